// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * Queues what has to follow a change of a page, in the same transaction: its link tables, the search index, and the pages
 * that show it or link to it.
 */
public final class FollowUps {

    /** Reads a page's text again and puts its links right; parameter {@code page}. */
    public static final String REFRESH_LINKS = "refresh-links";
    /** Puts a page into the search index, or takes it out; parameter {@code page}. */
    public static final String INDEX_PAGE = "index-page";
    /** Deals with the pages that depend on a title; see {@link DependentPagesJob}. */
    static final String REFRESH_DEPENDENTS = "refresh-dependents";

    static final String PAGE = "page";
    static final String NAMESPACE = "namespace";
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String FROM = "from";

    private final JobQueue queue;
    private final Clock clock;

    public FollowUps(JobQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** A page has a new text. */
    public void saved(Stores stores, Title title, PageId page, boolean created) {
        List<Job> jobs = new ArrayList<>(own(page));
        jobs.add(dependents(title, "TEMPLATE"));
        if (created) {
            jobs.addAll(existence(title));
        }
        queue.add(stores, jobs);
    }

    /** A page that was not there under this title is there now, with a history. */
    public void appeared(Stores stores, Title title, PageId page) {
        saved(stores, title, page, true);
    }

    /** There is no page with this title any more. */
    public void vanished(Stores stores, Title title, PageId formerPage) {
        List<Job> jobs = new ArrayList<>(existence(title));
        jobs.add(dependents(title, "TEMPLATE"));
        jobs.add(job(INDEX_PAGE, formerPage));
        queue.add(stores, jobs);
    }

    /** A page is known by other names, or by fewer, than the search index says. */
    public void reindex(Stores stores, PageId page) {
        queue.add(stores, job(INDEX_PAGE, page));
    }

    private List<Job> own(PageId page) {
        return List.of(job(REFRESH_LINKS, page), job(INDEX_PAGE, page));
    }

    /** Pages whose links change colour, or that ask whether the page exists. */
    private List<Job> existence(Title title) {
        List<Job> jobs = new ArrayList<>(List.of(dependents(title, "PAGE")));
        if (title.namespace() == Namespace.FILE) {
            jobs.add(dependents(title, "FILE"));
        }
        if (title.namespace() == Namespace.CATEGORY) {
            jobs.add(dependents(title, "CATEGORY"));
        }
        return jobs;
    }

    private Job job(String type, PageId page) {
        return Job.of(type, Map.of(PAGE, page.toString()), page.toString(), clock.instant());
    }

    private Job dependents(Title title, String kind) {
        Instant now = clock.instant();
        Map<String, String> parameters =
                Map.of(NAMESPACE, Integer.toString(title.namespace()), KEY, title.dbKey(), KIND, kind);
        return Job.of(REFRESH_DEPENDENTS, parameters, kind + ":" + title.namespace() + ":" + title.dbKey(), now);
    }
}
