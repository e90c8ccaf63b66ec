// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.links.ImportedPagesJob;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.transfer.load.DumpImporter;
import org.explorepedia.transfer.load.PageRules;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Title;

/** Makes importers. */
public final class Imports {

    private Imports() {}

    /** An importer for a command that runs beside the server or without one. */
    public static DumpImporter into(Foundations foundations) {
        SiteConfig site = foundations.site();
        WikitextEngine engine = Engines.of(site);
        return new DumpImporter(
                foundations.work(), site.namespaces(), engine.titles(), rules(engine), foundations.clock());
    }

    static PageRules rules(WikitextEngine engine) {
        return new PageRules() {
            @Override
            public Optional<Title> redirectTarget(String wikitext) {
                return engine.redirectTarget(wikitext);
            }

            @Override
            public String contentModel(Title title) {
                return ContentModels.of(title);
            }

            @Override
            public Collection<Job> announce(List<PageId> pages, Instant now) {
                return ImportedPagesJob.announce(pages, now);
            }

            @Override
            public Collection<Job> refresh(List<PageId> pages, Instant now) {
                return ImportedPagesJob.refresh(pages, now);
            }
        };
    }
}
