// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.page.LogTypes;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.search.IndexMessagesJob;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/**
 * Takes down what happens on walls: in their histories, in recent changes, what others than authors do in the log, and what
 * the search index has to follow.
 */
final class WallRecords {

    private final Namespaces namespaces;
    private final JobQueue queue;

    WallRecords(Namespaces namespaces, JobQueue queue) {
        this.namespaces = namespaces;
        this.queue = queue;
    }

    /** @param logged whether it goes into the public log too */
    void write(
            Stores stores,
            Viewer viewer,
            User owner,
            WallThread thread,
            int number,
            WallEvent.Kind kind,
            String reason,
            boolean logged,
            Instant now) {
        Actor actor = viewer.actor();
        stores.addresses().note(actor, viewer.address(), now);
        stores.walls()
                .record(new WallEvent(0, owner.id(), thread.id(), thread.title(), number, kind, actor, now, reason));
        Title wall = WallRights.wallOf(owner);
        // "thread" has to be the last name in alphabetical order: the store finds the lines of a thread by it.
        Map<String, String> details = Map.of(
                "description",
                thread.title(),
                "number",
                Integer.toString(number),
                "target",
                namespaces.prefixedText(Title.of(Namespace.THREAD, thread.id().toString())) + "#" + number,
                "thread",
                thread.id().toString());
        if (logged) {
            stores.logs()
                    .add(new LogEntry(
                            0,
                            LogTypes.WALL,
                            kind.word(),
                            actor,
                            now,
                            wall,
                            Optional.empty(),
                            reason,
                            details,
                            Set.of()));
        }
        stores.changes()
                .add(new RecentChange(
                        0,
                        RecentChange.Kind.LOG,
                        now,
                        actor,
                        wall,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        viewer.has(Right.BOT),
                        true,
                        reason,
                        Set.of(),
                        LogTypes.WALL,
                        kind.word(),
                        details,
                        Set.of()));
        boolean whole = number == 1 && kind != WallEvent.Kind.POST && kind != WallEvent.Kind.EDIT;
        queue.add(
                stores,
                whole
                        ? IndexMessagesJob.about(thread.id(), now)
                        : IndexMessagesJob.about(new MessageId(thread.id(), number), now));
        if (kind == WallEvent.Kind.POST || kind == WallEvent.Kind.REPLY) {
            stores.watches().markChanged(wall, viewer.userId(), now);
        }
    }
}
