// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.util.List;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Makes text safe inside HTML, and inside HTML that wikitext passes are still to read. */
public final class Escape {

    /** ASCII characters that may mean something to passes that read an attribute. */
    private static final boolean[] MARKUP = new boolean[0x80];

    static {
        for (char c : "&<>\"\n\r\t{}[]|'_IRP:".toCharArray()) {
            MARKUP[c] = true;
        }
    }

    private Escape() {}

    /** Text or a value between double quotes: the five characters that mean something in HTML. */
    public static String html(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (isPlain(text.charAt(i))) {
                continue;
            }
            if (entity(text.charAt(i)) != null) {
                TextBuffer out = new TextBuffer(length + 32);
                html(text, out);
                return out.toString();
            }
        }
        return text;
    }

    public static void html(String text, TextBuffer out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String entity = isPlain(c) ? null : entity(c);
            if (entity != null) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** Text between tags, quotation marks as they are. */
    public static String text(String text) {
        TextBuffer out = new TextBuffer(text.length() + 32);
        text(text, out);
        return out.toString();
    }

    /** A value between double quotes, apostrophes as they are. */
    public static String quoted(String text) {
        return text(text).replace("\"", "&quot;").replace("\u00A0", "&#160;");
    }

    public static void text(CharSequence text, TextBuffer out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
    }

    /** Most characters need no closer look. */
    private static boolean isPlain(char c) {
        return c > '>' ? c != 0xA0 : c >= '(' && c < '<' || c == ' ';
    }

    private static @org.jspecify.annotations.Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case 0xA0 -> "&#160;";
            default -> null;
        };
    }

    /**
     * A value of an attribute in wikitext that later passes read: everything that could be taken for markup, an address or a
     * magic link is written as a reference.
     *
     * @param protocols beginnings of addresses
     */
    public static void attribute(String value, List<String> protocols, TextBuffer out) {
        int length = value.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < MARKUP.length ? !MARKUP[c] : c != 0xA0) {
                continue;
            }
            out.append(value, from, i);
            from = i + 1;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                case '[' -> out.append("&#91;");
                case ']' -> out.append("&#93;");
                case '|' -> out.append("&#124;");
                case '\'' -> out.append("&#39;");
                case 0xA0 -> out.append("&#160;");
                case '_' -> out.append("&#95;");
                case 'I' -> out.append(value.startsWith("ISBN", i) ? "&#73;" : "I");
                case 'R' -> out.append(value.startsWith("RFC", i) ? "&#82;" : "R");
                case 'P' -> out.append(value.startsWith("PMID", i) ? "&#80;" : "P");
                case ':' -> out.append(endsProtocol(value, i, protocols) ? "&#58;" : ":");
                default -> out.append(c);
            }
        }
        out.append(value, from, length);
    }

    private static boolean endsProtocol(String value, int colon, List<String> protocols) {
        for (String protocol : protocols) {
            int at = protocol.indexOf(':');
            if (at > 0 && colon >= at && Chars.matchesIgnoringCase(value, colon - at, protocol)) {
                return true;
            }
        }
        return false;
    }
}
