// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** Who is told what, when something is done to pages and accounts. */
class TidingsTest {

    private final Desk desk = new Desk();
    private final TestWiki wiki = desk.wiki;
    private final Viewer ana = desk.ana;
    private final Viewer ben = wiki.account("Ben", "user");
    private final Viewer bot = wiki.account("Botty", "bot");
    private final Thanks thanks = new Thanks(wiki.work, wiki.rights, wiki.limiter, wiki.notable, wiki.clock);

    private Revision edit(Viewer viewer, String title, String text, boolean minor) {
        wiki.clock.advance(Duration.ofMinutes(1));
        EditRequest plain = EditRequest.of(desk.title(title), text, "", new Base.Unknown());
        EditOutcome outcome = wiki.edits.publish(
                viewer,
                new EditRequest(
                        plain.title(),
                        plain.section(),
                        text,
                        "",
                        minor,
                        false,
                        plain.base(),
                        plain.started(),
                        plain.watch(),
                        Set.of(),
                        plain.existence(),
                        "",
                        plain.undo(),
                        Set.of()));
        return ((EditOutcome.Published) outcome).revision();
    }

    private List<NotificationEntry> list(Viewer viewer) {
        wiki.tellAll();
        return wiki.notifications
                .list(viewer, false, Set.of(), Slice.Request.first(50))
                .items();
    }

    /** Kinds without what everybody gets for their first edits. */
    private List<String> kinds(Viewer viewer) {
        List<String> kinds = new ArrayList<>();
        list(viewer).forEach(entry -> kinds.add(entry.kind()));
        kinds.removeIf("thank-you-edit"::equals);
        return kinds;
    }

    @Test
    void U5_theOwnerOfAUserPageIsToldOfItsEditsAndNotOfSubpages() {
        edit(ben, "User:Ana/Sub", "subpage", false);
        assertThat(kinds(ana)).isEmpty();
        edit(ben, "User:Ana", "hello", false);
        Revision last = edit(ben, "User:Ana", "hello again", true);
        edit(ana, "User:Ana", "my own", false);
        NotificationEntry entry = list(ana).stream()
                .filter(line -> line.kind().equals("edit-user-page"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.alert()).isTrue();
        assertThat(entry.agents()).containsExactly(ben.actor());
        assertThat(entry.count()).isEqualTo(2);
        assertThat(entry.latest().event().get(NotableEvent.REVISION))
                .isEqualTo(last.id().toString());
        assertThat(kinds(ben)).isEmpty();
    }

    @Test
    void N6_aMinorEditByABotTellsNobody() {
        edit(ben, "User:Ana", "hello", false);
        wiki.notifications.markAllRead(ana.userId().orElseThrow());
        list(ana);
        wiki.notifications.markAllRead(ana.userId().orElseThrow());
        edit(bot, "User:Ana", "hello, tidied", true);
        assertThat(wiki.notifications.unread(ana.userId().orElseThrow())).isEqualTo(UnreadCounts.NONE);
        edit(bot, "User:Ana", "hello, rewritten", false);
        assertThat(list(ana).getFirst().agents()).containsExactly(bot.actor());
    }

    @Test
    void authorsAreToldWhenTheirEditIsRolledBackUndoneOrReverted() {
        edit(ana, "Page", "good", false);
        edit(ben, "Page", "bad", false);
        Viewer admin = desk.admin;
        wiki.reverts.rollback(admin, desk.title("Page"), "Ben", "", false);
        assertThat(kinds(ben)).containsExactly("reverted");
        edit(ben, "Page", "bad again", false);
        edit(ana, "Page", "good", false);
        assertThat(kinds(ben)).containsExactly("reverted", "reverted");
        assertThat(list(ben).getFirst().agents()).containsExactly(ana.actor());
        edit(ana, "Page", "worse", false);
        edit(ana, "Page", "good", false);
        assertThat(kinds(ana)).as("one's own").isEmpty();
    }

    @Test
    void watchersAreToldOnceUntilTheyLook() {
        Title page = desk.title("Watched");
        desk.watchlists.watch(ana, page, Expiry.NEVER);
        edit(ben, "Watched", "one", false);
        edit(ben, "Watched", "two", false);
        assertThat(list(ana)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("watchlist-change");
            assertThat(entry.alert()).isFalse();
            assertThat(entry.count()).isEqualTo(1);
        });
        desk.watchlists.markSeen(ana.userId().orElseThrow(), page);
        edit(ben, "Watched", "three", false);
        assertThat(list(ana).getFirst().count()).isEqualTo(2);
    }

