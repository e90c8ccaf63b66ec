// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.MessageReport;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.WallStore;

record MemoryWallStore(MemoryState state) implements WallStore {

    private static List<Object> key(ThreadId thread, int number) {
        return List.of(thread, number);
    }

    @Override
    public ThreadId create(UserId wall, String title, Instant now) {
        ThreadId id = new ThreadId(state.nextId());
        state.threads.put(id, new WallThread(id, wall, title, now, now, 0, Optional.empty(), Optional.empty(), false));
        return id;
    }

    private void change(ThreadId id, UnaryOperator<WallThread> change) {
        state.change(state.threads, id, change::apply);
    }

    private static WallThread with(WallThread old, String title, Instant active, int messages, boolean deleted) {
        return new WallThread(
                old.id(), old.wall(), title, old.created(), active, messages, old.closing(), old.reopened(), deleted);
    }

    @Override
    public int append(ThreadId thread, Actor author, String text, String html, Instant now) {
        WallThread old = find(thread).orElseThrow(() -> new IllegalArgumentException("no thread " + thread));
        int number = old.messages() + 1;
        change(thread, t -> with(t, t.title(), now, number, t.deleted()));
        state.messages.put(
                key(thread, number),
                new WallMessage(
                        thread,
                        number,
                        author,
                        now,
                        1,
                        text,
                        Optional.of(new WallMessage.RenderedText(html, now)),
                        Optional.empty(),
                        Optional.empty()));
        state.versions.put(
                key(thread, number), List.of(new MessageVersion(1, author, now, number == 1 ? old.title() : "", text)));
        return number;
    }

    @Override
    public Optional<WallThread> find(ThreadId id) {
        return Optional.ofNullable(state.threads.get(id));
    }

