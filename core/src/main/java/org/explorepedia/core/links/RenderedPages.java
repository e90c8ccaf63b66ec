// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.Optional;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.Rendered;
import org.explorepedia.core.store.UnitOfWork;

/** Current texts as readers in the language of the wiki see them, so that jobs and readers share one parse. */
public final class RenderedPages implements ParsedPages {

    private final UnitOfWork work;
    private final RenderService render;

    public RenderedPages(UnitOfWork work, RenderService render) {
        this.work = work;
        this.render = render;
    }

    @Override
    public Optional<ParsedPage> parse(Page page) {
        Optional<Revision> current = work.read(stores -> stores.revisions().find(page.latest()));
        return current.map(revision -> {
            RenderOptions reader = RenderOptions.reader(render.engine().site().language());
            Rendered rendered = render.page(page, revision, reader);
            String text = render.text(revision.id()).orElse("");
            return new ParsedPage(
                    rendered.html(), rendered.facts(), render.redirectTarget(text, revision.contentModel()));
        });
    }
}
