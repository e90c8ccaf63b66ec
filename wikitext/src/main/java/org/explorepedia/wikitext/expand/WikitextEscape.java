// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import org.explorepedia.wikitext.site.SiteConfig;

/** Writes plain text as wikitext that shows it: every sign that could be markup becomes a character reference. */
public final class WikitextEscape {

    private WikitextEscape() {}

    /** Escapes a text of any length. */
    public static String escape(String text, SiteConfig site) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        char before = '\n';
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int used = before == '\n' || before == '\r' ? lineStart(text, i, before, out) : 0;
            if (used == 0) {
                used = anywhere(text, i, out);
            }
            if (used == 0) {
                used = link(text, i, site, out);
            }
            if (used == 0) {
                out.append(c);
                used = 1;
            }
            i += used;
            // Pairs are taken from the left: what was written as a reference is no longer the start of a line.
            before = used == 1 ? lastPlain(out) : 0;
        }
        return out.toString();
    }

    private static char lastPlain(StringBuilder out) {
        return out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    }

    private static int lineStart(String text, int i, char before, StringBuilder out) {
        char c = text.charAt(i);
        switch (c) {
            case '!', '#', '*', ':', ' ', '\t' -> {
                reference(c, out);
                return 1;
            }
            case '\n' -> {
                if (before == '\r') {
                    return 0;
                }
                reference(c, out);
                return 1;
            }
            case '\r' -> {
                reference(c, out);
                return 1;
            }
            default -> {
                if (text.startsWith("----", i)) {
                    out.append("&#45;---");
                    return 4;
                }
                return 0;
            }
        }
    }

    private static int anywhere(String text, int i, StringBuilder out) {
        char c = text.charAt(i);
        switch (c) {
            case '"', '&', '\'', '<', '=', '>', '[', ']', '{', '|', '}', ';' -> {
                reference(c, out);
                return 1;
            }
            case '!' -> {
                return pair(text, i, "!!", "&#33;!", out);
            }
            case '_' -> {
                return pair(text, i, "__", "_&#95;", out);
            }
            case ':' -> {
                return pair(text, i, "://", "&#58;//", out);
            }
            case '~' -> {
                return pair(text, i, "~~~", "~~&#126;", out);
            }
            case '\r' -> {
                return pair(text, i, "\r\n", "&#13;\n", out);
            }
            default -> {
                return 0;
            }
        }
    }

    /** Magic links, and protocols without slashes such as {@code mailto:}. */
    private static int link(String text, int i, SiteConfig site, StringBuilder out) {
        char c = text.charAt(i);
        if (site.markup().magicLinks() && (c == 'I' || c == 'R' || c == 'P')) {
            for (String word : new String[] {"ISBN", "RFC", "PMID"}) {
                int end = i + word.length();
                if (text.startsWith(word, i) && end < text.length() && " \t\n\r\f".indexOf(text.charAt(end)) >= 0) {
                    out.append(word);
                    reference(text.charAt(end), out);
                    return word.length() + 1;
                }
            }
        }
        if (Character.isLetter(c) && (i == 0 || !isWord(text.charAt(i - 1)))) {
            for (String protocol : site.markup().urlProtocols()) {
                if (protocol.endsWith(":") && text.regionMatches(true, i, protocol, 0, protocol.length())) {
                    out.append(text, i, i + protocol.length() - 1).append("&#58;");
                    return protocol.length();
                }
            }
        }
        return 0;
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int pair(String text, int i, String pair, String escaped, StringBuilder out) {
        if (!text.startsWith(pair, i)) {
            return 0;
        }
        out.append(escaped);
        return pair.length();
    }

    private static void reference(char c, StringBuilder out) {
        out.append("&#").append((int) c).append(';');
    }
}
