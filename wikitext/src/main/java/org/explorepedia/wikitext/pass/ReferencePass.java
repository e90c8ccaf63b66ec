// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Optional;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;

/** Brings character references into one form: numbers for names, and an escaped ampersand for everything that is none. */
final class ReferencePass implements Pass {

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int length = in.length();
        int from = 0;
        int amp = Chars.indexOf(text, 0, length, '&');
        if (amp < 0) {
            return false;
        }
        while (amp >= 0) {
            int end = wellFormed(text, amp, length);
            if (end > 0) {
                amp = Chars.indexOf(text, end, length, '&');
                continue;
            }
            out.append(text, from, amp);
            from = reference(text, amp, length, out);
            amp = Chars.indexOf(text, from, length, '&');
        }
        out.append(text, from, length);
        return true;
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
            default -> 0;
        };
    }

    /** Writes a reference in its normal form; answers where to go on. */
    static int reference(char[] text, int amp, int length, TextBuffer out) {
        int end = Chars.indexOf(text, amp, Math.min(length, amp + 45), ';');
        String name = end < 0 ? "" : new String(text, amp + 1, end - amp - 1);
        if (!name.isEmpty() && CharacterReferences.referenceEnd(name + ';', 0) == name.length()) {
            if (name.charAt(0) == '#') {
                int codePoint = CharacterReferences.numeric(name, 1, name.length());
                if (CharacterReferences.isAllowed(codePoint)) {
                    boolean hex = (name.charAt(1) | 0x20) == 'x';
                    out.append("&#")
                            .append(hex ? "x" + Integer.toHexString(codePoint) : Integer.toString(codePoint))
                            .append(';');
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
}
