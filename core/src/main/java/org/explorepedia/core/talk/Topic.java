// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A discussion: a heading of the second level with all that stands below it.
 *
 * @param name author and time of its oldest comment, such as {@code h-Ana-20240101120000}, which people follow it by; empty
 *     without comments, and for what stands above the first heading
 * @param id unique on its page, holds the heading too
 * @param title wikitext of the heading; empty above the first heading
 * @param level of the heading, 0 above the first one
 * @param start where the heading begins
 * @param bodyStart behind the heading
 * @param end where the next topic begins
 * @param comments numbers of its comments in {@link TalkPage#comments}, in order of the page
 * @param authors different people who wrote here
 * @param latest time of the newest comment
 */
public record Topic(
        String name,
        String id,
        String title,
        int level,
        int start,
        int bodyStart,
        int end,
        List<Integer> comments,
        int authors,
        Optional<Instant> latest) {

    public Topic {
        comments = List.copyOf(comments);
    }

    /** Whether it has a heading and a comment by which it can be followed. */
    public boolean canBeFollowed() {
        return level > 0 && !name.isEmpty();
    }
}
