// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Disclosure;
import org.explorepedia.core.notification.TellJob;
import org.explorepedia.core.notification.kind.WallReply;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;

/** Telling thousands from several workers at once, none of whom knows of the others. */
@OnBothDatabases
class SqlTellingTest {

    private static final int FOLLOWERS = 2_500;
    private static final int WORKERS = 4;
    private static final String TOPIC = "thread:telling";

    private final TestDatabase database;

    SqlTellingTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void workersAtTheSameEventsTellEverybodyOnce() throws Exception {
        TestWiki wiki = new TestWiki(database.units(), RateLimits.none());
        Actor writer = wiki.account("Telling writer").actor();
        List<UserId> followers = new ArrayList<>();
        wiki.work.write(stores -> {
            for (int number = 0; number < FOLLOWERS; number++) {
                UserId user = stores.users()
                        .create("Telling " + number, "", "", wiki.clock.instant())
                        .orElseThrow()
                        .id();
                stores.subscriptions().set(user, TOPIC, false, wiki.clock.instant());
                followers.add(user);
            }
            return followers;
        });
        List<Long> events = wiki.work.write(stores -> {
            NotableEvent event = NotableEvent.of(
                            WallReply.ID, writer, wiki.clock.instant(), TestWiki.title("Telling"), TOPIC)
                    .following(TOPIC);
            return List.of(
                    stores.notifications().record(event), stores.notifications().record(event));
        });
        Queue<Delivery> told = new ConcurrentLinkedQueue<>();
        List<Delivery> committed = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                TellJob job = new TellJob(
                        wiki.work,
                        wiki.kinds,
                        new Disclosure(() -> wiki.policy, wiki.clock),
                        // After the commit, since a transaction that collides with another one is run again.
                        List.of((stores, event, made) -> wiki.work.afterCommit(() -> told.addAll(made))),
                        new WikiEvents(wiki.work, List.of()));
                for (long event : events) {
                    Job task = Job.of("tell", Map.of("event", Long.toString(event)), "", wiki.clock.instant());
                    running.add(workers.submit(() -> job.run(task)));
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        committed.addAll(told);
        assertThat(committed).hasSize(FOLLOWERS * events.size());
        assertThat(committed.stream()
                        .map(made -> List.of(made.user(), made.event().id()))
                        .distinct())
                .hasSize(FOLLOWERS * events.size());
        for (UserId user : List.of(followers.getFirst(), followers.get(FOLLOWERS / 2), followers.getLast())) {
            List<NotificationEntry> list = wiki.work.read(stores -> stores.notifications()
                    .list(user, false, Set.of(), Slice.Request.first(10))
                    .items());
            assertThat(list)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.count()).isEqualTo(2));
        }
        assertThat(wiki.work.<List<Long>>read(stores -> events.stream()
                        .map(event ->
                                stores.notifications().find(event).orElseThrow().reached())
                        .toList()))
                .containsOnly(RecordedEvent.EVERYBODY);
    }
}
