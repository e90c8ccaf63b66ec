// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.tree.Tag.Trait;

/** Writes a tree as HTML. Walks without recursion, so that no depth is too deep. */
public final class HtmlWriter {

    private HtmlWriter() {}

    public static void write(HtmlTree tree, TextBuffer out, Slots slots) {
        int node = tree.firstChild(0);
        while (node != HtmlTree.NONE) {
            Tag tag = tree.tag(node);
            if (tag == null) {
                text(tree, node, out);
            } else if (isSlot(tag)) {
                String attributes = new String(tree.source(), tree.start(node), tree.end(node) - tree.start(node));
                slots.fill(tag.name(), attributes, out);
            } else if (!silent(tree, node)) {
                start(tree, node, tag, out, slots);
            }
            if (tag != null && tree.firstChild(node) != HtmlTree.NONE) {
                node = tree.firstChild(node);
                continue;
            }
            if (tag != null) {
                end(tree, node, tag, out, slots);
            }
            while (node != 0 && tree.next(node) == HtmlTree.NONE) {
                node = tree.parent(node);
                if (node != 0) {
                    end(tree, node, java.util.Objects.requireNonNull(tree.tag(node)), out, slots);
                }
            }
            node = node == 0 ? HtmlTree.NONE : tree.next(node);
        }
    }

    private static boolean isSlot(Tag tag) {
        return tag.name().equals(Slots.CONTENTS);
    }

    /** A made paragraph without text is none. */
    private static boolean silent(HtmlTree tree, int node) {
        return tree.isWrapper(node) && isBlank(tree, node);
    }

    private static boolean isBlank(HtmlTree tree, int node) {
        for (int child = tree.firstChild(node); child != HtmlTree.NONE; child = tree.next(child)) {
            if (tree.tag(child) != null) {
                return false;
            }
            for (int i = tree.start(child); i < tree.end(child); i++) {
                if (!Chars.isSpace(tree.source()[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int headingNumber(HtmlTree tree, int node, Tag tag) {
        return tag.is(Trait.HEADING) ? Slots.headingNumber(tree.source(), tree.start(node), tree.end(node)) : -1;
    }

    private static void start(HtmlTree tree, int node, Tag tag, TextBuffer out, Slots slots) {
        int heading = headingNumber(tree, node, tag);
        if (heading >= 0) {
            slots.openHeading(heading, tag, tree.source(), tree.start(node), tree.end(node), out);
            return;
        }
        out.append('<').append(tag.name());
        boolean attributes = tree.end(node) > tree.start(node);
        if (attributes) {
            out.append(' ');
            TextWriter.attributes(tree.source(), tree.start(node), tree.end(node), out);
        } else if (tag.is(Trait.MARKED_WHEN_EMPTY) && !tree.isWrapper(node) && isBlank(tree, node)) {
            out.append(" class=\"mw-empty-elt\"");
        }
        out.append(tag.is(Trait.VOID) ? " />" : ">");
        if (tag == Tags.PRE && startsWithNewline(tree, node)) {
            out.append('\n');
        }
    }

    private static boolean startsWithNewline(HtmlTree tree, int node) {
        int first = tree.firstChild(node);
        return first != HtmlTree.NONE
                && tree.tag(first) == null
                && tree.end(first) > tree.start(first)
                && tree.source()[tree.start(first)] == '\n';
    }

    private static void end(HtmlTree tree, int node, Tag tag, TextBuffer out, Slots slots) {
        int heading = headingNumber(tree, node, tag);
        if (heading >= 0) {
            slots.closeHeading(heading, tag.name(), out);
            return;
        }
        if (!tag.is(Trait.VOID) && !silent(tree, node) && !isSlot(tag)) {
            out.append("</").append(tag.name()).append('>');
        }
    }

    private static void text(HtmlTree tree, int node, TextBuffer out) {
        Tag parent = tree.tag(tree.parent(node));
        boolean comment = Chars.matches(tree.source(), tree.start(node), tree.end(node), "<!--");
        if (comment || parent != null && parent.is(Trait.RAW_TEXT)) {
            out.append(tree.source(), tree.start(node), tree.end(node));
        } else {
            TextWriter.text(tree.source(), tree.start(node), tree.end(node), out);
        }
    }
}
