// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.vm;

import static org.luaj.vm2.LuaValue.NIL;
import static org.luaj.vm2.LuaValue.NONE;
import static org.luaj.vm2.LuaValue.valueOf;
import static org.luaj.vm2.LuaValue.varargsOf;

import java.io.ByteArrayOutputStream;
import org.explorepedia.lua.LuaTexts;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaNumber;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The library {@code string}, which knows bytes only. */
public final class StringLibrary {

    private static final String SPECIALS = "^$*+?.([%-";

    private final Vm vm;
    private final Operations operations;

    private StringLibrary(Vm vm) {
        this.vm = vm;
        this.operations = new Operations(vm);
    }

    /** The library for a machine. */
    public static LuaTable open(Vm vm) {
        StringLibrary library = new StringLibrary(vm);
        LuaTable string = new LuaTable();
        Builtin.add(string, "byte", StringLibrary::bytes);
        Builtin.add(string, "char", StringLibrary::characters);
        Builtin.add(string, "find", args -> library.find(args, true));
        Builtin.add(string, "match", args -> library.find(args, false));
        Builtin.add(string, "gmatch", library::allMatches);
        Builtin.add(string, "gfind", library::allMatches);
        Builtin.add(string, "gsub", library::replace);
        Builtin.add(string, "format", args -> StringFormat.format(args, vm));
        Builtin.add(string, "len", args -> valueOf(Check.string(args, 1, "len").m_length));
        Builtin.add(string, "lower", args -> changed(args, "lower", 'A', 'Z'));
        Builtin.add(string, "upper", args -> changed(args, "upper", 'a', 'z'));
        Builtin.add(string, "rep", library::repeat);
        Builtin.add(string, "reverse", StringLibrary::reverse);
        Builtin.add(string, "sub", StringLibrary::part);
        return string;
    }

    private static int position(int position, int length) {
        return position >= 0 ? position : Math.max(0, length + position + 1);
    }

    private static Varargs part(Varargs args) {
        LuaString text = Check.string(args, 1, "sub");
        int from = Math.max(1, position(Check.integer(args, 2, "sub"), text.m_length));
        int to = Math.min(text.m_length, position(Check.integer(args, 3, "sub", -1), text.m_length));
        return from > to ? LuaTexts.of("") : slice(text, from - 1, to - from + 1);
    }

    private static LuaString slice(LuaString text, int from, int length) {
        return LuaString.valueOf(text.m_bytes, text.m_offset + from, length);
    }

    private static Varargs bytes(Varargs args) {
        LuaString text = Check.string(args, 1, "byte");
        int given = Check.integer(args, 2, "byte", 1);
        int from = Math.max(1, position(given, text.m_length));
        int to = Math.min(text.m_length, position(Check.integer(args, 3, "byte", given), text.m_length));
        if (from > to) {
            return NONE;
        }
        if (to - from > 10_000) {
            throw new LuaError("string slice too long");
        }
        LuaValue[] values = new LuaValue[to - from + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueOf(text.luaByte(from - 1 + i));
        }
        return varargsOf(values);
    }

    private static Varargs characters(Varargs args) {
        byte[] bytes = new byte[args.narg()];
        for (int i = 0; i < bytes.length; i++) {
            int c = Check.integer(args, i + 1, "char");
            if (c < 0 || c > 255) {
                throw Check.argument(i + 1, "char", "invalid value");
            }
            bytes[i] = (byte) c;
        }
        return LuaString.valueUsing(bytes);
    }

    private static Varargs changed(Varargs args, String name, int low, int high) {
        LuaString text = Check.string(args, 1, name);
        byte[] bytes = new byte[text.m_length];
        for (int i = 0; i < bytes.length; i++) {
            byte c = text.m_bytes[text.m_offset + i];
            bytes[i] = c >= low && c <= high ? (byte) (c ^ 0x20) : c;
        }
        return LuaString.valueUsing(bytes);
    }

    private static Varargs reverse(Varargs args) {
        LuaString text = Check.string(args, 1, "reverse");
        byte[] bytes = new byte[text.m_length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = text.m_bytes[text.m_offset + bytes.length - 1 - i];
        }
        return LuaString.valueUsing(bytes);
    }

