// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the preprocessor read from a text. Immutable; safe to keep and to share between parses.
 *
 * @param source the text, of which every node is a range
 * @param inclusion whether it was read as a template, where {@code noinclude} parts are left out
 * @param root the whole text
 */
public record PpTree(String source, boolean inclusion, PpRun root) {

    /** The source of a node, exactly as written. */
    public String source(PpNode node) {
        return source.substring(node.start(), node.end());
    }

    /** Shows every node, outer ones before those inside them. Needs no stack, however deep the tree is. */
    public void walk(Consumer<PpNode> visitor) {
        ArrayDeque<PpNode> open = new ArrayDeque<>();
        push(open, root.nodes());
        while (!open.isEmpty()) {
            PpNode node = open.pop();
            visitor.accept(node);
            switch (node) {
                case PpNode.Template template -> {
                    pushParts(open, template.parts());
                    push(open, template.title().nodes());
                }
                case PpNode.Argument argument -> {
                    pushParts(open, argument.parts());
                    push(open, argument.title().nodes());
                }
                case PpNode.Heading heading -> push(open, heading.nodes());
                case PpNode.Text _, PpNode.ExtensionTag _, PpNode.Comment _, PpNode.Ignored _ -> {}
            }
        }
    }

    private static void pushParts(ArrayDeque<PpNode> open, List<PpPart> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            push(open, parts.get(i).value().nodes());
            push(open, parts.get(i).name().nodes());
        }
    }

    private static void push(ArrayDeque<PpNode> open, List<PpNode> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            open.push(nodes.get(i));
        }
    }
}
