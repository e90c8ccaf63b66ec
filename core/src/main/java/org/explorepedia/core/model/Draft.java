// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;
import org.explorepedia.wikitext.title.Title;

/**
 * Text that somebody was writing and has not published.
 *
 * @param section as in {@code section=}: empty for the whole page, {@code new} for a new one
 * @param base the revision that the form was opened on; empty for a new page
 */
public record Draft(
        UserId user,
        Title title,
        String section,
        Optional<RevisionId> base,
        String text,
        String summary,
        Instant saved) {}
