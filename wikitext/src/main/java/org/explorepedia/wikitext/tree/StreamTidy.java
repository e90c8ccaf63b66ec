// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.Arrays;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.tree.Tag.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Copies HTML that is well-formed already, which nearly all of a page is, and makes paragraphs for bare text on the way. Where
 * tags do not match, the tree is built for the part of the page from the last block on, until everything is closed again.
 */
final class StreamTidy {

    private static final int P_OPEN = 1;
    private static final int LINK_OPEN = 2;
    private static final int WRAPPED = 4;

    private final char[] source;
    private final int length;
    private final TextBuffer out;
    private final Slots slots;
    private @Nullable Tag[] tags = new @Nullable Tag[64];
    private int[] flags = new int[64];
    private int[] tagEnds = new int[64];
    private int[] headings = new int[64];
    private boolean[] filled = new boolean[64];
    private boolean[] wrapper = new boolean[64];
    private int depth;
    private int safeSource;
    private int safeOut;

    StreamTidy(char[] source, int length, TextBuffer out, Slots slots) {
        this.slots = slots;
        this.source = source;
        this.length = length;
        this.out = out;
    }

    void run() {
        int i = 0;
        while (i < length) {
            i = next(i);
            if (i < 0 || i == length && !finish()) {
                out.truncate(safeOut);
                i = TreeBuilder.part(source, safeSource, length, out, slots);
                depth = 0;
                safe(i);
            }
        }
    }

    /** Closes what may be open at the end; {@code false} if more is. */
    private boolean finish() {
        if (depth == 1 && wrapper[1]) {
            pop();
        }
        return depth == 0;
    }

    private void safe(int at) {
        safeSource = at;
        safeOut = out.length();
    }

    /** Copies text and the tag behind it; answers where to go on, -1 if the tag does not fit. */
    private int next(int from) {
        int tag = source[from] == '<' ? from : text(from);
        if (tag < 0) {
            return -1;
        }
        if (tag + 1 >= length) {
            return tag < length ? -1 : tag;
        }
        char first = source[tag + 1];
        if (first == '/') {
            return endTag(tag);
        }
        if (first == '!') {
            return comment(tag);
        }
        return Chars.isLetter(first) ? startTag(tag) : -1;
    }

    /** Copies a comment, which only the engine itself writes. */
    private int comment(int at) {
        int close = Chars.matches(source, at, length, "<!--") ? Chars.indexOf(source, at + 4, length, "-->") : -1;
        if (close >= 0) {
            out.append(source, at, close + 3);
            return close + 3;
        }
        return -1;
    }

    private @Nullable Tag top() {
        return tags[depth];
    }

    /** Whether bare text here needs a paragraph. */
    private boolean wraps() {
        return depth == 0 || tags[depth] == Tags.BLOCKQUOTE;
    }

    private static boolean isStructure(@Nullable Tag tag) {
        return tag == Tags.TABLE || tag == Tags.TR || tag == Tags.TBODY || tag == Tags.THEAD || tag == Tags.TFOOT;
    }

    /** Copies text; answers where it ends, -1 if none can stand here. */
    private int text(int from) {
        int first = from;
        while (first < length && Chars.isSpace(source[first])) {
            first++;
        }
        if (first < length && source[first] != '<') {
            if (isStructure(top())) {
                return -1;
            }
            if (wraps()) {
                wrap();
            }
            filled[depth] = true;
        }
        return TextWriter.untilTag(source, from, length, out);
    }

    private void wrap() {
        filled[depth] = true;
        out.append("<p>");
        push(Tags.P);
        wrapper[depth] = true;
        flags[depth] &= ~P_OPEN;
    }

