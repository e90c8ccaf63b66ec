// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.tree.Tag.Trait;

/**
 * Builds a tree of HTML as browsers do: whatever the tags, the result is well-formed. Follows the tree construction of the
 * HTML standard for a fragment in a body, with made paragraphs for bare text.
 */
final class TreeBuilder {

    /** Elements in elements; deeper ones become siblings, as in browsers. */
    static final int MAX_DEPTH = 500;

    private final char[] source;
    private final int length;
    private final HtmlTree tree;
    private final ParagraphWrapper nodes;
    private final OpenElements open;
    private final ActiveFormatting formatting;
    private final BodyRules body;
    private final TableRules tables;
    private final Map<String, Tag> unknown = new HashMap<>();

    private TreeBuilder(char[] source, int length) {
        this.source = source;
        this.length = length;
        this.tree = new HtmlTree(source);
        this.nodes = new ParagraphWrapper(tree);
        this.open = new OpenElements(tree);
        this.formatting = new ActiveFormatting(tree);
        Insertion insertion = new Insertion(tree, nodes, open, formatting);
        this.body = new BodyRules(insertion);
        this.tables = new TableRules(insertion, body);
    }

    /** Repairs a part of a text, up to a block before which everything is closed; answers where that is. */
    static int part(char[] source, int from, int length, TextBuffer out, Slots slots) {
        TreeBuilder builder = new TreeBuilder(source, length);
        int end = builder.run(from);
        HtmlWriter.write(builder.tree, out, slots);
        return end;
    }

    private int run(int from) {
        int i = from;
        while (i < length) {
            int tag = nextTag(i);
            if (tag > i) {
                tables.text(i, tag);
            }
            if (tag > from && tag < length && open.size() == 1 && formatting.size() == 0 && startsBlock(tag)) {
                return tag;
            }
            i = tag < length ? tag(tag) : length;
        }
        tables.flush();
        return length;
    }

    /** Whether a block begins here that ends made paragraphs and is none of the parts of lists or tables. */
    private boolean startsBlock(int at) {
        int end = at + 1;
        while (end < length && (Chars.isLetter(source[end]) || Chars.isDigit(source[end]))) {
            end++;
        }
        Tag tag = Tags.get(source, at + 1, end);
        return tag != null && tag.is(Trait.ENDS_PARAGRAPH) && !tag.is(Trait.IMPLIED_END) || tag == Tags.P;
    }

    /** The next bracket that begins a tag or comment. */
    private int nextTag(int from) {
        int i = Chars.indexOf(source, from, length, '<');
        while (i >= 0) {
            char next = i + 1 < length ? source[i + 1] : 0;
            if (Chars.isLetter(next) || next == '!' && Chars.matches(source, i, length, "<!--")) {
                return i;
            }
            if (next == '/' && i + 2 < length && Chars.isLetter(source[i + 2])) {
                return i;
            }
            i = Chars.indexOf(source, i + 1, length, '<');
        }
        return length;
    }

    private int tag(int at) {
        if (source[at + 1] == '!') {
            int close = Chars.indexOf(source, at + 4, length, "-->");
            int end = close < 0 ? length : close + 3;
            tables.comment(at, end);
            return end;
        }
        boolean closing = source[at + 1] == '/';
        int nameStart = closing ? at + 2 : at + 1;
        int nameEnd = nameStart;
        while (nameEnd < length
                && !Chars.isSpace(source[nameEnd])
                && source[nameEnd] != '>'
                && source[nameEnd] != '/') {
            nameEnd++;
        }
        int end = HtmlScan.tagEnd(source, nameEnd, length);
        Tag tag = Tags.get(source, nameStart, nameEnd);
        if (tag == null) {
            String name = new String(source, nameStart, nameEnd - nameStart).toLowerCase(Locale.ROOT);
            tag = unknown.computeIfAbsent(name, Tags::unknown);
        }
        if (closing) {
            tables.endTag(tag);
            return Math.min(length, end + 1);
        }
        int attributesEnd = Math.min(end, length);
        boolean selfClosing = attributesEnd > nameEnd && source[attributesEnd - 1] == '/';
        attributesEnd -= selfClosing ? 1 : 0;
        tables.startTag(
                tag,
                Chars.skipBlank(source, nameEnd, attributesEnd),
                Chars.trimEnd(source, nameEnd, attributesEnd),
                selfClosing);
        int after = Math.min(length, end + 1);
        if (tag.is(Trait.RAW_TEXT) && !selfClosing) {
            return rawText(tag, after);
        }
        if (tag == Tags.PRE && after < length && source[after] == '\n') {
            return after + 1;
        }
        return after;
    }

    private int rawText(Tag tag, int from) {
        String endTag = "</" + tag.name();
        int i = Chars.indexOf(source, from, length, '<');
        while (i >= 0 && !Chars.matchesIgnoringCase(source, i, length, endTag)) {
            i = Chars.indexOf(source, i + 1, length, '<');
        }
        int end = i < 0 ? length : i;
        if (end > from) {
            tables.text(from, end);
        }
        return end;
    }
}
