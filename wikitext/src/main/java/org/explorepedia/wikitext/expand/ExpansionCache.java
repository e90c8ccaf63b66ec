// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Expansions of templates, kept between parses. They hang at the text of their template in a tree of steps; this object
 * bounds their weight and owns the only lock. Safe for many threads; looking up needs no lock.
 */
public final class ExpansionCache {

    private final long maxBytes;
    private final Deque<KeptExpansion> queue = new ArrayDeque<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private long bytes;

    /** @param maxBytes how much memory the expansions may take, roughly; 0 to keep none */
    public ExpansionCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * How a cache fares.
     *
     * @param hits calls that took a kept expansion
     * @param misses calls that looked and found none
     * @param kept expansions in the cache
     * @param bytes their weight
     */
    public record Statistics(long hits, long misses, int kept, long bytes) {}

    public synchronized Statistics statistics() {
        return new Statistics(hits.sum(), misses.sum(), queue.size(), bytes);
    }

    boolean isOn() {
        return maxBytes > 0;
    }

    void hit(KeptExpansion expansion) {
        hits.increment();
        if (!expansion.wasUsed()) {
            expansion.use(true);
        }
    }

    void miss() {
        misses.increment();
    }

    /** Hangs an expansion into the tree of its template. One that contradicts those there is not kept. */
    synchronized void keep(KeptExpansion expansion) {
        TemplateText template = expansion.template();
        if (template.isDropped() || expansion.weight() > maxBytes / 8) {
            return;
        }
        expansion.share();
        if (hang(expansion, template)) {
            template.count(1);
            bytes += expansion.weight();
            queue.addLast(expansion);
            evict();
        }
    }

    private boolean hang(KeptExpansion expansion, TemplateText template) {
        StepNode parent = null;
        Object edge = Step.DONE;
        Object at = template.root();
        int i = 0;
        while (at instanceof StepNode node) {
            if (i == expansion.length() || !node.step().equals(expansion.step(i))) {
                return false;
            }
            parent = node;
            edge = expansion.answer(i);
            at = node.next(edge);
            i++;
        }
        if (at instanceof KeptExpansion other) {
            return split(template, parent, edge, i, other, expansion);
        }
        set(template, parent, edge, expansion);
        expansion.hang(parent, edge);
        return true;
    }

    /** Puts nodes for the steps that two expansions share where one of them hung alone. */
    private boolean split(
            TemplateText template,
            @Nullable StepNode above,
            Object aboveEdge,
            int from,
            KeptExpansion other,
            KeptExpansion added) {
        int i = from;
        while (i < other.length()
                && i < added.length()
                && other.step(i).equals(added.step(i))
                && other.answer(i).equals(added.answer(i))) {
            i++;
        }
        if (i == other.length() || i == added.length() || !other.step(i).equals(added.step(i))) {
            // The same call by another thread, or an expansion that was not told by its steps alone.
            return false;
        }
        StepNode top = null;
        StepNode parent = above;
        Object edge = aboveEdge;
        for (int j = from; j <= i; j++) {
            StepNode node = new StepNode(other.step(j), parent, edge);
            if (top == null) {
                top = node;
            } else if (parent != null) {
                parent.put(edge, node);
            }
            parent = node;
            edge = other.answer(j);
        }
        if (parent == null || top == null) {
            return false;
        }
        parent.put(other.answer(i), other);
        parent.put(added.answer(i), added);
        other.hang(parent, other.answer(i));
        added.hang(parent, added.answer(i));
        set(template, above, aboveEdge, top);
        return true;
    }

    private static void set(TemplateText template, @Nullable StepNode parent, Object edge, Object what) {
        if (parent == null) {
            template.root(what);
        } else {
            parent.put(edge, what);
        }
    }

    /** Lets go of those that were not used since they were last looked at, oldest first. */
    private void evict() {
        while (bytes > maxBytes) {
            KeptExpansion oldest = queue.pollFirst();
            if (oldest == null) {
                return;
            }
            if (oldest.wasUsed()) {
                oldest.use(false);
                queue.addLast(oldest);
                continue;
            }
            TemplateText template = oldest.template();
            template.count(-1);
            bytes -= oldest.weight();
            StepNode node = oldest.parent();
            Object edge = oldest.edge();
            while (node != null && node.remove(edge)) {
                edge = node.edge();
                node = node.parent();
            }
            if (node == null) {
                template.root(null);
            }
        }
    }

    /** Forgets all expansions of a text that is not kept any more. */
    synchronized void forget(TemplateText template) {
        template.drop();
        if (template.kept() == 0) {
            return;
        }
        queue.removeIf(expansion -> {
            if (expansion.template() != template) {
                return false;
            }
            bytes -= expansion.weight();
            return true;
        });
        template.count(-template.kept());
    }
}
