// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.wikitext.title.Title;

/**
 * A recent change with only those parts that a certain reader may see.
 *
 * @param change what is hidden from the reader is empty in it
 * @param actorShown whether the reader may know who did it
 * @param summaryShown whether the reader may see the summary
 * @param readable whether the reader may see the text
 * @param unseen on a watchlist: whether the watcher has not looked at the page since
 */
public record ChangeLine(
        RecentChange change, boolean actorShown, boolean summaryShown, boolean readable, boolean unseen) {

    /** @param hidden what is hidden of it now; it may be more than when the change was listed */
    static ChangeLine of(Viewer viewer, RecentChange change, Set<HiddenPart> hidden, boolean unseen) {
        boolean actor = Visibility.showsAuthor(viewer, hidden, change.actor());
        boolean summary = Visibility.shows(viewer, hidden, HiddenPart.SUMMARY);
        boolean readable = Visibility.shows(viewer, hidden, HiddenPart.TEXT);
        readable &= viewer.knowsOwner(change.title());
        boolean deed = change.kind() != RecentChange.Kind.LOG || readable;
        RecentChange shown = new RecentChange(
                change.id(),
                change.kind(),
                change.timestamp(),
                actor ? change.actor() : Actor.unregistered(""),
                deed ? change.title() : Title.of(0, ""),
                deed ? change.page() : Optional.empty(),
                change.revision(),
                change.previous(),
                change.oldLength(),
                change.newLength(),
                change.minor(),
                change.bot(),
                change.patrolled(),
                summary ? change.summary() : "",
                change.tags(),
                change.logType(),
                change.logAction(),
                deed ? change.logDetails() : Map.of(),
                hidden);
        return new ChangeLine(shown, actor, summary, readable, unseen);
    }

    /** Bytes added, negative for bytes taken away. */
    public long growth() {
        return change.newLength() - change.oldLength();
    }
}
