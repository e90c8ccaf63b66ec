// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link NotificationStore} promises. */
public abstract class NotificationStoreContract extends StoreContract {

    private static final Channels WEB = new Channels("contract", true, false, MailChoice.NEVER);

    private static NotableEvent event(Actor agent, int second, String bundle) {
        return NotableEvent.of("reply", agent, at(second), title("Notable"), bundle);
    }

    private long tell(NotableEvent event, Channels channels, UserId... users) {
        long id = notifications().record(event);
        RecordedEvent recorded = notifications().find(id).orElseThrow();
        notifications().deliver(recorded, channels, true, List.of(users));
        return id;
    }

    private List<NotificationEntry> list(UserId user) {
        return all(slice -> read(stores -> stores.notifications().list(user, false, Set.of(), slice)), 2);
    }

    private Actor person(String name) {
        return Actor.of(account(name), name);
    }

    @Test
    void anEventIsFoundAsItWasRecorded() {
        NotableEvent event = event(person("Records"), 1, "thread:recorded")
                .to(List.of(new UserId(7), new UserId(3)))
                .following("thread:1", "wall:2")
                .about("message:1")
                .with(NotableEvent.SUBJECT, "Tea & cake=100%");
        long id = notifications().record(event);
        RecordedEvent found = notifications().find(id).orElseThrow();
        assertThat(found).isEqualTo(new RecordedEvent(id, event, 0, false));
        assertThat(found.event().to()).containsExactlyInAnyOrder(new UserId(3), new UserId(7));
        assertThat(found.event().topics()).containsExactlyInAnyOrder("thread:1", "wall:2");
        notifications().reached(id, 12);
        assertThat(notifications().find(id).orElseThrow().reached()).isEqualTo(12);
        assertThat(notifications().find(id + 1_000_000)).isEmpty();
        assertThat(notifications().isRecorded("thread:recorded", event.agent())).isTrue();
        assertThat(notifications().isRecorded("thread:recorded", WRITER)).isFalse();
    }

    @Test
    void namedOnesFollowersAndWatchersAreToldInOrder() {
        Actor agent = person("Audience agent");
        UserId named = account("Audience named");
        UserId follower = account("Audience follower");
        UserId watcher = account("Audience watcher");
        UserId expired = account("Audience expired");
        subscriptions().set(follower, "thread:audience", false, NOW);
        subscriptions().set(agent.user().orElseThrow(), "thread:audience", false, NOW);
        watches().watch(watcher, title("Audience"), Expiry.NEVER);
        watches().watch(follower, title("Audience"), Expiry.NEVER);
        watches().watch(expired, title("Audience"), Expiry.at(at(1)));
        UserId saw = account("Audience saw");
        watches().watch(saw, title("Audience"), Expiry.NEVER);
        watches().markChanged(title("Audience"), java.util.Optional.of(saw), at(1));
        NotableEvent event = event(agent, 1, "audience");
        Audience audience = new Audience(
                Set.of(named, new UserId(999_999)),
                Set.of("thread:audience"),
                java.util.Optional.of(Title.of(1, "Audience")),
                Set.of(),
                false);
        assertThat(notifications().candidates(event, audience, 0, 10)).containsExactly(named, follower, watcher);
        assertThat(notifications().candidates(event, audience, 0, 2)).containsExactly(named, follower);
        assertThat(notifications().candidates(event, audience, follower.value(), 2))
                .containsExactly(watcher);
        assertThat(notifications().candidates(event, audience.andAgent(), 0, 10))
                .containsExactly(agent.user().orElseThrow(), named, follower, watcher);
        assertThat(notifications().candidates(event, audience.exceptFollowersOf(Set.of("thread:audience")), 0, 10))
                .containsExactly(named, watcher);
    }

    @Test
    void whoMutedTheAgentOrTheTopicIsNotTold() {
        Actor agent = person("Muted agent");
        UserId mutes = account("Mutes agent");
        UserId mutesTopic = account("Mutes topic");
        UserId hears = account("Hears");
        subscriptions().mute(mutes, agent.user().orElseThrow(), true, NOW);
        subscriptions().set(mutesTopic, "thread:muted", true, NOW);
        Audience audience = new Audience(
                Set.of(mutes, mutesTopic, hears), Set.of("thread:muted"), java.util.Optional.empty(), Set.of(), false);
        NotableEvent event = event(agent, 1, "muted");
        assertThat(notifications().candidates(event, audience, 0, 10)).containsExactly(hears);
        subscriptions().mute(mutes, agent.user().orElseThrow(), false, NOW);
        assertThat(notifications().candidates(event, audience, 0, 10)).containsExactly(mutes, hears);
        assertThat(notifications().candidates(event(Actor.unregistered("192.0.2.44"), 1, "muted"), audience, 0, 10))
                .containsExactly(mutes, hears);
    }

