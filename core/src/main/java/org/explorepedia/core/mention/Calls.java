// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that are called with an at sign in a wikitext, as in {@code @Ana Bell, look}. A name can have several words, and
 * only the accounts tell where it ends, so each call is a list of what it may mean, the longest first.
 */
final class Calls {

    private static final int MOST_WORDS = 3;
    private static final int LONGEST = 85;
    /** Nothing in these is addressed to anybody: code, links (which are mentions by themselves), comments. */
    private static final List<List<String>> ASIDE = List.of(
            List.of("[[", "]]"),
            List.of("<!--", "-->"),
            List.of("<nowiki>", "</nowiki>"),
            List.of("<pre", "</pre>"),
            List.of("<code", "</code>"),
            List.of("<syntaxhighlight", "</syntaxhighlight>"),
            List.of("{{", "}}"));

    private Calls() {}

    static Set<List<String>> in(String wikitext) {
        Set<List<String>> calls = new LinkedHashSet<>();
        String lower = wikitext.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < wikitext.length()) {
            char c = wikitext.charAt(at);
            if (c == '[' || c == '<' || c == '{') {
                at = past(lower, at);
            } else if (c == '@' && beginsWord(wikitext, at)) {
                List<String> names = names(wikitext, at + 1);
                if (!names.isEmpty()) {
                    calls.add(names);
                }
                at++;
            } else {
                at++;
            }
        }
        return calls;
    }

    private static int past(String lower, int at) {
        for (List<String> pair : ASIDE) {
            if (lower.startsWith(pair.getFirst(), at)) {
                int end = lower.indexOf(pair.getLast(), at);
                return end < 0 ? at + 1 : end + pair.getLast().length();
            }
        }
        return at + 1;
    }

    /** An address of mail has something before its at sign. */
    private static boolean beginsWord(String text, int at) {
        if (at == 0) {
            return true;
        }
        int before = text.codePointBefore(at);
        return Character.isWhitespace(before) || "(*:;#,–—\"'„“".indexOf(before) >= 0;
    }

    private static List<String> names(String text, int from) {
        List<String> names = new ArrayList<>();
        int end = from;
        for (int words = 0; words < MOST_WORDS && end < text.length(); words++) {
            int start = words == 0 ? end : end + 1;
            if (words > 0 && text.charAt(end) != ' ') {
                break;
            }
            int next = wordEnd(text, start);
            if (next == start || next - from > LONGEST) {
                break;
            }
            names.addFirst(withoutPoint(text.substring(from, next)).replace('_', ' '));
            end = next;
        }
        return names.stream().distinct().toList();
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean part = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || c == '_'
                    || c == '-'
                    || c == '.';
            if (!part) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** A point at the end ends the sentence. */
    private static String withoutPoint(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '-')) {
            end--;
        }
        return name.substring(0, end);
    }
}
