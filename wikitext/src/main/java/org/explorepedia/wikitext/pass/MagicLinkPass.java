// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Bare addresses, and numbers of books and papers. Links and the insides of tags are left alone. */
final class MagicLinkPass implements Pass {

    /** Where a tag, an address or a number may be. */
    private static final boolean[] SIGNS = new boolean['R' + 1];

    static {
        for (char c : "<:IRP".toCharArray()) {
            SIGNS[c] = true;
        }
    }

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int length = in.length();
        boolean magic = context.markup().site().markup().magicLinks();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c > 'R' || !SIGNS[c] || c >= 'I' && !(magic && i + 1 < length && isSecond(text[i + 1]))) {
                continue;
            }
            int done = i;
            switch (c) {
                case '<' -> i = skipTag(text, i, length) - 1;
                case ':' -> done = address(text, from, i, length, out, context);
                default -> {
                    if (i == 0 || !Chars.isWord(text[i - 1])) {
                        done = number(text, from, i, length, out, context);
                    }
                }
            }
            if (done > i) {
                from = done;
                i = done - 1;
            }
        }
        if (from == 0) {
            return false;
        }
        out.append(text, from, length);
        return true;
    }

    /** Whether a word of numbers may go on so: ISBN, RFC, PMID. */
    private static boolean isSecond(char c) {
        return c == 'S' || c == 'F' || c == 'M';
    }

    /** Where a tag ends, or a whole link; just behind the bracket if it closes nowhere on its line. */
    private static int skipTag(char[] text, int at, int length) {
        boolean link = at + 2 < length
                && Chars.lower(text[at + 1]) == 'a'
                && (text[at + 2] == ' ' || text[at + 2] == '\t' || text[at + 2] == '>');
        for (int i = at + 1; i < length && text[i] != '\n'; i++) {
            if (link ? text[i] == '<' && Chars.matches(text, i, length, "</a>") : text[i] == '>') {
                return link ? i + 4 : i + 1;
            }
        }
        if (link) {
            int close = Chars.indexOf(text, at, Chars.lineEnd(text, at, length), '>');
            return close < 0 ? at + 1 : close + 1;
        }
        return at + 1;
    }

    private static int address(char[] text, int from, int colon, int length, TextBuffer out, PassContext context) {
        Protocols protocols = context.markup().protocols();
        int start = protocols.startBefore(text, from, colon, length);
        if (start < 0) {
            return colon;
        }
        int hostStart = start + protocols.at(text, start, length, false);
        int end = Protocols.urlEnd(text, hostStart, length);
        if (end == hostStart) {
            return colon;
        }
        int cut = trimmed(text, start, end);
        if (cut <= hostStart) {
            return colon;
        }
        out.append(text, from, start);
        String url = ExternalLinks.clean(new String(text, start, cut - start));
        String image = ExternalLinks.image(url, context);
        if (image != null) {
            context.state().facts().externalLink(url);
            out.append(image);
        } else {
            ExternalLinks.write(url, Escape.html(url), "free", out, context);
        }
        return cut;
    }

    /** The end of an address without what rather belongs to the sentence around it. */
    private static int trimmed(char[] text, int start, int end) {
        int cut = end;
        boolean parenthesis = false;
        for (int i = start; i < cut; i++) {
            if (text[i] == '&' && endsUrl(text, i, cut)) {
                cut = i;
            } else if (text[i] == '(') {
                parenthesis = true;
            }
        }
        int last = cut;
        while (last > start && isPunctuation(text[last - 1], parenthesis)) {
            last--;
        }
        if (last < cut && text[cut - 1] == ';') {
            int amp = referenceStart(text, start, cut - 1);
            if (amp >= 0) {
                // The semicolon belongs to a character reference, and so what is before it stays too.
                return last == cut - 1 ? cut : Math.min(cut, last + 1);
            }
        }
        return last;
    }

    private static boolean isPunctuation(char c, boolean parenthesis) {
        return switch (c) {
            case ',', ';', '.', ':', '!', '?', '\\' -> true;
            case ')' -> !parenthesis;
            default -> false;
        };
    }

    private static int referenceStart(char[] text, int from, int semicolon) {
        int i = semicolon;
        while (i > from && (Chars.isLetter(text[i - 1]) || Chars.isDigit(text[i - 1]) || text[i - 1] == '#')) {
            i--;
        }
        return i > from && i < semicolon && text[i - 1] == '&' && isReference(text, i, semicolon) ? i - 1 : -1;
    }

    /** Whether this is a name of letters, or a number behind its sign. */
    private static boolean isReference(char[] text, int start, int end) {
        boolean number = text[start] == '#';
        boolean hex = number && start + 1 < end && (text[start + 1] | 0x20) == 'x';
        int from = hex ? start + 2 : number ? start + 1 : start;
        for (int i = from; i < end; i++) {
            boolean fits = hex ? Chars.isHex(text[i]) : number ? Chars.isDigit(text[i]) : Chars.isLetter(text[i]);
            if (!fits) {
                return false;
            }
        }
        return from < end;
    }

    /** References for brackets and the space that does not break. */
    private static boolean endsUrl(char[] text, int amp, int end) {
        if (Chars.matches(text, amp, end, "&lt;")
                || Chars.matches(text, amp, end, "&gt;")
                || Chars.matches(text, amp, end, "&nbsp;")) {
            return true;
        }
        if (amp + 1 >= end || text[amp + 1] != '#') {
            return false;
        }
        int semicolon = Chars.indexOf(text, amp, Math.min(end, amp + 20), ';');
        if (semicolon < 0) {
            return false;
        }
        int value = referenceNumber(text, amp, semicolon);
        return value == 0x3C || value == 0x3E || value == 0xA0;
    }

    /** The number of a numeric reference, -1 if it is none. */
    private static int referenceNumber(char[] text, int amp, int semicolon) {
        boolean hex = (text[amp + 2] | 0x20) == 'x';
        int value = 0;
        for (int i = amp + (hex ? 3 : 2); i < semicolon && value < 1000; i++) {
            int digit = Character.digit(text[i], hex ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return value;
    }

    private static int number(char[] text, int from, int at, int length, TextBuffer out, PassContext context) {
        String word = text[at] == 'I' ? "ISBN" : text[at] == 'R' ? "RFC" : "PMID";
        if (!Chars.matches(text, at, length, word)) {
            return at;
        }
        int start = at + word.length();
        int digits = skipSpaces(text, start, length);
        if (digits == start || digits >= length || !Chars.isDigit(text[digits])) {
            return at;
        }
        int end = word.equals("ISBN") ? bookEnd(text, digits, length) : digitsEnd(text, digits, length);
        if (end < 0 || end < length && Chars.isWord(text[end])) {
            return at;
        }
        out.append(text, from, at);
        context.state().trackingCategory("magiclink-tracking-" + word.toLowerCase(java.util.Locale.ROOT));
        String shown = new String(text, digits, end - digits);
        switch (word) {
            case "ISBN" -> book(shown, out, context);
            case "RFC" ->
                paper(
                        "RFC",
                        shown,
                        "mw-magiclink-rfc",
                        "https://datatracker.ietf.org/doc/html/rfc" + shown,
                        out,
                        context);
            default ->
                paper(
                        "PMID",
                        shown,
                        "mw-magiclink-pmid",
                        "//www.ncbi.nlm.nih.gov/pubmed/" + shown + "?dopt=Abstract",
                        out,
                        context);
        }
        return end;
    }

    private static void paper(
            String word, String number, String kind, String url, TextBuffer out, PassContext context) {
        ExternalLinks.write(url, word + ' ' + number, kind, out, context);
    }

    private static void book(String shown, TextBuffer out, PassContext context) {
        StringBuilder number = new StringBuilder();
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (Chars.isDigit(c)) {
                number.append(c);
                label.append(c);
            } else if (c == 'x' || c == 'X') {
                number.append('X');
                label.append(c);
            } else if (c == '&') {
                label.append(' ');
                i = shown.indexOf(';', i);
            } else {
                label.append(Protocols.isSpaceSeparator(c) || c == '\t' ? ' ' : c);
            }
        }
        var title = org.explorepedia.wikitext.title.Title.of(
                org.explorepedia.wikitext.title.Namespace.SPECIAL,
                context.markup().language().bookSources() + '/' + number);
        out.append("<a href=\"").append(Escape.html(context.markup().urls().page(title)));
        out.append("\" class=\"internal mw-magiclink-isbn\">ISBN ")
                .append(label.toString())
                .append("</a>");
    }

    private static int digitsEnd(char[] text, int at, int length) {
        int i = at;
        while (i < length && Chars.isDigit(text[i])) {
            i++;
        }
        return i;
    }

    /** End of ten digits, or thirteen that begin with 978 or 979, with single spaces or hyphens between; -1 if there are none. */
    private static int bookEnd(char[] text, int at, int length) {
        if (Chars.matches(text, at, length, "978") || Chars.matches(text, at, length, "979")) {
            int end = groupsEnd(text, separator(text, at + 3, length), length);
            if (end >= 0 && !(end < length && Chars.isWord(text[end]))) {
                return end;
            }
        }
        return groupsEnd(text, at, length);
    }

    private static int groupsEnd(char[] text, int at, int length) {
        int i = at;
        for (int n = 0; n < 9; n++) {
            if (i >= length || !Chars.isDigit(text[i])) {
                return -1;
            }
            i = separator(text, i + 1, length);
        }
        boolean last = i < length && (Chars.isDigit(text[i]) || text[i] == 'x' || text[i] == 'X');
        return last ? i + 1 : -1;
    }

    private static int separator(char[] text, int at, int length) {
        if (at < length && (text[at] == '-' || text[at] == '\t')) {
            return at + 1;
        }
        int one = oneSpace(text, at, length);
        return one > at ? one : at;
    }

    private static int skipSpaces(char[] text, int at, int length) {
        int i = at;
        while (true) {
            int next = oneSpace(text, i, length);
            if (next == i) {
                return i;
            }
            i = next;
        }
    }

    private static int oneSpace(char[] text, int at, int length) {
        if (at < length && (text[at] == '\t' || Protocols.isSpaceSeparator(text[at]))) {
            return at + 1;
        }
        if (at < length && text[at] == '&') {
            if (Chars.matches(text, at, length, "&nbsp;")) {
                return at + 6;
            }
            int end = Chars.indexOf(text, at, Math.min(length, at + 20), ';');
            if (end > at + 2 && text[at + 1] == '#' && referenceNumber(text, at, end) == 0xA0) {
                return end + 1;
            }
        }
        return at;
    }
}
