// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A revision to be stored.
 *
 * @param parent empty for the first revision of a page
 * @param text wikitext, normalised (NFC, line feeds, no trailing blanks)
 */
public record NewRevision(
        PageId page,
        Optional<RevisionId> parent,
        Actor author,
        Instant timestamp,
        String summary,
        boolean minor,
        String text,
        String contentModel,
        Set<String> tags) {

    public NewRevision {
        tags = Set.copyOf(tags);
    }
}
