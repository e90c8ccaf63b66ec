// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.Optional;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.Rendered;
import org.explorepedia.core.store.UnitOfWork;

/** Parses of current texts from the cache that readers fill, as an anonymous reader in the wiki's language sees them. */
public final class RenderedPages implements ParsedPages {

    private final UnitOfWork work;
    private final RenderService render;
    private final RenderOptions reader;

    public RenderedPages(UnitOfWork work, RenderService render) {
        this.work = work;
        this.render = render;
        this.reader = RenderOptions.reader(render.engine().site().language());
    }

    @Override
    public Optional<ParsedPage> parse(Page page) {
        Optional<Revision> revision =
                work.<Optional<Revision>>read(stores -> stores.revisions().find(page.latest()));
        Optional<String> text = render.text(page.latest());
        if (revision.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        Rendered rendered = render.page(page, revision.get(), reader);
        return Optional.of(new ParsedPage(
                rendered.html(),
                rendered.facts(),
                render.redirectTarget(text.get(), revision.get().contentModel())));
    }
}
