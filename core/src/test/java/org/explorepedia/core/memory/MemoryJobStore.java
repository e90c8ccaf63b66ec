// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.store.JobStore;

record MemoryJobStore(MemoryState state) implements JobStore {

    @Override
    public void add(Collection<Job> jobs) {
        for (Job job : jobs) {
            boolean waits = !job.key().isEmpty()
                    && state.jobs.values().stream()
                            .anyMatch(other -> other.type().equals(job.type())
                                    && other.key().equals(job.key())
                                    && !state.leases.containsKey(other.id()));
            if (!waits) {
                long id = state.nextId();
                state.jobs.put(id, copy(job, id, job.runAfter(), 0));
            }
        }
    }

    private static Job copy(Job job, long id, Instant runAfter, int attempts) {
        return new Job(id, job.type(), job.parameters(), job.key(), runAfter, job.priority(), attempts);
    }

    @Override
    public List<Job> lease(Set<String> types, int limit, Instant now, Duration lease) {
        List<Job> leased = new ArrayList<>();
        List<Job> urgentFirst = state.jobs.values().stream()
                .sorted(Comparator.comparing(Job::priority).reversed())
                .toList();
        for (Job job : urgentFirst) {
            Instant until = state.leases.get(job.id());
            boolean free = until == null || !now.isBefore(until);
            if (leased.size() < limit
                    && free
                    && types.contains(job.type())
                    && !job.runAfter().isAfter(now)) {
                Job begun = copy(job, job.id(), job.runAfter(), job.attempts() + 1);
                state.jobs.put(job.id(), begun);
                state.leases.put(job.id(), now.plus(lease));
                leased.add(begun);
            }
        }
        return leased;
    }

    @Override
    public void done(long id) {
        state.jobs.remove(id);
        state.leases.remove(id);
    }

    @Override
    public void retry(long id, Instant runAfter, String error) {
        Job failed = state.jobs.get(id);
        boolean askedAnew = failed != null
                && !failed.key().isEmpty()
                && state.jobs.values().stream()
                        .anyMatch(other -> other.id() != id
                                && other.type().equals(failed.type())
                                && other.key().equals(failed.key()));
        if (askedAnew) {
            done(id);
            return;
        }
        state.leases.remove(id);
        state.jobs.computeIfPresent(id, (_, job) -> copy(job, id, runAfter, job.attempts()));
    }

    @Override
    public long waiting() {
        return state.jobs.size();
    }

    @Override
    public Map<String, Long> waitingByType() {
        Map<String, Long> counts = new HashMap<>();
        state.jobs.values().forEach(job -> counts.merge(job.type(), 1L, Long::sum));
        return counts;
    }
}
