// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.UnitOfWork;

/** Throws away, once an hour, what has expired: sessions, one-time links, counters, old drafts, old lines of recent changes. */
public final class Housekeeping implements JobHandler {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    static final String TYPE = "housekeeping";
    /** People's lists go back five years; nobody looks further. */
    private static final Duration NOTIFICATIONS = Duration.ofDays(5L * 365);

    private static final Duration EVERY = Duration.ofHours(1);

    private final UnitOfWork work;
    private final JobQueue queue;
    private final Ages ages;
    private final Clock clock;

    public Housekeeping(UnitOfWork work, JobQueue queue, Ages ages, Clock clock) {
        this.work = work;
        this.queue = queue;
        this.ages = ages;
        this.clock = clock;
    }

    /**
     * How long things are kept.
     *
     * @param changes lines of recent changes, and addresses from which they were made; histories keep everything
     * @param drafts unpublished texts since they were last saved
     * @param answers answers to forms, so that one that is sent twice acts once
     */
    public record Ages(Duration changes, Duration drafts, Duration answers) {
        public static final Ages DEFAULT = new Ages(Duration.ofDays(90), Duration.ofDays(180), Duration.ofDays(2));
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** Sees to it that the work is done now and then from now on; harmless if that is so already. */
    public void begin() {
        try {
            add(clock.instant());
        } catch (StorageUnavailable unwritable) {
            // A wiki that can only be read has nothing to throw away either.
            LOG.log(System.Logger.Level.WARNING, "Nothing is tidied up: " + unwritable.getMessage());
        }
    }

    private void add(Instant when) {
        work.write(stores -> {
            queue.add(stores, Job.of(TYPE, Map.of(), TYPE, when));
            return stores;
        });
    }

    @Override
    public void run(Job job) {
        Instant now = clock.instant();
        // One transaction for each, so that nobody has to wait long for the store.
        work.write(stores -> stores.sessions().prune(now));
        work.write(stores -> stores.drafts().prune(now.minus(ages.drafts())));
        work.write(stores -> stores.settings().forget(now.minus(ages.answers())));
        work.write(stores -> stores.mails().prune(now.minus(ages.changes())));
        work.write(stores -> stores.changes().prune(now.minus(ages.changes())));
        work.write(stores -> stores.notifications().prune(now.minus(NOTIFICATIONS)));
        work.write(stores -> stores.addresses().forget(now.minus(ages.changes())));
        add(now.plus(EVERY));
    }
}
