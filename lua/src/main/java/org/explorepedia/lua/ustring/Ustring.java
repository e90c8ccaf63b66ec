// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import static org.explorepedia.lua.value.NamedFunction.define;

import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.Meter;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.lua.value.NamedFunction;
import org.luaj.vm2.LuaInteger;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The functions of {@code string}, counting code points instead of bytes. One for each parse. */
final class Ustring {

    /** Longest string that a function makes, in bytes. */
    static final int MAX_STRING_LENGTH = 8_388_608;

    /** Longest pattern, in bytes. */
    static final int MAX_PATTERN_LENGTH = 10_000;

    private Utf8 last = new Utf8(LuaValue.EMPTYSTRING);

    private final Meter meter;

    private Ustring(Meter meter) {
        this.meter = meter;
    }

    /**
     * The library as a table.
     *
     * @param string Lua's own {@code string}, for what needs no code points: {@code byte}, {@code format} and {@code rep}
     */
    static LuaTable create(LuaTable string, Meter meter) {
        Ustring library = new Ustring(meter);
        LuaTable table = new LuaTable();
        table.set("maxStringLength", MAX_STRING_LENGTH);
        table.set("maxPatternLength", MAX_PATTERN_LENGTH);
        for (String shared : new String[] {"byte", "format", "rep"}) {
            table.set(shared, string.get(shared));
        }
        define(table, "isutf8", a -> LuaValue.valueOf(library.view(a.string(1)).valid()));
        define(table, "len", library::length);
        define(table, "char", Ustring::characters);
        define(table, "codepoint", library::codePoints);
        define(table, "gcodepoint", library::eachCodePoint);
        define(table, "byteoffset", library::byteOffset);
        define(table, "sub", library::sub);
        define(table, "upper", "uc", a -> Letters.upper(text(a)));
        define(table, "lower", "lc", a -> Letters.lower(text(a)));
        define(table, "toNFC", a -> library.normalize(a, Normalizer2.getNFCInstance()));
        define(table, "toNFD", a -> library.normalize(a, Normalizer2.getNFDInstance()));
        define(table, "toNFKC", a -> library.normalize(a, Normalizer2.getNFKCInstance()));
        define(table, "toNFKD", a -> library.normalize(a, Normalizer2.getNFKDInstance()));
        new PatternFunctions(library).defineIn(table);
        return table;
    }

    Meter meter() {
        return meter;
    }

    /** A view of a string, the last one again if it is asked for the same string. */
    Utf8 view(LuaString string) {
        if (!last.views(string)) {
            last = new Utf8(string);
        }
        return last;
    }

    /** A view of an argument, which must be UTF-8. */
    Utf8 subject(Arguments arguments, int index) {
        Utf8 view = view(arguments.string(index));
        if (!view.valid()) {
            throw arguments.bad(index, "string is not UTF-8");
        }
        return view;
    }

    private Varargs length(Arguments arguments) {
        int length = view(arguments.string(1)).length();
        return length < 0 ? LuaValue.NIL : LuaInteger.valueOf(length);
    }

    private static Varargs characters(Arguments arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 1; i <= arguments.count(); i++) {
            LuaValue value = arguments.get(i);
            if (!value.isnumber()) {
                throw arguments.wrong(i, "number");
            }
            double number = Math.floor(value.todouble());
            if (!(number >= 0 && number <= Character.MAX_CODE_POINT)) {
                throw arguments.bad(i, "value out of range");
            }
            out.writeBytes(Character.toString((int) number).getBytes(StandardCharsets.UTF_8));
        }
        return LuaString.valueUsing(out.toByteArray());
    }

    /** A range of code points as indexes from 0, the second exclusive; empty ranges have the first behind the second. */
    private record Range(int from, int to) {

        /** By Lua's counting from 1, where negative numbers count from the end. */
        static Range of(int first, int last, int length) {
            int from = first < 0 ? length + first + 1 : first;
            int to = last < 0 ? length + last + 1 : last;
            return new Range(Math.max(from, 1) - 1, Math.min(to, length));
        }

        boolean empty() {
            return from >= to;
        }
    }

    private Varargs sub(Arguments arguments) {
        Utf8 subject = subject(arguments, 1);
        Range range = Range.of(arguments.integer(2, 1), arguments.integer(3, -1), subject.length());
        if (range.empty()) {
            return LuaValue.EMPTYSTRING;
        }
        int from = subject.position(range.from());
        return LuaString.valueUsing(subject.bytes, from, subject.position(range.to()) - from);
    }

    private Varargs codePoints(Arguments arguments) {
        Utf8 subject = subject(arguments, 1);
        int first = arguments.integer(2, 1);
        Range range = Range.of(first, arguments.integer(3, first), subject.length());
        if (range.empty()) {
            return LuaValue.NONE;
        }
        LuaValue[] found = new LuaValue[range.to() - range.from()];
        int at = subject.position(range.from());
        for (int i = 0; i < found.length; i++) {
            found[i] = LuaInteger.valueOf(Utf8.codePoint(subject.bytes, at));
            at += Utf8.size(subject.bytes[at]);
        }
        return LuaValue.varargsOf(found);
    }

    private Varargs eachCodePoint(Arguments arguments) {
        Utf8 subject = subject(arguments, 1);
        Range range = Range.of(arguments.integer(2, 1), arguments.integer(3, -1), subject.length());
        int[] at = {range.empty() ? 0 : subject.position(range.from())};
        int end = range.empty() ? 0 : subject.position(range.to());
        return new NamedFunction("gcodepoint", ignored -> {
            if (at[0] >= end) {
                return LuaValue.NIL;
            }
            int c = Utf8.codePoint(subject.bytes, at[0]);
            at[0] += Utf8.size(subject.bytes[at[0]]);
            return LuaInteger.valueOf(c);
        });
    }

    /** The byte, from 1, at which a code point begins, counted from a byte on. */
    private Varargs byteOffset(Arguments arguments) {
        Utf8 subject = subject(arguments, 1);
        int count = arguments.integer(2, 1);
        int from = arguments.integer(3, 1);
        int bytes = subject.end - subject.start;
        from = from < 0 ? bytes + from + 1 : from;
        if (from < 1 || from > bytes) {
            return LuaValue.NIL;
        }
        int at = subject.start + from - 1;
        int lead = at;
        while ((subject.bytes[lead] & 0xC0) == 0x80) {
            lead--;
        }
        // The character that the byte belongs to is number 0; where the byte begins it, it is number 1 too.
        int index = subject.index(lead) + (count > 0 && lead == at ? count - 1 : count);
        if (index < 0 || index >= subject.length()) {
            return LuaValue.NIL;
        }
        return LuaInteger.valueOf(subject.position(index) - subject.start + 1);
    }

    private static LuaString text(Arguments arguments) {
        if (arguments.get(1) instanceof LuaString string) {
            return string;
        }
        throw arguments.wrong(1, "string");
    }

    private Varargs normalize(Arguments arguments, Normalizer2 form) {
        LuaString string = arguments.string(1);
        Utf8 view = view(string);
        if (!view.valid()) {
            return LuaValue.NIL;
        }
        if (view.length() == string.m_length) {
            return string;
        }
        return LuaTexts.of(form.normalize(LuaTexts.text(string)));
    }
}
