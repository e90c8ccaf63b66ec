// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.util.Locale;
import java.util.Set;

/**
 * Reads the engine's HTML once, from its beginning to its end, and leaves out what is no text or only steers reading: edit
 * links, contents lists, footnote marks.
 */
public final class MarkupReader {

    /** Elements whose content is no text. */
    private static final Set<String> SILENT = Set.of("script", "style", "template", "svg", "math", "noscript", "head");

    /** Classes of elements that say nothing about the subject. */
    private static final Set<String> ASIDE = Set.of(
            "mw-editsection", "toc", "reference", "mw-cite-backlink", "navbox", "noprint", "mw-empty-elt", "error");

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final String html;
    private final Sink sink;
    private int at;
    /** The element that is being left out, and how many of its name are open within it. */
    private String leftOut = "";

    private int depth;

    /** What is made of the pieces. */
    public interface Sink {

        /** @param c a code point of the text */
        void character(int c);

        /**
         * @param name in lower case
         * @param attributes as they are written; {@link MarkupReader#attribute} reads them
         * @param empty whether nothing can be in it
         */
        void open(String name, String attributes, boolean empty);

        void close(String name);

        /** Whether enough was read. */
        default boolean isFull() {
            return false;
        }
    }

    private MarkupReader(String html, Sink sink) {
        this.html = html;
        this.sink = sink;
    }

    public static void read(String html, Sink sink) {
        new MarkupReader(html, sink).read();
    }

    private void read() {
        while (at < html.length() && !sink.isFull()) {
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
            int point = html.codePointAt(at);
            at += Character.charCount(point);
            sink.character(point);
        }
    }

    /** The engine writes few named references; an unknown one stays as it is. */
    private void reference() {
        int end = html.indexOf(';', at);
        int c = end < 0 ? -1 : reference(html, at, end);
        if (c < 0) {
            sink.character(html.charAt(at++));
        } else {
            sink.character(c);
            at = end + 1;
        }
    }

    /** What the reference between an ampersand and its semicolon stands for, or -1. */
    private static int reference(String html, int ampersand, int semicolon) {
        if (semicolon - ampersand > 10) {
            return -1;
        }
        String name = html.substring(ampersand + 1, semicolon);
        return name.startsWith("#") ? number(name.substring(1)) : named(name);
    }

    /** The value of an attribute with its references read; empty if there is none. */
    public static String attribute(String attributes, String name) {
        int start = attributes.indexOf(" " + name + "=\"");
        int from = start + name.length() + 3;
        int end = start < 0 ? -1 : attributes.indexOf('"', from);
        if (end < 0) {
            return "";
        }
        StringBuilder value = new StringBuilder();
        for (int i = from; i < end; i++) {
            char c = attributes.charAt(i);
            int semicolon = c == '&' ? attributes.indexOf(';', i) : -1;
            int point = semicolon < 0 ? -1 : reference(attributes, i, semicolon);
            if (point < 0) {
                value.append(c);
            } else {
                value.appendCodePoint(point);
                i = semicolon;
            }
        }
        return value.toString();
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
        if (!closing && (name.equals("script") || name.equals("style"))) {
            // Whatever stands in these is no markup.
            int close = html.indexOf("</" + name, at);
            at = close < 0 ? html.length() : close;
        } else if (!closing && !selfClosed && (SILENT.contains(name) || isAside(attributes))) {
            leftOut = name;
            depth = 1;
        } else if (SILENT.contains(name)) {
            // The end of what was left out.
            return;
        } else if (closing) {
            sink.close(name);
        } else {
            sink.open(name, attributes, selfClosed);
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
