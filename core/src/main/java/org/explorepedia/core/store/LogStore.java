// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.wikitext.title.Title;

/** Public logs. */
public interface LogStore {

    /** Stores an entry and returns it with its number. */
    LogEntry add(LogEntry entry);

    /** Newest first. */
    Slice<LogEntry> list(Filter filter, Slice.Request slice);

    Optional<LogEntry> find(long id);

    void hide(long id, Set<HiddenPart> parts);

    /**
     * @param types empty for all
     * @param performer name, empty for all
     * @param target empty for all
     */
    record Filter(Set<String> types, Optional<String> performer, Optional<Title> target) {
        public static Filter about(Title target, String... types) {
            return new Filter(Set.of(types), Optional.empty(), Optional.of(target));
        }
    }
}
