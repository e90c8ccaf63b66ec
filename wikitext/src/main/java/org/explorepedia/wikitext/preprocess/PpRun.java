// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of source with the constructs in it, in order and without overlap. What lies between them is text.
 *
 * @param start offset in the source
 * @param end offset after it
 * @param nodes never {@link PpNode.Text}
 */
public record PpRun(int start, int end, List<PpNode> nodes) {

    /** Whether there is only text. */
    public boolean isText() {
        return nodes.isEmpty();
    }

    /** The same stretch with a node for each piece of text too, for readers of the tree. */
    public List<PpNode> withText() {
        List<PpNode> all = new ArrayList<>(2 * nodes.size() + 1);
        int at = start;
        for (PpNode node : nodes) {
            if (node.start() > at) {
                all.add(new PpNode.Text(at, node.start()));
            }
            all.add(node);
            at = node.end();
        }
        if (end > at) {
            all.add(new PpNode.Text(at, end));
        }
        return List.copyOf(all);
    }
}
