// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.explorepedia.lua.value.Arguments;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;

/** What {@code gsub} puts in the place of a match. */
final class Replacement {

    private Replacement() {}

    static void check(Arguments arguments, LuaValue replacement) {
        boolean fits = replacement.isstring() || replacement.istable() || replacement.isfunction();
        if (!fits) {
            throw arguments.wrong(3, "function or table or string");
        }
    }

    /** Writes a replacement text, in which {@code %1} stands for a capture and {@code %0} for the match. */
    static void expand(LuaString text, int captures, IntFunction<LuaValue> capture, Output out) {
        int i = text.m_offset;
        int end = i + text.m_length;
        int plain = i;
        while (i < end) {
            if (text.m_bytes[i] != '%' || i + 1 == end) {
                i++;
                continue;
            }
            byte next = text.m_bytes[i + 1];
            if (next == '%') {
                out.append(text.m_bytes, plain, i + 1);
            } else if (next >= '0' && next <= '9') {
                int index = next - '0';
                if (index > captures && !(index == 1 && captures == 0)) {
                    throw Arguments.error("invalid capture index %" + index + " in replacement string");
                }
                out.append(text.m_bytes, plain, i);
                LuaString value = capture.apply(captures == 0 ? 0 : index).strvalue();
                out.append(value.m_bytes, value.m_offset, value.m_offset + value.m_length);
            } else {
                i++;
                continue;
            }
            i += 2;
            plain = i;
        }
        out.append(text.m_bytes, plain, end);
    }

    /** The text that is being made: copied pieces of the subject and what replaces the others. */
    static final class Output {

        private final Utf8 subject;
        private byte[] bytes;
        private int length;
        private int copied;

        Output(Utf8 subject) {
            this.subject = subject;
            this.copied = subject.start;
            this.bytes = new byte[subject.end - subject.start + 16];
        }

        void append(byte[] from, int begin, int end) {
            int more = end - begin;
            if (length + more > Ustring.MAX_STRING_LENGTH) {
                throw Arguments.error("string is longer than " + Ustring.MAX_STRING_LENGTH + " bytes");
            }
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
            }
            System.arraycopy(from, begin, bytes, length, more);
            length += more;
        }

        /** Takes over the subject up to a place that was not taken over yet. */
        void copyUpTo(int place) {
            append(subject.bytes, copied, place);
            copied = place;
        }

        void skipTo(int place) {
            copied = place;
        }

        LuaString finish() {
            copyUpTo(subject.end);
            return LuaString.valueUsing(bytes, 0, length);
        }
    }
}