    private void push(Tag tag) {
        int parent = flags[depth] | (wrapper[depth] ? WRAPPED : 0);
        depth++;
        if (depth == flags.length) {
            int size = depth * 2;
            tags = Arrays.copyOf(tags, size);
            flags = Arrays.copyOf(flags, size);
            tagEnds = Arrays.copyOf(tagEnds, size);
            headings = Arrays.copyOf(headings, size);
            filled = Arrays.copyOf(filled, size);
            wrapper = Arrays.copyOf(wrapper, size);
        }
        if (tag.is(Trait.SCOPE)) {
            parent &= tag == Tags.TABLE ? ~P_OPEN : ~(P_OPEN | LINK_OPEN);
        }
        tags[depth] = tag;
        flags[depth] = parent | (tag == Tags.P ? P_OPEN : 0) | (tag == Tags.A ? LINK_OPEN : 0);
        tagEnds[depth] = -1;
        headings[depth] = -1;
        filled[depth] = false;
        wrapper[depth] = false;
    }

    private void pop() {
        Tag tag = java.util.Objects.requireNonNull(tags[depth]);
        if (tagEnds[depth] >= 0 && !filled[depth]) {
            out.insert(tagEnds[depth], " class=\"mw-empty-elt\"");
        }
        if (headings[depth] >= 0) {
            slots.closeHeading(headings[depth], tag.name(), out);
        } else {
            out.append("</").append(tag.name()).append('>');
        }
        tags[depth] = null;
        depth--;
    }

    private int startTag(int at) {
        int nameEnd = at + 2;
        while (nameEnd < length
                && !Chars.isSpace(source[nameEnd])
                && source[nameEnd] != '>'
                && source[nameEnd] != '/') {
            nameEnd++;
        }
        Tag tag = Tags.get(source, at + 1, nameEnd);
        if (tag == null && isSlot(at + 1, nameEnd)) {
            return slot(at, nameEnd);
        }
        int end = source[Math.min(nameEnd, length - 1)] == '>' ? nameEnd : HtmlScan.tagEnd(source, nameEnd, length);
        if (tag == null || end >= length || depth + 2 >= TreeBuilder.MAX_DEPTH || !enter(tag, at)) {
            return -1;
        }
        boolean empty = tag.is(Trait.VOID);
        int attributesEnd = source[end - 1] == '/' ? end - 1 : end;
        if (!empty && attributesEnd < end) {
            return -1;
        }
        int start = Chars.skipBlank(source, nameEnd, attributesEnd);
        filled[depth] = true;
        int heading = tag.is(Trait.HEADING) ? Slots.headingNumber(source, start, attributesEnd) : -1;
        if (heading >= 0) {
            slots.openHeading(heading, tag, source, start, attributesEnd, out);
            push(tag);
            headings[depth] = heading;
            return end + 1;
        }
        out.append('<').append(tag.name());
        int bare = -1;
        if (start < attributesEnd) {
            out.append(' ');
            TextWriter.attributes(source, start, Chars.trimEnd(source, start, attributesEnd), out);
        } else if (tag.is(Trait.MARKED_WHEN_EMPTY)) {
            bare = out.length();
        }
        if (empty) {
            out.append(" />");
            return end + 1;
        }
        out.append('>');
        if (tag.is(Trait.METADATA)) {
            return rawText(tag, end + 1);
        }
        push(tag);
        tagEnds[depth] = bare;
        boolean breakBehind = tag == Tags.PRE && end + 1 < length && source[end + 1] == '\n';
        return breakBehind && !(end + 2 < length && source[end + 2] == '\n') ? end + 2 : end + 1;
    }

    private boolean isSlot(int from, int to) {
        return Chars.matches(source, from, to, Slots.CONTENTS);
    }

    /** Fills a place; the end tag stands right behind it. Inside a made paragraph it takes the long way. */
    private int slot(int at, int nameEnd) {
        if (wrapper[depth] || (flags[depth] & WRAPPED) != 0 || isStructure(top())) {
            return -1;
        }
        String name = new String(source, at + 1, nameEnd - at - 1);
        int end = HtmlScan.tagEnd(source, nameEnd, length);
        filled[depth] = true;
        slots.fill(name, new String(source, nameEnd, Math.max(0, end - nameEnd)), out);
        int close = Chars.indexOf(source, end, length, '>');
        close = close < 0 ? length : Chars.indexOf(source, close + 1, length, '>');
        return close < 0 ? length : close + 1;
    }

