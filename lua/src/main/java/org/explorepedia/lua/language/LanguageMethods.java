// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.language;

import static org.explorepedia.lua.value.NamedFunction.define;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.ustring.Letters;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.wikitext.function.LanguageWriting;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Language objects of one parse: a table with the code, and methods that all of them share. */
final class LanguageMethods {

    private static final MathContext LUA_DIGITS = new MathContext(14);
    private static final double SMALLEST = 1e-4;

    private final LuaHost host;
    private final LanguageFacts.Table table;
    private static final Instant SOME_TIME = Instant.parse("2001-02-03T04:05:06Z");
    private static final Instant LATER_THAT_DAY = Instant.parse("2001-02-03T17:28:39Z");
    private static final Instant OTHER_TIME = Instant.parse("2010-09-18T17:26:35Z");

    private final Map<String, LanguageWriting> known = new HashMap<>();
    private final LuaTable metatable = new LuaTable();

    LanguageMethods(LuaHost host, LanguageFacts.Table table) {
        this.host = host;
        this.table = table;
        LuaTable methods = new LuaTable();
        method(methods, "getCode", (code, a) -> LuaTexts.of(code));
        method(methods, "toBcp47Code", (code, a) -> LuaTexts.of(LanguageWriting.bcp47(code)));
        method(methods, "getFallbackLanguages", (code, a) -> LanguageLibrary.fallbacks(table, code));
        method(methods, "isRTL", (code, a) -> LuaValue.valueOf(rightToLeft(code)));
        method(methods, "getDir", (code, a) -> LuaTexts.of(rightToLeft(code) ? "rtl" : "ltr"));
        method(methods, "getDirMark", (code, a) -> LuaTexts.of(marksRight(code, a) ? "\u200F" : "\u200E"));
        method(methods, "getDirMarkEntity", (code, a) -> LuaTexts.of(marksRight(code, a) ? "&rlm;" : "&lrm;"));
        method(methods, "getArrow", (code, a) -> arrow(rightToLeft(code), a.text(1, "forwards")));
        method(methods, "lc", (code, a) -> Letters.lower(string(a)));
        method(methods, "uc", (code, a) -> Letters.upper(string(a)));
        method(methods, "caseFold", (code, a) -> Letters.upper(string(a)));
        method(methods, "ucfirst", (code, a) -> LuaTexts.of(upperFirst(code, text(a))));
        method(methods, "lcfirst", (code, a) -> LuaTexts.of(lowerFirst(code, text(a))));
        method(methods, "formatNum", this::formatNumber);
        method(methods, "parseFormattedNumber", this::parseNumber);
        method(methods, "plural", this::plural);
        method(methods, "convertPlural", this::plural);
        method(methods, "grammar", "convertGrammar", (code, a) -> inflect(code, a, 2, 1));
        method(methods, "convertGrammar", (code, a) -> inflect(code, a, 1, 2));
        method(methods, "gender", (code, a) -> gender(a));
        method(methods, "formatDate", this::formatDate);
        Durations durations = new Durations();
        method(methods, "formatDuration", (code, a) -> durations.format(a, writing(code), source(code), code));
        method(methods, "getDurationIntervals", (code, a) -> durations.intervals(a));
        metatable.rawset("__index", methods);
        // One script must not change the methods that the others of the page use.
        metatable.rawset("__metatable", LuaValue.FALSE);
    }

    /** What a method does for the language with a code. */
    private interface Method {
        Varargs call(String code, Arguments arguments);
    }

    private static void method(LuaTable methods, String name, Method method) {
        method(methods, name, name.equals("plural") ? "convertPlural" : name, method);
    }

    private static void method(LuaTable methods, String name, String title, Method method) {
        define(methods, name, title, a -> {
            if (!(a.get(1) instanceof LuaTable self) || !(self.rawget("code") instanceof LuaString code)) {
                throw Arguments.error("mw.language: invalid language object. Did you call " + name
                        + " with a dot instead of a colon, i.e. lang." + name + "() instead of lang:" + name + "()?");
            }
            return method.call(
                    LuaTexts.text(code), new Arguments(title, a.values().subargs(2)));
        });
    }

    /** An object for a language; any code will do. */
    LuaTable object(String code) {
        LuaTable object = new LuaTable();
        object.rawset("code", LuaTexts.of(code));
        object.setmetatable(metatable);
        return object;
    }

    private LanguageWriting writing(String code) {
        return known.computeIfAbsent(code, c -> {
            Function<String, Optional<String>> own =
                    c.equals(host.site().language()) ? host.state().source()::message : key -> Optional.empty();
            return new LanguageWriting(facts(c), own);
        });
    }

    /** Texts of the wiki, which are in its own language only. */
    private Optional<PageSource> source(String code) {
        return code.equals(host.site().language()) ? Optional.of(host.state().source()) : Optional.empty();
    }

    private LanguageFacts facts(String code) {
        return table.get(code);
    }

    private boolean rightToLeft(String code) {
        return facts(code).rightToLeft();
    }

    private boolean marksRight(String code, Arguments arguments) {
        return rightToLeft(code) != arguments.get(1).toboolean();
    }

    private static LuaValue arrow(boolean rightToLeft, String direction) {
        return switch (direction) {
            case "forwards" -> LuaTexts.of(rightToLeft ? "←" : "→");
            case "backwards" -> LuaTexts.of(rightToLeft ? "→" : "←");
            case "left" -> LuaTexts.of("←");
            case "right" -> LuaTexts.of("→");
            case "up" -> LuaTexts.of("↑");
            case "down" -> LuaTexts.of("↓");
            default -> LuaValue.NIL;
        };
    }

