// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * A line of recent changes, watchlists and feeds.
 *
 * @param page empty for log entries about pages that do not exist
 * @param revision the new revision of an edit
 * @param previous the revision before it
 * @param oldLength bytes before, 0 for a new page
 * @param newLength bytes after
 * @param logType type of the log entry, empty for edits
 * @param logAction its action, empty for edits
 */
public record RecentChange(
        long id,
        Kind kind,
        Instant timestamp,
        Actor actor,
        Title title,
        Optional<PageId> page,
        Optional<RevisionId> revision,
        Optional<RevisionId> previous,
        long oldLength,
        long newLength,
        boolean minor,
        boolean bot,
        boolean patrolled,
        String summary,
        Set<String> tags,
        String logType,
        String logAction,
        Map<String, String> logDetails,
        Set<HiddenPart> hidden) {

    public RecentChange {
        tags = Set.copyOf(tags);
        logDetails = Map.copyOf(logDetails);
        hidden = Set.copyOf(hidden);
    }

    public enum Kind {
        EDIT,
        NEW,
        LOG
    }
}
