// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Map;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.SliceMap;

/** Which block elements begin or end on a line. One object is used for all lines of a text. */
final class BlockTags {

    /** What an element's tags mean for paragraphs. */
    private enum Role {
        /** Paragraphs stop inside. */
        BLOCK,
        /** Paragraphs go on inside, whatever is outside. */
        CELL,
        /** Paragraphs stop at both tags. */
        PART,
        /** Paragraphs are interrupted by both tags and go on. */
        FRAME
    }

    private static final SliceMap<Role> ROLES = new SliceMap<>(Map.ofEntries(
            Map.entry("table", Role.BLOCK),
            Map.entry("h1", Role.BLOCK),
            Map.entry("h2", Role.BLOCK),
            Map.entry("h3", Role.BLOCK),
            Map.entry("h4", Role.BLOCK),
            Map.entry("h5", Role.BLOCK),
            Map.entry("h6", Role.BLOCK),
            Map.entry("pre", Role.BLOCK),
            Map.entry("p", Role.BLOCK),
            Map.entry("ul", Role.BLOCK),
            Map.entry("ol", Role.BLOCK),
            Map.entry("dl", Role.BLOCK),
            Map.entry("td", Role.CELL),
            Map.entry("th", Role.CELL),
            Map.entry("tr", Role.PART),
            Map.entry("caption", Role.PART),
            Map.entry("dt", Role.PART),
            Map.entry("dd", Role.PART),
            Map.entry("li", Role.PART),
            Map.entry("center", Role.FRAME),
            Map.entry("blockquote", Role.FRAME),
            Map.entry("div", Role.FRAME),
            Map.entry("hr", Role.FRAME),
            Map.entry("mw", Role.FRAME),
            Map.entry("aside", Role.FRAME),
            Map.entry("figure", Role.FRAME)));

    private boolean opens;
    private boolean closes;
    private boolean preOpens;
    private boolean preCloses;
    private int quote;
    private boolean styles;

    void scan(char[] text, int start, int end) {
        opens = false;
        closes = false;
        preOpens = false;
        preCloses = false;
        styles = false;
        quote = 0;
        int i = Chars.indexOf(text, start, end, '<');
        while (i >= 0) {
            tag(text, i + 1, end);
            i = Chars.indexOf(text, i + 1, end, '<');
        }
    }

    private void tag(char[] text, int at, int end) {
        boolean closing = at < end && text[at] == '/';
        int name = closing ? at + 1 : at;
        if (name >= end || !Chars.isLetter(text[name])) {
            return;
        }
        int nameEnd = name + 1;
        while (nameEnd < end && nameEnd - name < 12 && Chars.isWord(text[nameEnd])) {
            nameEnd++;
        }
        if (Chars.matchesIgnoringCase(text, name, end, "pre")) {
            preOpens |= !closing;
            preCloses |= closing;
        }
        Role role = ROLES.get(text, name, nameEnd);
        if (role == null) {
            styles |= nameEnd - name >= 4 && (Chars.lower(text[name]) == 's' || Chars.lower(text[name]) == 'l');
            return;
        }
        switch (role) {
            case BLOCK -> {
                opens |= !closing;
                closes |= closing;
            }
            case CELL -> {
                opens |= closing;
                closes |= !closing;
            }
            case PART -> opens = true;
            case FRAME -> {
                if (nameEnd - name == 2 && Chars.lower(text[name]) == 'm' && !(nameEnd < end && text[nameEnd] == ':')) {
                    return;
                }
                closes = true;
                if (nameEnd - name == 10) {
                    quote = closing ? -1 : 1;
                }
            }
        }
    }

    boolean opensBlock() {
        return opens;
    }

    boolean closesBlock() {
        return closes;
    }

    boolean preOpens() {
        return preOpens;
    }

    boolean preCloses() {
        return preCloses;
    }

    /** Whether text behind the line stands in a quotation. */
    boolean inQuoteAfter(boolean before) {
        return quote == 0 ? before : quote > 0;
    }

    /** Whether a line has nothing but style sheets, which are no text. */
    boolean onlyStyles(char[] text, int start, int end) {
        if (!styles || text[start] != '<') {
            return false;
        }
        int i = start;
        while (i < end) {
            int close;
            if (Chars.matchesIgnoringCase(text, i, end, "<style")) {
                close = Chars.indexOf(text, i, end, "</style>");
                close = close < 0 ? -1 : close + 8;
            } else if (Chars.matchesIgnoringCase(text, i, end, "<link")) {
                close = Chars.indexOf(text, i, end, '>');
                close = close < 0 ? -1 : close + 1;
            } else {
                return false;
            }
            if (close < 0) {
                return false;
            }
            i = Chars.skipBlank(text, close, end);
        }
        return true;
    }
}
