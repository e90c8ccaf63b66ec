// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/**
 * Lets a running server know of pages that another process put into its database: what it kept of them, and of the pages
 * that link to them or use them, is out of date. Their link tables and search entries follow later, at low priority.
 */
public final class ImportedPagesJob implements JobHandler {

    static final String TYPE = "pages-imported";
    private static final String PAGES = "pages";
    /** Ahead of what nobody waits for: readers should see an imported page at once. */
    private static final int PRIORITY = 5;
    /** Behind everything else. */
    private static final int LATER = -20;

    private static final int PAGES_IN_ONE_JOB = 200;
    private static final int DEPENDENTS_OF_ONE_PAGE = 500;
    private static final List<LinkKind> SHOWN_BY = List.of(LinkKind.PAGE, LinkKind.TEMPLATE, LinkKind.CATEGORY);

    private final UnitOfWork work;
    private final WikiEvents events;
    private final Clock clock;

    public ImportedPagesJob(UnitOfWork work, WikiEvents events, Clock clock) {
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Jobs to be stored together with imported revisions of these pages. */
    public static Collection<Job> announce(List<PageId> pages, Instant now) {
        List<Job> jobs = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += PAGES_IN_ONE_JOB) {
            String ids = pages.subList(from, Math.min(pages.size(), from + PAGES_IN_ONE_JOB)).stream()
                    .map(PageId::toString)
                    .collect(Collectors.joining(" "));
            jobs.add(new Job(0, TYPE, Map.of(PAGES, ids), "", now, PRIORITY, 0));
        }
        return jobs;
    }

    /** Jobs to be stored when an import is complete, so that each page finds its templates. */
    public static Collection<Job> refresh(List<PageId> pages, Instant now) {
        List<Job> jobs = new ArrayList<>();
        for (PageId page : pages) {
            String id = page.toString();
            Map<String, String> parameters = Map.of(FollowUps.PAGE, id);
            jobs.add(new Job(0, FollowUps.REFRESH_LINKS, parameters, id, now, LATER, 0));
            jobs.add(new Job(0, FollowUps.INDEX_PAGE, parameters, id, now, LATER, 0));
        }
        return jobs;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(Job job) {
        List<PageId> ids = Arrays.stream(
                        Objects.requireNonNull(job.parameters().get(PAGES)).split(" "))
                .map(id -> new PageId(Long.parseLong(id)))
                .toList();
        Instant now = clock.instant();
        work.write(stores -> {
            Set<Title> titles = new HashSet<>();
            Set<PageId> dependents = new HashSet<>();
            for (PageId id : ids) {
                stores.pages().find(id).ifPresent(page -> {
                    titles.add(page.title());
                    collectDependents(stores, page, titles, dependents);
                });
            }
            stores.pages().touch(dependents, now);
            events.afterCommit(new WikiEvent.PagesTouched(titles));
            return titles;
        });
    }

    private static void collectDependents(Stores stores, Page page, Set<Title> titles, Set<PageId> dependents) {
        for (LinkKind kind : SHOWN_BY) {
            List<Page> pages = stores.links()
                    .incoming(LinkTargets.of(page.title()), kind, Slice.Request.first(DEPENDENTS_OF_ONE_PAGE))
                    .items();
            for (Page dependent : pages) {
                titles.add(dependent.title());
                dependents.add(dependent.id());
            }
        }
    }
}
