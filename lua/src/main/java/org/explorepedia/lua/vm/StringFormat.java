// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.NumberFormats;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.Varargs;

/** {@code string.format}, which writes as C's {@code printf} does. */
final class StringFormat {

    private static final String FLAGS = "-+ #0";
    private static final int MAX_DIGITS = 99;

    private final LuaString format;
    private int at;
    private boolean left;
    private boolean plus;
    private boolean space;
    private boolean alternate;
    private boolean zeros;
    private int width;
    private int precision;

    private StringFormat(LuaString format) {
        this.format = format;
    }

    static Varargs format(Varargs args, Vm vm) {
        StringFormat state = new StringFormat(Check.string(args, 1, "format"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int argument = 1;
        while (state.at < state.format.m_length) {
            int c = state.format.luaByte(state.at++);
            if (c != '%') {
                out.write(c);
            } else if (state.at < state.format.m_length && state.format.luaByte(state.at) == '%') {
                out.write('%');
                state.at++;
            } else {
                state.options();
                state.value(args, ++argument, out);
                vm.meter().string(out.size());
            }
        }
        return LuaString.valueUsing(out.toByteArray());
    }

    private int peek() {
        return at < format.m_length ? format.luaByte(at) : 0;
    }

    private void options() {
        left = false;
        plus = false;
        space = false;
        alternate = false;
        zeros = false;
        while (peek() != 0 && FLAGS.indexOf(peek()) >= 0) {
            switch (peek()) {
                case '-' -> left = true;
                case '+' -> plus = true;
                case ' ' -> space = true;
                case '#' -> alternate = true;
                default -> zeros = true;
            }
            at++;
        }
        width = digits();
        precision = -1;
        if (peek() == '.') {
            at++;
            precision = digits();
        }
    }

    private int digits() {
        int value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = value * 10 + peek() - '0';
            at++;
            if (value > MAX_DIGITS) {
                throw new LuaError("invalid format (width or precision too long)");
            }
        }
        return value;
    }

    private void value(Varargs args, int argument, ByteArrayOutputStream out) {
        int kind = peek();
        at++;
        switch (kind) {
            case 'c' -> bytes(LuaString.valueUsing(new byte[] {(byte) Check.integer(args, argument, "format")}), out);
            case 'd', 'i' -> number(whole((long) Check.number(args, argument, "format")), out);
            case 'u' -> number(whole((long) Check.number(args, argument, "format")), out);
            case 'o' -> number(unsigned(Long.toOctalString((long) Check.number(args, argument, "format")), "0"), out);
            case 'x' -> number(unsigned(Long.toHexString((long) Check.number(args, argument, "format")), "0x"), out);
            case 'X' ->
                number(
                        unsigned(
                                Long.toHexString((long) Check.number(args, argument, "format"))
                                        .toUpperCase(java.util.Locale.ROOT),
                                "0X"),
                        out);
            case 'e', 'E', 'f', 'g', 'G' -> number(real(kind, Check.number(args, argument, "format")), out);
            case 'q' -> quoted(Check.string(args, argument, "format"), out);
            case 's' -> {
                LuaString text = Check.string(args, argument, "format");
                bytes(precision >= 0 && precision < text.m_length ? text.substring(0, precision) : text, out);
            }
            default ->
                throw new LuaError(
                        "invalid option '%" + (kind == 0 ? "" : String.valueOf((char) kind)) + "' to 'format'");
        }
    }

    private String whole(long value) {
        String digits = unsigned(Long.toString(value).replace("-", ""), "");
        return sign(value < 0) + digits;
    }

    private String sign(boolean negative) {
        return negative ? "-" : plus ? "+" : space ? " " : "";
    }

    private String unsigned(String digits, String prefix) {
        String padded = precision > digits.length() ? "0".repeat(precision - digits.length()) + digits : digits;
        return alternate && !digits.equals("0") ? prefix + padded : padded;
    }

    private String real(int kind, double value) {
        int wanted = precision < 0 ? 6 : precision;
        double size = Math.abs(value);
        String text = switch (kind) {
            case 'e' -> NumberFormats.scientific(size, wanted, false);
            case 'E' -> NumberFormats.scientific(size, wanted, true);
            case 'f' -> NumberFormats.fixed(size, wanted);
            case 'g' -> NumberFormats.general(size, wanted, alternate, false);
            default -> NumberFormats.general(size, wanted, alternate, true);
        };
        precision = -1;
        return Double.isNaN(value) ? text : sign(value < 0 || 1 / value < 0) + text;
    }

    private void number(String text, ByteArrayOutputStream out) {
        String padded = text;
        boolean finite = text.isEmpty() || Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (zeros && !left && precision < 0 && finite && text.length() < width) {
            int sign = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
            padded = text.substring(0, sign) + "0".repeat(width - text.length()) + text.substring(sign);
        }
        bytes(LuaString.valueUsing(padded.getBytes(StandardCharsets.ISO_8859_1)), out);
    }

    private void bytes(LuaString text, ByteArrayOutputStream out) {
        String gap = " ".repeat(Math.max(0, width - text.m_length));
        if (!left) {
            out.writeBytes(gap.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(text.m_bytes, text.m_offset, text.m_length);
        if (left) {
            out.writeBytes(gap.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void quoted(LuaString text, ByteArrayOutputStream out) {
        out.write('"');
        for (int i = 0; i < text.m_length; i++) {
            int c = text.luaByte(i);
            switch (c) {
                case '"', '\\', '\n' -> {
                    out.write('\\');
                    out.write(c);
                }
                case '\r' -> out.writeBytes(LuaTexts.of("\\r").m_bytes);
                case 0 -> out.writeBytes(LuaTexts.of("\\000").m_bytes);
                default -> out.write(c);
            }
        }
        out.write('"');
    }
}
