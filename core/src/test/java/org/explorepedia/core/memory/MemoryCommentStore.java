// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.explorepedia.core.model.CommentPlace;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.CommentStore;

record MemoryCommentStore(MemoryState state) implements CommentStore {

    @Override
    public void set(PageId page, List<CommentPlace> comments) {
        if (comments.isEmpty()) {
            state.comments.remove(page);
        } else {
            state.comments.put(page, List.copyOf(comments));
        }
    }

    @Override
    public List<CommentPlace> of(PageId page) {
        return state.comments.getOrDefault(page, List.of());
    }

    @Override
    public List<Found> find(String name, int limit) {
        List<Found> found = new ArrayList<>();
        state.comments.forEach((page, places) -> places.stream()
                .filter(place -> place.name().equals(name))
                .forEach(place -> found.add(new Found(page, place))));
        found.sort(Comparator.comparing((Found one) -> -one.page().value()));
        return found.stream().limit(limit).toList();
    }
}
