// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

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
        java.util.ArrayDeque<PpNode> open = new java.util.ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty()) {
            PpNode node = open.pop();
            visitor.accept(node);
            switch (node) {
                case PpNode.Template template -> {
                    for (PpPart part : template.parts().reversed()) {
                        push(open, part.value());
                        push(open, part.name());
                    }
                    push(open, template.title());
                }
                case PpNode.Argument argument -> {
                    for (PpPart part : argument.parts().reversed()) {
                        push(open, part.value());
                        push(open, part.name());
                    }
                    push(open, argument.title());
                }
                case PpNode.Heading heading -> heading.nodes().reversed().forEach(open::push);
                case PpNode.Text _, PpNode.ExtensionTag _, PpNode.Comment _, PpNode.Ignored _ -> {}
            }
        }
    }

    private static void push(java.util.ArrayDeque<PpNode> open, PpRun run) {
        run.nodes().reversed().forEach(open::push);
    }
}
