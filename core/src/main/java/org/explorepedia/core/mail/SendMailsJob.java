// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.core.store.Mailer.Outcome;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.UnitOfWork;

/**
 * Sends the mails that are due. Before a mail is handed over it is stored that this begins, and afterwards that it ended.
 * If the process dies in between, nobody knows whether the mail was taken: it is then sent once more, under the same name,
 * and never a third time. That one duplicate is all that the mail protocol leaves open.
 */
public final class SendMailsJob implements JobHandler {

    private static final System.Logger LOG = System.getLogger(SendMailsJob.class.getName());
    static final String TYPE = "send-mails";
    private static final String NOW = "now";

    private static final int LEASED_AT_ONCE = 10;
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** Longer than any mail server may take; what was begun earlier and never ended was lost with its process. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** How long one job may keep others waiting for its thread. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(6);
    private static final Duration BEHIND_EARLIER = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 14;

    private final UnitOfWork work;
    private final JobQueue queue;
    private final MailContents contents;
    private final MailWriter writer;
    private final Mailer mailer;
    private final Clock clock;
    private final ReentrantLock sending = new ReentrantLock();

    public SendMailsJob(
            UnitOfWork work, JobQueue queue, MailContents contents, MailWriter writer, Mailer mailer, Clock clock) {
        this.work = work;
        this.queue = queue;
        this.contents = contents;
        this.writer = writer;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** A job that sends what is due at a time. */
    static Job at(Instant due, Instant now) {
        boolean later = due.isAfter(now);
        return Job.of(TYPE, Map.of(), later ? "at:" + due.getEpochSecond() : NOW, later ? due : now);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** Only one at a time in each process: a slow mail server must not hold up other work. */
    @Override
    public void run(Job job) {
        if (!sending.tryLock()) {
            return;
        }
        try {
            sendWhatIsDue();
        } finally {
            sending.unlock();
        }
        // Looked up after the lock is free, so that what came in while it was held is not forgotten.
        work.write(stores -> {
            Optional<Instant> next = stores.mails().next(PATIENCE);
            next.ifPresent(due -> queue.add(stores, at(due, clock.instant())));
            return next;
        });
    }

    private void sendWhatIsDue() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(AT_MOST.toSeconds());
        Instant lost = clock.instant().minus(PATIENCE);
        int unsure = work.write(stores -> stores.mails().recover(lost, clock.instant()));
        if (unsure > 0) {
            LOG.log(System.Logger.Level.WARNING, unsure + " mails were interrupted; they may arrive twice");
        }
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            List<QueuedMail> mails = work.write(stores -> stores.mails().lease(LEASED_AT_ONCE, clock.instant(), LEASE));
            if (mails.isEmpty()) {
                mailer.rest();
                return;
            }
            mails.forEach(this::send);
        }
        mailer.rest();
    }

    private void send(QueuedMail leased) {
        Optional<Mailer.Mail> mail;
        try {
            // What it says is read a moment later than what it may say, each as it is by then.
            Optional<MailWriter.Content> content = work.write(stores -> stores.mails()
                    .begin(leased.id(), clock.instant())
                    .flatMap(begun -> {
                        boolean alone = begun.choice() == MailChoice.AT_ONCE
                                && !begun.bundle().isEmpty();
                        if (alone && stores.mails().isEarlierWaiting(begun.user(), begun.bundle(), begun.id())) {
                            // Whether this one is needed depends on what becomes of the earlier one.
                            Instant now = clock.instant();
                            stores.mails().postpone(begun.id(), now.plus(BEHIND_EARLIER), false, now);
                            return Optional.empty();
                        }
                        Optional<MailWriter.Content> told = contents.of(stores, begun);
                        if (told.isEmpty()) {
                            stores.mails().finish(begun.id(), MailState.SKIPPED, clock.instant());
                        }
                        return told;
                    }));
            mail = content.map(writer::write);
        } catch (StorageUnavailable down) {
            throw down;
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "Mail " + leased.id() + " could not be written", bug);
            work.write(stores -> stores.mails().begin(leased.id(), clock.instant()));
            tryLater(leased, false);
            return;
        }
        mail.ifPresent(message -> handOver(leased, message));
    }

    private void handOver(QueuedMail mail, Mailer.Mail message) {
        switch (mailer.deliver(message)) {
            case Outcome.Taken() -> finish(mail, MailState.SENT);
            case Outcome.Refused(String reason) -> {
                LOG.log(System.Logger.Level.WARNING, "Mail " + mail.id() + " was refused: " + reason);
                finish(mail, MailState.FAILED);
            }
            case Outcome.NotNow(String reason) -> {
                LOG.log(System.Logger.Level.WARNING, "Mail " + mail.id() + " has to wait: " + reason);
                tryLater(mail, false);
            }
            case Outcome.Unknown(String reason) -> {
                LOG.log(System.Logger.Level.WARNING, "Mail " + mail.id() + " broke off: " + reason);
                tryLater(mail, true);
            }
        }
    }

    private void finish(QueuedMail mail, MailState state) {
        work.write(stores -> {
            stores.mails().finish(mail.id(), state, clock.instant());
            return state;
        });
    }

    private void tryLater(QueuedMail mail, boolean unsure) {
        Instant now = clock.instant();
        if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
            LOG.log(System.Logger.Level.ERROR, "Mail " + mail.id() + " is given up");
            finish(mail, MailState.FAILED);
            return;
        }
        work.write(stores -> {
            stores.mails().postpone(mail.id(), now.plus(delay(mail.attempts())), unsure, now);
            return mail;
        });
    }

    /** A minute after the first attempt, then twice as long each time, at most six hours. */
    static Duration delay(int earlierAttempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.clamp(earlierAttempts, 0, 20));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
