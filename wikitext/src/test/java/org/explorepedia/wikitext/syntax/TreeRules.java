// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;

/** What holds for the tree of every text. */
public final class TreeRules {

    private TreeRules() {}

    /** How the tree breaks the rules; empty if it keeps them. */
    public static List<String> broken(SyntaxTree tree, String text) {
        List<String> broken = new ArrayList<>();
        if (!tree.source().equals(text)) {
            broken.add("source() is not the text");
        }
        StringBuilder written = new StringBuilder(text.length());
        tree.leaves().forEach(leaf -> written.append(text, leaf.start(), leaf.end()));
        if (!written.toString().equals(text)) {
            broken.add("leaves are not the text");
        }
        tree.walk().filter(node -> !node.children().isEmpty()).forEach(node -> {
            int at = node.start();
            for (SyntaxNode child : node.children()) {
                if (child.start() != at && broken.size() < 5) {
                    broken.add(
                            node.getClass().getSimpleName() + " " + node.range() + ": " + child + " is not at " + at);
                }
                at = child.end();
            }
            if (at != node.end() && broken.size() < 5) {
                broken.add(node.getClass().getSimpleName() + " " + node.range() + " ends behind its parts at " + at);
            }
        });
        return broken;
    }

    /** The tree in one line a node, for examples. */
    public static String outline(SyntaxNode node) {
        StringBuilder out = new StringBuilder();
        outline(node, 0, out);
        return out.toString().strip();
    }

    private static void outline(SyntaxNode node, int depth, StringBuilder out) {
        String shown = node.source().replace("\n", "\\n");
        out.append("  ".repeat(depth)).append(node.getClass().getSimpleName());
        out.append(node.children().isEmpty() ? " " + shown : "").append('\n');
        for (SyntaxNode child : node.children()) {
            outline(child, depth + 1, out);
        }
    }
}
