// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.wikitext.title.Title;

/**
 * A log entry with only those parts that a certain reader may see.
 *
 * @param entry what is hidden from the reader is empty in it: the comment, the performer's name, the details
 * @param performerShown whether the performer is known to the reader
 * @param commentShown whether the comment is
 * @param deedShown whether the target and the details are
 */
public record LogLine(LogEntry entry, boolean performerShown, boolean commentShown, boolean deedShown) {

    /** Takes away what a reader may not see. */
    public static LogLine of(Viewer viewer, LogEntry entry) {
        Set<HiddenPart> hidden = entry.hidden();
        boolean performer = Visibility.showsAuthor(viewer, hidden, entry.performer());
        boolean comment = Visibility.shows(viewer, hidden, HiddenPart.SUMMARY);
        boolean deed = Visibility.shows(viewer, hidden, HiddenPart.TEXT) && viewer.knowsOwner(entry.target());
        LogEntry shown = new LogEntry(
                entry.id(),
                entry.type(),
                entry.action(),
                performer ? entry.performer() : Actor.unregistered(""),
                entry.timestamp(),
                deed ? entry.target() : Title.of(0, ""),
                deed ? entry.page() : Optional.empty(),
                comment ? entry.comment() : "",
                deed ? entry.details() : Map.of(),
                entry.hidden());
        return new LogLine(shown, performer, comment, deed);
    }
}
