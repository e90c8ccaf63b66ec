// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;

/**
 * A revision with only those parts that a certain reader may see.
 *
 * @param author empty if hidden from the reader
 * @param summary empty if hidden from the reader
 * @param readable whether the reader may see the text
 * @param lengthBefore bytes of the revision that it was made from, 0 for a first one
 * @param hidden what is hidden from ordinary readers, so that those who see it can tell
 */
public record ShownRevision(
        RevisionId id,
        PageId page,
        Optional<RevisionId> parent,
        Optional<Actor> author,
        Instant timestamp,
        Optional<String> summary,
        boolean readable,
        boolean minor,
        long length,
        long lengthBefore,
        Set<String> tags,
        Set<HiddenPart> hidden) {

    public ShownRevision {
        tags = Set.copyOf(tags);
        hidden = Set.copyOf(hidden);
    }

    /** Takes away what a reader may not see. */
    public static ShownRevision of(Viewer viewer, Revision revision, long lengthBefore) {
        Set<HiddenPart> hidden = revision.hidden();
        boolean author = Visibility.showsAuthor(viewer, hidden, revision.author());
        boolean summary = Visibility.shows(viewer, hidden, HiddenPart.SUMMARY);
        return new ShownRevision(
                revision.id(),
                revision.page(),
                revision.parent(),
                author ? Optional.of(revision.author()) : Optional.empty(),
                revision.timestamp(),
                summary ? Optional.of(revision.summary()) : Optional.empty(),
                Visibility.shows(viewer, hidden, HiddenPart.TEXT),
                revision.minor(),
                revision.length(),
                lengthBefore,
                revision.tags(),
                hidden);
    }

    /** Bytes added, negative for bytes taken away. */
    public long growth() {
        return length - lengthBefore;
    }
}
