// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Title;

/** Writes an entry into a public log and a line into recent changes. */
final class LogBook {

    private LogBook() {}

    /**
     * Something worth an entry.
     *
     * @param type one of {@link LogTypes}
     * @param details by name, as {@link LogEntry#details}
     */
    record Deed(
            String type,
            String action,
            Actor performer,
            Title target,
            Optional<PageId> page,
            String comment,
            Map<String, String> details) {}

    static LogEntry write(Stores stores, Deed deed, Instant now) {
        LogEntry entry = stores.logs()
                .add(new LogEntry(
                        0,
                        deed.type(),
                        deed.action(),
                        deed.performer(),
                        now,
                        deed.target(),
                        deed.page(),
                        deed.comment(),
                        deed.details(),
                        Set.of()));
        if (!deed.type().equals(LogTypes.SUPPRESS)) {
            stores.changes().add(line(deed, now));
        }
        return entry;
    }

    private static RecentChange line(Deed deed, Instant now) {
        return new RecentChange(
                0,
                RecentChange.Kind.LOG,
                now,
                deed.performer(),
                deed.target(),
                deed.page(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                false,
                false,
                true,
                deed.comment(),
                Set.of(),
                deed.type(),
                deed.action(),
                deed.details(),
                Set.of());
    }
}
