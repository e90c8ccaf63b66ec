// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/**
 * Makes the whole search index anew, a piece at a time, while searches go on with what there is. Needed when the index was
 * lost or its format changed.
 */
public final class RebuildIndexJob implements JobHandler {

    static final String TYPE = "rebuild-index";
    private static final int BATCH = 50;
    private static final int LOW_PRIORITY = -20;
    private static final String NAMESPACE = "namespace";
    private static final String FROM = "from";

    private final UnitOfWork work;
    private final SearchIndex index;
    private final IndexPageJob pages;
    private final IndexMessagesJob messages;
    private final List<Integer> namespaces;
    private final JobQueue queue;
    private final Clock clock;

    public RebuildIndexJob(
            UnitOfWork work,
            SearchIndex index,
            IndexPageJob pages,
            IndexMessagesJob messages,
            Namespaces namespaces,
            JobQueue queue,
            Clock clock) {
        this.work = work;
        this.index = index;
        this.pages = pages;
        this.messages = messages;
        this.namespaces = namespaces.all().stream()
                .map(Namespace::id)
                .filter(id -> id >= 0)
                .sorted()
                .toList();
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** Empties the index and begins to fill it. */
    public void begin() {
        index.clear();
        index.commit();
        work.write(stores -> {
            queue.add(stores, job(0, ""));
            return stores;
        });
    }

    /** Begins to fill an index that holds nothing although there are pages, as after its files were lost. */
    public void beginIfEmpty() {
        boolean needed = index.size() == 0
                && work.<Boolean>read(stores -> !stores.pages()
                        .list(Namespace.MAIN, "", Optional.empty(), Slice.Request.first(1))
                        .items()
                        .isEmpty());
        if (needed) {
            begin();
        }
    }

    @Override
    public void run(Job job) {
        int place = Integer.parseInt(Objects.requireNonNull(job.parameters().get(NAMESPACE)));
        String from = Objects.requireNonNull(job.parameters().get(FROM));
        if (place > namespaces.size()) {
            return;
        }
        if (place == namespaces.size()) {
            // After all pages the walls.
            messages.fill(from, BATCH).ifPresent(key -> add(job(place, key)));
            return;
        }
        Slice.Request request = new Slice.Request(from.isEmpty() ? Optional.empty() : Optional.of(from), false, BATCH);
        Slice<Page> slice =
                work.read(stores -> stores.pages().list(namespaces.get(place), "", Optional.of(false), request));
        Set<PageId> ids = new LinkedHashSet<>();
        slice.items().forEach(page -> ids.add(page.id()));
        if (!ids.isEmpty()) {
            pages.index(ids);
        }
        add(slice.next().map(key -> job(place, key)).orElseGet(() -> job(place + 1, "")));
    }

    private void add(Job next) {
        work.write(stores -> {
            queue.add(stores, next);
            return stores;
        });
    }

    private Job job(int place, String from) {
        return new Job(
                0,
                TYPE,
                Map.of(NAMESPACE, Integer.toString(place), FROM, from),
                place + ":" + from,
                clock.instant(),
                LOW_PRIORITY,
                0);
    }
}
