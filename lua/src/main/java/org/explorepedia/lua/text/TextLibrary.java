// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import static org.explorepedia.lua.value.NamedFunction.define;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.ustring.CharacterSet;
import org.explorepedia.lua.ustring.Pieces;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.lua.value.NamedFunction;
import org.explorepedia.wikitext.request.PageSource;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code mw.text}. */
public final class TextLibrary implements LuaLibrary {

    @Override
    public String name() {
        return "mw.text";
    }

    @Override
    public LuaTable open(LuaHost host) {
        LuaTable library = new LuaTable();
        define(library, "trim", TextLibrary::trim);
        define(library, "split", a -> split(a, host));
        define(library, "gsplit", a -> eachPiece(a, host));
        define(library, "encode", TextLibrary::encode);
        define(library, "decode", TextLibrary::decode);
        define(library, "nowiki", new Nowiki(host.site().markup().urlProtocols())::escape);
        define(library, "tag", Tags::tag);
        define(library, "truncate", a -> truncate(a, host.state().source()));
        define(library, "listToText", a -> listToText(a, new ListWords(host)));
        StripTexts strip = new StripTexts(host.stripMarkers());
        define(library, "unstrip", a -> strip.unstrip(a));
        define(library, "unstripNoWiki", a -> strip.unstripNowiki(a));
        define(library, "killMarkers", a -> strip.kill(a));
        library.set("JSON_PRESERVE_KEYS", JsonReader.PRESERVE_KEYS);
        library.set("JSON_TRY_FIXING", JsonReader.TRY_FIXING);
        library.set("JSON_PRETTY", JsonWriter.PRETTY);
        define(library, "jsonDecode", "mw.text.jsonDecode", a -> JsonReader.decode(a, host.meter()));
        define(library, "jsonEncode", "mw.text.jsonEncode", a -> JsonWriter.encode(a, host.meter()));
        return library;
    }

    private static Varargs trim(Arguments arguments) {
        LuaString text = arguments.string(1);
        byte[] bytes = text.m_bytes;
        int from = text.m_offset;
        int to = from + text.m_length;
        if (arguments.has(2)) {
            return trim(LuaTexts.text(text), CharacterSet.of(arguments.string(2)));
        }
        while (from < to && blank(bytes[from])) {
            from++;
        }
        while (to > from && blank(bytes[to - 1])) {
            to--;
        }
        return to - from == text.m_length ? text : LuaString.valueUsing(bytes, from, to - from);
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r';
    }

    private static LuaString trim(String text, CharacterSet set) {
        int from = 0;
        int to = text.length();
        while (from < to && set.has(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && set.has(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return LuaTexts.of(text.substring(from, to));
    }

    private static Varargs split(Arguments arguments, LuaHost host) {
        Pieces pieces = Pieces.of(arguments, host.meter());
        LuaTable all = new LuaTable();
        int count = 0;
        for (LuaString piece = pieces.next(); piece != null; piece = pieces.next()) {
            host.meter().steps(4);
            all.rawset(++count, piece);
        }
        return all;
    }

    private static Varargs eachPiece(Arguments arguments, LuaHost host) {
        Pieces pieces = Pieces.of(arguments, host.meter());
        return new NamedFunction("gsplit", ignored -> {
            LuaString piece = pieces.next();
            return piece == null ? LuaValue.NIL : piece;
        });
    }

    private static Varargs encode(Arguments arguments) {
        LuaString text = arguments.string(1);
        return LuaTexts.of(
                arguments.has(2)
                        ? Entities.encode(LuaTexts.text(text), CharacterSet.of(arguments.string(2))::has)
                        : Entities.encode(LuaTexts.text(text), Entities::usual));
    }

    private static Varargs decode(Arguments arguments) {
        LuaString text = arguments.string(1);
        for (int i = 0; i < text.m_length; i++) {
            if (text.m_bytes[text.m_offset + i] == '&') {
                return LuaTexts.of(
                        Entities.decode(LuaTexts.text(text), arguments.get(2).toboolean()));
            }
        }
        return text;
    }

    /** Cuts a text to a number of characters, from its end if the number is negative. */
    private static Varargs truncate(Arguments arguments, PageSource source) {
        LuaString given = arguments.string(1);
        String text = LuaTexts.text(given);
        double wanted = arguments.number(2);
        int length = (int) Math.abs(wanted);
        int all = text.codePointCount(0, text.length());
        if (all <= length) {
            return given;
        }
        String ellipsis = arguments.text(3, source.message("ellipsis").orElse("..."));
        if (arguments.get(4).toboolean()) {
            length = Math.max(length - ellipsis.codePointCount(0, ellipsis.length()), 0);
        }
        return LuaTexts.of(
                wanted < 0
                        ? ellipsis + text.substring(text.offsetByCodePoints(0, all - length))
                        : text.substring(0, text.offsetByCodePoints(0, length)) + ellipsis);
    }

    private static Varargs listToText(Arguments arguments, ListWords words) {
        LuaTable table = arguments.table(1);
        List<String> items = new ArrayList<>();
        for (int i = 1; !table.get(i).isnil(); i++) {
            LuaValue item = table.get(i);
            if (!item.isstring()) {
                throw Arguments.error(
                        "invalid value (" + item.typename() + ") at index " + i + " in table for 'concat'");
            }
            items.add(LuaTexts.text(item));
        }
        String separator = arguments.has(2) ? arguments.text(2) : words.comma();
        String conjunction = arguments.has(3) ? arguments.text(3) : words.and();
        return LuaTexts.of(ListWords.join(items, separator, conjunction));
    }
}
