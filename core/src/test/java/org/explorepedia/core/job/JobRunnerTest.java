// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.explorepedia.core.memory.MemoryUnitOfWork;
import org.explorepedia.core.memory.TestClock;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.store.UnitOfWork;
import org.junit.jupiter.api.Test;

class JobRunnerTest {

    private final UnitOfWork work = new MemoryUnitOfWork();
    private final TestClock clock = new TestClock();
    private final JobQueue queue = new JobQueue(work);

    private record Handler(String type, int batch, Consumer<List<Job>> what) implements JobHandler {
        @Override
        public void run(Job job) {
            what.accept(List.of(job));
        }

        @Override
        public void runAll(List<Job> jobs) {
            what.accept(jobs);
        }
    }

    private JobRunner runner(JobHandler... handlers) {
        return new JobRunner(queue, work, List.of(handlers), clock, new JobRunner.Settings(2, Duration.ofMillis(20)));
    }

    private void add(String type, String key) {
        work.write(stores -> {
            queue.add(stores, Job.of(type, Map.of("key", key), key, clock.instant()));
            return key;
        });
    }

    private long waiting() {
        return work.read(stores -> stores.jobs().waiting());
    }

    @Test
    void aJobThatFailedIsTriedAgainLaterAndLaterStill() {
        List<String> tries = new ArrayList<>();
        JobRunner runner = runner(new Handler("a", 1, jobs -> {
            tries.add("a");
            if (tries.size() < 3) {
                throw new IllegalStateException("not yet");
            }
        }));
        add("a", "1");

        runner.drain();
        assertThat(tries).hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        runner.drain();
        assertThat(tries).hasSize(2);
        clock.advance(Duration.ofSeconds(2));
        runner.drain();
        assertThat(tries).as("the second delay is longer than the first").hasSize(2);
        clock.advance(Duration.ofSeconds(2));
        runner.drain();
        assertThat(tries).hasSize(3);
        assertThat(waiting()).isZero();
    }

    @Test
    void delaysGrowUpToALimit() {
        assertThat(JobRunner.delay(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(JobRunner.delay(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(JobRunner.delay(1_000)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aJobIsGivenUpAtLast() {
        List<String> tries = new ArrayList<>();
        JobRunner runner = runner(new Handler("a", 1, jobs -> {
            tries.add("a");
            throw new IllegalStateException("never");
        }));
        add("a", "1");

        for (int i = 0; i < 40; i++) {
            runner.drain();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(tries).hasSize(24);
        assertThat(waiting()).isZero();
    }

    @Test
    void jobsOfOneTypeAreHandedOverTogether() {
        List<Integer> sizes = new ArrayList<>();
        JobRunner runner = runner(new Handler("a", 3, jobs -> sizes.add(jobs.size())));
        for (int i = 0; i < 7; i++) {
            add("a", "k" + i);
        }

        assertThat(runner.drain()).isEqualTo(7);

        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void jobsWithoutHandlerAreLeftToWhoeverHasOne() {
        add("unknown", "1");

        assertThat(runner(new Handler("a", 1, _ -> {})).drain()).isZero();

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aJobWhoseProcessDiedRunsAgainWhenItsLeaseEnds() {
        add("a", "1");
        work.write(stores -> stores.jobs().lease(java.util.Set.of("a"), 1, clock.instant(), Duration.ofMinutes(10)));
        List<String> done = new ArrayList<>();
        JobRunner runner = runner(new Handler("a", 1, _ -> done.add("a")));

        runner.drain();
        assertThat(done).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        runner.drain();
        assertThat(done).hasSize(1);
    }

    @Test
    void worksInTheBackgroundAndStopsCleanly() throws InterruptedException {
        ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(50);
        JobRunner runner = runner(new Handler("a", 1, jobs -> {
            done.add(jobs.getFirst().key());
            all.countDown();
        }));
        runner.start();
        for (int i = 0; i < 25; i++) {
            add("a", "announced" + i);
            // As another process would add it: nobody is told.
            Job unannounced = Job.of("a", Map.of(), "other" + i, clock.instant());
            work.write(stores -> {
                stores.jobs().add(List.of(unannounced));
                return stores;
            });
        }

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        runner.close();

        assertThat(done).doesNotHaveDuplicates().hasSize(50);
        add("a", "late");
        assertThat(waiting()).as("a stopped runner takes nothing").isEqualTo(1);
    }
}
