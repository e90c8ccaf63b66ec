// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.store.Stores;

/** Notes in a page's history that something was done to the page that left its text alone. */
final class NullRevisions {

    private NullRevisions() {}

    static Revision add(Stores stores, Page page, Actor by, String summary, Instant now) {
        String text = stores.revisions().text(page.latest()).orElse("");
        Revision revision = stores.revisions()
                .insert(new NewRevision(
                        page.id(),
                        Optional.of(page.latest()),
                        by,
                        now,
                        summary,
                        true,
                        text,
                        page.contentModel(),
                        Set.of()));
        boolean stored = stores.pages()
                .setLatest(
                        page.id(),
                        Optional.of(page.latest()),
                        revision.id(),
                        revision.length(),
                        page.redirect(),
                        page.contentModel(),
                        now);
        if (!stored) {
            throw new IllegalStateException("page " + page.id() + " changed within a transaction that had read it");
        }
        return revision;
    }
}
