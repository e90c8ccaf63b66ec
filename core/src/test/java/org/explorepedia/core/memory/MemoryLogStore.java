// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;

record MemoryLogStore(MemoryState state) implements LogStore {

    @Override
    public LogEntry add(LogEntry entry) {
        LogEntry stored = with(entry, state.nextId(), entry.hidden());
        state.logs.addFirst(stored);
        return stored;
    }

    private static LogEntry with(LogEntry entry, long id, Set<HiddenPart> hidden) {
        return new LogEntry(
                id,
                entry.type(),
                entry.action(),
                entry.performer(),
                entry.timestamp(),
                entry.target(),
                entry.page(),
                entry.comment(),
                entry.details(),
                hidden);
    }

    @Override
    public Slice<LogEntry> list(Filter filter, Slice.Request slice) {
        List<LogEntry> found = state.logs.stream()
                .filter(entry -> filter.types().isEmpty() || filter.types().contains(entry.type()))
                .filter(entry -> filter.performer()
                        .map(name -> name.equals(entry.performer().name()))
                        .orElse(true))
                .filter(entry -> filter.target()
                        .map(title -> title.equals(entry.target()))
                        .orElse(true))
                .toList();
        return MemoryState.slice(found, slice);
    }

    @Override
    public Optional<LogEntry> find(long id) {
        return state.logs.stream().filter(entry -> entry.id() == id).findFirst();
    }

    @Override
    public void hide(long id, Set<HiddenPart> parts) {
        state.logs.replaceAll(entry -> entry.id() == id ? with(entry, id, parts) : entry);
    }
}
