// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.time.Instant;

/**
 * A revision of the page that was read last.
 *
 * @param id number on that wiki, 0 if not said
 * @param parentId the revision that it was made from, 0 if not said
 * @param comment edit summary
 * @param commentDeleted whether the summary was hidden on that wiki and is missing here
 * @param contentModel such as {@code wikitext}, empty if not said
 * @param text of the main slot
 * @param otherSlots how many further slots it has, which are left out
 */
public record DumpRevision(
        long id,
        long parentId,
        Instant timestamp,
        Author author,
        String comment,
        boolean commentDeleted,
        boolean minor,
        String contentModel,
        Text text,
        int otherSlots)
        implements DumpItem {

    /** Who wrote it. */
    public sealed interface Author {

        /** An account of that wiki. */
        record Account(String name) implements Author {}

        /** Somebody without account. */
        record Address(String address) implements Author {}

        /** Hidden on that wiki. */
        record Deleted() implements Author {}

        /** Not said by the dump. */
        record Unknown() implements Author {}
    }

    /** What the page said. */
    public sealed interface Text {

        record Present(String wikitext) implements Text {}

        /** Hidden on that wiki. */
        record Deleted() implements Text {}

        /** Left out by whoever made the dump, as in stub dumps. */
        record Missing() implements Text {}
    }
}
