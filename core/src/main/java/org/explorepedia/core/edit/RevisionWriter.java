// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Stores;

/** Writes a revision and everything that has to be there together with it. */
final class RevisionWriter {

    private final FollowUps followUps;
    private final WikiEvents events;
    private final EditTidings tidings;

    RevisionWriter(Editing editing) {
        this.followUps = editing.followUps();
        this.events = editing.events();
        this.tidings = editing.tidings();
    }

    /**
     * Stores a text; called inside a transaction.
     *
     * @throws EditRace if the page is no longer as the save expects
     */
    Revision write(Stores stores, Save save) {
        Optional<RevisionId> previous = save.page().map(Page::latest);
        PageId page = save.page()
                .map(Page::id)
                .or(() -> stores.pages().create(save.title(), save.contentModel(), save.now()))
                .orElseThrow(EditRace::new);
        Revision revision = stores.revisions()
                .insert(new NewRevision(
                        page,
                        previous,
                        save.author(),
                        save.now(),
                        save.summary(),
                        save.minor(),
                        save.text(),
                        save.contentModel(),
                        save.tags()));
        boolean first = stores.pages()
                .setLatest(
                        page,
                        previous,
                        revision.id(),
                        revision.length(),
                        save.redirect().isPresent(),
                        save.contentModel(),
                        save.now());
        if (!first) {
            throw new EditRace();
        }
        stores.links().setRedirect(page, save.redirect());
        stores.changes().add(change(save, page, revision));
        save.author().user().ifPresent(user -> stores.users().addEdits(user, 1));
        List<UserId> watchers = stores.watches()
                .markChanged(save.title().subjectPage(), save.author().user(), save.now());
        tidings.saved(stores, save, revision, watchers);
        followUps.saved(stores, save.title(), page, previous.isEmpty());
        events.afterCommit(new WikiEvent.PageSaved(save.title(), revision, previous, save.bot()));
        return revision;
    }

    private static RecentChange change(Save save, PageId page, Revision revision) {
        return new RecentChange(
                0,
                save.page().isPresent() ? RecentChange.Kind.EDIT : RecentChange.Kind.NEW,
                save.now(),
                save.author(),
                save.title(),
                Optional.of(page),
                Optional.of(revision.id()),
                save.page().map(Page::latest),
                save.page().map(Page::length).orElse(0L),
                revision.length(),
                save.minor(),
                save.bot(),
                save.patrolled(),
                save.summary(),
                save.tags(),
                "",
                "",
                Map.of(),
                Set.of());
    }
}
