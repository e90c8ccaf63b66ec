// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.util.Locale;
import java.util.Set;

/**
 * The words of a page: the text of its HTML without markup, without what only steers reading (edit links, contents list,
 * footnote marks) and with blanks where blocks end. One pass, no state.
 */
public final class PlainText {

    /** Elements whose content is no text. */
    private static final Set<String> SILENT = Set.of("script", "style", "template", "svg", "math", "noscript", "head");

    /** Classes of elements that say nothing about the subject. */
    private static final Set<String> ASIDE = Set.of(
            "mw-editsection", "toc", "reference", "mw-cite-backlink", "navbox", "noprint", "mw-empty-elt", "error");

    /** Elements within a line; all others part words. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "q", "rp", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final String html;
    private final StringBuilder text;
    private int at;
    /** The element that is being left out, and how many of its name are open within it. */
    private String leftOut = "";

    private int depth;

    private PlainText(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length() / 2);
    }

    public static String of(String html) {
        PlainText reader = new PlainText(html);
        reader.read();
        return reader.text.toString().strip();
    }

    private void read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && at + 1 < html.length() && startsTag(html.charAt(at + 1))) {
                tag();
            } else {
                character(c);
            }
        }
    }

    private static boolean startsTag(char c) {
        return c == '/' || c == '!' || c == '?' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void character(char c) {
        if (!leftOut.isEmpty()) {
            at++;
        } else if (c == '&') {
            reference();
        } else {
            at++;
            append(c);
        }
    }

    private void append(int c) {
        if (Character.isWhitespace(c) || c == 0xa0) {
            blank();
        } else if (c != 0xad && c != 0x200b) {
            text.appendCodePoint(c);
        }
    }

    private void blank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** The engine writes few named references; an unknown one stays as it is. */
    private void reference() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > 10) {
            append(html.charAt(at++));
            return;
        }
        String name = html.substring(at + 1, end);
        int c = name.startsWith("#") ? number(name.substring(1)) : named(name);
        if (c < 0) {
            append(html.charAt(at++));
            return;
        }
        append(c);
        at = end + 1;
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        String value = hex ? digits.substring(1) : digits;
        if (value.isEmpty() || value.length() > 7) {
            return -1;
        }
        int c = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            c = c * (hex ? 16 : 10) + digit;
        }
        return Character.isValidCodePoint(c) ? c : -1;
    }

    private static int named(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> ' ';
            case "ndash" -> '–';
            case "mdash" -> '—';
            case "shy" -> 0xad;
            default -> -1;
        };
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        boolean closing = html.charAt(at + 1) == '/';
        int start = closing ? at + 2 : at + 1;
        int nameEnd = start;
        while (nameEnd < html.length() && isNamePart(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        int end = tagEnd(nameEnd);
        String attributes = html.substring(nameEnd, Math.max(nameEnd, Math.min(end, html.length()) - 1));
        at = Math.min(end, html.length());
        boolean selfClosed = VOID.contains(name) || attributes.endsWith("/");
        if (!leftOut.isEmpty()) {
            if (name.equals(leftOut) && !selfClosed) {
                depth += closing ? -1 : 1;
                leftOut = depth == 0 ? "" : leftOut;
            }
            return;
        }
        if (!INLINE.contains(name) && !SILENT.contains(name)) {
            blank();
        }
        if (!closing && (name.equals("script") || name.equals("style"))) {
            // Whatever stands in these is no markup.
            int close = html.indexOf("</" + name, at);
            at = close < 0 ? html.length() : close;
        } else if (!closing && !selfClosed && (SILENT.contains(name) || isAside(attributes))) {
            leftOut = name;
            depth = 1;
        }
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':';
    }

    /** Just behind the {@code >} that ends a tag; quoted values may hold others. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length() + 1;
    }

    private static boolean isAside(String attributes) {
        int start = attributes.indexOf("class=\"");
        if (start < 0) {
            return false;
        }
        int end = attributes.indexOf('"', start + 7);
        String classes = end < 0 ? "" : attributes.substring(start + 7, end);
        int from = 0;
        while (from <= classes.length() && !classes.isEmpty()) {
            int blank = classes.indexOf(' ', from);
            int to = blank < 0 ? classes.length() : blank;
            if (ASIDE.contains(classes.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
