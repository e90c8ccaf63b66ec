// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.Job;

/** Work that waits. */
public interface JobStore {

    /** Adds jobs; one whose type and key already wait is not added again. */
    void add(Collection<Job> jobs);

    /** Takes up to {@code limit} jobs that are due, so that nobody else gets them before the lease ends. */
    List<Job> lease(Set<String> types, int limit, Instant now, Duration lease);

    void done(long id);

    /** Gives a job back, to be tried again later. */
    void retry(long id, Instant runAfter, String error);

    long waiting();

    Map<String, Long> waitingByType();
}