    private static LuaString string(Arguments arguments) {
        if (arguments.get(1) instanceof LuaString string) {
            return string;
        }
        throw arguments.wrong(1, "string");
    }

    private static String text(Arguments arguments) {
        return LuaTexts.text(string(arguments));
    }

    private static boolean dottedI(String code) {
        return code.equals("tr") || code.equals("az") || code.equals("kaa");
    }

    private static String upperFirst(String code, String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        String rest = text.substring(Character.charCount(first));
        if (first == 'i' && dottedI(code)) {
            return "İ" + rest;
        }
        return UCharacter.toTitleCase(ULocale.ROOT, Character.toString(first), null) + rest;
    }

    private static String lowerFirst(String code, String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        String rest = text.substring(Character.charCount(first));
        return (first == 'I' && dottedI(code) ? "ı" : Character.toString(UCharacter.toLowerCase(first))) + rest;
    }

    private Varargs formatNumber(String code, Arguments arguments) {
        double number = arguments.number(1);
        if (Double.isNaN(number)) {
            throw arguments.bad(1, "NaN");
        }
        if (Double.isInfinite(number)) {
            throw arguments.bad(1, "infinite");
        }
        boolean plain = arguments.has(2) && arguments.table(2).get("noCommafy").toboolean();
        return LuaTexts.of(writing(code).number(digits(number), !plain));
    }

    /** A number as plain digits, no more of them than Lua itself shows. */
    private static String digits(double number) {
        if (Math.abs(number) < SMALLEST) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(LUA_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private Varargs parseNumber(String code, Arguments arguments) {
        if (!arguments.get(1).isstring()) {
            return LuaValue.NIL;
        }
        return LuaTexts.of(writing(code).plainNumber(arguments.text(1))).tonumber();
    }

    private static List<String> forms(Arguments arguments, String function) {
        if (arguments.count() < 2) {
            throw Arguments.error("too few arguments to mw.language:" + function);
        }
        List<String> forms = new ArrayList<>();
        if (arguments.get(2) instanceof LuaTable table) {
            for (int i = 1; !table.get(i).isnil(); i++) {
                forms.add(LuaTexts.text(table.get(i)));
            }
        } else {
            for (int i = 2; i <= arguments.count(); i++) {
                forms.add(arguments.text(i));
            }
        }
        return forms;
    }

    private Varargs plural(String code, Arguments arguments) {
        double count = arguments.number(1);
        List<String> forms = forms(arguments, "convertPlural");
        return LuaTexts.of(writing(code).plural(digits(count), forms));
    }

    private Varargs inflect(String code, Arguments arguments, int word, int grammaticalCase) {
        String form = new Arguments("convertGrammar", swapped(arguments, grammaticalCase)).text(2);
        return LuaTexts.of(writing(code).inflect(arguments.text(word), form));
    }

    /** The word and the case, as {@code convertGrammar} takes them. */
    private static Varargs swapped(Arguments arguments, int grammaticalCase) {
        return grammaticalCase == 2 ? arguments.values() : LuaValue.varargsOf(arguments.get(2), arguments.get(1));
    }

    private Varargs gender(Arguments arguments) {
        String user = arguments.text(1);
        List<String> forms = forms(arguments, "gender");
        String gender = user.equals("male") || user.equals("female")
                ? user
                : user.isEmpty() ? "unknown" : host.state().source().gender(user);
        int form = gender.equals("male") ? 0 : gender.equals("female") ? 1 : 2;
        if (forms.isEmpty()) {
            return LuaValue.EMPTYSTRING;
        }
        return LuaTexts.of(form < forms.size() ? forms.get(form) : forms.getFirst());
    }

    private Varargs formatDate(String code, Arguments arguments) {
        String format = arguments.pureText(1);
        String written = arguments.has(2) ? arguments.pureText(2) : "";
        boolean local = arguments.get(3).toboolean();
        ZonedDateTime date = date(written, !local && showsDaysOnly(format))
                .orElseThrow(
                        () -> Arguments.error("bad argument #2 to 'formatDate': invalid timestamp '" + written + "'"));
        if (date.getYear() < 0) {
            throw Arguments.error("mw.language:formatDate() only supports years from 0");
        }
        if (date.getYear() > 9999) {
            throw Arguments.error("mw.language:formatDate() only supports years up to 9999");
        }
        if (local) {
            date = date.withZoneSameInstant(LanguageWriting.zone(host.site().timeZone()));
        }
        return LuaTexts.of(writing(code).date(format, date));
    }

    /** Whether a format shows nothing finer than days. */
    private static boolean showsDaysOnly(String format) {
        return format.chars().allMatch(c -> "YymndjFMDlN -/.,:".indexOf(c) >= 0);
    }

    /** Only what is not a whole date needs the time of the parse; asking for that makes the page depend on it. */
    private Optional<ZonedDateTime> date(String written, boolean day) {
        if (day && (written.isEmpty() || written.equals("now"))) {
            return Optional.of(host.state().today().atZone(ZoneOffset.UTC));
        }
        Optional<ZonedDateTime> date = LanguageWriting.readDate(written, SOME_TIME);
        if (date.equals(LanguageWriting.readDate(written, OTHER_TIME))) {
            return date;
        }
        return LanguageWriting.readDate(
                written,
                date.equals(LanguageWriting.readDate(written, LATER_THAT_DAY))
                        ? host.state().today()
                        : host.state().now());
    }
}
