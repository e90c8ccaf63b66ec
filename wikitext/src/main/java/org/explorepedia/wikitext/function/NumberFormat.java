// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.math.BigDecimal;
import org.explorepedia.wikitext.site.LanguageFacts;

/** Writes numbers as a language does, and reads them back. */
final class NumberFormat {

    /** Larger powers of ten would make long texts of few signs. */
    private static final int MAX_EXPONENT_LENGTH = 4;

    private static final char MINUS = '\u2212';

    private NumberFormat() {}

    /** Formats every number in a text; the rest stays. */
    static String format(String text, LanguageFacts language, boolean separators) {
        if (PhpNumbers.isNumeric(text)) {
            return number(text.strip(), language, separators);
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            int length = numberAt(text, i);
            if (length == 0) {
                out.append(text.charAt(i++));
            } else {
                out.append(number(text.substring(i, i + length), language, separators));
                i += length;
            }
        }
        return out.toString();
    }

    private static int numberAt(String text, int from) {
        char c = text.charAt(from);
        if (c == '-' || c == '.' || c >= '0' && c <= '9') {
            return PhpNumbers.numberLength(text.substring(from, Math.min(text.length(), from + 400)));
        }
        return 0;
    }

    private static String number(String written, LanguageFacts language, boolean separators) {
        // With separators, powers of ten are written out.
        String number = separators && hasExponent(written) ? new BigDecimal(written).toPlainString() : written;
        int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
        int exponent = number.length();
        for (int i = start; i < number.length(); i++) {
            if (number.charAt(i) == 'e' || number.charAt(i) == 'E') {
                exponent = i;
            }
        }
        int point = number.indexOf('.');
        point = point < 0 || point > exponent ? exponent : point;
        StringBuilder out = new StringBuilder(number.length() + 8);
        if (number.startsWith("-")) {
            out.append(MINUS);
        }
        String whole = number.substring(start, point);
        if (separators) {
            group(whole, language, out);
        } else {
            out.append(whole);
        }
        if (point < exponent) {
            out.append(separators ? language.decimalSeparator() : ".").append(number, point + 1, exponent);
        }
        out.append(number.substring(exponent).replace('-', MINUS));
        return language.withDigits(out.toString());
    }

    private static boolean hasExponent(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        return e > 0 && number.length() - e <= MAX_EXPONENT_LENGTH;
    }

    private static void group(String digits, LanguageFacts language, StringBuilder out) {
        int length = digits.length();
        if (length < 3 + language.minimumGroupingDigits()
                || language.groupingPattern().indexOf(',') < 0) {
            out.append(digits);
            return;
        }
        boolean pairs = language.groupingPattern().startsWith("#,##,");
        for (int i = 0; i < length; i++) {
            int left = length - i;
            boolean boundary = pairs ? left == 3 || (left > 3 && (left - 3) % 2 == 0) : left % 3 == 0;
            if (i > 0 && boundary) {
                out.append(language.groupSeparator());
            }
            out.append(digits.charAt(i));
        }
    }

    /** The number without its language's digits and separators. */
    static String parse(String text, LanguageFacts language) {
        StringBuilder out = new StringBuilder(text.length());
        int[] digits = language.digits().codePoints().toArray();
        text.codePoints().forEach(c -> {
            for (int d = 0; d < digits.length; d++) {
                if (digits[d] == c) {
                    out.append(d);
                    return;
                }
            }
            out.append(c == MINUS ? "-" : Character.toString(c));
        });
        String plain = out.toString();
        if (!language.groupSeparator().isEmpty()) {
            plain = plain.replace(language.groupSeparator(), "");
        }
        return language.decimalSeparator().isEmpty()
                        || language.decimalSeparator().equals(".")
                ? plain.replace(",", "")
                : plain.replace(language.decimalSeparator(), ".");
    }
}
