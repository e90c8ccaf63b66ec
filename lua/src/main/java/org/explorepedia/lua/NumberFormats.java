// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as C's {@code printf} writes them. */
public final class NumberFormats {

    private NumberFormats() {}

    /** {@code %g}: the shorter of plain and scientific notation, without zeros at its end unless they are wanted. */
    public static String general(double value, int precision, boolean keepZeros, boolean upper) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return special(value, upper);
        }
        int digits = Math.max(1, precision);
        if (value == 0) {
            String zero = 1 / value < 0 ? "-0" : "0";
            return keepZeros && digits > 1 ? zero + '.' + "0".repeat(digits - 1) : zero;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= digits) {
            String text = scientific(value, digits - 1, upper);
            int e = text.indexOf(upper ? 'E' : 'e');
            return keepZeros ? text : withoutZeros(text.substring(0, e)) + text.substring(e);
        }
        String text = rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                .toPlainString();
        return keepZeros ? text : withoutZeros(text);
    }

    private static String withoutZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** {@code %e} */
    public static String scientific(double value, int precision, boolean upper) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return special(value, upper);
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        BigDecimal rounded =
                new BigDecimal(Math.abs(value)).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String digits = value == 0 ? "0" : rounded.unscaledValue().toString();
        StringBuilder text = new StringBuilder(sign).append(digits.charAt(0));
        if (precision > 0) {
            String rest = digits.substring(1);
            text.append('.')
                    .append(rest, 0, Math.min(rest.length(), precision))
                    .repeat('0', Math.max(0, precision - rest.length()));
        }
        int size = Math.abs(exponent);
        return text.append(upper ? 'E' : 'e')
                .append(exponent < 0 ? '-' : '+')
                .append(size < 10 ? "0" : "")
                .append(size)
                .toString();
    }

    /** {@code %f} */
    public static String fixed(double value, int precision) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return special(value, false);
        }
        String text = new BigDecimal(Math.abs(value))
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        return value < 0 || 1 / value < 0 ? '-' + text : text;
    }

    /** Not a number has the sign that it has on the machines of MediaWiki. */
    private static String special(double value, boolean upper) {
        String text = Double.isNaN(value) ? "-nan" : value < 0 ? "-inf" : "inf";
        return upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }
}
