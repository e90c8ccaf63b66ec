// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.uri;

import static org.explorepedia.lua.value.NamedFunction.define;

import java.util.Optional;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.lua.value.LuaSource;
import org.explorepedia.wikitext.function.PageUrls;
import org.explorepedia.wikitext.function.SectionAnchor;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code mw.uri}. Objects are made in Lua, where scripts can look into them; what belongs to the wiki is made here. */
public final class UriLibrary implements LuaLibrary {

    private final String source = LuaSource.read(UriLibrary.class, "uri.lua");

    @Override
    public String name() {
        return "mw.uri";
    }

    @Override
    public LuaValue open(LuaHost host) {
        PageUrls urls = new PageUrls(host.site());
        LuaTable nativePart = new LuaTable();
        define(nativePart, "encode", UriLibrary::encode);
        define(nativePart, "decode", UriLibrary::decode);
        define(nativePart, "anchorEncode", a -> {
            String text = host.stripMarkers().fromScript(a.pureText(1));
            return LuaTexts.of(SectionAnchor.id(text, host.site()));
        });
        define(nativePart, "page", a -> page(a, host, urls));
        define(nativePart, "currentPage", a -> LuaTexts.of(urls.url(host.state().title(), PageUrls.Form.FULL, "")));
        return host.run("mw.uri.lua", source).call(nativePart);
    }

    private static Varargs page(Arguments arguments, LuaHost host, PageUrls urls) {
        PageUrls.Form form = PageUrls.Form.valueOf(arguments.text(1));
        Optional<Title> found = host.state().titles().find(arguments.text(2), Namespace.MAIN);
        if (found.isEmpty()) {
            return LuaValue.NIL;
        }
        Title title = found.get();
        if (title.namespace() == Namespace.MEDIA) {
            title = new Title(Namespace.FILE, title.dbKey(), title.fragment(), "");
        }
        return LuaTexts.of(urls.url(title, form, arguments.text(3)));
    }

    /** Where a text is to stand in an address, which decides what a space becomes and what may stay. */
    private enum Mode {
        QUERY("-_.~", '+'),
        PATH("-_.~", 0),
        WIKI("-_.;@$!*(),/~:", '_');

        private final String plain;
        private final int space;

        Mode(String plain, int space) {
            this.plain = plain;
            this.space = space;
        }

        static Mode of(Arguments arguments) {
            String name = arguments.text(2, "QUERY");
            for (Mode mode : values()) {
                if (mode.name().equalsIgnoreCase(name)) {
                    return mode;
                }
            }
            throw arguments.bad(2, "expected QUERY, PATH, or WIKI");
        }
    }

    private static LuaString text(Arguments arguments) {
        if (arguments.get(1) instanceof LuaString text) {
            return text;
        }
        throw arguments.wrong(1, "string");
    }

    private static Varargs encode(Arguments arguments) {
        LuaString text = text(arguments);
        Mode mode = Mode.of(arguments);
        byte[] out = new byte[text.m_length * 3];
        int length = 0;
        for (int i = 0; i < text.m_length; i++) {
            int c = text.m_bytes[text.m_offset + i] & 0xFF;
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (alphanumeric || mode.plain.indexOf(c) >= 0) {
                out[length++] = (byte) c;
            } else if (c == ' ' && mode.space != 0) {
                out[length++] = (byte) mode.space;
            } else {
                out[length++] = '%';
                out[length++] = (byte) "0123456789ABCDEF".charAt(c >> 4);
                out[length++] = (byte) "0123456789ABCDEF".charAt(c & 15);
            }
        }
        return LuaString.valueUsing(out, 0, length);
    }

    private static Varargs decode(Arguments arguments) {
        LuaString text = text(arguments);
        Mode mode = Mode.of(arguments);
        byte[] out = new byte[text.m_length];
        int length = 0;
        int i = 0;
        while (i < text.m_length) {
            byte c = text.m_bytes[text.m_offset + i];
            int high = c == '%' && i + 2 < text.m_length ? digit(text, i + 1) : -1;
            int low = high < 0 ? -1 : digit(text, i + 2);
            if (low >= 0) {
                out[length++] = (byte) (high << 4 | low);
                i += 3;
            } else {
                out[length++] = c == mode.space ? (byte) ' ' : c;
                i++;
            }
        }
        return LuaString.valueUsing(out, 0, length);
    }

    private static int digit(LuaString text, int at) {
        return Character.digit((char) text.m_bytes[text.m_offset + at], 16);
    }
}