    @Override
    public Map<ThreadId, WallThread> find(Collection<ThreadId> ids) {
        Map<ThreadId, WallThread> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(thread -> found.put(id, thread)));
        return found;
    }

    @Override
    public Slice<WallThread> list(UserId wall, Order order, boolean deleted, Slice.Request slice) {
        Comparator<WallThread> number =
                Comparator.comparing(thread -> thread.id().value());
        Comparator<WallThread> oldest =
                Comparator.comparing(WallThread::created).thenComparing(number);
        Comparator<WallThread> comparator = switch (order) {
            case NEWEST_THREAD -> oldest.reversed();
            case OLDEST_THREAD -> oldest;
            case NEWEST_REPLY ->
                Comparator.comparing(WallThread::active).thenComparing(number).reversed();
        };
        return MemoryState.slice(
                state.threads.values().stream()
                        .filter(thread -> thread.wall().equals(wall) && (deleted || !thread.deleted()))
                        .sorted(comparator)
                        .toList(),
                slice);
    }

    @Override
    public Slice<WallThread> all(Slice.Request slice) {
        return MemoryState.slice(List.copyOf(state.threads.values()), slice);
    }

    @Override
    public long count(UserId wall) {
        return state.threads.values().stream()
                .filter(thread -> thread.wall().equals(wall) && !thread.deleted())
                .count();
    }

    @Override
    public Map<ThreadId, List<WallMessage>> excerpts(Collection<ThreadId> threads, int replies) {
        Map<ThreadId, List<WallMessage>> found = new HashMap<>();
        for (WallThread thread : find(threads).values()) {
            List<WallMessage> all = new ArrayList<>(messages(thread.id(), 1, Integer.MAX_VALUE));
            all.removeIf(message -> message.number() > 1 && message.number() <= thread.messages() - replies);
            found.put(thread.id(), all);
        }
        return found;
    }

    @Override
    public List<WallMessage> messages(ThreadId thread, int first, int last) {
        return state.messages.values().stream()
                .filter(message ->
                        message.thread().equals(thread) && message.number() >= first && message.number() <= last)
                .sorted(Comparator.comparing(WallMessage::number))
                .toList();
    }

    @Override
    public Optional<WallMessage> message(ThreadId thread, int number) {
        return Optional.ofNullable(state.messages.get(key(thread, number)));
    }

    @Override
    public Map<MessageId, WallMessage> messages(Collection<MessageId> ids) {
        Map<MessageId, WallMessage> found = new HashMap<>();
        ids.forEach(id -> message(id.thread(), id.number()).ifPresent(message -> found.put(id, message)));
        return found;
    }

    private static WallMessage with(
            WallMessage old,
            int version,
            String text,
            WallMessage.RenderedText rendered,
            Optional<WallMessage.Edit> edit,
            Optional<WallMessage.Removal> removal) {
        return new WallMessage(
                old.thread(),
                old.number(),
                old.author(),
                old.posted(),
                version,
                text,
                Optional.of(rendered),
                edit,
                removal);
    }

    @Override
    public boolean edit(
            ThreadId thread, int number, int version, Actor by, String title, String text, String html, Instant now) {
        WallMessage old = Objects.requireNonNull(state.messages.get(key(thread, number)));
        if (old.version() != version) {
            return false;
        }
        state.messages.put(
                key(thread, number),
                with(
                        old,
                        version + 1,
                        text,
                        new WallMessage.RenderedText(html, now),
                        Optional.of(new WallMessage.Edit(by, now)),
                        old.removal()));
        List<MessageVersion> versions = new ArrayList<>(versions(thread, number));
        versions.add(new MessageVersion(version + 1, by, now, number == 1 ? title : "", text));
        state.versions.put(key(thread, number), List.copyOf(versions));
        if (number == 1) {
            change(thread, t -> with(t, title, t.active(), t.messages(), t.deleted()));
        }
        return true;
    }

    @Override
    public void keep(ThreadId thread, int number, int version, String html, Instant now) {
        state.messages.computeIfPresent(
                key(thread, number),
                (_, old) -> old.version() != version
                        ? old
                        : with(
                                old,
                                version,
                                old.text(),
                                new WallMessage.RenderedText(html, now),
                                old.edit(),
                                old.removal()));
    }

    @Override
    public List<MessageVersion> versions(ThreadId thread, int number) {
        return state.versions.getOrDefault(key(thread, number), List.of());
    }

    @Override
    public void remove(ThreadId thread, int number, Optional<WallMessage.Removal> removal) {
        state.messages.computeIfPresent(
                key(thread, number),
                (_, old) -> with(old, old.version(), old.text(), old.rendered().orElseThrow(), old.edit(), removal));
    }

    @Override
    public void close(ThreadId thread, WallThread.Closing closing) {
        change(thread, t -> ended(t, Optional.of(closing), Optional.empty()));
    }

    @Override
    public void reopen(ThreadId thread, Optional<WallRole> by) {
        change(thread, t -> ended(t, Optional.empty(), by));
    }

    private static WallThread ended(WallThread old, Optional<WallThread.Closing> closing, Optional<WallRole> reopened) {
        return new WallThread(
                old.id(),
                old.wall(),
                old.title(),
                old.created(),
                old.active(),
                old.messages(),
                closing,
                reopened,
                old.deleted());
    }

    @Override
    public void setDeleted(ThreadId thread, boolean deleted) {
        change(thread, t -> with(t, t.title(), t.active(), t.messages(), deleted));
    }

    @Override
    public void record(WallEvent event) {
        state.wallEvents.addFirst(new WallEvent(
                state.nextId(),
                event.wall(),
                event.thread(),
                "",
                event.number(),
                event.kind(),
                event.actor(),
                event.at(),
                event.reason()));
    }

    private WallEvent titled(WallEvent event) {
        return new WallEvent(
                event.id(),
                event.wall(),
                event.thread(),
                find(event.thread()).map(WallThread::title).orElse(""),
                event.number(),
                event.kind(),
                event.actor(),
                event.at(),
                event.reason());
    }

    @Override
    public Slice<WallEvent> history(UserId wall, boolean deleted, Slice.Request slice) {
        return MemoryState.slice(
                state.wallEvents.stream()
                        .filter(event -> event.wall().equals(wall))
                        .filter(event -> deleted
                                || !find(event.thread())
                                        .map(WallThread::deleted)
                                        .orElse(false))
                        .map(this::titled)
                        .toList(),
                slice);
    }

    @Override
    public Slice<WallEvent> history(ThreadId thread, Slice.Request slice) {
        return MemoryState.slice(
                state.wallEvents.stream()
                        .filter(event -> event.thread().equals(thread))
                        .map(this::titled)
                        .toList(),
                slice);
    }

    @Override
    public Slice<WallMessage> writtenBy(Actor author, Slice.Request slice) {
        return MemoryState.slice(
                state.messages.values().stream()
                        .filter(message -> message.author().name().equals(author.name()) && !message.isRemoved())
                        .filter(message ->
                                !find(message.thread()).map(WallThread::deleted).orElse(false))
                        .sorted(Comparator.comparing(WallMessage::posted)
                                .thenComparing(message -> message.thread().value())
                                .thenComparing(WallMessage::number)
                                .reversed())
                        .toList(),
                slice);
    }

    @Override
    public void report(ThreadId thread, int number, Actor by, String reason, Instant now) {
        boolean known = state.reports.stream()
                .anyMatch(report -> report.thread().equals(thread)
                        && report.number() == number
                        && report.by().equals(by));
        if (!known) {
            WallThread reported = find(thread).orElseThrow();
            state.reports.add(new MessageReport(thread, number, reported.wall(), reported.title(), by, now, reason, 1));
        }
    }

    private Map<List<Object>, List<MessageReport>> open() {
        return state.reports.stream()
                .filter(report -> report.count() > 0)
                .sorted(Comparator.comparing(MessageReport::at))
                .collect(Collectors.groupingBy(
                        report -> key(report.thread(), report.number()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
    }

    @Override
    public Slice<MessageReport> reports(Slice.Request slice) {
        return MemoryState.slice(
                open().values().stream()
                        .map(same -> counted(same.getFirst(), same.size()))
                        .toList(),
                slice);
    }

    private static MessageReport counted(MessageReport report, int count) {
        return new MessageReport(
                report.thread(),
                report.number(),
                report.wall(),
                report.title(),
                report.by(),
                report.at(),
                report.reason(),
                count);
    }

    @Override
    public long countReports() {
        return open().size();
    }

    @Override
    public void settle(ThreadId thread, int number, Actor by, Instant now) {
        // A settled report stays, so that it cannot be made again; it counts nobody.
        state.reports.replaceAll(
                report -> report.thread().equals(thread) && report.number() == number ? counted(report, 0) : report);
    }
}
