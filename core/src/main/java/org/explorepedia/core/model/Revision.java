// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a page, without its text.
 *
 * @param parent the revision that it was made from; empty for the first one
 * @param length of the text in bytes of UTF-8
 * @param sha1 of the text in base 36, 31 digits, as in MediaWiki's dumps
 * @param tags such as {@code mw-undo}
 * @param hidden what ordinary readers may not see of it
 */
public record Revision(
        RevisionId id,
        PageId page,
        Optional<RevisionId> parent,
        Actor author,
        Instant timestamp,
        String summary,
        boolean minor,
        long length,
        String sha1,
        String contentModel,
        Set<String> tags,
        Set<HiddenPart> hidden) {

    public Revision {
        tags = Set.copyOf(tags);
        hidden = Set.copyOf(hidden);
    }

    public boolean hides(HiddenPart part) {
        return hidden.contains(part);
    }
}
