// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in texts as the functions have always read and written them, which is as PHP does. */
final class PhpNumbers {

    private PhpNumbers() {}

    /** Whether two texts are the same, as numbers if both are numeric. */
    static boolean looseEquals(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        if (!isNumeric(left) || !isNumeric(right)) {
            return false;
        }
        return Double.parseDouble(left.strip()) == Double.parseDouble(right.strip())
                && (!isLong(left) || !isLong(right) || Long.parseLong(plain(left)) == Long.parseLong(plain(right)));
    }

    private static String plain(String text) {
        String t = text.strip();
        return t.startsWith("+") ? t.substring(1) : t;
    }

    private static boolean isLong(String text) {
        String t = plain(text);
        int start = t.startsWith("-") ? 1 : 0;
        if (t.length() == start || t.length() - start > 18) {
            return false;
        }
        for (int i = start; i < t.length(); i++) {
            if (t.charAt(i) < '0' || t.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether all of the text is a decimal number, white space around it allowed. */
    static boolean isNumeric(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end > start && numberLength(text.substring(start, end)) == end - start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Length of the decimal number at the beginning, 0 if there is none. */
    static int numberLength(String text) {
        int i = 0;
        int n = text.length();
        if (i < n && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        int digits = 0;
        while (i < n && isDigit(text.charAt(i))) {
            i++;
            digits++;
        }
        if (i < n && text.charAt(i) == '.') {
            i++;
            while (i < n && isDigit(text.charAt(i))) {
                i++;
                digits++;
            }
            if (digits == 0) {
                return 0;
            }
        }
        if (digits == 0) {
            return 0;
        }
        if (i < n && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int e = i + 1;
            if (e < n && (text.charAt(e) == '+' || text.charAt(e) == '-')) {
                e++;
            }
            if (e < n && isDigit(text.charAt(e))) {
                while (e < n && isDigit(text.charAt(e))) {
                    e++;
                }
                i = e;
            }
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number that a text begins with, 0 if it begins with none; never beyond the range of int. */
    static int intValue(String text) {
        String t = text.strip();
        int length = numberLength(t);
        if (length == 0) {
            return 0;
        }
        double value = Double.parseDouble(t.substring(0, length));
        return (int) Math.clamp((long) value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A number as text: fourteen significant digits, exponents for very great and small ones. */
    static String toText(double value) {
        if (Double.isNaN(value)) {
            return "NAN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(14, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 14) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().abs().toString();
        StringBuilder out = new StringBuilder();
        if (value < 0) {
            out.append('-');
        }
        out.append(digits.charAt(0)).append('.').append(digits.length() > 1 ? digits.substring(1) : "0");
        return out.append('E')
                .append(exponent < 0 ? '-' : '+')
                .append(Math.abs(exponent))
                .toString();
    }
}
