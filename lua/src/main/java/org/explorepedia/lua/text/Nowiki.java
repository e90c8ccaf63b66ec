// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import java.util.List;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.Varargs;

/** Writes a text so that nothing in it is markup, also where it stands at the beginning of a line or beside another text. */
final class Nowiki {

    private static final String EVERYWHERE = "\"&'<=>[]{|};";
    private static final String AT_START = "\n\t\r #*:!+-";
    private static final String AFTER_NEWLINE = "\n\t\r #*:!";

    /** Schemes of addresses without slashes, such as {@code mailto}. */
    private final List<String> schemes;

    Nowiki(List<String> protocols) {
        this.schemes = protocols.stream()
                .filter(protocol -> protocol.endsWith(":"))
                .map(protocol -> protocol.substring(0, protocol.length() - 1))
                .toList();
    }

    Varargs escape(Arguments arguments) {
        return LuaTexts.of(escape(LuaTexts.text(arguments.string(1))));
    }

    private String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int length = text.length();
        // A line break only counts as the beginning of a line where it was not itself replaced.
        boolean lineStart = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean special = EVERYWHERE.indexOf(c) >= 0
                    || i == 0 && AT_START.indexOf(c) >= 0
                    || lineStart && (AFTER_NEWLINE.indexOf(c) >= 0 || text.startsWith("----", i))
                    || c == '\n' && i == length - 1
                    || c == '\r' && text.startsWith("\r\n", i)
                    || c == '!' && text.startsWith("!!", i) && run(text, i) % 2 == 0
                    || c == '_' && underscore(text, i)
                    || c == '~' && tilde(text, i)
                    || c == ':' && (text.startsWith("://", i) || scheme(text, i))
                    || blank(c) && magicWord(text, i);
            if (special) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
            lineStart = c == '\n' && !special;
        }
        return out.toString();
    }

    private static boolean blank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Every second one of a row, and one at either end. */
    private static boolean underscore(String text, int at) {
        return at == 0 || at == text.length() - 1 || run(text, at) % 2 == 1;
    }

    /** Every third one of a row, and one at either end. */
    private static boolean tilde(String text, int at) {
        return at == 0 || at == text.length() - 1 || run(text, at) % 3 == 2;
    }

    /** How many of the same character stand just before. */
    private static int run(String text, int at) {
        int before = at;
        while (before > 0 && text.charAt(before - 1) == text.charAt(at)) {
            before--;
        }
        return at - before;
    }

    private boolean scheme(String text, int colon) {
        for (String scheme : schemes) {
            int start = colon - scheme.length();
            boolean word = start >= 0 && text.regionMatches(true, start, scheme, 0, scheme.length());
            if (word) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number behind this blank would become a magic link. */
    private static boolean magicWord(String text, int at) {
        return text.startsWith("ISBN", at - 4) || text.startsWith("RFC", at - 3) || text.startsWith("PMID", at - 4);
    }
}
