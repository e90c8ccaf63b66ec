// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.explorepedia.core.model.Job;
import org.junit.jupiter.api.Test;

/** What {@link JobStore} promises. */
public abstract class JobStoreContract extends StoreContract {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private List<Job> lease(String type, int second) {
        return jobs().lease(Set.of(type), 10, at(second), LEASE);
    }

    @Test
    void aJobIsDoneOnceAndForgotten() {
        Map<String, String> parameters = Map.of("page", "5", "text", "a=b&c");
        jobs().add(List.of(Job.of("once", parameters, "", at(1))));
        assertThat(lease("once", 0)).as("not yet due").isEmpty();
        assertThat(lease("other", 1)).isEmpty();
        Job job = lease("once", 1).getFirst();
        assertThat(job.parameters()).isEqualTo(parameters);
        assertThat(job.attempts()).isEqualTo(1);
        assertThat(lease("once", 2)).as("taken").isEmpty();
        jobs().done(job.id());
        assertThat(lease("once", 1_000)).isEmpty();
    }

    @Test
    void aLostLeaseGivesTheJobToAnother() {
        jobs().add(List.of(Job.of("lost", Map.of(), "", NOW)));
        Job first = lease("lost", 0).getFirst();
        Job again = lease("lost", 61).getFirst();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void jobsOfOneKeyWaitOnce() {
        Job job = Job.of("keyed", Map.of("first", "yes"), "page 5", NOW);
        jobs().add(List.of(job, job));
        jobs().add(List.of(Job.of("keyed", Map.of(), "page 5", NOW), Job.of("keyed", Map.of(), "page 6", NOW)));
        assertThat(jobs().waitingByType()).containsEntry("keyed", 2L);
        List<Job> running = lease("keyed", 0);
        assertThat(running).hasSize(2);
        // What is asked for while it runs is done afterwards.
        jobs().add(List.of(job));
        assertThat(lease("keyed", 0)).hasSize(1);
    }

    @Test
    void aFailedJobIsTriedAgainLaterUnlessItWasAskedForAnew() {
        jobs().add(List.of(Job.of("retried", Map.of(), "a", NOW)));
        Job job = lease("retried", 0).getFirst();
        jobs().retry(job.id(), at(30), "it failed");
        assertThat(lease("retried", 29)).isEmpty();
        jobs().add(List.of(Job.of("retried", Map.of(), "a", NOW)));
        assertThat(lease("retried", 29))
                .as("the one that waits stands for both")
                .isEmpty();
        Job again = lease("retried", 30).getFirst();
        assertThat(again.attempts()).isEqualTo(2);
        jobs().add(List.of(Job.of("retried", Map.of(), "a", NOW)));
        jobs().retry(again.id(), at(40), "it failed again");
        assertThat(jobs().waitingByType()).containsEntry("retried", 1L);
    }

    @Test
    void theUrgentComeFirstAndThenTheOldest() {
        for (int priority : new int[] {0, -5, 7, 0}) {
            jobs().add(List.of(new Job(0, "ordered", Map.of(), "", NOW, priority, 0)));
        }
        assertThat(jobs().lease(Set.of("ordered"), 3, NOW, LEASE))
                .extracting(Job::priority)
                .containsExactly(7, 0, 0);
        assertThat(jobs().waiting()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void manyWorkersNeverShareAJob() throws ExecutionException, InterruptedException {
        jobs().add(IntStream.range(0, 60)
                .mapToObj(number -> Job.of("shared", Map.of(), "job " + number, NOW))
                .toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Job>>> workers = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> jobs().lease(Set.of("shared"), 3, NOW, LEASE)))
                    .toList();
            List<Long> taken = new ArrayList<>();
            for (Future<List<Job>> worker : workers) {
                worker.get().forEach(job -> taken.add(job.id()));
            }
            assertThat(taken).doesNotHaveDuplicates();
            jobs().lease(Set.of("shared"), 60, NOW, LEASE).forEach(job -> taken.add(job.id()));
            assertThat(taken).hasSize(60).doesNotHaveDuplicates();
        }
    }
}
