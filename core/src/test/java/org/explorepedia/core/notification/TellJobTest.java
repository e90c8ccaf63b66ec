// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.kind.WallReply;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;

/** Telling many people, in spite of crashes. */
class TellJobTest {

    private final TestWiki wiki = new TestWiki();
    private final Viewer ben = wiki.account("Ben");
    private final List<Delivery> mailed = new ArrayList<>();

    private List<Viewer> followers(int count) {
        List<Viewer> followers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Viewer follower = wiki.account("Follower " + number);
            wiki.subscriptions.follow(follower.userId().orElseThrow(), "thread:1");
            followers.add(follower);
        }
        return followers;
    }

    private long record(String source) {
        return wiki.work.write(stores -> stores.notifications()
                .record(NotableEvent.of(
                                WallReply.ID, ben.actor(), wiki.clock.instant(), TestWiki.title("T"), "thread:1")
                        .following("thread:1")
                        .about(source)));
    }

    private TellJob job(int atOnce, Told other) {
        return new TellJob(
                wiki.work,
                wiki.kinds,
                new Disclosure(() -> wiki.policy, wiki.clock),
                List.of(other),
                new WikiEvents(wiki.work, List.of(wiki.happened::add, wiki.badges)),
                atOnce);
    }

    private Job of(long event) {
        return Job.of("tell", Map.of("event", Long.toString(event)), "", wiki.clock.instant());
    }

    private int count(Viewer viewer) {
        return wiki.notifications.list(viewer, false, Set.of(), Slice.Request.first(10)).items().stream()
                .mapToInt(entry -> entry.count())
                .sum();
    }

    @Test
    void everyFollowerIsToldOnceHoweverOftenTheJobRuns() {
        List<Viewer> followers = followers(23);
        long event = record("message:1");
        TellJob job = job(5, (_, _, made) -> mailed.addAll(made));
        job.run(of(event));
        job.run(of(event));
        assertThat(followers).allSatisfy(follower -> assertThat(count(follower)).isEqualTo(1));
        assertThat(mailed).hasSize(23);
        assertThat(wiki.happened.stream()
                        .filter(WikiEvent.NotificationsChanged.class::isInstance)
                        .map(WikiEvent.NotificationsChanged.class::cast)
                        .mapToInt(changed -> changed.users().size())
                        .sum())
                .isEqualTo(23);
    }

    @Test
    void aJobThatDiedGoesOnWhereItWasAndTellsNobodyTwice() {
        List<Viewer> followers = followers(12);
        long event = record("message:1");
        Told dies = (_, _, made) -> {
            if (mailed.size() >= 6) {
                throw new IllegalStateException("killed");
            }
            mailed.addAll(made);
        };
        assertThatThrownBy(() -> job(3, dies).run(of(event))).hasMessage("killed");
        assertThat(mailed).hasSize(6);
        job(3, (_, _, made) -> mailed.addAll(made)).run(of(event));
        assertThat(mailed.stream().map(Delivery::user).distinct()).hasSize(12);
        assertThat(mailed).hasSize(12);
        assertThat(followers).allSatisfy(follower -> assertThat(count(follower)).isEqualTo(1));
    }

    @Test
    void whatWasTakenBackBeforeAnybodyHeardIsToldWhenItComesBack() {
        List<Viewer> followers = followers(3);
        long event = record("message:1");
        wiki.work.write(stores -> {
            wiki.notable.retract(stores, "message:1");
            return event;
        });
        job(5, (_, _, made) -> mailed.addAll(made)).run(of(event));
        assertThat(mailed).isEmpty();
        wiki.work.write(stores -> {
            wiki.notable.restore(stores, "message:1");
            return event;
        });
        wiki.tellAll();
        assertThat(followers).allSatisfy(follower -> assertThat(count(follower)).isEqualTo(1));
    }

    @Test
    void N8_whoMayNotReadTheWikiIsNotTold() {
        Viewer member = wiki.account("Member", "bot");
        Viewer stranger = wiki.account("Stranger");
        for (Viewer viewer : List.of(member, stranger)) {
            wiki.subscriptions.follow(viewer.userId().orElseThrow(), "thread:1");
        }
        Map<String, Set<String>> rights = new HashMap<>(wiki.policy.rights());
        rights.put(GroupPolicy.EVERYBODY, Set.of());
        rights.put(GroupPolicy.BOT, Set.of(Right.READ));
        GroupPolicy closed = new GroupPolicy(rights, Map.of(), wiki.policy.promotion());
        new TellJob(
                        wiki.work,
                        wiki.kinds,
                        new Disclosure(() -> closed, wiki.clock),
                        List.of((_, _, made) -> mailed.addAll(made)),
                        new WikiEvents(wiki.work, List.of()))
                .run(of(record("message:1")));
        assertThat(mailed)
                .extracting(Delivery::user)
                .containsExactly(member.userId().orElseThrow());
    }

    @Test
    void anEventIsReachedByEverybodyAtTheEnd() {
        long event = record("message:1");
        job(5, (_, _, _) -> {}).run(of(event));
        RecordedEvent told =
                wiki.work.read(stores -> stores.notifications().find(event)).orElseThrow();
        assertThat(told.reached()).isEqualTo(RecordedEvent.EVERYBODY);
        job(5, (_, _, _) -> {}).run(of(event + 1_000));
        assertThat(wiki.notifications.unread(new UserId(1)).total()).isZero();
    }
}