    private int rawText(Tag tag, int from) {
        String endTag = "</" + tag.name() + ">";
        int end = Chars.indexOf(source, from, length, endTag);
        if (end < 0) {
            return -1;
        }
        out.append(source, from, end).append(endTag);
        return end + endTag.length();
    }

    /** Makes room for an element as the rules of HTML do in the simple cases; {@code false} for all others. */
    private boolean enter(Tag tag, int at) {
        Tag top = top();
        if (tag.is(Trait.TABLE_PART)) {
            return enterPart(tag, top);
        }
        if (isStructure(top)) {
            return false;
        }
        if (tag.is(Trait.METADATA)) {
            return tag.is(Trait.VOID) || tag.is(Trait.RAW_TEXT);
        }
        if (tag.is(Trait.RAW_TEXT) || tag == Tags.FORM || tag == Tags.BUTTON || tag == Tags.NOBR || isRare(tag)) {
            return false;
        }
        if (tag.is(Trait.INLINE)) {
            if (tag == Tags.A && (flags[depth] & LINK_OPEN) != 0) {
                return false;
            }
            if (wraps()) {
                wrap();
            }
            return true;
        }
        if (wrapper[depth]) {
            pop();
            top = top();
        } else if ((flags[depth] & WRAPPED) != 0) {
            return false;
        }
        boolean block = tag.is(Trait.ENDS_PARAGRAPH);
        if (block && (flags[depth] & P_OPEN) != 0) {
            return false;
        }
        if (tag == Tags.LI && top != Tags.UL && top != Tags.OL
                || (tag == Tags.DD || tag == Tags.DT) && top != Tags.DL) {
            return false;
        }
        if (tag.is(Trait.HEADING) && top != null && top.is(Trait.HEADING)) {
            return false;
        }
        if (depth == 0 && block) {
            safe(at);
        }
        return true;
    }

    private static boolean isRare(Tag tag) {
        return tag == Tags.RB
                || tag == Tags.RT
                || tag == Tags.RP
                || tag == Tags.RTC
                || tag == Tags.BODY
                || tag.name().equals("select")
                || tag.name().equals("option")
                || tag.name().equals("object")
                || tag.name().equals("marquee")
                || tag.name().equals("applet")
                || tag.name().equals("html")
                || tag.name().equals("head");
    }

    private boolean enterPart(Tag tag, @Nullable Tag top) {
        if (tag == Tags.TD || tag == Tags.TH) {
            return top == Tags.TR;
        }
        if (tag == Tags.TR) {
            if (top == Tags.TABLE) {
                filled[depth] = true;
                out.append("<tbody>");
                push(Tags.TBODY);
                return true;
            }
            return top == Tags.TBODY || top == Tags.THEAD || top == Tags.TFOOT;
        }
        return (tag == Tags.TBODY || tag == Tags.THEAD || tag == Tags.TFOOT || tag == Tags.CAPTION)
                && top == Tags.TABLE;
    }

    private int endTag(int at) {
        int nameEnd = at + 2;
        while (nameEnd < length && source[nameEnd] != '>' && !Chars.isSpace(source[nameEnd])) {
            nameEnd++;
        }
        int end = Chars.indexOf(source, nameEnd, length, '>');
        if (end < 0) {
            return -1;
        }
        if (depth > 0
                && wrapper[depth]
                && !isTop(at + 2, nameEnd, depth)
                && depth > 1
                && isTop(at + 2, nameEnd, depth - 1)) {
            pop();
        } else if (depth > 1
                && tags[depth] == Tags.TBODY
                && tags[depth - 1] == Tags.TABLE
                && isTop(at + 2, nameEnd, depth - 1)) {
            pop();
        }
        if (depth == 0 || wrapper[depth] || !isTop(at + 2, nameEnd, depth)) {
            return -1;
        }
        pop();
        return end + 1;
    }

    private boolean isTop(int from, int to, int level) {
        Tag tag = tags[level];
        return tag != null
                && tag.name().length() == to - from
                && Chars.matchesIgnoringCase(source, from, to, tag.name());
    }
}
