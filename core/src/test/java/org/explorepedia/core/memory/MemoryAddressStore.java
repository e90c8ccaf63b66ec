// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.store.AddressStore;

record MemoryAddressStore(MemoryState state) implements AddressStore {

    @Override
    public void note(Actor actor, String address, Instant now) {
        state.addressUses.removeIf(
                use -> use.actor().name().equals(actor.name()) && use.address().equals(address));
        state.addressUses.add(new Use(actor, address, now));
    }

    @Override
    public List<Use> of(String name, Instant since, int limit) {
        return list(use -> use.actor().name().equals(name), since, limit);
    }

    @Override
    public List<Use> at(String address, Instant since, int limit) {
        return list(use -> use.address().equals(address), since, limit);
    }

    private List<Use> list(Predicate<Use> wanted, Instant since, int limit) {
        return state.addressUses.stream()
                .filter(wanted)
                .filter(use -> !use.last().isBefore(since))
                .sorted(Comparator.comparing(Use::last).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int forget(Instant before) {
        int size = state.addressUses.size();
        state.addressUses.removeIf(use -> use.last().isBefore(before));
        return size - state.addressUses.size();
    }
}
