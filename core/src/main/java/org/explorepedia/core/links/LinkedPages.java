// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.kind.PageLinked;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Tells those who began a page that another one links to it now. */
public final class LinkedPages {

    /** A text with more new links than this is a list, and its links mean little to anybody. */
    private static final int MOST = 20;

    private final NotableEvents events;
    private final Namespaces namespaces;

    public LinkedPages(NotableEvents events, Namespaces namespaces) {
        this.events = events;
        this.namespaces = namespaces;
    }

    /**
     * @param from a page that was just saved
     * @param added what it links to and did not before
     */
    void linked(Stores stores, Page from, Collection<Target> added) {
        List<Title> titles = added.stream()
                .filter(target -> isContent(target.namespace()))
                .map(target -> Title.of(target.namespace(), target.key()))
                .filter(title -> !title.equals(from.title()))
                .toList();
        if (titles.isEmpty() || titles.size() > MOST || !isContent(from.title().namespace())) {
            return;
        }
        Optional<Revision> latest = stores.revisions().find(from.latest());
        if (latest.isEmpty()) {
            return;
        }
        Map<Title, UserId> owners = new HashMap<>();
        stores.pages().find(titles).forEach((title, page) -> {
            if (!page.redirect()) {
                stores.revisions()
                        .first(page.id())
                        .map(Revision::author)
                        .flatMap(Actor::user)
                        .ifPresent(user -> owners.put(title, user));
            }
        });
        owners.forEach((title, owner) -> events.record(
                stores,
                NotableEvent.of(
                                PageLinked.ID,
                                latest.get().author(),
                                latest.get().timestamp(),
                                from.title(),
                                PageLinked.ID + ":" + title.namespace() + ":" + title.dbKey())
                        .to(Set.of(owner))
                        .about(from.latest())
                        .with(NotableEvent.SUBJECT, namespaces.prefixedText(title))));
    }

    private boolean isContent(int namespace) {
        return namespaces.find(namespace).filter(found -> found.content()).isPresent();
    }
}
