// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.Revision;
import org.junit.jupiter.api.Test;

/** Writing when something gets in the way. Each test has the code of its scenario and pages of its own. */
abstract class WritingScenarios extends ScenarioBase {

    @Test
    void E2_changesAreShownAgainstTheTextOfNow() {
        wiki().write("E2", "== A ==\nalpha\n\n== B ==\nbeta");
        Person writer = account("Comparer");
        Map<String, String> form = writer.editForm("E2", "== A ==\nalpha\n\n== B ==\nbeta and mine");
        wiki().write("E2", "== A ==\nalpha and theirs\n\n== B ==\nbeta");
        Answer changes = writer.submit("E2", form, "wpDiff");
        assertThat(changes.status()).isEqualTo(200);
        String diff = changes.body().substring(changes.body().indexOf("diff"));
        assertThat(diff).contains("and theirs", "and mine");
        assertThat(wiki().text("E2").orElseThrow()).doesNotContain("mine");
    }

    @Test
    void E11_maintenanceTurnsPublishingIntoAPreviewAndKeepsTheDraft() {
        String text = "Written ''during'' maintenance.";
        wiki().write("E11", "Before.");
        Person writer = account("Untimely");
        Map<String, String> form = writer.editForm("E11", text);
        administer("SiteSettings", "", Map.of("site-name", "Fixture", "site-read-only", "The database moves house"));
        try {
            Answer answer = writer.submit("E11", form, "wpSave");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.words()).contains("The database moves house", "This is a preview");
            assertThat(answer.body()).contains("<i>during</i>");
            assertThat(Person.textOf(answer, "wpTextbox1")).isEqualTo(text);
            assertThat(wiki().text("E11")).contains("Before.");
            assertThat(writer.get("/w/index.php?title=E11&action=edit").words()).contains("The database moves house");
        } finally {
            administer("SiteSettings", "", Map.of("site-name", "Fixture", "site-read-only", ""));
        }
        Answer resumed = writer.get("/w/index.php?title=E11&action=edit&draft=1");
        assertThat(Person.textOf(resumed, "wpTextbox1")).isEqualTo(text);
        Map<String, String> again = Person.fields(resumed);
        again.put("wpTextbox1", text);
        writer.submit("E11", again, "wpSave");
        assertThat(wiki().text("E11")).contains(text);
    }

    @Test
    void E12_aDraftWaitsOnAnotherDeviceAndTellsThatThePageChanged() {
        wiki().write("E12", "== A ==\nalpha\n\n== B ==\nbeta");
        Person atHome = account("Mover");
        Map<String, String> form = atHome.editForm("E12", "== A ==\nalpha\n\n== B ==\nbeta, half writ");
        form.put("wpSummary", "on the way");
        assertThat(atHome.post("/w/index.php?title=E12&action=draft", form).status())
                .isEqualTo(204);
        atHome.close();

        Person away = Person.loggedIn(wiki(), "Mover");
        Answer offered = away.get("/w/index.php?title=E12&action=edit");
        assertThat(offered.words()).contains("You have an unpublished draft").doesNotContain("The page has changed");
        assertThat(Person.textOf(offered, "wpTextbox1")).doesNotContain("half writ");
        wiki().write("E12", "== A ==\nalpha and theirs\n\n== B ==\nbeta");
        Answer later = away.get("/w/index.php?title=E12&action=edit");
        assertThat(later.words()).contains("You have an unpublished draft", "The page has changed since you began it");
        Answer taken = away.get(linkTo(later, "Go on with the draft"));
        assertThat(Person.textOf(taken, "wpTextbox1")).contains("half writ");
        assertThat(taken.body()).contains("on the way");
        assertThat(visitor().get("/w/index.php?title=E12&action=edit").words()).doesNotContain("unpublished draft");

        Map<String, String> finished = Person.fields(taken);
        finished.put("wpTextbox1", "== A ==\nalpha\n\n== B ==\nbeta, all written");
        away.submit("E12", finished, "wpSave");
        assertThat(wiki().text("E12")).contains("== A ==\nalpha and theirs\n\n== B ==\nbeta, all written");
        assertThat(away.get("/w/index.php?title=E12&action=edit").words()).doesNotContain("unpublished draft");
    }

    @Test
    void E12_withoutScriptsAPreviewKeepsTheDraft() {
        wiki().write("E12 plain", "before");
        Person atHome = account("Plain Mover");
        assertThat(atHome.submit("E12 plain", atHome.editForm("E12 plain", "half writ"), "wpPreview")
                        .status())
                .isEqualTo(200);
        atHome.close();
        Person away = Person.loggedIn(wiki(), "Plain Mover");
        Answer offered = away.get("/w/index.php?title=E12_plain&action=edit");
        assertThat(offered.words()).contains("You have an unpublished draft");
        assertThat(Person.textOf(away.get(linkTo(offered, "Go on with the draft")), "wpTextbox1"))
                .isEqualTo("half writ");
        assertThat(wiki().text("E12 plain")).contains("before");
    }

    @Test
    void E13_programsAreToldOfConflicts() {
        Revision base = wiki().write("E13", "first line\n\nsecond line\n\nthird line");
        Person bot = account("Robot");
        String token = token(bot);
        assertThat(bot.get("/w/api.php?action=query&meta=userinfo&format=json").body())
                .contains("\"name\":\"Robot\"")
                .doesNotContain("\"anon\"");
        wiki().write("E13", "first line of Ann\n\nsecond line\n\nthird line");

        Map<String, String> edit = new HashMap<>(
                Map.of("action", "edit", "format", "json", "title", "E13", "summary", "by a program", "token", token));
        edit.put("text", "first line of a robot\n\nsecond line\n\nthird line");
        edit.put("baserevid", base.id().toString());
        Answer conflict = bot.post("/w/api.php", edit);
        assertThat(conflict.status()).isEqualTo(200);
        assertThat(conflict.header("MediaWiki-API-Error")).isEqualTo("editconflict");
        assertThat(conflict.body())
                .contains("\"error\":{\"code\":\"editconflict\"")
                .doesNotContain("Success");
        assertThat(wiki().text("E13").orElseThrow()).startsWith("first line of Ann");

        edit.put("text", "first line\n\nsecond line\n\nthird line of a robot");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"result\":\"Success\"", "\"newrevid\":");
        assertThat(wiki().text("E13")).contains("first line of Ann\n\nsecond line\n\nthird line of a robot");

        edit.remove("baserevid");
        edit.put("text", "all anew");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"result\":\"Success\"");
        assertThat(wiki().text("E13")).contains("all anew");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"nochange\":\"\"");

        edit.put("formatversion", "2");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"nochange\":true");
    }

    @Test
    void E13_aStaleTimestampIsAConflictToo() {
        String before =
                wiki().write("E13 time", "line").timestamp().minusSeconds(3600).toString();
        Person bot = account("Clockwork");
        Map<String, String> edit = new HashMap<>(
                Map.of("action", "edit", "title", "E13 time", "text", "line of a robot", "basetimestamp", before));
        edit.put("token", token(bot));
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"editconflict\"");
        edit.put("basetimestamp", "yesterday");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"badtimestamp\"");
    }

    @Test
    void programsAreToldWhatTheyDoWrong() {
        wiki().write("Api wrongs", "Text.");
        Person bot = account("Clumsy");
        assertThat(bot.get("/w/api.php?action=edit&title=Api_wrongs&text=x").body())
                .contains("\"code\":\"mustbeposted\"");
        Map<String, String> edit = new HashMap<>(Map.of("action", "edit", "title", "Api wrongs"));
        edit.put("text", "other");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"missingparam\"");
        edit.put("token", "+\\");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"badtoken\"");
        edit.put("token", token(bot));
        edit.put("md5", "0123456789abcdef0123456789abcdef");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"hashcheckfailed\"");
        edit.remove("md5");
        edit.put("createonly", "1");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"articleexists\"");
        edit.remove("createonly");
        edit.put("section", "7");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"nosuchsection\"");
        edit.remove("section");
        edit.put("title", "[[x");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"invalidtitle\"");
        assertThat(bot.get("/w/api.php?action=dance").body()).contains("\"code\":\"badvalue\"");
        protect("Api wrongs", "editprotected");
        edit.put("title", "Api wrongs");
        assertThat(bot.post("/w/api.php", edit).body()).contains("\"code\":\"protectedpage\"");
        assertThat(wiki().text("Api wrongs")).contains("Text.");
        assertThat(visitor()
                        .get("/w/api.php?action=query&meta=siteinfo%7Cuserinfo&siprop=general%7Cnamespaces")
                        .body())
                .contains("\"sitename\":\"Fixture\"", "\"anon\":\"\"", "\"10\":{\"id\":10");
    }

    private static String token(Person person) {
        String answer =
                person.get("/w/api.php?action=query&meta=tokens&format=json").body();
        int start = answer.indexOf("\"csrftoken\":\"") + 13;
        return answer.substring(start, answer.indexOf('"', start)).replace("\\\\", "\\");
    }

    @Test
    void E14_tooManyEditsAreAnsweredWithATimeToComeBackAndTheText() {
        Person writer = account("Hasty");
        for (int i = 0; i < 40; i++) {
            String text = "Edit number " + i + " of a hasty writer.";
            Answer answer = writer.publish("E14", text);
            if (answer.status() != 200) {
                assertThat(answer.status()).isEqualTo(429);
                assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 60L);
                assertThat(Person.textOf(answer, "wpTextbox1")).isEqualTo(text);
                assertThat(wiki().text("E14")).isNotEqualTo(Optional.of(text));
                return;
            }
        }
        throw new AssertionError("forty edits in a row were taken");
    }

    @Test
    void E1_thePreviewShowsPicturesAsThePageWill() {
        Person writer = account("Painter");
        Map<String, String> form = writer.editForm("E1 pictures", "[[File:Lamp.jpg|thumb|A lamp]]");
        String figure = "data-width=\"180\">File:Lamp.jpg</span></a><figcaption>A lamp</figcaption></figure>";
        assertThat(writer.submit("E1 pictures", form, "wpPreview").body()).contains(figure);
        assertThat(writer.submit("E1 pictures", form, "wpSave").body()).contains(figure);
    }

    @Test
    void editingAnOldVersionIsWarnedAbout() {
        Revision old = wiki().write("Old form", "One.");
        wiki().write("Old form", "Two.");
        Answer form = account("Historian").get("/w/index.php?title=Old_form&action=edit&oldid=" + old.id());
        assertThat(form.words()).contains("You are editing an old version");
    }
}
