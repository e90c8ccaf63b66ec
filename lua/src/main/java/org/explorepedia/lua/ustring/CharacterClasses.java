// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

/** What the letters of a pattern such as {@code %a} stand for. */
enum CharacterClasses {
    /** By Unicode's general categories, as {@code mw.ustring} has it. */
    UNICODE {
        @Override
        boolean has(char letter, int c) {
            int category = 1 << Character.getType(c);
            return switch (letter) {
                case 'a' -> (category & LETTERS) != 0;
                case 'c' -> (category & 1 << Character.CONTROL) != 0;
                case 'd' -> (category & 1 << Character.DECIMAL_DIGIT_NUMBER) != 0;
                case 'l' -> (category & 1 << Character.LOWERCASE_LETTER) != 0;
                case 'p' -> (category & PUNCTUATION) != 0;
                case 's' -> c >= '\t' && c <= '\r' || c == 0x85 || c == 0x180E || (category & SEPARATORS) != 0;
                case 'u' -> (category & 1 << Character.UPPERCASE_LETTER) != 0;
                case 'w' -> (category & (LETTERS | 1 << Character.DECIMAL_DIGIT_NUMBER)) != 0;
                case 'x' -> hexadecimal(c) || c >= 0xFF10 && hexadecimal(c - 0xFF10 + '0');
                case 'z' -> c == 0;
                default -> false;
            };
        }
    },
    /** By the bytes of ASCII, as Lua's own {@code string} has it. */
    BYTES {
        @Override
        boolean has(char letter, int c) {
            boolean alpha = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            return switch (letter) {
                case 'a' -> alpha;
                case 'c' -> c < ' ' || c == 127;
                case 'd' -> digit;
                case 'l' -> c >= 'a' && c <= 'z';
                case 'p' -> c > ' ' && c < 127 && !alpha && !digit;
                case 's' -> c == ' ' || c >= '\t' && c <= '\r';
                case 'u' -> c >= 'A' && c <= 'Z';
                case 'w' -> alpha || digit;
                case 'x' -> hexadecimal(c);
                case 'z' -> c == 0;
                default -> false;
            };
        }
    };

    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;
    private static final int SEPARATORS =
            1 << Character.SPACE_SEPARATOR | 1 << Character.LINE_SEPARATOR | 1 << Character.PARAGRAPH_SEPARATOR;
    private static final int PUNCTUATION = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;

    /** Whether a character belongs to the class of a letter in lower case. */
    abstract boolean has(char letter, int c);

    /** Whether a letter, in either case, names a class; any other stands for itself. */
    static boolean named(int letter) {
        return letter < 128 && "acdlpsuwxz".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    private static boolean hexadecimal(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
