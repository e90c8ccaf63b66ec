// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.wall;

import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.search.IndexMessagesJob;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.WallStore;

/**
 * Brings in walls that {@link WallExporter} wrote, each thread in a transaction of its own. A thread that is here already,
 * known by its wall, its time and its author, is passed over, so an import can be run again.
 */
public final class WallImporter {

    private static final int THREADS = 1_000;

    private final UnitOfWork work;
    private final BiFunction<User, String, String> render;

    /** @param render markup of a message on somebody's wall */
    public WallImporter(UnitOfWork work, BiFunction<User, String, String> render) {
        this.work = work;
        this.render = render;
    }

    /**
     * What came of it.
     *
     * @param present threads that were here already
     * @param strangers names of walls that have no account here, whose threads were left out
     */
    public record Report(long threads, long messages, long present, Set<String> strangers) {
        public Report {
            strangers = Set.copyOf(strangers);
        }
    }

    /** What tells one thread of a wall from another, whatever number it has. */
    private record Mark(Instant created, String author) {}

    /** @throws XMLStreamException if the file is no such file or breaks off; what came before it is there */
    public Report read(InputStream in) throws XMLStreamException {
        WallReader reader = new WallReader(in);
        Map<User, Set<Mark>> known = new HashMap<>();
        Set<String> strangers = new TreeSet<>();
        long threads = 0;
        long messages = 0;
        long present = 0;
        for (Optional<ThreadCopy> next = reader.next(); next.isPresent(); next = reader.next()) {
            ThreadCopy copy = next.get();
            Optional<User> owner = work.read(stores -> stores.users().find(copy.wall()));
            boolean whole = !copy.messages().isEmpty()
                    && copy.messages().stream()
                            .noneMatch(message -> message.versions().isEmpty());
            if (owner.isEmpty() || !whole) {
                strangers.add(copy.wall());
                continue;
            }
            MessageVersion first = copy.messages().getFirst().versions().getFirst();
            Mark mark = new Mark(millis(copy.created()), first.author().name());
            if (!known.computeIfAbsent(owner.get(), this::marks).add(mark)) {
                present++;
                continue;
            }
            store(owner.get(), copy);
            threads++;
            messages += copy.messages().size();
        }
        return new Report(threads, messages, present, strangers);
    }

    /** Times are kept to the millisecond. */
    private static Instant millis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }

    private Set<Mark> marks(User owner) {
        Set<Mark> marks = new HashSet<>();
        Optional<String> key = Optional.empty();
        do {
            Optional<String> from = key;
            key = work.read(stores -> {
                Slice<WallThread> slice = stores.walls()
                        .list(owner.id(), WallStore.Order.OLDEST_THREAD, true, new Slice.Request(from, false, THREADS));
                Map<ThreadId, List<WallMessage>> roots = stores.walls()
                        .excerpts(slice.items().stream().map(WallThread::id).toList(), 0);
                slice.items()
                        .forEach(thread -> roots.getOrDefault(thread.id(), List.of()).stream()
                                .findFirst()
                                .ifPresent(root -> marks.add(
                                        new Mark(thread.created(), root.author().name()))));
                return slice.next();
            });
        } while (key.isPresent());
        return marks;
    }

    private void store(User owner, ThreadCopy copy) {
        Map<String, String> rendered = new HashMap<>();
        copy.messages().forEach(message -> {
            String text = message.versions().getLast().text();
            rendered.put(text, render.apply(owner, text));
        });
        work.write(stores -> {
            Map<String, User> accounts = stores.users().find(names(copy));
            String title = copy.messages().getFirst().versions().getFirst().title();
            ThreadId id = stores.walls().create(owner.id(), title, copy.created());
            for (ThreadCopy.Message message : copy.messages()) {
                store(stores, id, message, accounts, rendered);
            }
            copy.reopened().ifPresent(role -> stores.walls().reopen(id, Optional.of(role)));
            copy.closing()
                    .ifPresent(closing -> stores.walls()
                            .close(
                                    id,
                                    new WallThread.Closing(
                                            actor(closing.by().name(), accounts),
                                            closing.role(),
                                            closing.at(),
                                            closing.reason())));
            for (ThreadCopy.Event event : copy.events().reversed()) {
                stores.walls()
                        .record(new WallEvent(
                                0,
                                owner.id(),
                                id,
                                "",
                                event.number(),
                                WallEvent.Kind.valueOf(event.kind()),
                                actor(event.actor(), accounts),
                                event.at(),
                                event.reason()));
            }
            if (copy.deleted()) {
                stores.walls().setDeleted(id, true);
            }
            stores.jobs().add(List.of(IndexMessagesJob.about(id, copy.created())));
            return id;
        });
    }

    private static void store(
            Stores stores,
            ThreadId id,
            ThreadCopy.Message message,
            Map<String, User> accounts,
            Map<String, String> rendered) {
        MessageVersion first = message.versions().getFirst();
        int number = stores.walls()
                .append(
                        id,
                        actor(first.author().name(), accounts),
                        first.text(),
                        rendered.getOrDefault(first.text(), ""),
                        first.at());
        for (MessageVersion version :
                message.versions().subList(1, message.versions().size())) {
            stores.walls()
                    .edit(
                            id,
                            number,
                            version.version() - 1,
                            actor(version.author().name(), accounts),
                            version.title(),
                            version.text(),
                            rendered.getOrDefault(version.text(), ""),
                            version.at());
        }
        message.removal()
                .ifPresent(gone -> stores.walls()
                        .remove(
                                id,
                                number,
                                Optional.of(new WallMessage.Removal(
                                        actor(gone.by().name(), accounts), gone.role(), gone.at(), gone.reason()))));
    }

    private static Set<String> names(ThreadCopy copy) {
        Set<String> names = new HashSet<>();
        copy.closing().ifPresent(closing -> names.add(closing.by().name()));
        copy.events().forEach(event -> names.add(event.actor()));
        copy.messages().forEach(message -> {
            message.versions().forEach(version -> names.add(version.author().name()));
            message.removal().ifPresent(gone -> names.add(gone.by().name()));
        });
        return names;
    }

    private static Actor actor(String name, Map<String, User> accounts) {
        return Optional.ofNullable(accounts.get(name)).map(User::actor).orElseGet(() -> Actor.unregistered(name));
    }
}
