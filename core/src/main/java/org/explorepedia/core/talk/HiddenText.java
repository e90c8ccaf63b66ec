// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Blanks out parts of a wikitext in which nothing is wikitext, so that all places keep their offsets. */
final class HiddenText {

    /** Elements whose content is not read as wikitext. */
    private static final Set<String> LITERAL =
            Set.of("nowiki", "pre", "source", "syntaxhighlight", "math", "chem", "templatedata", "score", "timeline");

    private static final int LONGEST_NAME = 15;

    private HiddenText() {}

    /** Without comments; a comment's line ends go too, so that a line goes on behind it. */
    static String withoutComments(String text) {
        if (!text.contains("<!--")) {
            return text;
        }
        char[] out = text.toCharArray();
        int at = text.indexOf("<!--");
        while (at >= 0) {
            int end = text.indexOf("-->", at + 4);
            int stop = end < 0 ? text.length() : end + 3;
            Arrays.fill(out, at, stop, ' ');
            at = text.indexOf("<!--", stop);
        }
        return new String(out);
    }

    /** Without what stands in literal elements either; the tags themselves go with it. */
    static String withoutLiterals(String text) {
        char[] out = null;
        // An element that is not closed once is closed nowhere behind, so nobody looks for its end again.
        Set<String> open = new HashSet<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            String name = name(text, at + 1);
            int next = at + 1;
            if (LITERAL.contains(name) && !open.contains(name)) {
                int tagEnd = text.indexOf('>', at);
                if (tagEnd < 0) {
                    break;
                }
                next = tagEnd + 1;
                if (text.charAt(tagEnd - 1) != '/') {
                    int close = closing(text, name, tagEnd + 1);
                    if (close < 0) {
                        open.add(name);
                    } else {
                        if (out == null) {
                            out = text.toCharArray();
                        }
                        blank(out, at, close);
                        next = close;
                    }
                }
            }
            at = text.indexOf('<', next);
        }
        return out == null ? text : new String(out);
    }

    private static void blank(char[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out[i] != '\n') {
                out[i] = ' ';
            }
        }
    }

    private static String name(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }

    /** Behind the closing tag, or -1: then the opening one is text. */
    private static int closing(String text, String name, int from) {
        int at = text.indexOf("</", from);
        while (at >= 0) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                int end = text.indexOf('>', at);
                return end < 0 ? -1 : end + 1;
            }
            at = text.indexOf("</", at + 2);
        }
        return -1;
    }
}
