// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.language;

import static org.explorepedia.lua.value.NamedFunction.define;

import java.util.Locale;
import java.util.Optional;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaLibrary;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.lua.value.NamedFunction;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code mw.language}: what is known of languages, and objects for each of them. */
public final class LanguageLibrary implements LuaLibrary {

    private static final String FORBIDDEN = "\"#&'/:<>[\\]{|}\u007F";
    private static final int MAX_CODE_LENGTH = 125;

    private final LanguageFacts.Table table;

    /** @param table shared by all who need it; big */
    public LanguageLibrary(LanguageFacts.Table table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "mw.language";
    }

    @Override
    public LuaTable open(LuaHost host) {
        LuaTable library = new LuaTable();
        LanguageMethods methods = new LanguageMethods(host, table);
        define(library, "new", a -> {
            if (!a.has(1)) {
                throw Arguments.error("too few arguments to mw.language.new()");
            }
            return methods.object(new Arguments("language.new", a.values()).pureText(1));
        });
        define(library, "getContentLanguage", a -> methods.object(host.site().language()));
        define(library, "fetchLanguageName", a -> LuaTexts.of(name(code(a).toLowerCase(Locale.ROOT))));
        define(library, "fetchLanguageNames", a -> names());
        define(library, "getFallbacksFor", a -> fallbacks(table, code(a)));
        define(library, "isSupportedLanguage", a -> LuaValue.valueOf(known(code(a))));
        define(library, "isKnownLanguageTag", a -> {
            String code = code(a);
            return LuaValue.valueOf(known(code) || LanguageNames.OTHERS.containsKey(code));
        });
        define(library, "isValidCode", a -> LuaValue.valueOf(valid(code(a))));
        define(library, "isValidBuiltInCode", a -> LuaValue.valueOf(builtIn(code(a))));
        host.mw().rawset("getContentLanguage", library.get("getContentLanguage"));
        host.mw().rawset("getLanguage", new NamedFunction("language.new", a -> methods.object(a.pureText(1))));
        return library;
    }

    private static String code(Arguments arguments) {
        return arguments.pureText(1);
    }

    private boolean known(String code) {
        return table.find(code).isPresent();
    }

    private String name(String code) {
        return table.find(code).map(LanguageFacts::name).orElseGet(() -> LanguageNames.OTHERS.getOrDefault(code, ""));
    }

    private LuaTable names() {
        LuaTable names = new LuaTable();
        LanguageNames.OTHERS.forEach((code, name) -> names.rawset(LuaTexts.of(code), LuaTexts.of(name)));
        table.all().forEach(facts -> names.rawset(LuaTexts.of(facts.code()), LuaTexts.of(facts.name())));
        return names;
    }

    /** Languages whose texts stand in, English last. */
    static Varargs fallbacks(LanguageFacts.Table table, String code) {
        LuaTable list = new LuaTable();
        int count = 0;
        if (builtIn(code) && !code.equals("en")) {
            Optional<LanguageFacts> facts = table.find(code);
            for (String fallback : facts.map(LanguageFacts::fallbacks).orElseGet(java.util.List::of)) {
                if (!fallback.equals("en")) {
                    list.rawset(++count, LuaTexts.of(fallback));
                }
            }
            list.rawset(++count, LuaTexts.of("en"));
        }
        return list;
    }

    private static boolean valid(String code) {
        return code.length() < MAX_CODE_LENGTH && code.chars().noneMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0);
    }

    private static boolean builtIn(String code) {
        return code.length() > 1
                && code.length() < MAX_CODE_LENGTH
                && code.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
