// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.explorepedia.wikitext.title.CharacterReferences;
import org.jspecify.annotations.Nullable;

/** Character references as {@code mw.text} writes and reads them. */
final class Entities {

    private static final Map<String, String> FEW =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", "\u00A0");

    /** Names in capitals of characters that modules know by other names only. */
    private static final Set<String> DOUBLES = Set.of("LT", "GT", "AMP", "QUOT");

    private Entities() {}

    /** The characters that are encoded unless a script asks for others. */
    static boolean usual(int c) {
        return c == '<' || c == '>' || c == '&' || c == '"' || c == '\'' || c == 0xA0;
    }

    static String encode(String text, IntPredicate chosen) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (chosen.test(c)) {
                out.append(reference(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static String reference(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#039;";
            case 0xA0 -> "&nbsp;";
            default -> "&#" + c + ';';
        };
    }

    /** @param named whether all of HTML's names are known, or only the few most used */
    static String decode(String text, boolean named) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int at = text.indexOf('&');
        while (at >= 0) {
            int end = CharacterReferences.referenceEnd(text, at + 1);
            String decoded = end < 0 ? null : character(text, at + 1, end, named);
            if (decoded == null) {
                out.append(text, done, at + 1);
                done = at + 1;
            } else {
                out.append(text, done, at).append(decoded);
                done = end + 1;
            }
            at = text.indexOf('&', done);
        }
        return out.append(text, done, text.length()).toString();
    }

    private static @Nullable String character(String text, int start, int end, boolean named) {
        if (text.charAt(start) != '#') {
            String name = text.substring(start, end);
            return named && !DOUBLES.contains(name) && name.charAt(0) < 0x80
                    ? CharacterReferences.named(name).orElse(null)
                    : FEW.get(name);
        }
        if (text.charAt(start + 1) == 'X') {
            return null;
        }
        int c = CharacterReferences.numeric(text, start + 1, end);
        if (c > Character.MAX_CODE_POINT) {
            return null;
        }
        return Character.toString(c);
    }
}
