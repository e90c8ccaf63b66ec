// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A step that several kept expansions of a template share, with what follows by its answer: another node or a
 * {@link KeptExpansion}. Read without a lock, changed under that of the cache.
 */
final class StepNode {

    private final Step step;
    private final @Nullable StepNode parent;
    private final Object edge;
    private volatile @Nullable Only only;
    private volatile @Nullable Map<Object, Object> many;

    /** Most nodes of a long path lead to one place only. */
    private record Only(Object answer, Object next) {}

    StepNode(Step step, @Nullable StepNode parent, Object edge) {
        this.step = step;
        this.parent = parent;
        this.edge = edge;
    }

    Step step() {
        return step;
    }

    @Nullable
    StepNode parent() {
        return parent;
    }

    Object edge() {
        return edge;
    }

    @Nullable
    Object next(Object answer) {
        Map<Object, Object> all = many;
        if (all != null) {
            return all.get(answer);
        }
        Only one = only;
        return one != null && one.answer().equals(answer) ? one.next() : null;
    }

    void put(Object answer, Object next) {
        Map<Object, Object> all = many;
        Only one = only;
        if (all != null) {
            all.put(answer, next);
        } else if (one == null || one.answer().equals(answer)) {
            only = new Only(answer, next);
        } else {
            all = new ConcurrentHashMap<>(4);
            all.put(one.answer(), one.next());
            all.put(answer, next);
            many = all;
            only = null;
        }
    }

    /** Takes an answer out; {@code true} if nothing is left. */
    boolean remove(Object answer) {
        Map<Object, Object> all = many;
        if (all != null) {
            all.remove(answer);
            return all.isEmpty();
        }
        Only one = only;
        if (one != null && one.answer().equals(answer)) {
            only = null;
        }
        return only == null;
    }
}
