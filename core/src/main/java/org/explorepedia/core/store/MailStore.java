// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.PlannedMail;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.UserId;

/** Mails about what people were told: planned with the telling, then sent one by one. */
public interface MailStore {

    /**
     * Plans mails. An event that is planned for somebody already is not planned again.
     *
     * @param plans no two of the same account and key
     * @return those whose mail has begun to go out; they need another key
     */
    List<PlannedMail> plan(Collection<PlannedMail> plans, Instant now);

    /** Takes mails that are due, so that nobody else gets them before the lease ends. */
    List<QueuedMail> lease(int limit, Instant now, Duration lease);

    /** Begins to send a mail that still waits, and tells what it is about by then; empty if somebody else began. */
    Optional<QueuedMail> begin(long mail, Instant now);

    /** Ends what {@link #begin} began. */
    void finish(long mail, MailState state, Instant now);

    /**
     * Gives a mail back that was begun, for another attempt.
     *
     * @param unsure whether it may have been taken nevertheless; the second time it becomes {@link MailState#UNSURE}
     */
    void postpone(long mail, Instant due, boolean unsure, Instant now);

    /** Gives back what was begun before a time and never ended, as unsure; returns how many. */
    int recover(Instant begunBefore, Instant now);

    /**
     * When the next mail will be due, or can be given back.
     *
     * @param patience how long after it was begun a mail counts as lost
     */
    Optional<Instant> next(Duration patience);

    /** The event of the newest mail that somebody got, or may have got, about a bundle alone, before another mail. */
    OptionalLong lastMailed(UserId user, String bundle, long beforeMail);

    /** Whether an earlier mail about the bundle alone still waits. */
    boolean isEarlierWaiting(UserId user, String bundle, long beforeMail);

    Map<MailState, Long> counts();

    /** Forgets mails that ended before a time; returns how many. */
    int prune(Instant before);
}
