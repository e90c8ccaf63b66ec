// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.luaj.vm2.LuaString;

/** The bytes of HTML as they are written. */
final class HtmlOutput {

    private static final byte[] MARKER_START = "\u007F'\"`UNIQ-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARKER_END = "-QINU`\"'\u007F".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[256];
    private int length;

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    HtmlOutput raw(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
        return this;
    }

    HtmlOutput raw(LuaString text) {
        return raw(text.m_bytes, text.m_offset, text.m_length);
    }

    private HtmlOutput raw(byte[] from, int offset, int count) {
        reserve(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** A text for an attribute; markers of set-aside parts stay whole. */
    HtmlOutput escaped(LuaString text) {
        byte[] from = text.m_bytes;
        int end = text.m_offset + text.m_length;
        int i = text.m_offset;
        while (i < end) {
            switch (from[i]) {
                case '&' -> entity("&amp;");
                case '<' -> entity("&lt;");
                case '>' -> entity("&gt;");
                case '"' -> entity("&quot;");
                case 0x7F -> {
                    int count = marker(from, i, end);
                    raw(from, i, count);
                    i += count - 1;
                }
                default -> raw((char) (from[i] & 0xFF));
            }
            i++;
        }
        return this;
    }

    private void entity(String entity) {
        for (int i = 0; i < entity.length(); i++) {
            raw(entity.charAt(i));
        }
    }

    /** Length of the marker that begins here, 1 if none does. */
    private static int marker(byte[] from, int at, int end) {
        if (!stands(MARKER_START, from, at, end)) {
            return 1;
        }
        for (int i = at + MARKER_START.length; i < end; i++) {
            if (stands(MARKER_END, from, i, end)) {
                return i + MARKER_END.length - at;
            }
            byte c = from[i];
            boolean inside = c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!inside) {
                return 1;
            }
        }
        return 1;
    }

    private static boolean stands(byte[] text, byte[] from, int at, int end) {
        return at + text.length <= end && Arrays.equals(from, at, at + text.length, text, 0, text.length);
    }

    LuaString finish() {
        return LuaString.valueUsing(bytes, 0, length);
    }
}
