// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import org.luaj.vm2.LuaString;

/**
 * One string seen as code points: whether it is UTF-8 at all, how many code points it has, and where each stands. Remembers the last
 * place it was asked for, so that a script that walks a long string step by step does not count from its beginning each time.
 */
final class Utf8 {

    final byte[] bytes;
    /** Where the string begins and ends in the array. */
    final int start;

    final int end;
    private final int length;
    private int knownIndex;
    private int knownPosition;

    Utf8(LuaString string) {
        this.bytes = string.m_bytes;
        this.start = string.m_offset;
        this.end = string.m_offset + string.m_length;
        this.length = count();
        this.knownPosition = start;
    }

    /** Whether this is a view of the very same bytes. */
    @SuppressWarnings("ReferenceEquality") // Bytes of strings never change, so the same array is the same text.
    boolean views(LuaString string) {
        return string.m_bytes == bytes && string.m_offset == start && string.m_offset + string.m_length == end;
    }

    boolean valid() {
        return length >= 0;
    }

    /** Number of code points; -1 if this is no UTF-8. */
    int length() {
        return length;
    }

    private boolean ascii() {
        return length == end - start;
    }

    private int count() {
        int count = 0;
        int i = start;
        while (i < end) {
            byte lead = bytes[i];
            if (lead >= 0) {
                i++;
            } else {
                int size = sequence(i, lead & 0xFF);
                if (size == 0) {
                    return -1;
                }
                i += size;
            }
            count++;
        }
        return count;
    }

    /** Bytes of the sequence that begins here, 0 for one that is cut, overlong, a surrogate or out of range. */
    private int sequence(int at, int lead) {
        int size = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (size == 0 || at + size > end) {
            return 0;
        }
        for (int k = 1; k < size; k++) {
            if ((bytes[at + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean outside = lead == 0xE0 && second < 0xA0
                || lead == 0xED && second > 0x9F
                || lead == 0xF0 && second < 0x90
                || lead == 0xF4 && second > 0x8F;
        return outside ? 0 : size;
    }

    /** Place in the array of the code point with an index from 0; the end for the index behind the last. */
    int position(int index) {
        if (ascii()) {
            return start + index;
        }
        if (index < knownIndex / 2) {
            knownIndex = 0;
            knownPosition = start;
        }
        int at = knownIndex;
        int position = knownPosition;
        while (at < index) {
            position += size(bytes[position]);
            at++;
        }
        while (at > index) {
            position--;
            while ((bytes[position] & 0xC0) == 0x80) {
                position--;
            }
            at--;
        }
        knownIndex = at;
        knownPosition = position;
        return position;
    }

    /** Index from 0 of the code point at a place in the array. */
    int index(int position) {
        if (ascii()) {
            return position - start;
        }
        if (position < knownPosition) {
            int back = knownPosition - position;
            if (back > position - start) {
                knownIndex = 0;
                knownPosition = start;
            } else {
                for (int i = position; i < knownPosition; i++) {
                    if ((bytes[i] & 0xC0) != 0x80) {
                        knownIndex--;
                    }
                }
                knownPosition = position;
                return knownIndex;
            }
        }
        for (int i = knownPosition; i < position; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                knownIndex++;
            }
        }
        knownPosition = position;
        return knownIndex;
    }

    /** Bytes of a sequence by its first byte. */
    static int size(byte lead) {
        return lead >= 0 ? 1 : (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 4;
    }

    /** The code point that begins at a place in well-formed bytes. */
    static int codePoint(byte[] bytes, int at) {
        int lead = bytes[at];
        if (lead >= 0) {
            return lead;
        }
        if ((lead & 0xE0) == 0xC0) {
            return (lead & 0x1F) << 6 | bytes[at + 1] & 0x3F;
        }
        if ((lead & 0xF0) == 0xE0) {
            return (lead & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
        }
        return (lead & 0x07) << 18 | (bytes[at + 1] & 0x3F) << 12 | (bytes[at + 2] & 0x3F) << 6 | bytes[at + 3] & 0x3F;
    }
}
