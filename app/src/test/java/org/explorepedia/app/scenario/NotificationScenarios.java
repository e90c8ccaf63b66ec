// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.app.wiring.Telling;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.kind.WallReply;
import org.explorepedia.core.page.RevisionHider;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** The scenarios of notifications, by HTTP where somebody sees something. */
abstract class NotificationScenarios extends ScenarioBase {

    private static final Pattern COUNT = Pattern.compile("class=\"badge\" data-count=\"(\\d+)\"");

    private Telling telling() {
        return wiki().services().telling();
    }

    private UnitOfWork work() {
        return wiki().wiki().foundations().work();
    }

    private User user(String name) {
        return wiki().services().people().accounts().find(name).orElseThrow();
    }

    private Viewer viewer(String name) {
        return work().read(stores -> wiki().services()
                .permissions()
                .viewers()
                .load(stores, java.util.Optional.of(user(name).id()), "192.0.2.1", Instant.now()));
    }

    /** The number on the badge of a page. */
    private static int badge(Answer page) {
        Matcher matcher = COUNT.matcher(page.body());
        assertThat(matcher.find()).as("a badge on " + page.address()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** A reader who has read what everybody gets on the first day. */
    private Person reader(String name) {
        Person reader = account(name);
        wiki().settle();
        telling().notifications().markAllRead(user(name).id());
        return reader;
    }

    private Answer list(Person reader) {
        wiki().settle();
        return reader.get("/wiki/Special:Notifications");
    }

    private void replies(String thread, String reader, String... authors) {
        telling().subscriptions().follow(user(reader).id(), thread);
        for (String author : authors) {
            User by = user(author);
            work().write(stores -> {
                telling()
                        .events()
                        .record(
                                stores,
                                NotableEvent.of(
                                                WallReply.ID,
                                                by.actor(),
                                                Instant.now(),
                                                Title.of(0, "Thread_of_" + thread.replace(':', '_')),
                                                thread)
                                        .following(thread)
                                        .about("message:" + thread + author)
                                        .with(NotableEvent.SUBJECT, "Garden party"));
                return author;
            });
        }
        wiki().settle();
    }

    @Test
    void W7_repliesInOneThreadAreOneEntryWithTheLatestAuthorsAndACount() {
        Person ana = reader("W7 Ana");
        List.of("W7 Cleo", "W7 Dan", "W7 Eve", "W7 Fay").forEach(this::account);
        replies("thread:w7", "W7 Ana", "W7 Cleo", "W7 Dan");
        Answer two = list(ana);
        assertThat(badge(two)).isEqualTo(1);
        assertThat(two.words().replace("  ", " ")).contains("W7 Dan and W7 Cleo replied in Garden party");
        replies("thread:w7", "W7 Ana", "W7 Eve", "W7 Fay");
        Answer four = list(ana);
        assertThat(badge(four)).isEqualTo(1);
        assertThat(four.words()).contains("W7 Fay and others replied in Garden party", "4 times");
    }

    @Test
    void W9_whatIsTakenBackDisappearsAndComesBack() {
        Person ana = reader("W9 Ana");
        account("W9 Ben");
        replies("thread:w9", "W9 Ana", "W9 Ben");
        assertThat(badge(list(ana))).isEqualTo(1);
        work().write(stores -> {
            telling().events().retract(stores, "message:thread:w9W9 Ben");
            return ana;
        });
        Answer gone = list(ana);
        assertThat(badge(gone)).isZero();
        assertThat(gone.words()).doesNotContain("W9 Ben");
        work().write(stores -> {
            telling().events().restore(stores, "message:thread:w9W9 Ben");
            return ana;
        });
        assertThat(badge(list(ana))).isEqualTo(1);
    }

    @Test
    void N4_openingWhatAnEntryIsAboutReadsItEverywhere() {
        Person ana = reader("N4 Ana");
        Person otherDevice = Person.loggedIn(wiki(), "N4 Ana");
        account("N4 Ben").publish("User:N4 Ana", "A greeting.");
        assertThat(badge(list(ana))).isEqualTo(1);
        assertThat(badge(otherDevice.get("/wiki/Main_Page"))).isEqualTo(1);
        Answer opened = ana.get("/wiki/User:N4_Ana");
        assertThat(badge(opened)).isZero();
        assertThat(badge(otherDevice.get("/wiki/Main_Page"))).isZero();
        assertThat(list(otherDevice).body()).contains("note-entry").doesNotContain("note-entry unread");
    }

    @Test
    void N5_twelveThousandUnreadEntriesAreReadAtOnceAndTheCountsAreExact() {
        Person ana = reader("N5 Ana");
        User reader = user("N5 Ana");
        User ben = wiki().account("N5 Ben");
        Channels channels = new Channels("n5", true, false, MailChoice.NEVER);
        IntStream.range(0, 12)
                .forEach(part -> work().write(stores -> {
                    for (int number = 0; number < 1_000; number++) {
                        String bundle = "n5:" + part + ":" + number;
                        NotableEvent event =
                                NotableEvent.of(WallReply.ID, ben.actor(), Instant.now(), Title.of(0, "N5"), bundle);
                        long id = stores.notifications().record(event);
                        RecordedEvent recorded = new RecordedEvent(id, event, 0, false);
                        stores.notifications().deliver(recorded, channels, true, List.of(reader.id()));
                    }
                    return part;
                }));
        telling().notifications().mark(reader.id(), List.of(), true);
        assertThat(work().<UnreadCounts>read(stores -> stores.notifications().unread(reader.id())))
                .isEqualTo(new UnreadCounts(12_000, 0, 12_000));
        Map<String, String> form = ana.form("/wiki/Special:Notifications");
        form.put("markall", "1");
        Answer done = ana.post("/wiki/Special:Notifications", form);
        assertThat(done.words()).contains("12,000 entries are marked as read.");
        assertThat(badge(done)).isZero();
        assertThat(work().<UnreadCounts>read(stores -> stores.notifications().unread(reader.id())))
                .isEqualTo(UnreadCounts.NONE);
    }

    @Test
    void W5_tenThousandFollowersAreToldOnceAndThePosterWaitsForNone() {
        User owner = wiki().account("W5 Owner");
        User ben = wiki().account("W5 Ben");
        wiki().settle();
        String many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) ";
        wiki().sql(
                        many + "INSERT INTO account (name, email, email_folded, password_hash, registered, edit_count,"
                                + " last_active) SELECT 'W5 Follower ' || i, '', '', '', 0, 0, 0 FROM n",
                        "INSERT INTO subscription (account, topic, muted, created) SELECT id, 'wall:" + owner.id()
                                + "', " + (wiki().isPostgres() ? "false" : "0")
                                + ", 0 FROM account WHERE name LIKE 'W5 Follower %'");
        // While no job runs posting is done all the same.
        wiki().services().jobs().close();
        assertThat(wiki().services()
                        .walls()
                        .posting()
                        .begin(
                                wiki().services().permissions().viewers().system(ben),
                                "W5 Owner",
                                new WallPosting.Message("To all", "Hello, followers.", "")))
                .isInstanceOf(WallOutcome.Done.class);
        List<UserId> followers = work().read(stores -> IntStream.of(1, 5_000, 10_000)
                .mapToObj(number -> stores.users()
                        .find("W5 Follower " + number)
                        .orElseThrow()
                        .id())
                .toList());
        assertThat(unread(followers)).containsOnly(0);
        wiki().restart();
        wiki().settle();
        assertThat(unread(followers)).containsOnly(1);
        assertThat(wiki().count("SELECT count(*) FROM notification_entry e JOIN account a ON a.id = e.account"
                        + " WHERE a.name LIKE 'W5 Follower %'"))
                .isEqualTo(10_000);
        assertThat(wiki().count("SELECT count(*) FROM notification_delivery d JOIN account a ON a.id = d.account"
                        + " WHERE a.name LIKE 'W5 Follower %'"))
                .isEqualTo(10_000);
    }

    private List<Integer> unread(List<UserId> users) {
        return work().read(stores -> users.stream()
                .map(user -> stores.notifications().unread(user).total())
                .toList());
    }

    @Test
    void N6_aBotsMinorEditTellsNobody() {
        Person ana = reader("N6 Ana");
        wiki().account("N6 Bot", "bot");
        Person bot = Person.loggedIn(wiki(), "N6 Bot");
        wiki().write("User:N6 Ana", "By the administrator.");
        list(ana);
        telling().notifications().markAllRead(user("N6 Ana").id());
        Map<String, String> form = bot.editForm("User:N6 Ana", "Tidied by a program.");
        form.put("wpMinoredit", "1");
        bot.submit("User:N6 Ana", form, "wpSave");
        assertThat(badge(list(ana))).isZero();
    }

    @Test
    void N7_mutedPeopleAreNotHeard() {
        Person ana = reader("N7 Ana");
        Person ben = account("N7 Ben");
        ben.publish("User:N7 Ana", "First.");
        Answer before = list(ana);
        assertThat(before.body()).contains("name=\"mute\" value=\"N7 Ben\"");
        Map<String, String> form = Person.fields(before);
        form.put("mute", "N7 Ben");
        assertThat(ana.post("/wiki/Special:Notifications", form).words())
                .contains("You will no longer be told what N7 Ben does.");
        telling().notifications().markAllRead(user("N7 Ana").id());
        ben.publish("User:N7 Ana", "Second.");
        assertThat(badge(list(ana))).isZero();
        assertThat(wiki().text("User:N7 Ana")).contains("Second.");
        Answer preferences = ana.get("/wiki/Special:Preferences");
        assertThat(Person.textOf(preferences, "wpmuted").strip()).isEqualTo("N7 Ben");
    }

    @Test
    void N8_whatOneMayNoLongerSeeStandsInNoEntry() {
        Person ana = reader("N8 Ana");
        account("N8 Ben");
        Revision insult = wiki().write(user("N8 Ben"), "User:N8 Ana", "An insult", "insulting summary");
        wiki().write("User:N8 Ana", "Decent again");
        assertThat(list(ana).words()).contains("N8 Ben");
        Viewer administrator = viewer(wiki().administrator().name());
        wiki().services()
                .administration()
                .hider()
                .hide(
                        administrator,
                        new RevisionHider.HideRequest(
                                wiki().title("User:N8 Ana"),
                                Set.of(insult.id()),
                                Set.of(HiddenPart.AUTHOR, HiddenPart.TEXT),
                                Set.of(),
                                "insult"));
        assertThat(list(ana).words()).doesNotContain("N8 Ben");
        delete("User:N8 Ana", "all of it");
        Answer after = list(ana);
        assertThat(after.words()).doesNotContain("edited your user page");
        assertThat(badge(ana.get("/wiki/Main_Page"))).isZero();
    }

    @Test
    void T7_mentionsInSignedCommentsReachPeopleOrTheirWriter() {
        Person ana = reader("T7Ana");
        Person ben = reader("T7Ben");
        ben.publish("Talk:T7", "[[User:T7Ana]] and @T7Ana, what do you think, @T7Nobody? ~~~~");
        Answer mentioned = list(ana);
        assertThat(mentioned.words()).contains("T7Ben mentioned you on Talk:T7");
        assertThat(badge(mentioned)).isEqualTo(1);
        assertThat(list(ben).words()).contains("which do not exist: T7Nobody");
        telling().notifications().markAllRead(user("T7Ben").id());
        ben.publish("Talk:T7", "Use @media print here, and write to x@example.org. ~~~~");
        assertThat(list(ben).words()).doesNotContain("do not exist: media");
        StringBuilder many = new StringBuilder();
        for (int number = 0; number < 51; number++) {
            many.append("[[User:T7Ana]] [[User:T7Guest").append(number).append("]] ");
        }
        telling().notifications().markAllRead(user("T7Ana").id());
        ben.publish("Talk:T7 crowd", many + "~~~~");
        assertThat(badge(list(ana))).isZero();
        assertThat(list(ben).words()).contains("names more than 50 people");
    }

    @Test
    void U5_theOwnerHearsOfEditsOfTheUserPageAndNotOfSubpages() {
        Person ana = reader("U5 Ana");
        Person ben = account("U5 Ben");
        ben.publish("User:U5 Ana/Drafts", "A subpage.");
        assertThat(badge(list(ana))).isZero();
        ben.publish("User:U5 Ana", "The page itself.");
        Answer told = list(ana);
        assertThat(badge(told)).isEqualTo(1);
        assertThat(told.words()).contains("U5 Ben edited your user page");
        String href = Pattern.compile("class=\"note-link\" href=\"([^\"]*diff=[^\"]*)\"")
                .matcher(told.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        Answer change = ana.get(href);
        assertThat(change.status()).isEqualTo(200);
        assertThat(change.words()).contains("The page itself.");
        assertThat(badge(change)).isZero();
    }

    @Test
    void anEntryIsMarkedReadAndUnreadByPlainForms() {
        Person ana = reader("Marks Ana");
        account("Marks Ben").publish("User:Marks Ana", "Hello.");
        Answer list = list(ana);
        String id = Pattern.compile("name=\"markread\" value=\"(\\d+)\"")
                .matcher(list.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Map<String, String> form = Person.fields(list);
        form.put("markread", id);
        Answer read = ana.post("/wiki/Special:Notifications", form);
        assertThat(badge(read)).isZero();
        assertThat(ana.get("/wiki/Special:Notifications?show=unread").body()).doesNotContain("note-entry");
        Map<String, String> back = Person.fields(read);
        back.put("markunread", id);
        assertThat(badge(ana.post("/wiki/Special:Notifications", back))).isEqualTo(1);
        Map<String, String> forged = new LinkedHashMap<>(back);
        forged.put("wpEditToken", "forged");
        forged.put("markall", "1");
        ana.post("/wiki/Special:Notifications", forged);
        assertThat(badge(ana.get("/wiki/Main_Page"))).isEqualTo(1);
        assertThat(ana.get("/wiki/Special:Notifications?kind=edit-thank").body())
                .doesNotContain("note-entry");
        Answer panel = ana.get("/wiki/Special:Notifications?fragment=1");
        assertThat(panel.body()).contains("note-entry").doesNotContain("<html");
        Person stranger = account("Marks stranger");
        Map<String, String> strange = stranger.form("/wiki/Special:Notifications");
        strange.put("markread", id);
        stranger.post("/wiki/Special:Notifications", strange);
        assertThat(badge(ana.get("/wiki/Main_Page"))).isEqualTo(1);
        assertThat(visitor().get("/wiki/Special:Notifications").address()).contains("UserLogin");
    }

    @Test
    void thanksAreAskedForAndTold() {
        Person ana = reader("Thanks Ana");
        Revision edit = wiki().write(user("Thanks Ana"), "Thanks page", "Good work", "");
        wiki().settle();
        telling().notifications().markAllRead(user("Thanks Ana").id());
        Person ben = account("Thanks Ben");
        String path = "/wiki/Special:Thanks/" + edit.id();
        assertThat(ben.get("/w/index.php?title=Thanks_page&action=history").body())
                .contains("href=\"" + path + "\"");
        assertThat(ana.get("/w/index.php?title=Thanks_page&action=history").body())
                .doesNotContain("href=\"" + path + "\"");
        Map<String, String> form = ben.form(path);
        assertThat(ben.post("/wiki/Special:Thanks", form).words()).contains("Thanks Ana was told");
        assertThat(ben.post("/wiki/Special:Thanks", form).words()).contains("thanked Thanks Ana for this edit already");
        assertThat(list(ana).words()).contains("Thanks Ben thanked you for your edit to Thanks page");
        assertThat(visitor().get("/wiki/Special:Log?type=thanks").words()).contains("Thanks Ben", "thanked");
        assertThat(ana.get(path).status()).isEqualTo(422);
        assertThat(ben.get("/wiki/Special:Thanks/999999999").status()).isEqualTo(404);
        assertThat(ben.get("/wiki/Special:Thanks/x").status()).isEqualTo(404);
        assertThat(visitor().get(path).address()).contains("UserLogin");
    }

    @Test
    void choicesAreKeptAndFollowed() {
        Person ana = reader("Choices Ana");
        Answer page = ana.get("/wiki/Special:Preferences");
        assertThat(page.body()).contains("name=\"wpnotify-web-mention\"", "name=\"wpnotify-mail-mention\"");
        assertThat(page.body()).doesNotContain("name=\"wpnotify-web-wall\"");
        Map<String, String> form = Person.fields(page);
        form.put("wpnotify-mail-mention", "daily");
        form.put("wpnotify-mail-edit-user-page", "never");
        form.put("wpnotify-mail-wall", "weekly");
        form.put("wpmail-omit-read", "1");
        ana.post("/wiki/Special:Preferences", form);
        User now = user("Choices Ana");
        assertThat(now.preferences())
                .containsEntry("notify-mail-mention", "daily")
                .containsEntry("notify-web-mention", "0")
                .containsEntry("notify-mail-wall", "weekly");
        assertThat(MailPreferences.of(now)).isEqualTo(new MailPreferences(false, true));
        account("Choices Ben").publish("User:Choices Ana", "Not in the list.");
        assertThat(badge(list(ana))).isZero();
        form.put("wpnotify-web-edit-user-page", "1");
        ana.post("/wiki/Special:Preferences", form);
        account("Choices Ben").publish("User:Choices Ana", "In the list.");
        assertThat(badge(list(ana))).isEqualTo(1);
    }

    @Test
    void visitorsGetNoBadgeAndTheirPagesStayReady() {
        Answer page = visitor().get("/wiki/Main_Page");
        assertThat(page.body()).doesNotContain("pt-notifications", "js/notifications.js");
    }

    @Test
    void everyEntryIsTheReadersOwn() {
        reader("Own Ana");
        account("Own Ben").publish("User:Own Ana", "Hello.");
        wiki().settle();
        List<NotificationEntry> entries = telling()
                .notifications()
                .list(viewer("Own Ana"), false, Set.of(), Slice.Request.first(50))
                .items();
        UserId ana = user("Own Ana").id();
        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.user()).isEqualTo(ana));
    }
}
