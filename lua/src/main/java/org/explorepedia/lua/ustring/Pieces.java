// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import java.util.Arrays;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.value.Arguments;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaString;

/** The pieces of a text between what a pattern finds, one after the other. A separator of no length stands between any two characters. */
public final class Pieces {

    private final Utf8 text;
    private final @Nullable PatternSearch search;
    private final byte[] plain;
    private int at;
    private boolean over;

    private Pieces(Utf8 text, @Nullable PatternSearch search, byte[] plain) {
        this.text = text;
        this.search = search;
        this.plain = plain;
        this.at = text.start;
    }

    /**
     * Begins to split the first argument at the second one, which is a pattern unless the third one is true.
     *
     * @param meter counts the work
     */
    public static Pieces of(Arguments arguments, Meter meter) {
        LuaString subject = arguments.string(1);
        LuaString separator = arguments.string(2);
        Utf8 text = new Utf8(subject);
        if (!text.valid()) {
            throw arguments.bad(1, "string is not UTF-8");
        }
        if (!new Utf8(separator).valid()) {
            throw arguments.bad(2, "string is not UTF-8");
        }
        byte[] plain =
                Arrays.copyOfRange(separator.m_bytes, separator.m_offset, separator.m_offset + separator.m_length);
        PatternSearch search = arguments.get(3).toboolean()
                ? null
                : new PatternSearch(LuaPattern.ofCodePoints(separator), subject, true, meter);
        return new Pieces(text, search, plain);
    }

    /** The next piece; {@code null} behind the last one. */
    public @Nullable LuaString next() {
        if (over) {
            return null;
        }
        int from = at;
        int begin;
        int end;
        if (search == null) {
            begin = PatternSearch.indexOf(text.bytes, from, text.end, plain);
            end = begin + plain.length;
        } else {
            end = search.find(from);
            begin = end < 0 ? -1 : search.matchStart();
        }
        if (begin < 0) {
            over = true;
            return piece(from, text.end);
        }
        if (end > begin) {
            at = end;
            return piece(from, begin);
        }
        int after = begin < text.end ? begin + Utf8.size(text.bytes[begin]) : begin;
        over = after >= text.end;
        at = after;
        return piece(from, after);
    }

    private LuaString piece(int from, int to) {
        return LuaString.valueUsing(text.bytes, from, to - from);
    }
}
