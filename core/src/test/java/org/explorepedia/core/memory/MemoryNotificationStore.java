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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.NotificationStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;

record MemoryNotificationStore(MemoryState state) implements NotificationStore {

    /** An entry as kept: what happened in it is looked up. */
    record Line(
            long id,
            UserId user,
            String bundle,
            String kind,
            boolean alert,
            Title title,
            long since,
            Instant updated,
            boolean seen,
            boolean read,
            boolean live) {

        Line marked(boolean nowSeen, boolean nowRead) {
            return new Line(id, user, bundle, kind, alert, title, since, updated, nowSeen, nowRead, live);
        }

        Line with(boolean nowLive) {
            return new Line(id, user, bundle, kind, alert, title, since, updated, seen, read, nowLive);
        }
    }

    @Override
    public long record(NotableEvent event) {
        long id = state.nextId();
        state.events.put(id, new RecordedEvent(id, event, 0, false));
        return id;
    }

    @Override
    public Optional<RecordedEvent> find(long event) {
        return Optional.ofNullable(state.events.get(event));
    }

    @Override
    public boolean isRecorded(String bundle, Actor agent) {
        return state.events.values().stream()
                .anyMatch(event -> event.event().bundleKey().equals(bundle)
                        && event.event().agent().name().equals(agent.name()));
    }

    @Override
    public List<RecordedEvent> retract(Collection<String> sources, boolean retracted) {
        List<RecordedEvent> changed = new ArrayList<>();
        for (RecordedEvent event : List.copyOf(state.events.values())) {
            String source = event.event().get(NotableEvent.SOURCE);
            if (!source.isEmpty() && sources.contains(source) && event.retracted() != retracted) {
                RecordedEvent now = new RecordedEvent(event.id(), event.event(), event.reached(), retracted);
                state.events.put(event.id(), now);
                changed.add(now);
            }
        }
        Set<String> bundles =
                changed.stream().map(event -> event.event().bundleKey()).collect(Collectors.toSet());
        state.entries.replaceAll((_, line) ->
                bundles.contains(line.bundle()) ? line.with(!happened(line).isEmpty()) : line);
        return changed;
    }

    /** What stands in an entry, the latest first. */
    private List<RecordedEvent> happened(Line line) {
        return state.events.values().stream()
                .filter(event -> event.event().bundleKey().equals(line.bundle())
                        && event.id() >= line.since()
                        && !event.retracted())
                .filter(event -> {
                    Delivery delivery = state.deliveries.get(List.<Object>of(line.user(), event.id()));
                    return delivery != null && delivery.web();
                })
                .sorted(Comparator.comparingLong(RecordedEvent::id).reversed())
                .toList();
    }

    @Override
    public Set<UserId> listing(Collection<String> bundles) {
        return state.entries.values().stream()
                .filter(line -> bundles.contains(line.bundle()))
                .map(Line::user)
                .collect(Collectors.toSet());
    }

    @Override
    public List<UserId> candidates(NotableEvent event, Audience audience, long after, int limit) {
        Set<Long> all = new TreeSet<>();
        audience.named().stream().filter(state.users::containsKey).forEach(user -> all.add(user.value()));
        state.subscriptions.forEach((key, muted) -> {
            if (!muted && audience.topics().contains((String) key.get(1))) {
                all.add(((UserId) key.getFirst()).value());
            }
        });
        audience.watched()
                .ifPresent(title -> state.watches.values().stream()
                        .filter(watched -> watched.title().equals(title.subjectPage())
                                && watched.unseenSince().equals(Optional.of(event.at()))
                                && !watched.expiry().isOver(event.at()))
                        .forEach(watched -> all.add(watched.user().value())));
        return all.stream()
                .filter(number -> number > after)
                .map(UserId::new)
                .filter(user -> audience.agentToo() || !event.agent().user().equals(Optional.of(user)))
                .filter(user -> event.agent().user().isEmpty()
                        || !state.mutes.contains(
                                List.<Object>of(user, event.agent().user().get())))
                .filter(user ->
                        !subscribed(user, audience.topics(), true) && !subscribed(user, audience.instead(), false))
                .limit(limit)
                .toList();
    }

    private boolean subscribed(UserId user, Set<String> topics, boolean muted) {
        return topics.stream()
                .anyMatch(
                        topic -> Boolean.valueOf(muted).equals(state.subscriptions.get(List.<Object>of(user, topic))));
    }

    @Override
    public List<Delivery> deliver(RecordedEvent event, Channels channels, boolean alert, List<UserId> users) {
        List<Delivery> made = new ArrayList<>();
        for (UserId id : users) {
            User user = Objects.requireNonNull(state.users.get(id));
            Delivery delivery = new Delivery(id, event, channels.webFor(user), channels.mailFor(user), false);
            boolean wanted = delivery.web() || delivery.mail() != MailChoice.NEVER;
            if (wanted && state.deliveries.putIfAbsent(List.of(id, event.id()), delivery) == null) {
                made.add(delivery);
                if (delivery.web()) {
                    state.entries.merge(
                            List.of(id, event.event().bundleKey()),
                            line(event, alert, id),
                            MemoryNotificationStore::on);
                }
            }
        }
        return made;
    }

    private Line line(RecordedEvent recorded, boolean alert, UserId user) {
        NotableEvent event = recorded.event();
        return new Line(
                state.nextId(),
                user,
                event.bundleKey(),
                event.kind(),
                alert,
                event.title(),
                recorded.id(),
                event.at(),
                false,
                false,
                true);
    }

