// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.UnitOfWork;

/**
 * Runs waiting jobs on virtual threads, several at a time. A job is leased, done and then taken away; one that failed is
 * tried again after a delay that grows, and one whose process died when its lease ends. Jobs that another process adds are
 * found by looking now and then.
 */
public final class JobRunner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_DELAY = Duration.ofHours(6);
    private static final int MOST_ATTEMPTS = 24;
    private static final int LEASED_AT_ONCE = 128;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final JobQueue queue;
    private final UnitOfWork work;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;
    private final Settings settings;
    private final Semaphore free;
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * @param concurrency how many jobs or batches run at a time
     * @param pollEvery how often to look for jobs that nobody announced
     */
    public record Settings(int concurrency, Duration pollEvery) {
        public static final Settings DEFAULT = new Settings(4, Duration.ofSeconds(1));
    }

    public JobRunner(
            JobQueue queue, UnitOfWork work, List<? extends JobHandler> handlers, Clock clock, Settings settings) {
        this.queue = queue;
        this.work = work;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::type, Function.identity()));
        this.settings = settings;
        this.free = new Semaphore(settings.concurrency());
    }

    /** Begins to work in the background, until {@link #close}. */
    public void start() {
        synchronized (running) {
            running.add(Thread.ofVirtual().name("jobs").start(this::loop));
        }
    }

    private void loop() {
        boolean complained = false;
        try {
            while (!stopped) {
                boolean found = false;
                try {
                    found = startSome();
                    complained = false;
                } catch (StorageUnavailable down) {
                    if (!complained) {
                        LOG.log(System.Logger.Level.WARNING, "Jobs wait until the store is back: " + down.getMessage());
                        complained = true;
                    }
                } catch (RuntimeException failure) {
                    LOG.log(System.Logger.Level.ERROR, "Jobs could not be taken from the store", failure);
                }
                if (!found) {
                    queue.await(settings.pollEvery());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts what is due and fits; false if nothing was due. */
    private boolean startSome() throws InterruptedException {
        free.acquire();
        boolean kept = false;
        try {
            if (stopped) {
                return false;
            }
            List<List<Job>> batches = batches(lease());
            for (List<Job> batch : batches) {
                if (kept) {
                    free.acquire();
                }
                kept = true;
                begin(batch);
            }
            return !batches.isEmpty();
        } finally {
            if (!kept) {
                free.release();
            }
        }
    }

    private void begin(List<Job> batch) {
        Thread thread = Thread.ofVirtual()
                .name("job-" + batch.getFirst().type())
                .unstarted(() -> {
                    try {
                        execute(batch);
                    } finally {
                        synchronized (running) {
                            running.remove(Thread.currentThread());
                        }
                        free.release();
                    }
                });
        synchronized (running) {
            running.add(thread);
        }
        thread.start();
    }

    private List<Job> lease() {
        Instant now = clock.instant();
        return work.write(stores -> stores.jobs().lease(handlers.keySet(), LEASED_AT_ONCE, now, LEASE));
    }

    private List<List<Job>> batches(List<Job> jobs) {
        Map<String, List<Job>> byType = new LinkedHashMap<>();
        jobs.forEach(job ->
                byType.computeIfAbsent(job.type(), _ -> new ArrayList<>()).add(job));
        List<List<Job>> batches = new ArrayList<>();
        byType.forEach((type, all) -> {
            int size = Math.max(1, handler(type).batch());
            for (int i = 0; i < all.size(); i += size) {
                batches.add(List.copyOf(all.subList(i, Math.min(all.size(), i + size))));
            }
        });
        return batches;
    }

    private JobHandler handler(String type) {
        return Objects.requireNonNull(handlers.get(type));
    }

    private void execute(List<Job> batch) {
        try {
            try {
                handler(batch.getFirst().type()).runAll(batch);
            } catch (RuntimeException | StackOverflowError failure) {
                giveBack(batch, failure);
                return;
            }
            work.write(stores -> {
                batch.forEach(job -> stores.jobs().done(job.id()));
                return batch;
            });
        } catch (RuntimeException storeFailure) {
            // The lease ends by itself, and then the jobs run again.
            LOG.log(System.Logger.Level.WARNING, "The end of a job could not be noted: " + storeFailure.getMessage());
        }
    }

    private void giveBack(List<Job> batch, Throwable failure) {
        Instant now = clock.instant();
        LOG.log(
                System.Logger.Level.WARNING,
                "Job " + batch.getFirst().type() + " " + batch.getFirst().parameters() + " failed",
                failure);
        work.write(stores -> {
            for (Job job : batch) {
                if (job.attempts() >= MOST_ATTEMPTS) {
                    LOG.log(
                            System.Logger.Level.ERROR,
                            "Job " + job.type() + " " + job.parameters() + " is given up after " + job.attempts()
                                    + " attempts");
                    stores.jobs().done(job.id());
                } else {
                    stores.jobs().retry(job.id(), now.plus(delay(job.attempts())), String.valueOf(failure));
                }
            }
            return batch;
        });
    }

    /** Two seconds after the first failure, then twice as long each time, at most six hours. */
    static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 20));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /**
     * Runs, in this thread, what is due until nothing is: for commands that end, and for tests. Jobs that fail wait for
     * their next attempt. Returns how many were begun.
     */
    public int drain() {
        int begun = 0;
        for (List<Job> jobs = lease(); !jobs.isEmpty(); jobs = lease()) {
            begun += jobs.size();
            batches(jobs).forEach(this::execute);
        }
        return begun;
    }

    /** Whether the background has nothing in hand at this moment. */
    public boolean isIdle() {
        return free.availablePermits() == settings.concurrency();
    }

    /** Takes nothing new and waits for what runs; what takes too long is interrupted and done again another time. */
    @Override
    public void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        queue.nudge();
        boolean ended = false;
        try {
            ended = free.tryAcquire(settings.concurrency(), STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            synchronized (running) {
                running.forEach(Thread::interrupt);
            }
        }
    }
}
