// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.DraftStore;
import org.explorepedia.wikitext.title.Title;

record MemoryDraftStore(MemoryState state) implements DraftStore {

    private static List<Object> key(UserId user, Title title, String section) {
        return List.of(user, title, section);
    }

    @Override
    public void put(Draft draft) {
        state.drafts.put(key(draft.user(), draft.title(), draft.section()), draft);
    }

    @Override
    public Optional<Draft> find(UserId user, Title title, String section) {
        return Optional.ofNullable(state.drafts.get(key(user, title, section)));
    }

    @Override
    public List<Draft> list(UserId user, int limit) {
        return state.drafts.values().stream()
                .filter(draft -> draft.user().equals(user))
                .sorted(Comparator.comparing(Draft::saved).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(UserId user, Title title, String section) {
        state.drafts.remove(key(user, title, section));
    }

    @Override
    public int prune(Instant before) {
        int old = state.drafts.size();
        state.drafts.values().removeIf(draft -> draft.saved().isBefore(before));
        return old - state.drafts.size();
    }
}
