// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.job.JobRunner;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Title;

/** A wiki in memory whose link tables follow every save as soon as {@link #settle} is called. */
final class LinkedWiki {

    final TestWiki wiki = new TestWiki();
    /** What others do while a page is being read. */
    Runnable meanwhile = () -> {};

    final Viewer admin = wiki.account("Admin", "sysop");
    private final JobQueue queue = new JobQueue(wiki.work);
    private final ParsedPages parsed = page -> wiki.work
            .read(stores -> stores.revisions().find(page.latest()))
            .map(revision -> {
                meanwhile.run();
                var rendered = wiki.render.page(page, revision, RenderOptions.reader("en"));
                String text = wiki.render.text(revision.id()).orElse("");
                return new ParsedPages.ParsedPage(
                        rendered.html(), rendered.facts(), wiki.render.redirectTarget(text, revision.contentModel()));
            });
    final LinksUpdater updater = new LinksUpdater(
            wiki.work, parsed, new LinkedPages(wiki.notable, wiki.engine.site().namespaces()), wiki.editing.events());
    private final JobRunner runner = new JobRunner(
            queue,
            wiki.work,
            List.of(updater, new DependentPagesJob(wiki.work, queue, wiki.editing.events(), wiki.clock)),
            wiki.clock,
            JobRunner.Settings.DEFAULT);

    Title title(String text) {
        return wiki.engine.titles().find(text, 0).orElseThrow();
    }

    void put(String title, String text) {
        wiki.clock.advance(Duration.ofMinutes(1));
        wiki.edits.publish(admin, EditRequest.of(title(title), text, "", new Base.Unknown()));
    }

    /** Notes something in the history of a page, as protecting it does. */
    void revisionWithoutChange(String title) {
        wiki.work.write(stores -> {
            Page page = stores.pages().find(title(title)).orElseThrow();
            String text = stores.revisions().text(page.latest()).orElseThrow();
            var revision = stores.revisions()
                    .insert(new NewRevision(
                            page.id(),
                            Optional.of(page.latest()),
                            admin.actor(),
                            wiki.clock.instant(),
                            "protected",
                            true,
                            text,
                            page.contentModel(),
                            Set.of()));
            return stores.pages()
                    .setLatest(
                            page.id(),
                            Optional.of(page.latest()),
                            revision.id(),
                            revision.length(),
                            false,
                            page.contentModel(),
                            wiki.clock.instant());
        });
    }

    /** Does what waits; a failing job would wait on, and so show as missing links. */
    void settle() {
        runner.drain();
    }

    Page page(String title) {
        return wiki.work.read(stores -> stores.pages().find(title(title))).orElseThrow();
    }

    Set<String> outgoing(String title, LinkKind kind) {
        Set<String> keys = new TreeSet<>();
        wiki.work
                .read(stores -> stores.links().outgoing(page(title).id(), kind))
                .keySet()
                .forEach(target -> keys.add(target.key()));
        return keys;
    }
}
