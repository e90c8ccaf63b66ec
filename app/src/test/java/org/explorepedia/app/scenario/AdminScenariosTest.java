// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Looking after the wiki with the special pages of administrators. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdminScenariosTest {

    private final WikiFixture wiki = WikiFixture.onSqlite(Map.of());
    private final Person administrator = Person.loggedIn(wiki, WikiFixture.ADMINISTRATOR);
    private final Person visitor = Person.visiting(wiki);

    @BeforeAll
    void isLoggedIn() {
        assertThat(administrator.get("/wiki/Special:Block").status()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        administrator.close();
        visitor.close();
        wiki.close();
    }

    private Answer send(String page, String parameters, Map<String, String> values) {
        Map<String, String> form = administrator.form("/wiki/Special:" + page + parameters);
        form.putAll(values);
        return administrator.post("/wiki/Special:" + page, form);
    }

    @Test
    void A5_aMovedArticleKeepsItsHistoryAndLeavesRedirects() {
        wiki.write("A5 old", "The first words.");
        wiki.write("A5 old", "The second words.");
        wiki.write("Talk:A5 old", "What was said.");
        Answer moved = send(
                "MovePage",
                "/A5_old",
                Map.of(
                        "wpOldTitle", "A5 old",
                        "wpNewTitle", "A5 new",
                        "wpReason", "Better name",
                        "wpMovetalk", "1",
                        "wpLeaveRedirect", "1"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(visitor.get("/wiki/A5_old").words()).contains("The second words.", "Redirected from A5 old");
        assertThat(visitor.get("/wiki/Talk:A5_old").words()).contains("What was said.");
        assertThat(visitor.get("/w/index.php?title=A5_new&action=history").words())
                .contains("Better name")
                .contains("History of A5 new");
        assertThat(wiki.text("A5 new")).contains("The second words.");
    }

    @Test
    void aMoveOntoAnotherPageIsRefusedInWords() {
        wiki.write("Move from", "One.");
        wiki.write("Move onto", "Two.");
        Answer refused = send("MovePage", "/Move_from", Map.of("wpOldTitle", "Move from", "wpNewTitle", "Move onto"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("There is already a page with this title.");
        assertThat(wiki.text("Move onto")).contains("Two.");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        wiki.write("No token", "Stays.");
        Answer refused = administrator.post(
                "/wiki/Special:MovePage", Map.of("wpOldTitle", "No token", "wpNewTitle", "No token moved"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Please send it once more.");
        assertThat(wiki.text("No token moved")).isEmpty();
    }

    @Test
    void aDeletedPageIsReadAndRestored() {
        Revision revision = wiki.write("Gone", "Words <b>to</b> restore.");
        Map<String, String> form = administrator.form("/w/index.php?title=Gone&action=delete");
        form.put("wpConfirm", "1");
        administrator.post("/w/index.php?title=Gone&action=delete", form);
        assertThat(wiki.text("Gone")).isEmpty();
        assertThat(administrator.get("/wiki/Special:Undelete").words()).contains("Gone");
        assertThat(administrator
                        .get("/wiki/Special:Undelete?target=Gone&revision=" + revision.id())
                        .body())
                .contains("Words &lt;b&gt;to&lt;/b&gt; restore.");
        assertThat(visitor.get("/wiki/Special:Undelete/Gone").status()).isEqualTo(403);
        assertThat(send("Undelete", "/Gone", Map.of("wpReason", "Needed")).status())
                .isEqualTo(200);
        assertThat(wiki.text("Gone")).contains("Words <b>to</b> restore.");
    }

    @Test
    void E10_aBlockedWriterSeesWhyAndKeepsTheText() {
        wiki.account("Noisy");
        try (Person writer = Person.loggedIn(wiki, "Noisy")) {
            Map<String, String> form = writer.editForm("E10", "Words that must not be lost.");
            Map<String, String> block =
                    Map.of("wpTarget", "Noisy", "wpExpiry", "1 day", "wpReason", "Kept shouting in E10");
            assertThat(send("Block", "", block).status()).isEqualTo(200);
            assertThat(send("Block", "", block).status()).isEqualTo(409);
            Answer refused = writer.submit("E10", form, "wpSave");
            assertThat(refused.body()).contains("Kept shouting in E10", "Words that must not be lost.");
            assertThat(wiki.text("E10")).isEmpty();
        }
        assertThat(visitor.get("/wiki/Special:BlockList").words()).contains("Noisy", "Kept shouting in E10");
        assertThat(send("Unblock", "", Map.of("wpTarget", "Noisy")).status()).isEqualTo(200);
        assertThat(visitor.get("/wiki/Special:BlockList").words()).doesNotContain("Noisy");
    }

    @Test
    void aGroupIsGrantedWithAnEnd() {
        User user = wiki.account("Trusted");
        Answer done = send(
                "UserRights", "/" + user.name(), Map.of("wpGroup-moderator", "1", "wpExpiry-moderator", "2 weeks"));
        assertThat(done.words()).contains("Trusted", "Moderator");
        User after = wiki.services().people().accounts().find("Trusted").orElseThrow();
        assertThat(after.groups()).containsOnlyKeys("moderator");
        assertThat(after.groups().values()).allMatch(end -> end.at().isPresent());
        assertThat(visitor.get("/wiki/Special:UserRights/Trusted").status()).isEqualTo(403);
    }

    @Test
    void theTextOfAnOldVersionIsHidden() {
        Revision old = wiki.write("Hiding", "Secret words.");
        Revision current = wiki.write("Hiding", "Harmless words.");
        Answer kept = send("RevisionDelete", "?target=Hiding&ids=" + current.id(), Map.of("wpHidePrimary", "1"));
        assertThat(kept.status()).isEqualTo(422);
        Answer done = send("RevisionDelete", "?target=Hiding&ids=" + old.id(), Map.of("wpHidePrimary", "1"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(visitor.get("/w/index.php?title=Hiding&oldid=" + old.id()).words())
                .doesNotContain("Secret words.");
    }

    @Test
    void protectedPagesAreListed() {
        assertThat(visitor.get("/wiki/Special:ProtectedPages").status()).isEqualTo(200);
        assertThat(visitor.get("/wiki/Special:SpecialPages").words()).contains("Protected pages", "Move a page");
    }

    @Test
    void visitorsWhoLackARightAreLedToTheLogIn() {
        Answer refused = visitor.get("/wiki/Special:Block");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("href=\"/wiki/Special:UserLogin?returnto=/wiki/Special:Block\"");
    }
}
