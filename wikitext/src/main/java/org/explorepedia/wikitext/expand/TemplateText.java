// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.HashMap;
import java.util.Map;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.jspecify.annotations.Nullable;

/**
 * The text of a template as it was read, with the expansions of it that are kept. Another text is another object, so that
 * nothing kept of an older text can be found. Readers need no lock; {@link ExpansionCache} changes it under its own.
 */
final class TemplateText {

    /** A template whose expansions cost less than this is cheaper to expand than to look up. */
    private static final int MIN_NODES = 8;

    /** A call of a script is one node, and dear all the same. */
    private static final long MIN_NANOS = 20_000;

    private static final int TRIALS = 12;

    /** What stands for this text in the questions of other expansions; it does not hold the text in memory. */
    private final Object identity = new Object();

    private final PpTree tree;
    private final boolean shared;
    private volatile @Nullable Object root;
    private final Map<Step, Step> steps = new HashMap<>();
    private volatile int cheap;
    private volatile boolean dear;
    private int kept;
    private boolean dropped;

    /** @param shared whether later parses can meet this object again */
    TemplateText(PpTree tree, boolean shared) {
        this.tree = tree;
        this.shared = shared;
    }

    PpTree tree() {
        return tree;
    }

    Object identity() {
        return identity;
    }

    boolean isShared() {
        return shared;
    }

    /** Whether recording expansions of it has been, or may yet be, worth the trouble. */
    boolean isWorthRecording() {
        return shared && (dear || cheap < TRIALS);
    }

    /** Learns from an expansion whether this template is worth the trouble. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // a lost count only makes the trial longer
    boolean isDear(int nodes, long nanos) {
        if (nodes >= MIN_NODES || nanos >= MIN_NANOS) {
            dear = true;
            return true;
        }
        cheap++;
        return false;
    }

    /** The first question or the only expansion; {@code null} if none is kept. */
    @Nullable
    Object root() {
        return root;
    }

    // From here on only under the lock of the cache.

    void root(@Nullable Object first) {
        root = first;
    }

    int kept() {
        return kept;
    }

    void count(int change) {
        kept += change;
    }

    boolean isDropped() {
        return dropped;
    }

    void drop() {
        dropped = true;
        root = null;
        steps.clear();
    }

    /** The same step as a shared object: expansions of one template ask mostly the same. */
    Step shared(Step step) {
        Step known = steps.putIfAbsent(step, step);
        return known == null ? step : known;
    }
}
