// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.core.wall.WallPosting;
import org.junit.jupiter.api.Test;

/** What surrounds the messages: lost sessions, reports, followers, greetings, old talk pages and old names. */
abstract class WallSurroundingsScenarios extends WallSteps {

    @Test
    void W15_whoWasLoggedOutMeanwhileKeepsTheTextAndPostsItOnce() {
        user("Ana W15");
        Person ben = account("Ben W15");
        Map<String, String> form = box(ben.get(wall("Ana W15")), "new-thread");
        form.put("subject", "Kept title");
        form.put("text", "Kept words.");
        form.put("post", "1");
        // The same form from a browser without the session.
        Person nobody = visitor();
        Answer lost = nobody.post(post("Ana W15"), form);
        assertThat(lost.status()).isEqualTo(403);
        assertThat(lost.body()).contains("Kept words.", "value=\"Kept title\"", "id=\"wpPassword\"");
        Map<String, String> again = box(lost, "new-thread");
        again.put("subject", "Kept title");
        again.put("text", "Kept words.");
        again.put("wpName", "Ben W15");
        again.put("wpPassword", WikiFixture.PASSWORD);
        again.put("wpLoginAttempt", "1");
        Answer posted = nobody.post(post("Ana W15"), again);
        ThreadId thread = threadOf(posted);
        assertThat(posted.words()).contains("Kept words.", "Ben W15");
        // Sent once more, it is the same thread.
        assertThat(threadOf(ben.post(post("Ana W15"), form))).isEqualTo(thread);
        assertThat(visitor().get(wall("Ana W15")).words()).contains("1 thread");
    }

    @Test
    void W16_peopleReportAndModeratorsDecide() {
        user("Ana W16");
        ThreadId thread = thread("Ana W16", user("Ben W16"), "Reported W16", "text");
        Person cleo = account("Cleo W16");
        assertThat(confirm(cleo, act(thread, "reportmessage") + "&m=1", "Spam of W16")
                        .words())
                .contains("Moderators will look at the message.");
        assertThat(cleo.get("/wiki/Special:ReportedMessages").status()).isEqualTo(403);
        Person moderator = account("Moderator W16", GroupPolicy.MODERATOR);
        Answer queue = moderator.get("/wiki/Special:ReportedMessages");
        assertThat(queue.words()).contains("Reported W16", "Spam of W16", "Cleo W16");
        moderator.post("/wiki/Special:ReportedMessages", Person.fields(queue));
        assertThat(moderator.get("/wiki/Special:ReportedMessages").words()).doesNotContain("Spam of W16");
    }

    @Test
    void W17_aThreadIsFollowedAndMuted() {
        User ana = user("Ana W17");
        ThreadId thread = thread("Ana W17", user("Ben W17"), "Title", "text");
        User cleo = user("Cleo W17");
        Person reader = Person.loggedIn(wiki(), "Cleo W17");
        choose(reader, thread, "follow");
        reply(thread, user("Dan W17"), "one");
        assertThat(unread(cleo)).isEqualTo(1);
        reader.get("/wiki/Thread:" + thread);
        choose(reader, thread, "mute");
        reply(thread, user("Dan W17"), "two");
        assertThat(unread(cleo)).isZero();
        assertThat(unread(ana)).isEqualTo(1);
        // A whole wall.
        Map<String, String> form = Person.fields(reader.get(wall("Ana W17")));
        form.put("choice", "follow");
        reader.post("/w/index.php?title=Wall:Ana_W17&action=follow", form);
        thread("Ana W17", user("Dan W17"), "Another", "text");
        assertThat(unread(cleo)).isEqualTo(1);
    }

    @Test
    void W18_theOwnerGreetsAtTheTop() {
        Person owner = account("Ana W18");
        assertThat(owner.get(wall("Ana W18")).body()).contains("id=\"edit-greeting\"");
        owner.publish("Wall:Ana W18", "Welcome to ''my'' wall.");
        Answer page = visitor().get(wall("Ana W18"));
        assertThat(page.body()).contains("Welcome to <i>my</i> wall.").doesNotContain("edit-greeting");
        Answer other = account("Ben W18").publish("Wall:Ana W18", "Vandalised.");
        assertThat(other.status()).isEqualTo(403);
        assertThat(visitor().get(wall("Ana W18")).body()).contains("Welcome to <i>my</i> wall.");
    }

