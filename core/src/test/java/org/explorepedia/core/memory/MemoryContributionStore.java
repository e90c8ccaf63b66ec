// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.store.ContributionStore;
import org.explorepedia.core.store.Slice;

/** Revisions and messages in one list, in memory. */
record MemoryContributionStore(MemoryState state) implements ContributionStore {

    private record Place(Instant at, int kind, long first, long second, Work work) {}

    @Override
    public Slice<Work> works(Actor author, Slice.Request slice) {
        List<Place> places = new ArrayList<>();
        state.revisions.values().stream()
                .filter(revision -> revision.author().equals(author))
                .forEach(revision -> places.add(
                        new Place(revision.timestamp(), 0, revision.id().value(), 0, new OnPage(revision.id()))));
        state.messages.values().stream()
                .filter(message -> message.author().equals(author)
                        && !message.isRemoved()
                        && !Objects.requireNonNull(state.threads.get(message.thread()))
                                .deleted())
                .forEach(message -> places.add(new Place(
                        message.posted(), 1, message.thread().value(), message.number(), new OnWall(message.id()))));
        places.sort(Comparator.comparing(Place::at)
                .thenComparing(Place::kind)
                .thenComparing(Place::first)
                .thenComparing(Place::second)
                .reversed());
        return MemoryState.slice(places.stream().map(Place::work).toList(), slice);
    }
}
