// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.wikitext.WikitextEngine;

/** The bare text of a page, a revision or a section. */
public final class RawAction implements PageAction {

    private final UnitOfWork work;
    private final WikitextEngine engine;

    public RawAction(UnitOfWork work, WikitextEngine engine) {
        this.work = work;
        this.engine = engine;
    }

    @Override
    public Set<String> names() {
        return Set.of("raw");
    }

    @Override
    public Reply answer(PageVisit page) {
        Optional<String> text = page.page().flatMap(known -> text(page, known));
        if (text.isPresent() && page.params().index("section").isPresent()) {
            text = engine.section(text.get(), page.params().index("section").getAsInt());
        }
        // As plain text only: a page must not be able to act as a script or style of this site.
        return text.map(found -> Reply.bytes(
                        200, "text/x-wiki; charset=utf-8", found.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orElseGet(() -> Reply.text(404, "There is no such text.\n"))
                .withHeader("Cache-Control", "private, no-cache");
    }

    private Optional<String> text(PageVisit page, Page known) {
        RevisionId id = page.oldId().isPresent() && page.oldId().getAsLong() > 0
                ? new RevisionId(page.oldId().getAsLong())
                : known.latest();
        boolean mayUnhide = page.visit().viewer().has(Right.DELETED_TEXT);
        return work.read(stores -> {
            Optional<Revision> revision = stores.revisions()
                    .find(id)
                    .filter(found -> found.page().equals(known.id()))
                    .filter(found -> mayUnhide && !found.hides(HiddenPart.SUPPRESSED) || !found.hides(HiddenPart.TEXT));
            return revision.flatMap(found -> stores.revisions().text(found.id()));
        });
    }
}
