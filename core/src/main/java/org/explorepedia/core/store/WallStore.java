// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.MessageReport;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;

/** Threads and messages on walls. Messages are never lost: what is removed or deleted is only marked so. */
public interface WallStore {

    /** Makes a thread without messages; {@link #append} adds the first one in the same transaction. */
    ThreadId create(UserId wall, String title, Instant now);

    /**
     * Adds a message under the next number of its thread. Of two that are added at once each gets its own number.
     *
     * @param html markup of the text
     * @throws IllegalArgumentException if there is no such thread
     */
    int append(ThreadId thread, Actor author, String text, String html, Instant now);

    Optional<WallThread> find(ThreadId id);

    /** Threads by number; those that do not exist are missing in the answer. */
    Map<ThreadId, WallThread> find(Collection<ThreadId> ids);

    /** @param deleted whether deleted threads are listed too */
    Slice<WallThread> list(UserId wall, Order order, boolean deleted, Slice.Request slice);

    /** Threads of all walls, deleted ones too, in order of their numbers. */
    Slice<WallThread> all(Slice.Request slice);

    /** How many threads a wall has that are not deleted. */
    long count(UserId wall);

    /** The first message and the last replies of several threads, in order of their numbers. */
    Map<ThreadId, List<WallMessage>> excerpts(Collection<ThreadId> threads, int replies);

    /** Messages with numbers from {@code first} to {@code last}, both included. */
    List<WallMessage> messages(ThreadId thread, int first, int last);

    Optional<WallMessage> message(ThreadId thread, int number);

    /** Messages of any threads; those that do not exist are missing in the answer. */
    Map<MessageId, WallMessage> messages(Collection<MessageId> ids);

    /**
     * Gives a message another text, and for number 1 the thread another title.
     *
     * @param version that the writer started from
     * @return false if it has another version by now
     */
    boolean edit(
            ThreadId thread, int number, int version, Actor by, String title, String text, String html, Instant now);

    /** Keeps markup that was made anew, unless the message was edited since. */
    void keep(ThreadId thread, int number, int version, String html, Instant now);

    /** What a message said, oldest first. */
    List<MessageVersion> versions(ThreadId thread, int number);

    /** Takes a message away, or with empty brings it back. */
    void remove(ThreadId thread, int number, Optional<WallMessage.Removal> removal);

    void close(ThreadId thread, WallThread.Closing closing);

    /** @param by the role in which it is reopened; empty if its end is only forgotten */
    void reopen(ThreadId thread, Optional<WallRole> by);

    /** Hides a thread, and the lines that logs and recent changes have about it, from ordinary readers, or shows them. */
    void setDeleted(ThreadId thread, boolean deleted);

    void record(WallEvent event);

    /** What happened on a wall, newest first. */
    Slice<WallEvent> history(UserId wall, boolean deleted, Slice.Request slice);

    /** What happened in a thread, newest first. */
    Slice<WallEvent> history(ThreadId thread, Slice.Request slice);

    /** What somebody wrote, newest first, without deleted threads and removed messages. */
    Slice<WallMessage> writtenBy(Actor author, Slice.Request slice);

    /** Stores a wish that moderators look at a message; one person counts once. */
    void report(ThreadId thread, int number, Actor by, String reason, Instant now);

    /** Reported messages that nobody has settled, the longest waiting first. */
    Slice<MessageReport> reports(Slice.Request slice);

    long countReports();

    /** Takes all reports of a message off the list. */
    void settle(ThreadId thread, int number, Actor by, Instant now);

    /** How threads can be ordered. */
    enum Order {
        NEWEST_THREAD,
        OLDEST_THREAD,
        NEWEST_REPLY
    }
}
