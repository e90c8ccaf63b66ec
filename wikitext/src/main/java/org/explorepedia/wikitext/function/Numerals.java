// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

/** Writes numbers in Roman and Hebrew numerals. */
final class Numerals {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final String HEBREW_ONES = "אבגדהוזחט";
    private static final String HEBREW_TENS = "יכלמנסעפצ";
    private static final String HEBREW_HUNDREDS = "קרשת";

    private Numerals() {}

    /** Roman numerals up to 10,000; other texts stay. */
    static String roman(String text) {
        int number = PhpNumbers.intValue(text);
        if (number <= 0 || number > 10_000) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (number >= ROMAN_VALUES[i]) {
                out.append(ROMAN_SIGNS[i]);
                number -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    /** Hebrew numerals up to 9999; other texts stay. */
    static String hebrew(String text) {
        int number = PhpNumbers.intValue(text);
        if (number <= 0 || number > 9999) {
            return text;
        }
        if (number % 1000 == 0 && number >= 1000) {
            return HEBREW_ONES.charAt(number / 1000 - 1) + " אלפים";
        }
        StringBuilder letters = new StringBuilder();
        int rest = number % 1000;
        while (rest >= 400) {
            letters.append('ת');
            rest -= 400;
        }
        if (rest >= 100) {
            letters.append(HEBREW_HUNDREDS.charAt(rest / 100 - 1));
            rest %= 100;
        }
        if (rest == 15 || rest == 16) {
            // These would spell a holy name.
            letters.append('ט').append(rest == 15 ? 'ו' : 'ז');
            rest = 0;
        }
        if (rest >= 10) {
            letters.append(HEBREW_TENS.charAt(rest / 10 - 1));
            rest %= 10;
        }
        if (rest > 0) {
            letters.append(HEBREW_ONES.charAt(rest - 1));
        }
        String thousands = number >= 1000 ? HEBREW_ONES.charAt(number / 1000 - 1) + "'" : "";
        if (letters.length() == 1) {
            return thousands + letters + "'";
        }
        return thousands + letters.insert(letters.length() - 1, '"');
    }
}
