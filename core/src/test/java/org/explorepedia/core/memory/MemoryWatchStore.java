// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.WatchStore;
import org.explorepedia.wikitext.title.Title;

record MemoryWatchStore(MemoryState state) implements WatchStore {

    private static List<Object> key(UserId user, Title title) {
        return List.of(user, title.subjectPage());
    }

    @Override
    public void watch(UserId user, Title title, Expiry expiry) {
        state.watches.put(key(user, title), new WatchedPage(user, title.subjectPage(), Optional.empty(), expiry));
    }

    @Override
    public void unwatch(UserId user, Title title) {
        state.watches.remove(key(user, title));
    }

    @Override
    public boolean isWatched(UserId user, Title title, Instant now) {
        WatchedPage watched = state.watches.get(key(user, title));
        return watched != null && !watched.expiry().isOver(now);
    }

    @Override
    public Set<Title> watched(UserId user, Collection<Title> titles, Instant now) {
        return titles.stream().filter(title -> isWatched(user, title, now)).collect(Collectors.toSet());
    }

    @Override
    public Slice<WatchedPage> list(UserId user, Slice.Request slice, Instant now) {
        return MemoryState.slice(
                state.watches.values().stream()
                        .filter(watched ->
                                watched.user().equals(user) && !watched.expiry().isOver(now))
                        .toList(),
                slice);
    }

    @Override
    public long count(UserId user) {
        return state.watches.values().stream()
                .filter(watched -> watched.user().equals(user))
                .count();
    }

    @Override
    public long watchers(Title title) {
        return state.watches.values().stream()
                .filter(watched -> watched.title().equals(title.subjectPage()))
                .count();
    }

    @Override
    public List<UserId> watchersOf(Title title, Instant now) {
        return state.watches.values().stream()
                .filter(watched -> watched.title().equals(title.subjectPage())
                        && !watched.expiry().isOver(now))
                .map(WatchedPage::user)
                .toList();
    }

    @Override
    public List<UserId> markChanged(Title title, Optional<UserId> except, Instant now) {
        List<UserId> told = new ArrayList<>();
        for (UserId user : watchersOf(title, now)) {
            state.watches.computeIfPresent(key(user, title), (_, old) -> {
                if (old.unseenSince().isPresent() || except.equals(Optional.of(user))) {
                    return old;
                }
                told.add(user);
                return new WatchedPage(user, old.title(), Optional.of(now), old.expiry());
            });
        }
        return told;
    }

    @Override
    public void markSeen(UserId user, Title title) {
        state.watches.computeIfPresent(
                key(user, title), (_, old) -> new WatchedPage(user, old.title(), Optional.empty(), old.expiry()));
    }

    @Override
    public void markAllSeen(UserId user) {
        List.copyOf(state.watches.values()).stream()
                .filter(watched -> watched.user().equals(user))
                .forEach(watched -> markSeen(user, watched.title()));
    }

    @Override
    public void move(Title from, Title to) {
        if (from.subjectPage().equals(to.subjectPage())) {
            return;
        }
        for (WatchedPage watched : List.copyOf(state.watches.values())) {
            if (watched.title().equals(from.subjectPage())) {
                unwatch(watched.user(), from);
                state.watches.putIfAbsent(
                        key(watched.user(), to),
                        new WatchedPage(watched.user(), to.subjectPage(), watched.unseenSince(), watched.expiry()));
            }
        }
    }

    @Override
    public void clear(UserId user) {
        state.watches.values().removeIf(watched -> watched.user().equals(user));
    }
}
