// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.GroupPolicy;
import org.junit.jupiter.api.Test;

/** Walls by the codes of their scenarios. Each test has people of its own. */
abstract class WallScenarios extends WallSteps {

    @Test
    void W1_theOwnerOfAnEmptyWallIsToldWhatItIsForOnce() {
        Answer page = account("Ana W1").get(wall("Ana W1"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(times(page.words(), OWNERS_SENTENCE)).isEqualTo(1);
    }

    @Test
    void W2_anotherUserIsInvitedToWrite() {
        user("Ana W2");
        Answer page = account("Ben W2").get(wall("Ana W2"));
        assertThat(page.words()).contains("Write a public message for Ana W2").doesNotContain(OWNERS_SENTENCE);
        assertThat(box(page, "new-thread")).containsKeys("wpEditToken", "wpRequestKey");
    }

    @Test
    void W3_aVisitorReadsAndIsOfferedToLogIn() {
        user("Ana W3");
        thread("Ana W3", user("Ben W3"), "Readable", "By ''everybody''.");
        Answer page = visitor().get(wall("Ana W3"));
        assertThat(page.body()).contains("<i>everybody</i>", "id=\"wall-log-in\"", "id=\"wall-create-account\"");
        assertThat(hasBox(page)).isFalse();
        assertThat(visitor()
                        .post(post("Ana W3"), Map.of("subject", "x", "text", "y", "post", "1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void W4_aNameThatIsNotRegisteredHasNoWall() {
        Answer page = account("Ben W4").get(wall("Nobody W4"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.words()).contains("User account “Nobody W4” is not registered.");
        assertThat(hasBox(page)).isFalse();
    }

    @Test
    void W4_aHiddenUserLooksAsIfThereWereNone() {
        User hidden = user("Hidden W4");
        ThreadId thread = thread("Hidden W4", user("Ben W4"), "Not to be seen", "text");
        ThreadId elsewhere = thread("Ben W4", hidden, "By a hidden one", "Words that stay.");
        Person administrator = Person.loggedIn(wiki(), WikiFixture.ADMINISTRATOR);
        Map<String, String> form = administrator.form("/wiki/Special:Block/Hidden_W4");
        form.put("wpTarget", hidden.name());
        form.put("wpExpiry", "infinite");
        form.put("wpHideUser", "1");
        form.put("wpHardBlock", "1");
        administrator.post("/wiki/Special:Block", form);
        assertThat(visitor().get(wall("Hidden W4")).status()).isEqualTo(404);
        assertThat(visitor().get("/wiki/Thread:" + thread).status()).isEqualTo(404);
        assertThat(administrator.get(wall("Hidden W4")).status()).isEqualTo(200);
        assertThat(visitor().get("/wiki/Thread:" + elsewhere).words())
                .contains("Words that stay.")
                .doesNotContain("Hidden W4");
        assertThat(visitor()
                        .get("/w/index.php?title=Thread:" + elsewhere + "&action=history")
                        .words())
                .doesNotContain("Hidden W4");
    }

    @Test
    void W5_aNewThreadIsFirstAndItsWriterFollowsItAndTheOwnerIsTold() {
        User ana = user("Ana W5");
        thread("Ana W5", user("Cleo W5"), "An older one", "text");
        assertThat(unread(ana)).isEqualTo(1);
        Person ben = account("Ben W5");
        Answer after = begin(ben, "Ana W5", "Height of the tower", "Is it '''40 m'''?", "post");
        ThreadId thread = threadOf(after);
        assertThat(after.body()).contains("<b>40 m</b>").contains("You follow this.");
        assertThat(after.words()).contains("Height of the tower");
        Answer list = visitor().get(wall("Ana W5"));
        assertThat(list.body().indexOf("Height of the tower"))
                .isLessThan(list.body().indexOf("An older one"));
        assertThat(unread(ana)).isEqualTo(2);
        account("Ana W5").get("/wiki/Thread:" + thread);
        assertThat(unread(ana)).isEqualTo(1);
        assertThat(visitor().get("/wiki/Special:RecentChanges").words())
                .contains("Ben W5 began the thread “Height of the tower” on");
    }

    @Test
    void W6_aThreadNeedsATitleAndAText() {
        user("Ana W6");
        Person ben = account("Ben W6");
        Answer untitled = begin(ben, "Ana W6", "  ", "Some words to keep.", "post");
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.header("X-Explorepedia-Error")).isEqualTo("no-title");
        assertThat(untitled.words()).contains("Give your thread a title.", "Some words to keep.");
        Answer empty = begin(ben, "Ana W6", "A title", " \n ", "post");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Your message is empty.", "value=\"A title\"");
        assertThat(visitor().get(wall("Ana W6")).words()).contains("There are no messages here yet.");
    }

    @Test
    void W6_previewShowsWhatPostingWouldGive() {
        user("Ana W6p");
        Answer preview = begin(account("Ben W6"), "Ana W6p", "Title", "''slanted'' [[Nowhere W6]]", "preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("<i>slanted</i>", "value=\"Title\"", "''slanted''");
        assertThat(visitor().get(wall("Ana W6p")).words()).contains("There are no messages here yet.");
    }

    @Test
    void W7_manyRepliesMakeOneNotificationForEachReader() {
        User ana = user("Ana W7");
        User ben = user("Ben W7");
        ThreadId thread = thread("Ana W7", ben, "Question", "text");
        reply(thread, user("Cleo W7"), "first");
        reply(thread, user("Dan W7"), "second");
        assertThat(unread(ana)).isEqualTo(1);
        assertThat(unread(ben)).isEqualTo(1);
    }

    @Test
    void N4_lookingAtTheWallReadsWhatIsSaidAboutItsThreads() {
        User ana = user("Ana N4w");
        thread("Ana N4w", user("Ben N4w"), "One", "text");
        thread("Ana N4w", user("Ben N4w"), "Two", "text");
        assertThat(unread(ana)).isEqualTo(2);
        Person owner = Person.loggedIn(wiki(), "Ana N4w");
        owner.get("/w/index.php?title=Wall:Ana_N4w&action=history");
        assertThat(unread(ana)).isEqualTo(2);
        owner.get(wall("Ana N4w"));
        assertThat(unread(ana)).isZero();
    }

    @Test
    void W8_oneEditsOnesOwnMessageWithAVisibleHistory() {
        user("Ana W8");
        Person ben = account("Ben W8");
        ThreadId thread = threadOf(begin(ben, "Ana W8", "First title", "First words.", "post"));
        String path = act(thread, "editmessage") + "&m=1";
        Map<String, String> form = box(ben.get(path), "edit");
        form.put("subject", "Second title");
        form.put("text", "Second words.");
        form.put("post", "1");
        Answer edited = ben.post(path, form);
        assertThat(edited.words())
                .contains("Second title", "Second words.", "edited")
                .doesNotContain("First words.");
        Answer versions = visitor().get(act(thread, "messagehistory") + "&m=1");
        assertThat(versions.words()).contains("First words.", "Second words.", "“First title” to “Second title”");

        Person dan = account("Dan W8");
        assertThat(dan.get("/wiki/Thread:" + thread).body()).doesNotContain("action=editmessage");
        assertThat(dan.get(path).status()).isEqualTo(403);

        Person moderator = account("Moderator W8", GroupPolicy.MODERATOR);
        Map<String, String> theirs = box(moderator.get(path), "edit");
        theirs.put("subject", "Second title");
        theirs.put("text", "Moderated words.");
        theirs.put("post", "1");
        assertThat(moderator.post(path, theirs).words()).contains("Moderated words.", "edited by Moderator W8");

        // Ben opened his form before the moderator changed the message.
        Map<String, String> late = new LinkedHashMap<>(form);
        late.put("version", "2");
        late.put("text", "Late words.");
        Answer conflict = ben.post(path, late);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("Late words.", "Moderated words.");
    }

    @Test
    void W9_theOwnerRemovesAMessageAndTakesThatBack() {
        User ana = user("Ana W9");
        User ben = user("Ben W9");
        ThreadId thread = thread("Ana W9", ben, "Rude title", "Rude words.");
        assertThat(unread(ana)).isEqualTo(1);
        Person owner = account("Ana W9");
        String path = act(thread, "removemessage") + "&m=1";
        assertThat(confirm(owner, path, " ").status()).isEqualTo(422);
        Answer removed = confirm(owner, path, "No thanks");
        assertThat(removed.status()).isEqualTo(200);
        Answer link = visitor().get("/wiki/Thread:" + thread);
        assertThat(link.status()).isEqualTo(200);
        assertThat(link.words()).contains("removed by Ana W9", "No thanks").doesNotContain("Rude words.");
        assertThat(visitor().get(wall("Ana W9")).words())
                .contains("removed by Ana W9")
                .doesNotContain("Rude words.");
        assertThat(unread(ana)).isZero();
        // Who removed it decides: its author cannot bring it back.
        assertThat(confirm(Person.loggedIn(wiki(), "Ben W9"), act(thread, "restoremessage") + "&m=1", "")
                        .status())
                .isEqualTo(403);
        confirm(owner, act(thread, "restoremessage") + "&m=1", "");
        assertThat(visitor().get("/wiki/Thread:" + thread).words()).contains("Rude words.");
        assertThat(unread(ana)).isLessThanOrEqualTo(1);
        assertThat(visitor().get("/wiki/Special:Log?type=wall").words())
                .contains("Ana W9 removed a message in the thread", "Ana W9 restored a message in the thread");
        assertThat(visitor().get(act(thread, "history")).words())
                .contains("Ben W9 began the thread", "Ana W9 removed a message", "(No thanks)");
    }

    @Test
    void W10_whatAModeratorRemovedTheOwnerCannotRestore() {
        user("Ana W10");
        ThreadId thread = thread("Ana W10", user("Ben W10"), "Title", "Bad words.");
        Person moderator = account("Moderator W10", GroupPolicy.MODERATOR);
        confirm(moderator, act(thread, "removemessage") + "&m=1", "Insult");
        Person owner = account("Ana W10");
        assertThat(owner.get("/wiki/Thread:" + thread).body()).doesNotContain("restoremessage");
        Answer refused = owner.get(act(thread, "restoremessage") + "&m=1");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("X-Explorepedia-Error")).isEqualTo("higher-role");
        assertThat(moderator.get("/wiki/Thread:" + thread).body()).contains("restoremessage", "Bad words.");
        confirm(moderator, act(thread, "restoremessage") + "&m=1", "");
        assertThat(visitor().get("/wiki/Thread:" + thread).words()).contains("Bad words.");
    }

    @Test
    void W10_aDeletedThreadIsGoneForOthers() {
        user("Ana W10d");
        ThreadId thread = thread("Ana W10d", user("Ben W10"), "Secret title W10d", "Secret words.");
        Person administrator = Person.loggedIn(wiki(), WikiFixture.ADMINISTRATOR);
        assertThat(administrator.get(act(thread, "deletethread")).status()).isEqualTo(403);
        confirm(administrator, act(thread, "removemessage") + "&m=1", "Private data");
        confirm(administrator, act(thread, "deletethread"), "Private data");
        assertThat(visitor().get("/wiki/Thread:" + thread).status()).isEqualTo(404);
        assertThat(visitor().get(wall("Ana W10d")).words()).doesNotContain("Secret");
        assertThat(visitor().get("/wiki/Special:RecentChanges").words()).doesNotContain("Secret title W10d");
        assertThat(visitor().get("/wiki/Special:Log?type=wall").words()).doesNotContain("Secret title W10d");
        assertThat(administrator.get("/wiki/Thread:" + thread).words()).contains("Secret words.");
        confirm(administrator, act(thread, "undeletethread"), "");
        assertThat(visitor().get("/wiki/Thread:" + thread).status()).isEqualTo(200);
    }

    @Test
    void W11_nobodyRepliesInAClosedThread() {
        user("Ana W11");
        User ben = user("Ben W11");
        ThreadId thread = thread("Ana W11", ben, "Title", "text");
        Person owner = account("Ana W11");
        Person writer = Person.loggedIn(wiki(), "Ben W11");
        Map<String, String> form = box(writer.get("/wiki/Thread:" + thread), "reply");
        confirm(owner, act(thread, "closethread"), "All said");
        Answer page = writer.get("/wiki/Thread:" + thread);
        assertThat(page.words()).contains("Closed by Ana W11", "All said");
        assertThat(hasBox(page)).isFalse();
        form.put("text", "One more thing.");
        form.put("post", "1");
        Answer refused = writer.post(act(thread, "reply"), form);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("X-Explorepedia-Error")).isEqualTo("thread-closed");
        assertThat(refused.words()).contains("One more thing.");
        confirm(owner, act(thread, "reopenthread"), "");
        assertThat(answerThread(writer, thread, "One more thing.").words()).contains("One more thing.");

        Person moderator = account("Moderator W11", GroupPolicy.MODERATOR);
        confirm(moderator, act(thread, "closethread"), "Enough");
        assertThat(owner.get(act(thread, "reopenthread")).header("X-Explorepedia-Error"))
                .isEqualTo("higher-role");
        confirm(moderator, act(thread, "reopenthread"), "");
        assertThat(owner.get(act(thread, "closethread")).header("X-Explorepedia-Error"))
                .isEqualTo("higher-role");
    }

    @Test
    void W11_theProgrammingInterfaceKeepsTheSameRules() {
        user("Ana W11a");
        Person ben = account("Ben W11a");
        Map<String, String> post = new LinkedHashMap<>(Map.of(
                "action", "wallpost", "format", "json", "wall", "Ana W11a", "subject", "By program", "text", "Words."));
        assertThat(ben.post("/w/api.php", post).body()).contains("\"error\"").doesNotContain("Success");
        String token = Person.fields(ben.get(wall("Ana W11a"))).get("wpEditToken");
        post.put("token", Objects.requireNonNull(token));
        Answer done = ben.post("/w/api.php", post);
        assertThat(done.body()).contains("\"result\":\"Success\"", "\"number\":1");
        Matcher number = Pattern.compile("\"thread\":(\\d+)").matcher(done.body());
        assertThat(number.find()).isTrue();
        ThreadId thread = new ThreadId(Long.parseLong(number.group(1)));
        post.remove("wall");
        post.put("thread", thread.toString());
        assertThat(ben.post("/w/api.php", post).body()).contains("\"number\":2");
        confirm(account("Ana W11a"), act(thread, "closethread"), "All said");
        assertThat(ben.post("/w/api.php", post).body()).contains("\"code\":\"thread-closed\"");
    }

    @Test
    void W12_whoIsBlockedWritesAtMostOnTheirOwnWall() {
        user("Ana W12");
        Person ben = account("Ben W12");
        Map<String, String> form = box(ben.get(wall("Ana W12")), "new-thread");
        Person administrator = Person.loggedIn(wiki(), WikiFixture.ADMINISTRATOR);
        Map<String, String> block = administrator.form("/wiki/Special:Block/Ben_W12");
        block.put("wpTarget", "Ben W12");
        block.put("wpExpiry", "infinite");
        block.put("wpReason", "Testing W12");
        administrator.post("/wiki/Special:Block", block);
        Answer page = ben.get(wall("Ana W12"));
        assertThat(hasBox(page)).isFalse();
        form.put("subject", "x");
        form.put("text", "Words to keep.");
        form.put("post", "1");
        Answer refused = ben.post(post("Ana W12"), form);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("X-Explorepedia-Error")).isEqualTo("blocked");
        assertThat(threadOf(begin(ben, "Ben W12", "On my own wall", "text", "post"))
                        .value())
                .isPositive();
    }

    @Test
    void W13_twentyOneThreadsMakeTwoPagesAndTheOrderIsRemembered() {
        User ana = user("Ana W13");
        User ben = user("Ben W13");
        ThreadId first = thread("Ana W13", ben, "Thread number 0 of W13", "text");
        IntStream.rangeClosed(1, 20).forEach(i -> thread("Ana W13", ben, "Thread number " + i + " of W13", "text"));
        Person reader = account("Cleo W13");
        Answer page = reader.get(wall("Ana W13"));
        assertThat(times(page.body(), "<article class=\"thread\"")).isEqualTo(20);
        assertThat(page.words()).contains("21 threads").doesNotContain("Thread number 0 of W13");
        Matcher older =
                Pattern.compile("class=\"mw-nextlink\" href=\"([^\"]*)\"").matcher(page.body());
        assertThat(older.find()).isTrue();
        Answer second = reader.get(older.group(1).replace("&amp;", "&"));
        assertThat(second.words()).contains("Thread number 0 of W13");
        assertThat(times(second.body(), "<article class=\"thread\"")).isEqualTo(1);

        reply(first, ana, "An answer");
        assertThat(reader.get(wall("Ana W13") + "?sort=active").words()).contains("Thread number 0 of W13");
        Answer again = reader.get(wall("Ana W13"));
        assertThat(again.words()).contains("Thread number 0 of W13").doesNotContain("Thread number 1 of W13");
        assertThat(visitor().get(wall("Ana W13")).words()).doesNotContain("Thread number 0 of W13");
        assertThat(reader.get("/wiki/Thread:" + first).words()).contains("An answer");
    }

    @Test
    void W14_nothingInAMessageExecutes() {
        user("Ana W14");
        String hostile = "<script>alert(1)</script><iframe src=\"https://evil.example\"></iframe>"
                + "[javascript:alert(2) link] <b onclick=\"alert(3)\" id=\"content\">bold</b>";
        Answer page = begin(account("Ben W14"), "Ana W14", "<script>alert(4)</script>", hostile, "post");
        assertThat(page.body())
                .doesNotContain("<script>alert", "<iframe", "href=\"javascript:", "onclick=")
                .contains("&lt;script&gt;alert(4)", "-content\">bold</b>");
        assertThat(times(page.body(), "id=\"content\"")).isEqualTo(1);
        Answer changes = visitor().get("/wiki/Special:RecentChanges");
        assertThat(changes.body()).doesNotContain("<script>alert");
        wiki().settle();
        Answer told = Person.loggedIn(wiki(), "Ana W14").get("/wiki/Special:Notifications");
        assertThat(told.body()).contains("&lt;script&gt;alert(4)").doesNotContain("<script>alert");
    }
}
