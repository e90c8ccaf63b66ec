// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.html.Anchors;
import org.explorepedia.wikitext.output.PageFacts.Section;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;
import org.explorepedia.wikitext.tree.Slots;

/**
 * Gives each heading its id, its number and its link for editing, lists it, and marks the place of the contents list. Runs
 * when the text of headings is finished but for the colour of links.
 */
final class SectionPass implements Pass {

    /** Fewest headings that make a contents list worth its place. */
    private static final int ENOUGH = 4;

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        int open = nextHeading(in, 0);
        if (open < 0) {
            return false;
        }
        HeadingTable ids = context.isPage() ? context.headings() : new HeadingTable();
        int from = 0;
        int count = 0;
        int firstHeading = -1;
        while (open >= 0) {
            int close = headingEnd(in, open);
            if (close < 0) {
                break;
            }
            out.append(in.array(), from, open);
            if (firstHeading < 0) {
                firstHeading = out.length();
            }
            heading(in, open, close, ids, out, context);
            count++;
            from = Chars.indexOf(in.array(), close, in.length(), '>') + 1;
            open = nextHeading(in, from);
        }
        out.append(in.array(), from, in.length());
        if (context.isPage()) {
            placeContents(out, firstHeading, count, context);
        }
        return true;
    }

    private static void placeContents(TextBuffer out, int firstHeading, int count, PassContext context) {
        boolean wanted = context.headings().hasTocMark() || count >= ENOUGH && !has("notoc", context);
        if (count > 0 && (wanted || has("forcetoc", context))) {
            context.state().facts().showToc(true);
            if (!context.headings().hasTocMark()) {
                context.headings().tocMarked();
                out.insert(firstHeading, SwitchPass.TOC_MARK + "\n");
            }
        }
    }

    private static boolean has(String property, PassContext context) {
        return context.state().facts().properties().containsKey(property);
    }

    private static int nextHeading(TextBuffer in, int from) {
        char[] text = in.array();
        int length = in.length();
        for (int i = Chars.indexOf(text, from, length, '<'); i >= 0; i = Chars.indexOf(text, i + 1, length, '<')) {
            if (i + 3 < length
                    && Chars.lower(text[i + 1]) == 'h'
                    && text[i + 2] >= '1'
                    && text[i + 2] <= '6'
                    && !Chars.isWord(text[i + 3])) {
                return i;
            }
        }
        return -1;
    }

    /** Where the end tag of a heading begins. */
    private static int headingEnd(TextBuffer in, int open) {
        char[] text = in.array();
        int length = in.length();
        for (int i = Chars.indexOf(text, open + 3, length, "</");
                i >= 0;
                i = Chars.indexOf(text, i + 2, length, "</")) {
            if (i + 4 < length && Chars.lower(text[i + 2]) == 'h' && text[i + 3] >= '1' && text[i + 3] <= '6') {
                int end = i + 4;
                while (end < length && text[end] == ' ') {
                    end++;
                }
                if (end < length && text[end] == '>') {
                    return i;
                }
            }
        }
        return -1;
    }

    private static void heading(
            TextBuffer in, int open, int close, HeadingTable ids, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int level = text[open + 2] - '0';
        int tagEnd = Chars.indexOf(text, open, close, '>');
        String attributes = new String(text, open + 3, tagEnd - open - 3);
        int start = tagEnd + 1;
        int end = close;
        String index = "";
        String page = "";
        int offset = -1;
        if (start < end && text[start] == Markers.DELIMITER && text[start + 1] == Markers.Kind.HEADING.letter()) {
            int markerEnd = Chars.indexOf(text, start + 1, end, Markers.DELIMITER);
            int number = markerEnd < 0 ? -1 : Unstrip.number(text, start, markerEnd);
            if (number >= 0 && number < context.state().markers().size()) {
                String part = context.state().markers().part(number);
                int second = part.lastIndexOf('|');
                int first = part.lastIndexOf('|', second - 1);
                page = part.substring(0, first);
                index = part.substring(first + 1, second);
                offset = Integer.parseInt(part.substring(second + 1));
            }
            start = Chars.skipBlank(text, markerEnd + 1, end);
        }
        String html = Unstrip.withoutHeadings(new String(text, start, end - start));
        String plain = HeadingText.resolve(html, context);
        String name = HeadingText.sectionName(plain);
        Anchors anchors = context.markup().anchors();
        String id = ids.unique(anchors.attribute(name));
        String fallback = anchors.fallback(name)
                .filter(f -> !f.equals(anchors.attribute(name)))
                .map(ids::unique)
                .orElse("");
        if (context.isPage()) {
            int tocLevel = context.headings().enter(level);
            String number = context.headings().number();
            String line = HeadingText.contentsLine(plain);
            context.state()
                    .facts()
                    .section(new Section(level, tocLevel, number, line, id, fallback, index, page, offset));
        }
        int mark = context.headings().add(new HeadingTable.Mark(id, fallback, edit(page, index, plain, context)));
        out.append("<h").append(level).append(attributes).append(' ');
        out.append(Slots.HEADING).append(mark).append("\">").append(html);
        out.append("</h").append(level).append('>');
    }

    /** The number of the edit link, -1 for sections that cannot be edited. */
    private static int edit(String page, String index, String plain, PassContext context) {
        if (index.isEmpty() || has("noeditsection", context)) {
            return -1;
        }
        return context.headings()
                .add(new HeadingTable.Edit(
                        page,
                        index,
                        HeadingText.sectionSpaces(
                                CharacterReferences.decode(HeadingText.text(HeadingText.contentsLine(plain))))));
    }
}
