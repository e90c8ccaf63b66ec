// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.store.SettingStore;

record MemorySettingStore(MemoryState state) implements SettingStore {

    @Override
    public Map<String, String> all() {
        return Map.copyOf(state.settings);
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(state.settings.get(name));
    }

    @Override
    public void put(String name, String value) {
        state.settings.put(name, value);
    }

    @Override
    public Optional<String> remember(String requestKey, String answer, Instant now) {
        return Optional.ofNullable(state.answers.putIfAbsent(requestKey, new MemoryState.Answered(answer, now)))
                .map(MemoryState.Answered::answer);
    }

    @Override
    public Optional<String> recall(String requestKey) {
        return Optional.ofNullable(state.answers.get(requestKey)).map(MemoryState.Answered::answer);
    }

    @Override
    public int forget(Instant before) {
        int all = state.answers.size();
        state.answers.values().removeIf(one -> one.at().isBefore(before));
        return all - state.answers.size();
    }
}
