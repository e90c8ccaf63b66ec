// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;

/**
 * After a page changed, came or went: marks the pages that show it, link to it or ask for it as out of date, and queues
 * another reading of each. Goes on page by page of the list, so that a template used a million times blocks nothing.
 */
public final class DependentPagesJob implements JobHandler {

    private static final int BATCH = 200;
    /** Behind everything that somebody waits for. */
    private static final int LOW_PRIORITY = -10;

    private final UnitOfWork work;
    private final JobQueue queue;
    private final WikiEvents events;
    private final Clock clock;

    public DependentPagesJob(UnitOfWork work, JobQueue queue, WikiEvents events, Clock clock) {
        this.work = work;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String type() {
        return FollowUps.REFRESH_DEPENDENTS;
    }

    @Override
    public void run(Job job) {
        LinkKind kind = LinkKind.valueOf(parameter(job, FollowUps.KIND));
        Target target =
                new Target(Integer.parseInt(parameter(job, FollowUps.NAMESPACE)), parameter(job, FollowUps.KEY));
        Optional<String> from = Optional.ofNullable(job.parameters().get(FollowUps.FROM));
        Slice.Request request = new Slice.Request(from, false, BATCH);
        Instant now = clock.instant();
        work.write(stores -> {
            Slice<Page> dependents = stores.links().incoming(target, kind, request);
            if (dependents.items().isEmpty()) {
                return dependents;
            }
            stores.pages().touch(dependents.items().stream().map(Page::id).toList(), now);
            List<Job> jobs = new ArrayList<>();
            for (Page page : dependents.items()) {
                String id = page.id().toString();
                jobs.add(new Job(0, FollowUps.REFRESH_LINKS, Map.of(FollowUps.PAGE, id), id, now, LOW_PRIORITY, 0));
            }
            dependents.next().ifPresent(next -> jobs.add(next(job, next, now)));
            queue.add(stores, jobs);
            events.afterCommit(new WikiEvent.PagesTouched(titles(dependents)));
            return dependents;
        });
    }

    private Job next(Job job, String from, Instant now) {
        Map<String, String> parameters = new HashMap<>(job.parameters());
        parameters.put(FollowUps.FROM, from);
        String key = job.key().isEmpty() ? "" : job.key().replaceFirst("@.*$", "") + "@" + from;
        return new Job(0, type(), parameters, key, now, LOW_PRIORITY, 0);
    }

    private static Set<org.explorepedia.wikitext.title.Title> titles(Slice<Page> pages) {
        return pages.items().stream().map(Page::title).collect(Collectors.toUnmodifiableSet());
    }

    private static String parameter(Job job, String name) {
        return Objects.requireNonNull(job.parameters().get(name), name);
    }
}