    private Varargs repeat(Varargs args) {
        LuaString text = Check.string(args, 1, "rep");
        int count = Math.max(0, Check.integer(args, 2, "rep"));
        long length = (long) text.m_length * count;
        vm.meter().string(length);
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < bytes.length; i += text.m_length) {
            System.arraycopy(text.m_bytes, text.m_offset, bytes, i, text.m_length);
        }
        return LuaString.valueUsing(bytes);
    }

    private Varargs find(Varargs args, boolean places) {
        String name = places ? "find" : "match";
        LuaString text = Check.string(args, 1, name);
        LuaString pattern = Check.string(args, 2, name);
        int from = position(Check.integer(args, 3, name, 1), text.m_length) - 1;
        from = Math.max(0, from);
        if (from > text.m_length) {
            if (places || from > text.m_length + 1) {
                return NIL;
            }
            from = text.m_length;
        }
        if (places && (args.arg(4).toboolean() || isPlain(pattern))) {
            int at = indexOf(text, pattern, from);
            return at < 0 ? NIL : varargsOf(valueOf(at + 1), valueOf(at + pattern.m_length));
        }
        BytePattern matcher = new BytePattern(text, pattern, vm.meter());
        boolean anchored = matcher.isAnchored();
        for (int at = from; at <= text.m_length; at++) {
            int end = matcher.match(at, anchored ? 1 : 0);
            if (end >= 0) {
                return places
                        ? varargsOf(new LuaValue[] {valueOf(at + 1), valueOf(end)}, matcher.all(at, end, false))
                        : matcher.all(at, end, true);
            }
            if (anchored) {
                break;
            }
        }
        return NIL;
    }

    private static boolean isPlain(LuaString pattern) {
        for (int i = 0; i < pattern.m_length; i++) {
            if (SPECIALS.indexOf(pattern.luaByte(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(LuaString text, LuaString sought, int from) {
        int last = text.m_length - sought.m_length;
        vm.meter().steps(Math.max(0, last - from) >> 3);
        for (int i = from; i <= last; i++) {
            int k = 0;
            while (k < sought.m_length && text.m_bytes[text.m_offset + i + k] == sought.m_bytes[sought.m_offset + k]) {
                k++;
            }
            if (k == sought.m_length) {
                return i;
            }
        }
        return -1;
    }

    private Varargs allMatches(Varargs args) {
        LuaString text = Check.string(args, 1, "gmatch");
        LuaString pattern = Check.string(args, 2, "gmatch");
        int[] place = {0};
        return new Builtin("gmatch", _ -> {
            BytePattern matcher = new BytePattern(text, pattern, vm.meter());
            for (int at = place[0]; at <= text.m_length; at++) {
                int end = matcher.match(at, 0);
                if (end >= 0) {
                    place[0] = end == at ? end + 1 : end;
                    return matcher.all(at, end, true);
                }
            }
            place[0] = text.m_length + 1;
            return NIL;
        });
    }

    private Varargs replace(Varargs args) {
        LuaString text = Check.string(args, 1, "gsub");
        LuaString pattern = Check.string(args, 2, "gsub");
        LuaValue by = args.arg(3);
        if (!(by instanceof LuaString || by instanceof LuaNumber || by instanceof LuaTable || by.isfunction())) {
            throw Check.wrong(args, 3, "gsub", "string/function/table");
        }
        int max = Check.integer(args, 4, "gsub", text.m_length + 1);
        BytePattern matcher = new BytePattern(text, pattern, vm.meter());
        boolean anchored = matcher.isAnchored();
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.m_length + 16);
        int at = 0;
        int count = 0;
        while (count < max) {
            int end = matcher.match(at, anchored ? 1 : 0);
            if (end >= 0) {
                count++;
                replacement(by, matcher, at, end, out);
            }
            if (end > at) {
                at = end;
            } else if (at < text.m_length) {
                out.write(text.m_bytes[text.m_offset + at++]);
            } else {
                break;
            }
            if (anchored) {
                break;
            }
        }
        out.write(text.m_bytes, text.m_offset + at, text.m_length - at);
        vm.meter().string(out.size());
        return varargsOf(LuaString.valueUsing(out.toByteArray()), valueOf(count));
    }

    private void replacement(LuaValue by, BytePattern matcher, int from, int to, ByteArrayOutputStream out) {
        LuaValue value;
        if (by instanceof LuaTable) {
            value = operations.index(by, matcher.capture(0, from, to));
        } else if (by.isfunction()) {
            value = by.invoke(matcher.all(from, to, true)).arg1();
        } else {
            template(LuaTexts.bytes(by), matcher, from, to, out);
            vm.meter().string(out.size());
            return;
        }
        if (!value.toboolean()) {
            value = matcher.text(from, to);
        } else if (!(value instanceof LuaString) && !(value instanceof LuaNumber)) {
            throw new LuaError("invalid replacement value (a " + value.typename() + ")");
        }
        write(LuaTexts.bytes(value), out);
        vm.meter().string(out.size());
    }

    private static void write(LuaString text, ByteArrayOutputStream out) {
        out.write(text.m_bytes, text.m_offset, text.m_length);
    }

    private static void template(LuaString by, BytePattern matcher, int from, int to, ByteArrayOutputStream out) {
        for (int i = 0; i < by.m_length; i++) {
            int c = by.luaByte(i);
            if (c != '%' || i + 1 == by.m_length) {
                out.write(c);
                continue;
            }
            int next = by.luaByte(++i);
            if (next == '0') {
                write(LuaTexts.bytes(matcher.text(from, to)), out);
            } else if (next >= '1' && next <= '9') {
                write(LuaTexts.bytes(matcher.capture(next - '1', from, to)), out);
            } else {
                out.write(next);
            }
        }
    }
}