    @Test
    void W19_theTalkPageLeadsToTheWallAndStaysReadable() {
        user("Ana W19");
        wiki().write("User talk:Ana W19", "An old conversation.");
        Answer wall = visitor().get("/wiki/User_talk:Ana_W19");
        assertThat(wall.address()).endsWith("/wiki/Wall:Ana_W19");
        assertThat(wall.body()).contains("id=\"wall-archive\"");
        assertThat(visitor()
                        .get("/w/index.php?title=User_talk:Ana_W19&redirect=no")
                        .words())
                .contains("An old conversation.");
    }

    @Test
    void W19_linksToTheTalkPageOfAnAccountLeadToItsWallToo() {
        user("Ana W19b");
        wiki().write("Links W19", "[[User talk:Ana W19b|a]] [[Wall:Ana W19b|b]] [[User talk:Nobody W19b|c]]");
        assertThat(visitor().get("/wiki/Links_W19").body())
                .contains("href=\"/wiki/User_talk:Ana_W19b\"", "href=\"/wiki/Wall:Ana_W19b\"")
                .doesNotContain("href=\"/wiki/User_talk:Nobody_W19b\"");
    }

    @Test
    void W20_whatSomebodyWroteOnWallsStandsAmongTheirContributions() {
        user("Ana W20");
        User ben = user("Ben W20");
        ThreadId thread = thread("Ana W20", ben, "Found again", "First words of W20.");
        reply(thread, ben, "Second words of W20.");
        wiki().clock().advance(Duration.ofSeconds(1));
        wiki().write(ben, "Page of W20", "text", "An edit in between.");
        wiki().clock().advance(Duration.ofSeconds(1));
        reply(thread, ben, "Third words of W20.");
        Answer list = visitor().get("/wiki/Special:Contributions/Ben_W20");
        assertThat(list.words())
                .containsSubsequence("Third words of W20.", "Page of W20", "Second words of W20.", "First words");
        Answer first = visitor().get("/wiki/Special:Contributions/Ben_W20?limit=2");
        assertThat(first.words()).contains("Third words", "Page of W20").doesNotContain("Second words");
        Answer older = visitor().get(older(first));
        assertThat(older.words()).contains("Second words", "First words").doesNotContain("Page of W20");
        Answer messages = visitor().get("/wiki/Special:Contributions/Ben_W20?namespace=1201");
        assertThat(messages.words()).contains("Found again", "First words of W20.", "Second words of W20.");
        assertThat(messages.body()).contains("/wiki/Thread:" + thread + "#2");
        wiki().services().walls().moderation().remove(viewer(ben), thread, 2, "Changed my mind");
        assertThat(visitor()
                        .get("/wiki/Special:Contributions/Ben_W20?namespace=1201")
                        .words())
                .doesNotContain("Second words of W20.");
    }

    @Test
    void W21_messagesAreFoundBySearchAsTheyReadNow() {
        User ana = user("Ana W21");
        User ben = user("Ben W21");
        ThreadId thread = thread("Ana W21", ben, "Airships W21", "A zeppelin over the ''harbour''.");
        reply(thread, ben, "A dirigible, too.");
        Answer found = find("zeppelin", "talk");
        assertThat(found.body())
                .contains("/wiki/Thread:" + thread + "#1")
                .contains("<span class=\"searchmatch\">zeppelin</span> over the harbour");
        assertThat(found.words()).contains("Airships W21", "Message by Ben W21 on Ana W21’s wall");
        assertThat(find("dirigible", "all").body()).contains("/wiki/Thread:" + thread + "#2");
        assertThat(find("dirigible", "").body()).as("among articles").doesNotContain("/wiki/Thread:" + thread);
        assertThat(find("Wall:dirigible", "").body()).contains("/wiki/Thread:" + thread + "#2");
        wiki().services()
                .walls()
                .posting()
                .edit(viewer(ben), thread, 2, 1, new WallPosting.Message("", "A montgolfier instead.", ""));
        assertThat(find("dirigible", "talk").body()).doesNotContain("/wiki/Thread:" + thread);
        assertThat(find("montgolfier", "talk").body()).contains("/wiki/Thread:" + thread + "#2");
        wiki().services().walls().moderation().remove(viewer(ana), thread, 1, "Off topic");
        assertThat(find("montgolfier", "talk").body()).doesNotContain("/wiki/Thread:" + thread);
        assertThat(find("zeppelin", "talk").body()).doesNotContain("/wiki/Thread:" + thread);
        wiki().services().walls().moderation().restore(viewer(ana), thread, 1, "");
        assertThat(find("zeppelin", "talk").body()).contains("/wiki/Thread:" + thread + "#1");
    }

