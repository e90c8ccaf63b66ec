// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * An entry of a public log.
 *
 * @param type such as {@code delete}, {@code move}, {@code protect}, {@code block}, {@code rights}, {@code newusers}, {@code import}
 * @param action within the type, such as {@code restore}
 * @param target the page that it was done to; for accounts their user page
 * @param page number of that page if it existed
 * @param comment reason given
 * @param details by name, such as {@code target} of a move
 * @param hidden what ordinary readers may not see of it
 */
public record LogEntry(
        long id,
        String type,
        String action,
        Actor performer,
        Instant timestamp,
        Title target,
        Optional<PageId> page,
        String comment,
        Map<String, String> details,
        Set<HiddenPart> hidden) {

    public LogEntry {
        details = Map.copyOf(details);
        hidden = Set.copyOf(hidden);
    }
}
