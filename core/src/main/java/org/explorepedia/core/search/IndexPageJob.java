// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.links.ParsedPages;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/**
 * Puts pages into the search index as they are now, and takes out those that are gone. A redirect is found as another name
 * of the page that it leads to.
 */
public final class IndexPageJob implements JobHandler {

    private static final int REDIRECTS = 50;

    private final UnitOfWork work;
    private final SearchIndex index;
    private final ParsedPages pages;
    private final Namespaces namespaces;

    public IndexPageJob(UnitOfWork work, SearchIndex index, ParsedPages pages, Namespaces namespaces) {
        this.work = work;
        this.index = index;
        this.pages = pages;
        this.namespaces = namespaces;
    }

    @Override
    public String type() {
        return FollowUps.INDEX_PAGE;
    }

    /** Making the index durable costs the same for one page as for many. */
    @Override
    public int batch() {
        return 16;
    }

    @Override
    public void run(Job job) {
        runAll(List.of(job));
    }

    @Override
    public void runAll(List<Job> jobs) {
        Set<PageId> ids = new LinkedHashSet<>();
        jobs.forEach(job -> ids.add(new PageId(
                Long.parseLong(Objects.requireNonNull(job.parameters().get("page"))))));
        index(ids);
    }

    /** Brings the index in step for these pages. */
    void index(Set<PageId> ids) {
        Map<PageId, SearchIndex.Document> documents = new LinkedHashMap<>();
        Set<PageId> gone = new LinkedHashSet<>();
        for (PageId id : ids) {
            Optional<Page> page = work.read(stores -> stores.pages().find(id));
            Optional<ParsedPages.ParsedPage> parsed = page.flatMap(pages::parse);
            if (page.isEmpty() || parsed.isEmpty()) {
                gone.add(id);
            } else if (parsed.get().redirectTarget().isPresent()) {
                gone.add(id);
                Title redirect = page.get().title();
                parsed.get()
                        .redirectTarget()
                        .flatMap(target -> work.read(stores -> stores.pages().find(target.withoutFragment())))
                        .filter(target -> !target.redirect())
                        .ifPresent(target -> pages.parse(target)
                                .ifPresent(text -> documents.put(target.id(), document(target, text, redirect))));
            } else {
                documents.put(id, document(page.get(), parsed.get(), page.get().title()));
            }
        }
        if (!gone.isEmpty()) {
            index.remove(gone.stream().map(SearchIndex.OfPage::new).toList());
        }
        if (!documents.isEmpty()) {
            index.put(documents.values());
        }
        index.commit();
    }

    /** @param alsoKnownAs a redirect that the link tables may not know yet, or the page's own title */
    private SearchIndex.Document document(Page page, ParsedPages.ParsedPage parsed, Title alsoKnownAs) {
        Title title = page.title();
        return work.read(stores -> {
            Set<String> redirects = new LinkedHashSet<>();
            stores.links()
                    .redirectsTo(title, REDIRECTS)
                    .forEach(redirect -> redirects.add(namespaces.prefixedText(redirect.title())));
            if (!alsoKnownAs.equals(title)) {
                redirects.add(namespaces.prefixedText(alsoKnownAs));
            }
            return new SearchIndex.Document(
                    new SearchIndex.OfPage(page.id()),
                    title.namespace(),
                    namespaces.prefixedText(title),
                    PlainText.of(parsed.html()),
                    parsed.facts().sections().stream()
                            .map(section -> PlainText.of(section.lineHtml()))
                            .toList(),
                    parsed.facts().categories().keySet().stream()
                            .map(key -> key.replace('_', ' '))
                            .toList(),
                    new ArrayList<>(redirects),
                    edited(stores, page),
                    page.length());
        });
    }

    private static Instant edited(Stores stores, Page page) {
        return stores.revisions().find(page.latest()).map(Revision::timestamp).orElse(page.touched());
    }
}
