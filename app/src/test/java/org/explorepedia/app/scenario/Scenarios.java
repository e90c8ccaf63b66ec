// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.Revision;
import org.junit.jupiter.api.Test;

/** Reading, references, user pages, history and writing. Each test has the code of its scenario and pages of its own. */
abstract class Scenarios extends ScenarioBase {

    @Test
    void A1_anArticleShowsItsPartsAndTabs() {
        wiki().write("A1", "Lead.\n\n== One ==\nText.\n\n== Two ==\n\n== Three ==\n\n[[Category:Samples]]");
        Answer page = visitor().get("/wiki/A1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "id=\"firstHeading\"",
                        "mw-parser-output",
                        "id=\"ca-nstab-main\"",
                        "id=\"ca-talk\"",
                        "id=\"ca-edit\"",
                        "id=\"ca-history\"",
                        "Samples",
                        "This page was last edited on",
                        "rel=\"license\"");
    }

    @Test
    void A2_aMissingTitleHelpsOn() {
        Answer page = visitor().get("/wiki/A2_nothing_here");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains("id=\"missing-search\"", "id=\"missing-logs\"", "id=\"missing-create\"", "noindex");
    }

    @Test
    void A3_aDeletedPageShowsItsDeletion() {
        wiki().write("A3", "Soon gone.");
        Person administrator = administrator();
        Map<String, String> form = administrator.form("/w/index.php?title=A3&action=delete");
        form.put("wpReason", "Kept for the test of scenario A3");
        form.put("wpConfirm", "1");
        assertThat(administrator
                        .post("/w/index.php?title=A3&action=delete", form)
                        .status())
                .isEqualTo(200);
        Answer page = visitor().get("/wiki/A3");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Kept for the test of scenario A3");
    }

    @Test
    void A4_aRedirectIsFollowedAndNamed() {
        wiki().write("A4 target", "The target.");
        wiki().write("A4 source", "#REDIRECT [[A4 target]]");
        Answer page = visitor().get("/wiki/A4_source");
        assertThat(page.words()).contains("The target.", "Redirected from A4 source");
        assertThat(page.body()).contains("<link rel=\"canonical\" href=\"" + wiki().url("/wiki/A4_target"));
        assertThat(visitor().get("/w/index.php?title=A4_source&redirect=no").words())
                .doesNotContain("The target.");
    }

    @Test
    void R1_namedReferencesShareANumber() {
        wiki().write(
                        "R1",
                        "A<ref name=\"x\">One source</ref> b<ref name=\"x\" /> c<ref>Other source</ref>\n<references />");
        Answer page = visitor().get("/wiki/R1");
        assertThat(page.body().replace("&#95;", "_").split("<li id=\"cite_note", -1))
                .hasSize(3);
        assertThat(page.body()).contains("href=\"#cite_ref-x_1-0", "href=\"#cite_ref-x_1-1");
    }

    @Test
    void R2_anUndefinedReferenceIsAnErrorAtItsPlace() {
        wiki().write("R2", "A<ref name=\"never\" />\n<references />");
        assertThat(visitor().get("/wiki/R2").body()).contains("mw-ext-cite-error");
    }

    @Test
    void R3_noReferencesGiveNoEmptyList() {
        wiki().write("R3", "Text without sources.");
        assertThat(visitor().get("/wiki/R3").body()).doesNotContain("class=\"references\"");
    }

    @Test
    void U1_theOwnerOfAMissingUserPageIsInvitedOnce() {
        Person owner = account("Hafizjunaid06");
        Answer page = owner.get("/wiki/User:Hafizjunaid06");
        String invitation =
                "does not have a user page with this exact title. In general, this page should be created and"
                        + " edited by User:Hafizjunaid06. To start a page called User:Hafizjunaid06, type in the box below. When you are"
                        + " done, preview the page to check for errors and then publish it.";
        assertThat(page.words().split(java.util.regex.Pattern.quote(invitation), -1))
                .hasSize(2);
        assertThat(page.words()).contains("Fixture does not have");
        Map<String, String> form = Person.fields(page);
        form.put("wpTextbox1", "I write about ''lighthouses''.");
        Answer preview = owner.submit("User:Hafizjunaid06", form, "wpPreview");
        assertThat(preview.body()).contains("<i>lighthouses</i>", "This is a preview");
        assertThat(owner.submit("User:Hafizjunaid06", form, "wpSave").body()).contains("<i>lighthouses</i>");
    }

    @Test
    void U2_othersGetNoBoxOnAMissingUserPage() {
        account("Quiet");
        Answer page = account("Curious").get("/wiki/User:Quiet");
        assertThat(page.words()).contains("does not have a user page");
        assertThat(page.body()).contains("id=\"missing-wall\"").doesNotContain("wpTextbox1");
    }

