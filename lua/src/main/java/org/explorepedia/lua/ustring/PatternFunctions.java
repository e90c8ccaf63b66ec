// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.ustring;

import static org.explorepedia.lua.value.NamedFunction.define;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.lua.value.NamedFunction;
import org.luaj.vm2.LuaInteger;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The functions that take patterns: {@code find}, {@code match}, {@code gmatch}, {@code gsub}. Patterns that were read are kept. */
final class PatternFunctions {

    private static final int KEPT = 300;

    private final Ustring strings;
    private final Map<LuaString, LuaPattern> read = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LuaString, LuaPattern> eldest) {
            return size() > KEPT;
        }
    };

    PatternFunctions(Ustring strings) {
        this.strings = strings;
    }

    void defineIn(LuaTable table) {
        define(table, "find", this::find);
        define(table, "match", this::match);
        define(table, "gmatch", this::eachMatch);
        define(table, "gsub", this::substitute);
    }

    private LuaPattern pattern(Arguments arguments) {
        LuaString source = arguments.string(2);
        if (source.m_length > Ustring.MAX_PATTERN_LENGTH) {
            throw arguments.bad(2, "pattern is longer than " + Ustring.MAX_PATTERN_LENGTH + " bytes");
        }
        LuaPattern known = read.get(source);
        if (known == null) {
            if (!new Utf8(source).valid()) {
                throw arguments.bad(2, "string is not UTF-8");
            }
            known = LuaPattern.ofCodePoints(source);
            byte[] own = Arrays.copyOfRange(source.m_bytes, source.m_offset, source.m_offset + source.m_length);
            read.put(LuaString.valueUsing(own), known);
        }
        return known;
    }

    /** Where a search begins, in the array: an index from 1, or from the end; behind the end it is the end. */
    private static int init(Arguments arguments, Utf8 subject) {
        int init = arguments.integer(3, 1);
        int length = subject.length();
        int index = init < 0 ? Math.max(length + init, 0) : Math.min(Math.max(init - 1, 0), length);
        return subject.position(index);
    }

    private Varargs find(Arguments arguments) {
        Utf8 subject = strings.subject(arguments, 1);
        if (arguments.get(4).toboolean()) {
            return findPlain(arguments, subject);
        }
        LuaPattern pattern = pattern(arguments);
        PatternSearch search = new PatternSearch(pattern, arguments.string(1), true, strings.meter());
        int end = search.find(init(arguments, subject));
        if (end < 0) {
            return LuaValue.NIL;
        }
        LuaValue[] results = new LuaValue[2 + search.captures()];
        results[0] = LuaInteger.valueOf(subject.index(search.matchStart()) + 1);
        results[1] = LuaInteger.valueOf(subject.index(end));
        for (int i = 1; i <= search.captures(); i++) {
            results[i + 1] = capture(search, i, end, subject);
        }
        return LuaValue.varargsOf(results);
    }

    private static Varargs findPlain(Arguments arguments, Utf8 subject) {
        LuaString text = arguments.string(2);
        byte[] bytes = Arrays.copyOfRange(text.m_bytes, text.m_offset, text.m_offset + text.m_length);
        int found = PatternSearch.indexOf(subject.bytes, init(arguments, subject), subject.end, bytes);
        if (found < 0) {
            return LuaValue.NIL;
        }
        return LuaValue.varargsOf(
                LuaInteger.valueOf(subject.index(found) + 1), LuaInteger.valueOf(subject.index(found + bytes.length)));
    }

    private Varargs match(Arguments arguments) {
        Utf8 subject = strings.subject(arguments, 1);
        LuaPattern pattern = pattern(arguments);
        PatternSearch search = new PatternSearch(pattern, arguments.string(1), true, strings.meter());
        int end = search.find(init(arguments, subject));
        return end < 0 ? LuaValue.NIL : captures(search, end, subject);
    }

    /** A capture, from 1; 0 is the whole match. */
    private static LuaValue capture(PatternSearch search, int capture, int matchEnd, Utf8 subject) {
        int from = search.captureStart(capture);
        int to = capture == 0 ? matchEnd : search.captureEnd(capture);
        if (to < 0) {
            return LuaInteger.valueOf(subject.index(from) + 1);
        }
        return LuaString.valueUsing(subject.bytes, from, to - from);
    }

    /** All captures, or the whole match if there are none. */
    private static Varargs captures(PatternSearch search, int matchEnd, Utf8 subject) {
        if (search.captures() <= 1) {
            return capture(search, search.captures(), matchEnd, subject);
        }
        LuaValue[] all = new LuaValue[search.captures()];
        for (int i = 0; i < all.length; i++) {
            all[i] = capture(search, i + 1, matchEnd, subject);
        }
        return LuaValue.varargsOf(all);
    }

    private Varargs eachMatch(Arguments arguments) {
        Utf8 subject = strings.subject(arguments, 1);
        LuaPattern pattern = pattern(arguments);
        PatternSearch search = new PatternSearch(pattern, arguments.string(1), true, strings.meter());
        // An anchor would hold at every place where the search goes on; it never holds.
        int[] at = {pattern.anchored() ? subject.end + 1 : subject.start};
        return new NamedFunction("gmatch", ignored -> {
            if (at[0] > subject.end) {
                return LuaValue.NIL;
            }
            int end = search.find(at[0]);
            if (end < 0) {
                at[0] = subject.end + 1;
                return LuaValue.NIL;
            }
            // An empty match takes the search one character further, or it would find the same again.
            at[0] = end > search.matchStart() ? end : after(subject, end);
            return captures(search, end, subject);
        });
    }

    private static int after(Utf8 subject, int place) {
        return place >= subject.end ? place + 1 : place + Utf8.size(subject.bytes[place]);
    }

    private Varargs substitute(Arguments arguments) {
        Utf8 subject = strings.subject(arguments, 1);
        LuaPattern pattern = pattern(arguments);
        LuaValue replacement = arguments.get(3);
        Replacement.check(arguments, replacement);
        int most = arguments.has(4) ? arguments.integer(4, 0) : Integer.MAX_VALUE;
        PatternSearch search = new PatternSearch(pattern, arguments.string(1), true, strings.meter());
        Replacement.Output out = new Replacement.Output(subject);
        int count = 0;
        int at = subject.start;
        boolean empty = false;
        while (count < most && at <= subject.end) {
            int end = empty ? search.findHere(at) : -1;
            if (end < 0) {
                if (empty && at == subject.end) {
                    break;
                }
                end = search.find(empty ? after(subject, at) : at);
            }
            if (end < 0) {
                break;
            }
            count++;
            int begin = search.matchStart();
            out.copyUpTo(begin);
            replace(replacement, search, end, subject, out);
            out.skipTo(end);
            // As in the original, a match without length may be followed by one with a length at the same place.
            empty = end == begin;
            at = end;
            if (pattern.anchored()) {
                break;
            }
        }
        LuaString result = count == 0 ? arguments.string(1) : out.finish();
        return LuaValue.varargsOf(result, LuaInteger.valueOf(count));
    }

    private static void replace(
            LuaValue replacement, PatternSearch search, int end, Utf8 subject, Replacement.Output out) {
        if (replacement.isstring()) {
            Replacement.expand(replacement.strvalue(), search.captures(), i -> capture(search, i, end, subject), out);
            return;
        }
        LuaValue value = replacement.istable()
                ? replacement.get(capture(search, Math.min(1, search.captures()), end, subject))
                : replacement.invoke(captures(search, end, subject)).arg1();
        if (value.isnil()) {
            out.append(subject.bytes, search.matchStart(), end);
        } else if (value.isstring()) {
            LuaString text = value.strvalue();
            out.append(text.m_bytes, text.m_offset, text.m_offset + text.m_length);
        } else {
            throw Arguments.error("invalid replacement value (a " + value.typename() + ")");
        }
    }
}