    @Test
    void aBundleIsOneEntryWithTheLatestAgentsAndACount() {
        UserId reader = account("Bundle reader");
        Actor cleo = person("Bundle Cleo");
        Actor dan = person("Bundle Dan");
        tell(event(cleo, 1, "thread:bundle"), WEB, reader);
        tell(event(dan, 2, "thread:bundle"), WEB, reader);
        long last = tell(event(cleo, 3, "thread:bundle"), WEB, reader);
        tell(event(dan, 4, "thread:other bundle"), WEB, reader);
        List<NotificationEntry> entries = list(reader);
        assertThat(entries).hasSize(2);
        NotificationEntry entry = entries.get(1);
        assertThat(entry.bundleKey()).isEqualTo("thread:bundle");
        assertThat(entry.agents()).containsExactly(cleo, dan);
        assertThat(entry.people()).isEqualTo(2);
        assertThat(entry.count()).isEqualTo(3);
        assertThat(entry.latest().id()).isEqualTo(last);
        assertThat(entry.updated()).isEqualTo(at(3));
        assertThat(entry.title()).isEqualTo(title("Notable"));
        assertThat(notifications().unread(reader)).isEqualTo(new UnreadCounts(2, 0, 2));
        assertThat(notifications().entry(reader, entry.id())).contains(entry);
        assertThat(notifications().entry(account("Bundle stranger"), entry.id()))
                .isEmpty();
    }

    @Test
    void readingBeginsTheEntryAnew() {
        UserId reader = account("Anew reader");
        Actor cleo = person("Anew Cleo");
        Actor dan = person("Anew Dan");
        tell(event(cleo, 1, "thread:anew"), WEB, reader);
        assertThat(notifications().readBundles(reader, List.of("thread:anew", "thread:else")))
                .isEqualTo(1);
        assertThat(notifications().readBundles(reader, List.of("thread:anew"))).isZero();
        assertThat(notifications().unread(reader)).isEqualTo(UnreadCounts.NONE);
        assertThat(list(reader).getFirst().read()).isTrue();
        tell(event(dan, 2, "thread:anew"), WEB, reader);
        NotificationEntry entry = list(reader).getFirst();
        assertThat(entry.read()).isFalse();
        assertThat(entry.agents()).containsExactly(dan);
        assertThat(entry.count()).isEqualTo(1);
    }

    @Test
    void tellingTwiceChangesNothing() {
        UserId reader = account("Twice reader");
        UserId other = account("Twice other");
        long id = tell(event(person("Twice agent"), 1, "thread:twice"), WEB, reader);
        notifications().readBundles(reader, List.of("thread:twice"));
        List<Delivery> again =
                notifications().deliver(notifications().find(id).orElseThrow(), WEB, true, List.of(reader, other));
        assertThat(again).extracting(Delivery::user).containsExactly(other);
        assertThat(notifications().unread(reader)).isEqualTo(UnreadCounts.NONE);
        assertThat(notifications().unread(other).alerts()).isEqualTo(1);
    }

    @Test
    void everybodyIsToldInTheWaysTheyChose() {
        Channels both = new Channels("ways", true, false, MailChoice.DAILY);
        UserId usual = account("Ways usual");
        UserId mailOnly = account("Ways mail");
        UserId nothing = account("Ways nothing");
        users().setPreferences(mailOnly, Map.of(both.webPreference(), "0", both.mailPreference(), "at-once"));
        users().setPreferences(nothing, Map.of(both.webPreference(), "0", both.mailPreference(), "never"));
        RecordedEvent event = notifications()
                .find(notifications().record(event(person("Ways agent"), 5, "thread:ways")))
                .orElseThrow();
        List<Delivery> made = notifications().deliver(event, both, false, List.of(usual, mailOnly, nothing));
        assertThat(made)
                .containsExactlyInAnyOrder(
                        new Delivery(usual, event, true, MailChoice.DAILY, false),
                        new Delivery(mailOnly, event, false, MailChoice.AT_ONCE, false));
        assertThat(list(mailOnly)).isEmpty();
        assertThat(notifications().unread(usual)).isEqualTo(new UnreadCounts(0, 1, 1));
        Channels fixed = new Channels("ways", true, true, MailChoice.NEVER);
        RecordedEvent wall = notifications()
                .find(notifications().record(event(person("Ways wall"), 6, "thread:ways")))
                .orElseThrow();
        assertThat(notifications().deliver(wall, fixed, false, List.of(nothing)))
                .containsExactly(new Delivery(nothing, wall, true, MailChoice.NEVER, false));
        Channels off = new Channels("ways off", false, false, MailChoice.NEVER);
        users().setPreferences(nothing, Map.of(off.webPreference(), "1"));
        assertThat(notifications().deliver(wall, off, false, List.of(usual, nothing)))
                .isEmpty();
        assertThat(notifications().deliver(event, off, false, List.of(nothing)))
                .extracting(Delivery::web)
                .containsExactly(true);
    }

