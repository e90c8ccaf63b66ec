// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/**
 * Puts messages of walls into the search index as they read now, and takes out those that are removed or hidden. A job is
 * for one message or for a whole thread.
 */
public final class IndexMessagesJob implements JobHandler {

    private static final String TYPE = "index-messages";
    private static final String THREAD = "thread";
    private static final String NUMBER = "number";
    /** Readers of the index wait for it less than those who are told of the message. */
    private static final int LOW_PRIORITY = -5;

    private static final int AT_ONCE = 200;
    private static final int BATCH = 128;
    /** Messages of so many seconds are put into the index together, since making it durable costs more than all else. */
    private static final long GATHERED_SECONDS = 3;

    private final UnitOfWork work;
    private final SearchIndex index;
    private final Namespaces namespaces;

    public IndexMessagesJob(UnitOfWork work, SearchIndex index, Namespaces namespaces) {
        this.work = work;
        this.index = index;
        this.namespaces = namespaces;
    }

    /** About one message. */
    public static Job about(MessageId message, Instant now) {
        return job(
                Map.of(THREAD, message.thread().toString(), NUMBER, Integer.toString(message.number())),
                message.toString(),
                now);
    }

    /** About all messages of a thread. */
    public static Job about(ThreadId thread, Instant now) {
        return job(Map.of(THREAD, thread.toString()), thread.toString(), now);
    }

    private static Job job(Map<String, String> parameters, String key, Instant now) {
        long window = now.getEpochSecond() / GATHERED_SECONDS + 1;
        Instant together = Instant.ofEpochSecond(window * GATHERED_SECONDS);
        return new Job(0, TYPE, parameters, key, together, LOW_PRIORITY, 0);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void run(Job job) {
        runAll(List.of(job));
    }

    @Override
    public void runAll(List<Job> jobs) {
        Set<MessageId> messages = new LinkedHashSet<>();
        Set<ThreadId> threads = new LinkedHashSet<>();
        for (Job job : jobs) {
            ThreadId thread = new ThreadId(Long.parseLong(job.parameters().getOrDefault(THREAD, "0")));
            String number = job.parameters().getOrDefault(NUMBER, "");
            if (number.isEmpty()) {
                threads.add(thread);
            } else {
                messages.add(new MessageId(thread, Integer.parseInt(number)));
            }
        }
        work.read(stores -> stores.walls().find(threads)).values().forEach(this::all);
        put(messages);
        index.commit();
    }

    private void all(WallThread thread) {
        List<MessageId> some = new ArrayList<>();
        for (int number = 1; number <= thread.messages(); number++) {
            some.add(new MessageId(thread.id(), number));
            if (some.size() == AT_ONCE) {
                put(some);
                some.clear();
            }
        }
        put(some);
    }

    private void put(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<MessageId, FoundMessages.Legible> legible = work.read(stores -> FoundMessages.legible(stores, ids));
        index.remove(ids.stream()
                .filter(id -> !legible.containsKey(id))
                .map(SearchIndex.OfMessage::new)
                .toList());
        index.put(legible.values().stream().map(this::document).toList());
    }

    private SearchIndex.Document document(FoundMessages.Legible one) {
        MessageId id = one.message().id();
        String text = one.message()
                .rendered()
                .map(rendered -> PlainText.of(rendered.html()))
                .orElse(one.message().text());
        return new SearchIndex.Document(
                new SearchIndex.OfMessage(id),
                Namespace.THREAD,
                namespaces.prefixedText(Title.of(Namespace.THREAD, id.thread().toString())) + "#" + id.number(),
                text,
                id.number() == 1 ? List.of(one.thread().title()) : List.of(),
                List.of(),
                List.of(),
                one.message().edit().map(edit -> edit.at()).orElse(one.message().posted()),
                one.message().text().length());
    }

    /** Fills an empty index with some threads; returns where to go on, or empty at the end. */
    Optional<String> fill(String from, int threads) {
        Slice<WallThread> slice = work.read(stores -> stores.walls()
                .all(new Slice.Request(from.isEmpty() ? Optional.empty() : Optional.of(from), false, threads)));
        slice.items().forEach(this::all);
        index.commit();
        return slice.next();
    }
}
