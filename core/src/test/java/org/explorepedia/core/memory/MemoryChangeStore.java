// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;

record MemoryChangeStore(MemoryState state) implements ChangeStore {

    @Override
    public RecentChange add(RecentChange change) {
        RecentChange stored = with(change, state.nextId(), change.patrolled());
        state.changes.addFirst(stored);
        return stored;
    }

    private static RecentChange with(RecentChange change, long id, boolean patrolled) {
        return new RecentChange(
                id,
                change.kind(),
                change.timestamp(),
                change.actor(),
                change.title(),
                change.page(),
                change.revision(),
                change.previous(),
                change.oldLength(),
                change.newLength(),
                change.minor(),
                change.bot(),
                patrolled,
                change.summary(),
                change.tags(),
                change.logType(),
                change.logAction(),
                change.logDetails(),
                change.hidden());
    }

    @Override
    public Slice<RecentChange> list(Filter filter, Slice.Request slice) {
        List<RecentChange> found = state.changes.stream()
                .filter(change -> filter.kinds().isEmpty() || filter.kinds().contains(change.kind()))
                .filter(change -> !(filter.hideBots() && change.bot()) && !(filter.hideMinor() && change.minor()))
                .filter(change -> filter.namespaces().isEmpty()
                        || filter.namespaces().contains(change.title().namespace()))
                .filter(change -> filter.watchedBy().isEmpty()
                        || state.watches.containsKey(
                                List.of(filter.watchedBy().get(), change.title().subjectPage())))
                .toList();
        return MemoryState.slice(found, slice);
    }

    @Override
    public Slice<RecentChange> by(String name, Slice.Request slice) {
        return MemoryState.slice(
                state.changes.reversed().stream()
                        .filter(change -> change.actor().name().equals(name))
                        .toList(),
                slice);
    }

    @Override
    public Optional<RecentChange> findByRevision(RevisionId revision) {
        return state.changes.stream()
                .filter(change -> change.revision().equals(Optional.of(revision)))
                .findFirst();
    }

    @Override
    public void setPatrolled(long id) {
        state.changes.replaceAll(change -> change.id() == id ? with(change, id, true) : change);
    }

    @Override
    public int prune(Instant before) {
        int old = state.changes.size();
        state.changes.removeIf(change -> change.timestamp().isBefore(before));
        return old - state.changes.size();
    }
}
