// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.explorepedia.app.fixture.PostOffice;
import org.explorepedia.app.fixture.PostOffice.Letter;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Mails about what people really post, from the message to the mail server. Each test has people of its own. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostedMailScenarios {

    private final PostOffice post = new PostOffice();
    private @Nullable WikiFixture running;

    protected final void begin(Function<Map<String, String>, WikiFixture> start) {
        running = start.apply(post.settings());
    }

    @AfterAll
    void stop() {
        wiki().close();
        post.close();
    }

    private WikiFixture wiki() {
        return Objects.requireNonNull(running);
    }

    private static String address(String name) {
        return name.replace(' ', '.') + "@example.org";
    }

    private User reachable(String name, String... preferences) {
        User user = wiki().account(name);
        Map<String, String> chosen = new HashMap<>(Map.of(MailPreferences.EACH, "1"));
        for (int i = 0; i < preferences.length; i += 2) {
            chosen.put(preferences[i], preferences[i + 1]);
        }
        return write(stores -> {
            stores.users()
                    .setEmail(
                            user.id(), address(name), Optional.of(wiki().clock().instant()));
            stores.users().setPreferences(user.id(), chosen);
            return stores.users().find(user.id()).orElseThrow();
        });
    }

    private <T> T write(Function<Stores, T> change) {
        return wiki().wiki().foundations().work().write(change);
    }

    private Viewer viewer(User user) {
        return wiki().services().permissions().viewers().system(user);
    }

    private ThreadId begin(User author, User owner, String title, String text) {
        WallOutcome outcome = wiki().services()
                .walls()
                .posting()
                .begin(viewer(author), owner.name(), new WallPosting.Message(title, text, ""));
        if (outcome instanceof WallOutcome.Done(ThreadId thread, var _)) {
            return thread;
        }
        throw new AssertionError(outcome);
    }

    private void reply(User author, ThreadId thread, String text) {
        assertThat(wiki().services()
                        .walls()
                        .posting()
                        .reply(viewer(author), thread, new WallPosting.Message("", text, "")))
                .isInstanceOf(WallOutcome.Done.class);
    }

    private void remove(User by, ThreadId thread, int number) {
        assertThat(wiki().services().walls().moderation().remove(viewer(by), thread, number, "a reason"))
                .isInstanceOf(WallOutcome.Done.class);
    }

    /** What happened today is told before the night. */
    private void nextDay() {
        wiki().settle();
        wiki().clock().advance(Duration.ofDays(1));
    }

    /** What somebody has not read, but for the welcome and the congratulation. */
    private List<NotificationEntry> unread(User user) {
        wiki().settle();
        Viewer reader = write(stores -> wiki().services()
                .permissions()
                .viewers()
                .of(stores, Optional.of(user), "127.0.0.1", wiki().clock().instant()));
        return wiki()
                .services()
                .telling()
                .notifications()
                .list(reader, true, Set.of(), Slice.Request.first(10))
                .items()
                .stream()
                .filter(entry -> !Set.of("welcome", "thank-you-edit").contains(entry.kind()))
                .toList();
    }

    private List<Letter> letters(User user) {
        wiki().settle();
        return post.letters(address(user.name()));
    }

    private Letter onlyLetter(User user) {
        List<Letter> letters = letters(user);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    @Test
    void W5_theMailBringsTheMessageAsTextAndAsMarkup() {
        User ana = reachable("P1 Ana");
        User ben = wiki().account("P1 Ben");
        ThreadId thread =
                begin(ben, ana, "Bridges", "A '''bold''' plan with a [[Main Page|link]]:\n* first\n* second & last");
        Letter mail = onlyLetter(ana);
        assertThat(mail.text())
                .contains("> A bold plan with a link:\n> - first\n> - second & last")
                .contains("/wiki/Thread:" + thread + "#1");
        assertThat(mail.html())
                .contains("<b>bold</b>")
                .contains("<li>second &amp; last")
                .containsPattern("<a href=\"http://[^\"]+/wiki/Main_Page\">link</a>");
        String longText = "word ".repeat(2_000) + "end";
        reply(ben, thread, longText);
        Letter second = letters(ana).getLast();
        assertThat(second.text()).contains("> word word").contains("…").doesNotContain("end\n");
        String quoted = second.text()
                .lines()
                .filter(line -> line.startsWith("> "))
                .findFirst()
                .orElseThrow();
        assertThat(quoted.length()).isBetween(2_900, 3_100);
    }

    @Test
    void W14_nothingOfAMessageIsMarkupOfItsOwnInAMail() {
        User ana = reachable("P2 Ana");
        User ben = wiki().account("P2 Ben");
        begin(
                ben,
                ana,
                "Evil",
                "<script>alert(1)</script> <iframe src=x></iframe> [javascript:alert(2) click] "
                        + "<span style=\"background:url(https://spy.example)\" onclick=\"alert(3)\">styled</span> "
                        + "<b onmouseover=alert(4)>bold</b>");
        Letter mail = onlyLetter(ana);
        assertThat(mail.html())
                .doesNotContain("<script>alert")
                .doesNotContain("<iframe")
                .doesNotContain("href=\"javascript")
                .doesNotContain("spy.example\"")
                .doesNotContain("<b on")
                .doesNotContain("<span")
                .contains("styled", "<b>bold</b>");
        assertThat(mail.html()).doesNotContain("<img");
    }

    @Test
    void N1_aGatheredMailQuotesEachMessageUnderItsThread() {
        User ana = reachable("P3 Ana", "notify-mail-wall", "daily");
        User ben = wiki().account("P3 Ben");
        User cleo = wiki().account("P3 Cleo");
        ThreadId rivers = begin(ben, ana, "Rivers", "The Rhine.");
        ThreadId lakes = begin(cleo, ana, "Lakes", "Lake Constance.");
        reply(cleo, rivers, "The Danube.");
        reply(ben, lakes, "Lake Geneva.");
        reply(ben, rivers, "The Elbe, " + "very long ".repeat(100) + "tail");
        nextDay();
        Letter mail = onlyLetter(ana);
        assertThat(mail.text())
                .containsSubsequence(
                        "Rivers\n",
                        "> The Rhine.",
                        "> The Danube.",
                        "> The Elbe",
                        "Lakes\n",
                        "> Lake Constance.",
                        "> Lake Geneva.")
                .doesNotContain("tail");
        assertThat(mail.text().split("\n\\* ", -1)).hasSize(6);
    }

    @Test
    void N3_anUnreadThreadIsMailedAboutOnce() {
        User ana = reachable("P4 Ana", MailPreferences.EACH, "0");
        User ben = wiki().account("P4 Ben");
        ThreadId thread = begin(ben, ana, "Once", "one");
        reply(ben, thread, "two");
        reply(ben, thread, "three");
        assertThat(letters(ana)).hasSize(1);
        wiki().services().telling().notifications().opened(ana.id(), Set.of("thread:" + thread));
        reply(ben, thread, "four");
        assertThat(letters(ana)).hasSize(2);
        assertThat(letters(ana).getLast().text()).contains("> four");
    }

    @Test
    void N6_minorEditsOfABotTellNobody() {
        User ana = reachable("P5 Ana", "notify-mail-edit-user-page", "at-once", "notify-mail-wall", "at-once");
        User bot = wiki().account("P5 Bot", "bot");
        edit(ana, "User:P5 Ana", "About me.", false);
        edit(bot, "User:P5 Ana", "A category added.", true);
        assertThat(letters(ana)).isEmpty();
        assertThat(unread(ana)).isEmpty();
        edit(bot, "User:P5 Ana", "A category added and more.", false);
        assertThat(unread(ana)).as("an edit that is not minor").hasSize(1);
    }

    private void edit(User author, String title, String text, boolean minor) {
        EditRequest plain = EditRequest.of(wiki().title(title), text, "", new Base.Unknown());
        EditRequest request = new EditRequest(
                plain.title(),
                plain.section(),
                text,
                "",
                minor,
                plain.bot(),
                plain.base(),
                plain.started(),
                plain.watch(),
                plain.confirmed(),
                plain.existence(),
                "",
                plain.undo(),
                plain.tags());
        assertThat(wiki().services().writing().edits().publish(viewer(author), request))
                .isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void N7_somebodyMutedReachesNeitherListNorMailAndStaysOnTheWall() {
        User ana = reachable("P6 Ana");
        User ben = wiki().account("P6 Ben");
        wiki().services().telling().mutes().mute(ana.id(), ben.id());
        ThreadId thread = begin(ben, ana, "Unheard", "Muted words.");
        assertThat(letters(ana)).isEmpty();
        assertThat(unread(ana)).isEmpty();
        assertThat(wiki().services()
                        .walls()
                        .walls()
                        .message(viewer(ana), thread, 1)
                        .orElseThrow()
                        .root()
                        .text())
                .isEqualTo("Muted words.");
    }

    @Test
    void N8_whatWasRemovedBeforeTheGatheredMailIsNotInIt() {
        User ana = reachable("P7 Ana", "notify-mail-wall", "daily");
        User ben = wiki().account("P7 Ben");
        ThreadId thread = begin(ben, ana, "Kept title", "Kept words.");
        reply(ben, thread, "Removed words.");
        ThreadId gone = begin(ben, ana, "Removed title", "Removed with its thread.");
        remove(ana, thread, 2);
        remove(ben, gone, 1);
        nextDay();
        Letter mail = onlyLetter(ana);
        assertThat(mail.text()).contains("Kept words.").doesNotContain("Removed");
        assertThat(mail.html()).contains("Kept words.").doesNotContain("Removed");
    }

    @Test
    void N8_whatWasChangedBeforeTheGatheredMailReadsAsItIsByThen() {
        User ana = reachable("P8 Ana", "notify-mail-wall", "daily");
        User ben = wiki().account("P8 Ben");
        ThreadId thread = begin(ben, ana, "Changed", "First wording.");
        assertThat(wiki().services()
                        .walls()
                        .posting()
                        .edit(viewer(ben), thread, 1, 1, new WallPosting.Message("Changed", "Second wording.", "")))
                .isInstanceOf(WallOutcome.Done.class);
        nextDay();
        assertThat(onlyLetter(ana).text()).contains("> Second wording.").doesNotContain("First wording.");
    }

    @Test
    void N8_aHiddenPersonsDoingsAreTakenOutOfListsAndMails() {
        User ana = reachable("P9 Ana", "notify-mail-wall", "daily");
        User ben = wiki().account("P9 Ben");
        User cleo = wiki().account("P9 Cleo");
        begin(ben, ana, "By Ben", "Words of Ben.");
        begin(cleo, ana, "By Cleo", "Words of Cleo.");
        wiki().settle();
        write(stores -> {
            stores.restrictions()
                    .block(new Block(
                            0,
                            ben.name(),
                            Optional.of(ben.id()),
                            wiki().administrator().actor(),
                            wiki().clock().instant(),
                            Expiry.NEVER,
                            "",
                            Set.of(Block.Flag.HIDE_USER),
                            Set.of()));
            return ben;
        });
        wiki().restart();
        assertThat(unread(ana))
                .extracting(entry -> entry.latest().event().agent().name())
                .containsOnly("P9 Cleo");
        nextDay();
        assertThat(onlyLetter(ana).text()).contains("Words of Cleo.").doesNotContain("Ben");
    }

    @Test
    void T7_aMentionOnATalkPageQuotesTheComment() {
        User ana = reachable("P10 Ana", "notify-mail-mention", "at-once");
        User ben = wiki().account("P10 Ben");
        edit(ben, "Talk:P10 Topic", "== Heading ==\nA question for [[User:P10 Ana]]. ~~~~", false);
        Letter mail = onlyLetter(ana);
        assertThat(mail.text()).contains("> A question for User:P10 Ana.").doesNotContain("(talk)");
        assertThat(mail.text()).contains("/wiki/Talk:P10_Topic#c-P10_Ben-");
    }

    @Test
    void aChangeOfAWatchedPageLeadsToTheComparison() {
        User ana = reachable("P11 Ana", "notify-mail-watchlist-change", "at-once");
        User ben = wiki().account("P11 Ben");
        wiki().write("P11 Page", "one");
        write(stores -> {
            stores.watches().watch(ana.id(), wiki().title("P11 Page"), Expiry.NEVER);
            return ana;
        });
        wiki().write(ben, "P11 Page", "two", "a summary with [[P11 Page]]");
        Letter mail = onlyLetter(ana);
        assertThat(mail.text())
                .contains("> a summary with P11 Page")
                .containsPattern("/w/index.php\\?title=P11_Page&diff=\\d+");
    }
}