    @Test
    void whatIsTakenBackIsNeitherListedNorCountedUntilItComesBack() {
        UserId reader = account("Back reader");
        Actor cleo = person("Back Cleo");
        Actor dan = person("Back Dan");
        tell(event(cleo, 1, "thread:back").about("message:back 1"), WEB, reader);
        tell(event(dan, 2, "thread:back").about("message:back 2"), WEB, reader);
        assertThat(notifications().retract(List.of("message:back 2", ""), true)).hasSize(1);
        assertThat(notifications().retract(List.of("message:back 2"), true)).isEmpty();
        assertThat(list(reader).getFirst().agents()).containsExactly(cleo);
        assertThat(notifications().listing(List.of("thread:back"))).containsExactly(reader);
        notifications().retract(List.of("message:back 1"), true);
        assertThat(list(reader)).isEmpty();
        assertThat(notifications().unread(reader)).isEqualTo(UnreadCounts.NONE);
        assertThat(notifications().readAll(reader, at(10))).isZero();
        notifications().retract(List.of("message:back 1", "message:back 2"), false);
        assertThat(list(reader).getFirst().agents()).containsExactly(dan, cleo);
        assertThat(notifications().unread(reader).total()).isEqualTo(1);
    }

    @Test
    void entriesAreMarkedOneByOneAllTogetherAndByPage() {
        UserId reader = account("Marks reader");
        UserId other = account("Marks other");
        Actor agent = person("Marks agent");
        for (int number = 1; number <= 5; number++) {
            tell(event(agent, number, "marks:" + number), WEB, reader, other);
        }
        List<Long> ids = list(reader).stream().map(NotificationEntry::id).toList();
        assertThat(notifications().seeAll(reader)).isEqualTo(5);
        assertThat(notifications().unread(reader)).isEqualTo(new UnreadCounts(5, 0, 0));
        assertThat(notifications().mark(reader, ids.subList(0, 2), true)).isEqualTo(2);
        assertThat(notifications().mark(other, ids, true)).isZero();
        assertThat(notifications().mark(reader, ids.subList(0, 1), false)).isEqualTo(1);
        assertThat(notifications().unread(reader).alerts()).isEqualTo(4);
        assertThat(read(stores -> stores.notifications().list(reader, true, Set.of("reply"), Slice.Request.first(10)))
                        .items())
                .hasSize(4);
        assertThat(read(stores ->
                                stores.notifications().list(reader, false, Set.of("mention"), Slice.Request.first(10)))
                        .items())
                .isEmpty();
        assertThat(notifications().readAll(reader, at(3))).isEqualTo(3);
        assertThat(notifications().unread(reader).alerts()).isEqualTo(1);
        assertThat(notifications().readAbout(reader, title("Elsewhere"))).isZero();
        assertThat(notifications().readAbout(reader, title("Notable"))).isEqualTo(1);
        assertThat(notifications().unread(other).alerts()).isEqualTo(5);
        assertThat(notifications().unread(List.of(reader, other))).isEqualTo(Map.of(other, new UnreadCounts(5, 0, 5)));
    }

    @Test
    void whatIsToBeMailedIsListedByTimeWithWhatWasRead() {
        Channels daily = new Channels("mailed", true, false, MailChoice.DAILY);
        UserId reader = account("Mailed reader");
        Actor agent = person("Mailed agent");
        long first = tell(event(agent, 1, "mailed:1"), daily, reader);
        long second = tell(event(agent, 2, "mailed:2").about("mailed 2"), daily, reader);
        long third = tell(event(agent, 3, "mailed:1"), daily, reader);
        long late = tell(event(agent, 100, "mailed:1"), daily, reader);
        List<Long> found = new ArrayList<>();
        notifications()
                .deliveries(reader, MailChoice.DAILY, at(0), at(100), 0, 10)
                .forEach(delivery -> found.add(delivery.event().id()));
        assertThat(found).containsExactly(first, second, third);
        notifications().readBundles(reader, List.of("mailed:1"));
        notifications().retract(List.of("mailed 2"), true);
        assertThat(notifications().deliveries(reader, MailChoice.DAILY, at(0), at(200), first, 10))
                .extracting(delivery -> delivery.event().id(), Delivery::read)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(third, true),
                        org.assertj.core.groups.Tuple.tuple(late, true));
        assertThat(notifications().deliveries(reader, MailChoice.WEEKLY, at(0), at(200), 0, 10))
                .isEmpty();
    }

    @Test
    void oldThingsAreForgotten() {
        UserId reader = account("Old reader");
        Actor agent = person("Old agent");
        long old = tell(event(agent, -100_000_000, "old:1"), WEB, reader);
        long kept = tell(event(agent, 1, "old:2"), WEB, reader);
        assertThat(notifications().prune(at(-50_000_000))).isEqualTo(1);
        assertThat(notifications().find(old)).isEmpty();
        assertThat(notifications().find(kept)).isPresent();
        assertThat(list(reader)).hasSize(1);
    }
}