    @Test
    void groupsAndBlocksAreToldToTheirAccount() {
        Viewer bureaucrat = wiki.account("Bea", "bureaucrat");
        desk.groups.change(bureaucrat, "Ana", Map.of("moderator", Expiry.NEVER), Set.of(), "helpful");
        assertThat(list(ana)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("user-rights");
            assertThat(entry.latest().event().get(NotableEvent.SUBJECT)).isEqualTo("+moderator");
        });
        desk.blocks.block(desk.admin, new Blocks.BlockRequest("Ben", Expiry.NEVER, "no", Set.of(), Set.of(), false));
        assertThat(kinds(ben)).containsExactly("user-blocked");
    }

    @Test
    void roundNumbersOfEditsAreCelebrated() {
        for (int number = 0; number < 10; number++) {
            edit(wiki.account("Ben"), "Page", "text " + number, false);
        }
        wiki.tellAll();
        assertThat(list(ben))
                .extracting(entry -> entry.latest().event().get(NotableEvent.SUBJECT))
                .containsExactly("10", "1");
    }

    @Test
    void thanksAreToldOnceAndOnlyToOthersWithAnAccount() {
        Revision edit = edit(ana, "Page", "good", false);
        assertThat(thanks.check(ben, edit.id())).isInstanceOf(Thanks.Outcome.Thankable.class);
        assertThat(thanks.thank(ben, edit.id())).isInstanceOf(Thanks.Outcome.Thankable.class);
        assertThat(thanks.thank(ben, edit.id())).isInstanceOf(Thanks.Outcome.Already.class);
        thanks.thank(desk.admin, edit.id());
        NotificationEntry entry = list(ana).stream()
                .filter(line -> line.kind().equals("edit-thank"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.people()).isEqualTo(2);
        assertThat(thanks.thank(ana, edit.id())).isEqualTo(new Thanks.Outcome.Unsuitable(Thanks.Obstacle.ONESELF));
        assertThat(thanks.thank(wiki.anonymous(), edit.id())).isInstanceOf(Thanks.Outcome.Denied.class);
        Revision byBot = edit(bot, "Page", "tidied", false);
        assertThat(thanks.thank(ben, byBot.id())).isEqualTo(new Thanks.Outcome.Unsuitable(Thanks.Obstacle.BOT));
        Revision byVisitor = edit(wiki.anonymous(), "Page", "from outside", false);
        assertThat(thanks.thank(ben, byVisitor.id()))
                .isEqualTo(new Thanks.Outcome.Unsuitable(Thanks.Obstacle.NO_ACCOUNT));
        assertThat(desk.lastLog("User:Ana", LogTypes.THANKS)).isPresent();
    }

    @Test
    void N8_whatIsHiddenLeavesTheListAndTheBadgeUntilItIsShownAgain() {
        Revision first = edit(ben, "User:Ana", "insult", false);
        edit(desk.admin, "User:Ana", "decent", false);
        assertThat(list(ana).getFirst().agents()).contains(ben.actor());
        desk.hider.hide(
                desk.admin,
                new RevisionHider.HideRequest(
                        desk.title("User:Ana"), Set.of(first.id()), Set.of(HiddenPart.AUTHOR), Set.of(), "insult"));
        assertThat(list(ana).getFirst().agents()).containsExactly(desk.admin.actor());
        desk.hider.hide(
                desk.admin,
                new RevisionHider.HideRequest(
                        desk.title("User:Ana"), Set.of(first.id()), Set.of(), Set.of(HiddenPart.AUTHOR), "mistake"));
        assertThat(list(ana).getFirst().agents()).contains(ben.actor());
    }

    @Test
    void N8_entriesAboutAPageThatIsGoneAreLeftOutAndNoLongerCounted() {
        edit(ben, "User:Ana", "hello", false);
        assertThat(list(ana)).hasSize(1);
        desk.deleter.delete(desk.admin, new PageDeleter.DeleteRequest(desk.title("User:Ana"), "gone", false, false));
        assertThat(list(ana)).isEmpty();
        assertThat(wiki.notifications.unread(ana.userId().orElseThrow())).isEqualTo(UnreadCounts.NONE);
    }

    @Test
    void N7_whoIsMutedIsNotHeard() {
        wiki.mutes.mute(ana.userId().orElseThrow(), ben.userId().orElseThrow());
        edit(ben, "User:Ana", "hello", false);
        assertThat(list(ana)).isEmpty();
        wiki.mutes.unmute(ana.userId().orElseThrow(), ben.userId().orElseThrow());
        edit(ben, "User:Ana", "hello again", false);
        assertThat(list(ana).getFirst().count()).isEqualTo(1);
    }

    @Test
    void T7_peopleNamedInASignedCommentAreToldOnce() {
        edit(ben, "Talk:Page", "== For [[User:Admin]] ==\n[[User:Ana]], @ana: look. [[User:Ana/Sub]] ~~~~", false);
        assertThat(kinds(ana)).containsExactly("mention");
        assertThat(kinds(desk.admin)).as("headings do not count").isEmpty();
        edit(
                ben,
                "Talk:Page",
                wiki.work
                                .read(stores -> stores.pages()
                                        .find(desk.title("Talk:Page"))
                                        .flatMap(page -> stores.revisions().text(page.latest())))
                                .orElseThrow()
                        + "\n: and more ~~~~",
                false);
        assertThat(kinds(ana)).as("what stood there before").containsExactly("mention");
        edit(ben, "Talk:Other", "[[User:Ana]] unsigned", false);
        edit(ana, "Talk:Other", "[[User:Ana]] myself ~~~~", false);
        assertThat(kinds(ana)).containsExactly("mention");
    }

    @Test
    void T7_aNameThatDoesNotExistIsToldToTheWriter() {
        edit(ben, "Talk:Page", "@Nobodyatall and [[User:Noone]] and [[User:Ana]] and 192.0.2.3 ~~~~", false);
        assertThat(list(ben).stream().filter(entry -> entry.kind().equals("mention-failure")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.latest().event().get(NotableEvent.SUBJECT))
                        .isEqualTo("Nobodyatall, Noone"));
        assertThat(kinds(ana)).containsExactly("mention");
    }

    @Test
    void T7_fiftyAreToldAndFiftyOneNobody() {
        List<Viewer> people = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> wiki.account("Guest" + number))
                .toList();
        edit(ben, "Talk:Party", call(people), false);
        assertThat(kinds(people.getFirst())).isEmpty();
        assertThat(kinds(ben)).containsExactly("mention-failure-too-many");
        edit(ben, "Talk:Small party", call(people.subList(0, 50)), false);
        assertThat(kinds(people.getFirst())).containsExactly("mention");
        assertThat(kinds(people.get(49))).containsExactly("mention");
    }

    private static String call(List<Viewer> people) {
        return people.stream().map(person -> "[[User:" + person.name() + "]]").collect(Collectors.joining(" "))
                + " ~~~~";
    }

    @Test
    void T7_theOwnerOfATalkPageIsToldOnceOfAMessageThatNamesThem() {
        edit(ben, "User talk:Ana", "Hello [[User:Ana]] ~~~~", false);
        assertThat(kinds(ana)).containsExactly("edit-user-talk");
    }

    @Test
    void whoNamesPeopleAllTheTimeIsNoLongerHeard() {
        for (int number = 0; number < 8; number++) {
            EditRequest request =
                    EditRequest.of(desk.title("Talk:Page " + number), "[[User:Ana]] ~~~~", "", new Base.Unknown());
            wiki.edits.publish(ben, request);
        }
        assertThat(kinds(ana)).as("newcomers name people five times a minute").hasSize(5);
    }

    @Test
    void anEventIsThereExactlyIfItsChangeIs() {
        Actor agent = ben.actor();
        Title title = Title.of(Namespace.MAIN, "Undone");
        try {
            wiki.work.write(stores -> {
                wiki.notable.record(
                        stores,
                        NotableEvent.of("mention", agent, wiki.clock.instant(), title, "undone")
                                .to(List.of(ana.userId().orElseThrow())));
                throw new IllegalStateException("the change fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the change fails");
        }
        assertThat(list(ana)).isEmpty();
        assertThat(wiki.work.<Boolean>read(stores -> stores.notifications().isRecorded("undone", agent)))
                .isFalse();
        assertThat(wiki.notifications.entry(ana, 1)).isEqualTo(Optional.empty());
    }
}
