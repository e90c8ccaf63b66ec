// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Revision;
import org.explorepedia.wikitext.title.Title;

/** Tags that say by themselves what kind of edit it is, under MediaWiki's names. */
final class AutomaticTags {

    static final String UNDO = "mw-undo";
    static final String ROLLBACK = "mw-rollback";
    static final String MANUAL_REVERT = "mw-manual-revert";
    static final String REVERTED = "mw-reverted";
    static final String BLANK = "mw-blank";
    static final String REPLACE = "mw-replace";
    static final String NEW_REDIRECT = "mw-new-redirect";
    static final String REMOVED_REDIRECT = "mw-removed-redirect";
    static final String CHANGED_REDIRECT = "mw-changed-redirect-target";

    /** How far back a text is looked for that came back word for word. */
    static final int REVERT_DEPTH = 15;

    private AutomaticTags() {}

    /** Tags from the texts before and after. */
    static Set<String> of(
            Optional<String> before, Optional<Title> redirectBefore, String after, Optional<Title> redirectAfter) {
        Set<String> tags = new HashSet<>();
        if (redirectAfter.isPresent()) {
            if (redirectBefore.isEmpty()) {
                tags.add(NEW_REDIRECT);
            } else if (!redirectBefore.equals(redirectAfter)) {
                tags.add(CHANGED_REDIRECT);
            }
        } else if (redirectBefore.isPresent()) {
            tags.add(REMOVED_REDIRECT);
        }
        if (before.isPresent() && !before.get().isBlank()) {
            if (after.isBlank()) {
                tags.add(BLANK);
            } else if (redirectAfter.isEmpty() && isReplaced(before.get(), after)) {
                tags.add(REPLACE);
            }
        }
        return tags;
    }

    /** Whether a short text stands where a long one stood. */
    static boolean isReplaced(String before, String after) {
        return before.length() > 200 && after.length() * 10L < before.length();
    }

    /**
     * The revision that this text brings back, if it is not the current one.
     *
     * @param newestFirst the latest revisions of the page, the current one first
     */
    static Optional<Revision> restoredBy(List<Revision> newestFirst, String sha1) {
        if (newestFirst.isEmpty() || newestFirst.getFirst().sha1().equals(sha1)) {
            return Optional.empty();
        }
        return newestFirst.stream()
                .skip(1)
                .filter(revision -> revision.sha1().equals(sha1))
                .findFirst();
    }
}
