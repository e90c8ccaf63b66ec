// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Moves one page within a transaction, with all that hangs on it; whether it may is decided before. */
final class MoveStep {

    private static final String REDIRECT_TAG = "mw-new-redirect";

    private final Namespaces namespaces;
    private final Localizer texts;
    private final FollowUps followUps;
    private final WikiEvents events;

    /** @param texts in the wiki's own language, for summaries in histories */
    MoveStep(Namespaces namespaces, Localizer texts, FollowUps followUps, WikiEvents events) {
        this.namespaces = namespaces;
        this.texts = texts;
        this.followUps = followUps;
        this.events = events;
    }

    /**
     * A page that moves.
     *
     * @param overRedirect whether a redirect was in the way and is gone now
     */
    record Order(Page page, Title to, Actor by, String reason, boolean leaveRedirect, boolean overRedirect) {}

    /** The new title must be free. */
    MoveOutcome.Pair move(Stores stores, Order order, Instant now) {
        Page page = order.page();
        Title from = page.title();
        Title to = order.to();
        if (!stores.pages().rename(page.id(), to, now)) {
            throw new IllegalStateException("the title was free when it was checked: " + to);
        }
        String summary = texts.text("move.summary", link(from), link(to));
        String full = order.reason().isBlank()
                ? summary
                : summary + ": " + order.reason().strip();
        NullRevisions.add(stores, page, order.by(), full, now);
        boolean redirect = order.leaveRedirect() && page.contentModel().equals(ContentModels.WIKITEXT);
        if (redirect) {
            leaveRedirect(stores, order, full, now);
        } else {
            followUps.vanished(stores, from, page.id());
        }
        if (!from.subjectPage().equals(to.subjectPage()) && !from.isTalk()) {
            stores.watches().move(from, to.subjectPage());
        }
        stores.restrictions().moveProtections(from, to);
        LogBook.write(
                stores,
                new LogBook.Deed(
                        LogTypes.MOVE,
                        order.overRedirect() ? "move_redir" : "move",
                        order.by(),
                        from,
                        Optional.of(page.id()),
                        order.reason(),
                        Map.of("target", namespaces.prefixedText(to), "noredirect", redirect ? "0" : "1")),
                now);
        followUps.appeared(stores, to, page.id());
        events.afterCommit(new WikiEvent.PageMoved(page.id(), from, to, redirect, order.by()));
        return new MoveOutcome.Pair(from, to, page.id(), redirect);
    }

    private void leaveRedirect(Stores stores, Order order, String summary, Instant now) {
        Title from = order.page().title();
        PageId id = stores.pages()
                .create(from, ContentModels.WIKITEXT, now)
                .orElseThrow(() -> new IllegalStateException("the old title is free after a move: " + from));
        Revision revision = stores.revisions()
                .insert(new NewRevision(
                        id,
                        Optional.empty(),
                        order.by(),
                        now,
                        summary,
                        false,
                        "#REDIRECT " + link(order.to()),
                        ContentModels.WIKITEXT,
                        Set.of(REDIRECT_TAG)));
        stores.pages()
                .setLatest(id, Optional.empty(), revision.id(), revision.length(), true, ContentModels.WIKITEXT, now);
        stores.links().setRedirect(id, Optional.of(order.to()));
        followUps.appeared(stores, from, id);
    }

    /** A link to the page, not a use of the file or a place in the category. */
    private String link(Title title) {
        boolean needsColon = title.namespace() == Namespace.FILE || title.namespace() == Namespace.CATEGORY;
        return "[[" + (needsColon ? ":" : "") + namespaces.prefixedText(title) + "]]";
    }
}
