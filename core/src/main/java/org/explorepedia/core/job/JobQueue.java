// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.job;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** Puts jobs into the store within a transaction, and wakes the runner up after it. */
public final class JobQueue {

    private final UnitOfWork work;
    private final Semaphore nudges = new Semaphore(0);

    public JobQueue(UnitOfWork work) {
        this.work = work;
    }

    public void add(Stores stores, Job... jobs) {
        add(stores, List.of(jobs));
    }

    public void add(Stores stores, Collection<Job> jobs) {
        if (!jobs.isEmpty()) {
            stores.jobs().add(jobs);
            work.afterCommit(this::nudge);
        }
    }

    /** Says that there may be something to do. */
    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Waits until somebody says that there may be something to do, but not longer than this. */
    void await(Duration atMost) throws InterruptedException {
        nudges.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        nudges.drainPermits();
    }
}
