// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.util.Optional;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;

/** Brings character references into one form: numbers for names, and an escaped ampersand for everything that is none. */
public final class References {

    public static final int MAX_LENGTH = 45;

    private References() {}

    /** Writes what begins with an ampersand in its normal form; answers where to go on. */
    public static int write(char[] text, int amp, int length, TextBuffer out) {
        int kept = wellFormed(text, amp, length);
        if (kept > 0) {
            out.append(text, amp, kept);
            return kept;
        }
        int end = Chars.indexOf(text, amp, Math.min(length, amp + MAX_LENGTH), ';');
        String name = end < 0 ? "" : new String(text, amp + 1, end - amp - 1);
        if (!name.isEmpty() && CharacterReferences.referenceEnd(name + ';', 0) == name.length()) {
            if (name.charAt(0) == '#') {
                int codePoint = CharacterReferences.numeric(name, 1, name.length());
                if (CharacterReferences.isAllowed(codePoint)) {
                    boolean hex = (name.charAt(1) | 0x20) == 'x';
                    String number = hex ? "x" + Integer.toHexString(codePoint) : Integer.toString(codePoint);
                    out.append("&#").append(number).append(';');
                    return end + 1;
                }
            } else {
                Optional<String> characters = CharacterReferences.named(name);
                if (characters.isPresent()) {
                    characters
                            .get()
                            .codePoints()
                            .forEach(c -> out.append("&#").append(c).append(';'));
                    return end + 1;
                }
            }
        }
        out.append("&amp;");
        return amp + 1;
    }

    /** End of a number that is written as it should be, 0 for others. */
    private static int decimal(char[] text, int amp, int length) {
        int i = amp + 2;
        int value = 0;
        if (text[i] == '0') {
            return 0;
        }
        while (i < length && Chars.isDigit(text[i]) && i < amp + 8) {
            value = value * 10 + text[i] - '0';
            i++;
        }
        return i > amp + 2 && i < length && text[i] == ';' && CharacterReferences.isAllowed(value) ? i + 1 : 0;
    }

    /** End of one of the references that stay as they are, 0 for others. */
    private static int wellFormed(char[] text, int amp, int length) {
        if (amp + 3 >= length) {
            return 0;
        }
        return switch (text[amp + 1]) {
            case 'a' -> Chars.matches(text, amp, length, "&amp;") ? amp + 5 : 0;
            case 'l' -> Chars.matches(text, amp, length, "&lt;") ? amp + 4 : 0;
            case 'g' -> Chars.matches(text, amp, length, "&gt;") ? amp + 4 : 0;
            case 'q' -> Chars.matches(text, amp, length, "&quot;") ? amp + 6 : 0;
            case '#' -> decimal(text, amp, length);
            default -> 0;
        };
    }
}