    private static String older(Answer page) {
        Matcher link = Pattern.compile("<a[^>]*mw-nextlink[^>]*>").matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group().replaceAll(".*href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
    }

    private Answer find(String words, String where) {
        wiki().settle();
        wiki().clock().advance(Duration.ofSeconds(3));
        wiki().settle();
        return visitor().get("/wiki/Special:Search?fulltext=1&search=" + Person.encode(words) + "&where=" + where);
    }

    @Test
    void W3_whereItIsAllowedAVisitorPostsUnderATemporaryName() {
        User ana = user("Ana W3v");
        Person visitor = visitor();
        assertThat(hasBox(visitor.get(wall("Ana W3v")))).isFalse();
        wiki().wiki().foundations().settings().change(Map.of(SiteSettings.VISITORS_ON_WALLS, "true"));
        try {
            Answer page = visitor.get(wall("Ana W3v"));
            assertThat(page.words()).contains("You have no account here, so it will stand under the name ~");
            assertThat(page.body()).contains("id=\"wall-log-in\"", "id=\"wall-create-account\"");
            Answer posted = begin(visitor, "Ana W3v", "From outside", "Words of a visitor.", "post");
            ThreadId thread = threadOf(posted);
            assertThat(posted.words()).contains("Words of a visitor.", "From outside");
            assertThat(answerThread(visitor, thread, "And more words.").words()).contains("And more words.");
            assertThat(unread(ana)).isEqualTo(1);
            assertThat(wiki().services()
                            .walls()
                            .walls()
                            .thread(viewer(ana), thread, 1)
                            .orElseThrow()
                            .replies())
                    .extracting(message -> message.author().name())
                    .containsExactly(wiki().services()
                            .walls()
                            .walls()
                            .thread(viewer(ana), thread, 1)
                            .orElseThrow()
                            .root()
                            .author()
                            .name());
            // Another visitor has another name and cannot change what the first one wrote.
            assertThat(visitor().get("/wiki/Thread:" + thread).body()).doesNotContain("action=editmessage");
        } finally {
            wiki().wiki().foundations().settings().change(Map.of(SiteSettings.VISITORS_ON_WALLS, ""));
        }
    }

    @Test
    void U2_anotherUsersMissingPageOffersToLeaveAMessage() {
        user("Ana U2w");
        Answer page = account("Ben U2w").get("/wiki/User:Ana_U2w");
        assertThat(page.body()).contains("id=\"missing-wall\"", "/wiki/Wall:Ana_U2w");
        assertThat(begin(account("Ben U2w"), "Ana U2w", "Hello", "text", "post").status())
                .isEqualTo(200);
    }

    @Test
    void U4_theWallOfARenamedUserIsFoundUnderTheOldName() {
        User before = user("Before U4w");
        ThreadId thread = thread("Before U4w", user("Ben U4w"), "Title", "text");
        wiki().write(before, "Wall:Before U4w", "A greeting that moves along.", "");
        wiki().services()
                .administration()
                .renames()
                .rename(viewer(wiki().administrator()), before.name(), "After U4w", "", true);
        Answer page = visitor().get(wall("Before U4w"));
        assertThat(page.address()).endsWith("/wiki/Wall:After_U4w");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("A greeting that moves along.");
        assertThat(visitor().get("/wiki/Thread:" + thread).words()).contains("On After U4w ’s wall");
    }
}
