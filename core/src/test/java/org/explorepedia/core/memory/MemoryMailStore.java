// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.PlannedMail;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.MailStore;

record MemoryMailStore(MemoryState state) implements MailStore {

    /** A mail as kept. */
    record Row(
            long id,
            PlannedMail plan,
            MailState state,
            Instant due,
            Instant leased,
            Instant changed,
            int attempts,
            int unsure) {

        Row in(MailState now, Instant time) {
            return new Row(id, plan, now, due, leased, time, attempts, unsure);
        }

        Row begun(Instant time) {
            return new Row(id, plan, MailState.SENDING, due, leased, time, attempts + 1, unsure);
        }

        Row leasedUntil(Instant time) {
            return new Row(id, plan, state, due, time, changed, attempts, unsure);
        }

        Row back(Instant again, int more, Instant time) {
            MailState now = unsure + more > 1 ? MailState.UNSURE : MailState.PENDING;
            return new Row(id, plan, now, again, Instant.EPOCH, time, attempts, unsure + more);
        }

        QueuedMail queued(List<Long> events) {
            return new QueuedMail(id, plan.user(), plan.key(), plan.choice(), plan.bundle(), events, due, attempts);
        }
    }

    @Override
    public List<PlannedMail> plan(Collection<PlannedMail> plans, Instant now) {
        List<PlannedMail> late = new ArrayList<>();
        for (PlannedMail plan : plans) {
            Optional<Row> known = rows(row -> row.plan().user().equals(plan.user())
                            && row.plan().key().equals(plan.key()))
                    .findFirst();
            Row row = known.orElseGet(
                    () -> new Row(state.nextId(), plan, MailState.PENDING, plan.due(), Instant.EPOCH, now, 0, 0));
            if (row.state() == MailState.PENDING) {
                state.mails.put(row.id(), row.in(MailState.PENDING, now));
                state.mailItems.putIfAbsent(List.of(plan.user(), plan.event()), row.id());
            } else {
                late.add(plan);
            }
        }
        return late;
    }

    private Stream<Row> rows(Predicate<Row> which) {
        return List.copyOf(state.mails.values()).stream().filter(which);
    }

    @Override
    public List<QueuedMail> lease(int limit, Instant now, Duration lease) {
        return rows(row -> row.state() == MailState.PENDING
                        && !row.due().isAfter(now)
                        && !row.leased().isAfter(now))
                .sorted(Comparator.comparing(Row::due).thenComparing(Row::id))
                .limit(limit)
                .peek(row -> state.mails.put(row.id(), row.leasedUntil(now.plus(lease))))
                .map(row -> row.queued(List.of()))
                .toList();
    }

    @Override
    public Optional<QueuedMail> begin(long mail, Instant now) {
        return Optional.ofNullable(state.mails.get(mail))
                .filter(row -> row.state() == MailState.PENDING)
                .map(row -> {
                    Row begun = row.begun(now);
                    state.mails.put(mail, begun);
                    return begun.queued(state.mailItems.entrySet().stream()
                            .filter(item -> item.getValue() == mail)
                            .map(item -> (Long) item.getKey().get(1))
                            .sorted()
                            .toList());
                });
    }

    @Override
    public void finish(long mail, MailState now, Instant time) {
        state.mails.computeIfPresent(mail, (_, row) -> row.state() == MailState.SENDING ? row.in(now, time) : row);
    }

    @Override
    public void postpone(long mail, Instant due, boolean unsure, Instant now) {
        state.mails.computeIfPresent(
                mail, (_, row) -> row.state() == MailState.SENDING ? row.back(due, unsure ? 1 : 0, now) : row);
    }

    @Override
    public int recover(Instant begunBefore, Instant now) {
        List<Row> lost = rows(row ->
                        row.state() == MailState.SENDING && row.changed().isBefore(begunBefore))
                .toList();
        lost.forEach(row -> state.mails.put(row.id(), row.back(now, 1, now)));
        return lost.size();
    }

    @Override
    public Optional<Instant> next(Duration patience) {
        return rows(row -> Set.of(MailState.PENDING, MailState.SENDING).contains(row.state()))
                .map(row -> row.state() == MailState.SENDING
                        ? row.changed().plus(patience)
                        : row.due().isAfter(row.leased()) ? row.due() : row.leased())
                .min(Comparator.naturalOrder());
    }

    @Override
    public OptionalLong lastMailed(UserId user, String bundle, long beforeMail) {
        return rows(alone(user, bundle, beforeMail))
                .filter(row -> Set.of(MailState.SENT, MailState.UNSURE, MailState.SENDING)
                        .contains(row.state()))
                .mapToLong(row -> row.plan().event())
                .max();
    }

    @Override
    public boolean isEarlierWaiting(UserId user, String bundle, long beforeMail) {
        return rows(alone(user, bundle, beforeMail)).anyMatch(row -> row.state() == MailState.PENDING);
    }

    private static Predicate<Row> alone(UserId user, String bundle, long beforeMail) {
        return row -> row.plan().user().equals(user)
                && row.plan().bundle().equals(bundle)
                && row.plan().choice() == MailChoice.AT_ONCE
                && row.id() < beforeMail;
    }

    @Override
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new TreeMap<>();
        rows(_ -> true).forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public int prune(Instant before) {
        List<Long> old = rows(row -> row.changed().isBefore(before)
                        && row.state() != MailState.PENDING
                        && row.state() != MailState.SENDING)
                .map(Row::id)
                .toList();
        old.forEach(id -> Objects.requireNonNull(state.mails.remove(id)));
        state.mailItems.values().removeIf(old::contains);
        return old.size();
    }
}