    @Test
    void U3_anUnregisteredNameIsNotFound() {
        Answer page = visitor().get("/wiki/User:Nobody_at_all");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.words()).contains("is not registered");
        assertThat(page.body()).doesNotContain("wpTextbox1");
    }

    @Test
    void V1_aProtectedPageShowsItsSource() {
        wiki().write("V1", "Protected ''text''.");
        protect("V1", "editprotected");
        Answer page = account("Reader").get("/w/index.php?title=V1&action=edit");
        assertThat(page.words()).contains("View source for V1");
        assertThat(page.body()).contains("readonly", "Protected ''text''.", "noindex", "id=\"ca-request\"");
    }

    @Test
    void V2_semiProtectionStopsVisitors() {
        wiki().write("V2", "Half protected.");
        protect("V2", "editsemiprotected");
        assertThat(visitor().get("/wiki/V2").body())
                .contains("id=\"ca-viewsource\"")
                .doesNotContain("id=\"ca-edit\"");
        assertThat(administrator().get("/wiki/V2").body()).contains("id=\"ca-edit\"");
    }

    @Test
    void V3_protectionWhileWritingKeepsTheText() {
        wiki().write("V3", "Before.");
        Person writer = account("Slow");
        Map<String, String> form = writer.editForm("V3", "My long and careful text");
        protect("V3", "editprotected");
        Answer refused = writer.submit("V3", form, "wpSave");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("My long and careful text");
        assertThat(wiki().text("V3")).contains("Before.");
    }

    @Test
    void H1_contributionsHaveTheColumnsOfTheFoundingPage() {
        account("Columnist").publish("H1", "A page.");
        Answer page = visitor().get("/wiki/Special:Contributions/Columnist");
        assertThat(page.words()).contains("Title", "User name", "Date", "H1");
        assertThat(page.body()).contains("datetime=\"");
    }

    @Test
    void H3_anyTwoVersionsCanBeCompared() {
        Revision first = wiki().write("H3", "one");
        wiki().write("H3", "one two");
        Revision last = wiki().write("H3", "one two three");
        Answer page = visitor().get("/w/index.php?title=H3&oldid=" + first.id() + "&diff=" + last.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("diffchange");
        assertThat(page.words()).contains("version between");
    }

    @Test
    void H4_rollbackGoesBackToTheLastGoodVersion() {
        wiki().write("H4", "Good.");
        Person vandal = account("Vandal");
        vandal.publish("H4", "Bad.");
        vandal.publish("H4", "Worse.");
        Person administrator = administrator();
        Map<String, String> form = administrator.form("/w/index.php?title=H4&action=rollback&from=Vandal");
        assertThat(administrator
                        .post("/w/index.php?title=H4&action=rollback", form)
                        .status())
                .isEqualTo(200);
        assertThat(wiki().text("H4")).contains("Good.");
    }

    @Test
    void H5_anOlderEditCanBeUndone() {
        wiki().write("H5", "first\n\nsecond\n\nthird");
        Revision changed = wiki().write("H5", "FIRST\n\nsecond\n\nthird");
        wiki().write("H5", "FIRST\n\nsecond\n\nTHIRD");
        Person writer = account("Undoer");
        String path = "/w/index.php?title=H5&action=edit&undo=" + changed.id();
        Answer prepared = writer.get(path);
        assertThat(prepared.body()).contains("first\n\nsecond\n\nTHIRD");
        Map<String, String> form = Person.fields(prepared);
        form.put("wpTextbox1", "first\n\nsecond\n\nTHIRD");
        writer.submit("H5", form, "wpSave");
        assertThat(wiki().text("H5")).contains("first\n\nsecond\n\nTHIRD");
    }

    @Test
    void E1_thePreviewIsThePageAndStoresNothing() {
        Person writer = account("Previewer");
        Map<String, String> form = writer.editForm("E1", "'''Bold''' and [[Nowhere]].");
        String preview = writer.submit("E1", form, "wpPreview").body();
        assertThat(wiki().text("E1")).isEmpty();
        String published = writer.submit("E1", form, "wpSave").body();
        assertThat(parserOutput(preview)).isEqualTo(parserOutput(published));
    }

    private static String parserOutput(String html) {
        int from = html.indexOf("<p><b>Bold");
        return html.substring(from, html.indexOf("</p>", from));
    }

    @Test
    void E3_publishingNoChangeMakesNoVersion() {
        Revision only = wiki().write("E3", "Same.");
        account("Idle").publish("E3", "Same.");
        assertThat(visitor().get("/w/index.php?title=E3&action=history").body().split("data-mw-revid", -1))
                .hasSize(2);
        assertThat(only.parent()).isEmpty();
    }

    @Test
    void E4_editsOfDifferentSectionsBothSurvive() {
        wiki().write("E4", "== A ==\nalpha\n\n== B ==\nbeta\n\n== C ==\ngamma");
        Person ann = account("Ann");
        Person bob = account("Bob");
        Map<String, String> anns = ann.editForm("E4", "== A ==\nALPHA\n\n== B ==\nbeta\n\n== C ==\ngamma");
        Map<String, String> bobs = bob.editForm("E4", "== A ==\nalpha\n\n== B ==\nbeta\n\n== C ==\nGAMMA");
        ann.submit("E4", anns, "wpSave");
        assertThat(bob.submit("E4", bobs, "wpSave").status()).isEqualTo(200);
        assertThat(wiki().text("E4")).contains("== A ==\nALPHA\n\n== B ==\nbeta\n\n== C ==\nGAMMA");
    }

    @Test
    void E5_editsOfTheSameLineLoseNothing() {
        wiki().write("E5", "line");
        Person ann = account("Ann");
        Person bob = account("Bob");
        Map<String, String> anns = ann.editForm("E5", "line of Ann");
        Map<String, String> bobs = bob.editForm("E5", "line of Bob");
        ann.submit("E5", anns, "wpSave");
        Answer conflict = bob.submit("E5", bobs, "wpSave");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("line of Ann", "line of Bob", "wpTextbox2");
        assertThat(wiki().text("E5")).contains("line of Ann");
        Map<String, String> resolved = Person.fields(conflict);
        resolved.put("wpTextbox1", "line of Ann");
        resolved.put("wpTextbox2", "line of Bob");
        resolved.put("wpConflict0", "both");
        bob.submit("E5", resolved, "wpSave");
        assertThat(wiki().text("E5")).contains("line of Ann\nline of Bob");
    }

    @Test
    void E6_anExpiredLoginKeepsTheTextAndGoesOn() {
        Person writer = account("Sleepy");
        Map<String, String> form = writer.editForm("E6", "Written before the night");
        Map<String, String> logout = writer.form("/wiki/Special:UserLogout");
        writer.post("/wiki/Special:UserLogout", logout);
        Answer lost = writer.submit("E6", form, "wpSave");
        assertThat(lost.body()).contains("Written before the night", "wpLoginAttempt");
        assertThat(wiki().text("E6")).isEmpty();
        Map<String, String> again = Person.fields(lost);
        again.put("wpTextbox1", "Written before the night");
        again.put("wpName", "Sleepy");
        again.put("wpPassword", WikiFixture.PASSWORD);
        writer.submit("E6", again, "wpLoginAttempt");
        assertThat(wiki().text("E6")).contains("Written before the night");
    }

    @Test
    void E7_aPageDeletedMeanwhileIsNotMadeAnewUnasked() {
        wiki().write("E7", "There.");
        Person writer = account("Late");
        Map<String, String> form = writer.editForm("E7", "There, and more.");
        Person administrator = administrator();
        Map<String, String> delete = administrator.form("/w/index.php?title=E7&action=delete");
        delete.put("wpReason", "gone");
        administrator.post("/w/index.php?title=E7&action=delete", delete);
        Answer warned = writer.submit("E7", form, "wpSave");
        assertThat(warned.body()).contains("There, and more.", "wpRecreate");
        assertThat(wiki().text("E7")).isEmpty();
        Map<String, String> again = Person.fields(warned);
        again.put("wpTextbox1", "There, and more.");
        again.put("wpRecreate", "1");
        writer.submit("E7", again, "wpSave");
        assertThat(wiki().text("E7")).contains("There, and more.");
    }

    @Test
    void E8_aPageMadeMeanwhileIsNotOverwritten() {
        Person writer = account("Second");
        Map<String, String> form = writer.editForm("E8", "Mine");
        wiki().write("E8", "Theirs");
        Answer conflict = writer.submit("E8", form, "wpSave");
        assertThat(conflict.body()).contains("Mine", "Theirs");
        assertThat(wiki().text("E8")).contains("Theirs");
    }

    @Test
    void E9_aFormSentTwiceActsOnce() {
        Person writer = account("Twice");
        Map<String, String> form = writer.editForm("E9", "Once only");
        writer.submit("E9", form, "wpSave");
        writer.submit("E9", form, "wpSave");
        assertThat(visitor().get("/w/index.php?title=E9&action=history").body().split("data-mw-revid", -1))
                .hasSize(2);
    }

    @Test
    void badRequestsGetAPageThatSaysWhatToDo() {
        Map<String, Integer> cases = new LinkedHashMap<>();
        cases.put("/wiki/A%5BB", 400);
        cases.put("/wiki/%FF%FE", 400);
        cases.put("/wiki/" + "x".repeat(300), 400);
        cases.put("/w/index.php?title=Main_Page&action=nonsense", 400);
        cases.put("/w/index.php?title=Main_Page&oldid=999999999", 404);
        cases.put("/w/index.php?title=Main_Page&oldid=abc", 404);
        cases.put("/wiki/Special:NoSuchPage", 404);
        cases.forEach((path, status) -> {
            Answer answer = visitor().get(path);
            assertThat(answer.status()).as(path).isEqualTo(status);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "at org.");
        });
    }

    @Test
    void anOversizedTextIsRefusedAndKept() {
        Person writer = account("Verbose");
        String text = "word ".repeat(450_000);
        Answer refused = writer.submit("Too big", writer.editForm("Too big", text), "wpSave");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("word word word");
        assertThat(wiki().text("Too big")).isEmpty();
    }
}