    private static Line on(Line old, Line now) {
        boolean over = old.read() || !old.live();
        return new Line(
                old.id(),
                old.user(),
                old.bundle(),
                over ? now.kind() : old.kind(),
                over ? now.alert() : old.alert(),
                old.title(),
                over ? now.since() : Math.min(old.since(), now.since()),
                old.updated().isAfter(now.updated()) ? old.updated() : now.updated(),
                false,
                false,
                true);
    }

    @Override
    public void reached(long event, long account) {
        state.events.computeIfPresent(event, (id, old) -> new RecordedEvent(id, old.event(), account, old.retracted()));
    }

    private List<Line> lines(UserId user, Predicate<Line> which) {
        return state.entries.values().stream()
                .filter(line -> line.user().equals(user) && line.live())
                .filter(which)
                .sorted(Comparator.comparing(Line::updated)
                        .thenComparing(Line::id)
                        .reversed())
                .toList();
    }

    @Override
    public UnreadCounts unread(UserId user) {
        List<Line> unread = lines(user, line -> !line.read());
        int alerts = (int) unread.stream().filter(Line::alert).count();
        int unseen = (int) unread.stream().filter(line -> !line.seen()).count();
        return new UnreadCounts(alerts, unread.size() - alerts, unseen);
    }

    @Override
    public Map<UserId, UnreadCounts> unread(Collection<UserId> users) {
        Map<UserId, UnreadCounts> counts = new HashMap<>();
        for (UserId user : users) {
            UnreadCounts own = unread(user);
            if (own.total() > 0) {
                counts.put(user, own);
            }
        }
        return counts;
    }

    @Override
    public Slice<NotificationEntry> list(UserId user, boolean unreadOnly, Set<String> kinds, Slice.Request slice) {
        return MemoryState.slice(
                lines(user, line -> !(unreadOnly && line.read()) && (kinds.isEmpty() || kinds.contains(line.kind())))
                        .stream()
                        .map(this::entry)
                        .toList(),
                slice);
    }

    private NotificationEntry entry(Line line) {
        List<RecordedEvent> happened = happened(line);
        List<Actor> agents =
                happened.stream().map(event -> event.event().agent()).distinct().toList();
        return new NotificationEntry(
                line.id(),
                line.user(),
                line.bundle(),
                line.kind(),
                line.alert(),
                line.title(),
                happened.getFirst(),
                agents.stream().limit(NotificationEntry.MOST_AGENTS).toList(),
                agents.size(),
                happened.size(),
                line.updated(),
                line.seen(),
                line.read());
    }

    @Override
    public Optional<NotificationEntry> entry(UserId user, long id) {
        return lines(user, line -> line.id() == id).stream().map(this::entry).findFirst();
    }

    private int change(UserId user, boolean read, Predicate<Line> which) {
        List<Line> lines = lines(user, line -> line.read() != read && which.test(line));
        lines.forEach(line -> state.entries.put(List.of(user, line.bundle()), line.marked(true, read)));
        return lines.size();
    }

    @Override
    public int mark(UserId user, Collection<Long> entries, boolean read) {
        return change(user, read, line -> entries.contains(line.id()));
    }

    @Override
    public int readBundles(UserId user, Collection<String> bundles) {
        return change(user, true, line -> bundles.contains(line.bundle()));
    }

    @Override
    public int readAbout(UserId user, Title title) {
        return change(user, true, line -> line.title().equals(title.withoutFragment()));
    }

    @Override
    public int readAll(UserId user, Instant until) {
        return change(user, true, line -> !line.updated().isAfter(until));
    }

    @Override
    public int seeAll(UserId user) {
        List<Line> lines = lines(user, line -> !line.read() && !line.seen());
        lines.forEach(line -> state.entries.put(List.of(user, line.bundle()), line.marked(true, false)));
        return lines.size();
    }

    @Override
    public List<Delivery> deliveries(
            UserId user, MailChoice mail, Instant since, Instant until, long after, int limit) {
        return told(user)
                .filter(delivery -> delivery.mail() == mail && delivery.event().id() > after)
                .filter(delivery -> !delivery.event().retracted()
                        && !delivery.event().event().at().isBefore(since)
                        && delivery.event().event().at().isBefore(until))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Delivery> deliveries(UserId user, Collection<Long> events) {
        return told(user)
                .filter(delivery -> events.contains(delivery.event().id()))
                .toList();
    }

    /** How somebody was told of anything, oldest first. */
    private Stream<Delivery> told(UserId user) {
        return state.deliveries.values().stream()
                .filter(delivery -> delivery.user().equals(user))
                .map(delivery -> new Delivery(
                        user,
                        Objects.requireNonNull(state.events.get(delivery.event().id())),
                        delivery.web(),
                        delivery.mail(),
                        isRead(delivery)))
                .sorted(Comparator.comparingLong(delivery -> delivery.event().id()));
    }

    private boolean isRead(Delivery delivery) {
        Line line = state.entries.get(
                List.<Object>of(delivery.user(), delivery.event().event().bundleKey()));
        return line != null && (line.read() || line.since() > delivery.event().id());
    }

    @Override
    public int prune(Instant before) {
        int size = state.entries.size();
        state.entries.values().removeIf(line -> line.updated().isBefore(before));
        state.deliveries
                .values()
                .removeIf(delivery -> delivery.event().event().at().isBefore(before));
        state.events.values().removeIf(event -> event.event().at().isBefore(before));
        return size - state.entries.size();
    }
}
