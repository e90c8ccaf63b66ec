// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;

/**
 * A signed comment in the wikitext of a talk page. Places are offsets in UTF-16 units.
 *
 * @param name author and time, such as {@code c-Ana_Maria-20240101120000}; stays the same wherever the comment is moved
 * @param id the name and what it answers: unique on its page, used as the element's id and in links
 * @param author name of the account or address that signed
 * @param at when, to the minute
 * @param topic number of its topic in {@link TalkPage#topics}
 * @param parent number of the comment that it answers in {@link TalkPage#comments}, or -1
 * @param depth how deep it lies in its discussion, 0 for one that answers none
 * @param indent the list markup before its lines, such as {@code :*}
 * @param start where its text begins
 * @param time where its time begins
 * @param end behind its signature
 * @param lineEnd end of the line with the signature, where further lines can be put
 */
public record Comment(
        String name,
        String id,
        String author,
        Instant at,
        int topic,
        int parent,
        int depth,
        String indent,
        int start,
        int time,
        int end,
        int lineEnd) {}
