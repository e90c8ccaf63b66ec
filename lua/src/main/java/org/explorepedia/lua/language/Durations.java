// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.language;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.lua.LuaTexts;
import org.explorepedia.lua.text.ListWords;
import org.explorepedia.lua.value.Arguments;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.function.LanguageWriting;
import org.explorepedia.wikitext.request.PageSource;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** Lengths of time in words: {@code 1 hour, 2 minutes and 3 seconds}. */
final class Durations {

    private static final long YEAR = 31_556_952;

    /** A unit and its length in seconds; a year has the mean length of the calendar. */
    private enum Unit {
        MILLENNIA(1000 * YEAR, null),
        CENTURIES(100 * YEAR, MeasureUnit.CENTURY),
        DECADES(10 * YEAR, MeasureUnit.DECADE),
        YEARS(YEAR, MeasureUnit.YEAR),
        WEEKS(604_800, MeasureUnit.WEEK),
        DAYS(86_400, MeasureUnit.DAY),
        HOURS(3_600, MeasureUnit.HOUR),
        MINUTES(60, MeasureUnit.MINUTE),
        SECONDS(1, MeasureUnit.SECOND);

        private final long seconds;
        private final @Nullable MeasureUnit measure;

        Unit(long seconds, @Nullable MeasureUnit measure) {
            this.seconds = seconds;
            this.measure = measure;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Varargs intervals(Arguments arguments) {
        LuaTable table = new LuaTable();
        parts(arguments).forEach((unit, count) -> table.rawset(unit.key(), LuaValue.valueOf((double) count)));
        return table;
    }

    Varargs format(Arguments arguments, LanguageWriting writing, Optional<PageSource> source, String code) {
        Locale locale = LanguageWriting.locale(code);
        List<String> words = new ArrayList<>();
        parts(arguments)
                .forEach((unit, count) -> words.add(source.flatMap(s -> s.message("duration-" + unit.key()))
                        .map(text -> InterfaceTexts.fill(text, Long.toString(count)))
                        .orElseGet(() -> words(unit, count, writing, locale))));
        String comma = source.map(s -> new ListWords(s, code).comma()).orElse(", ");
        String and = source.map(s -> new ListWords(s, code).and()).orElseGet(() -> ListWords.usual(locale));
        return LuaTexts.of(ListWords.join(words, comma, and));
    }

    private static String words(Unit unit, long count, LanguageWriting writing, Locale locale) {
        if (unit.measure == null) {
            return writing.number(Long.toString(count), true) + (count == 1 ? " millennium" : " millennia");
        }
        MeasureFormat format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
        return format.format(new Measure(count, unit.measure))
                .replace('-', '\u2212')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    /** How many of each unit; zeros are left out, but for the smallest unit if all are zero. */
    private static Map<Unit, Long> parts(Arguments arguments) {
        long left = (long) arguments.number(1);
        Set<Unit> units = EnumSet.allOf(Unit.class);
        units.remove(Unit.WEEKS);
        if (arguments.has(2)) {
            units = named(arguments.table(2));
        }
        Map<Unit, Long> parts = new EnumMap<>(Unit.class);
        int seen = 0;
        for (Unit unit : units) {
            seen++;
            boolean last = seen == units.size();
            long count = left < 0 && !last ? 0 : left / unit.seconds;
            left -= count * unit.seconds;
            if (count != 0 || last && parts.isEmpty()) {
                parts.put(unit, count);
            }
        }
        return parts;
    }

    private static Set<Unit> named(LuaTable names) {
        Set<Unit> units = EnumSet.noneOf(Unit.class);
        for (int i = 1; !names.get(i).isnil(); i++) {
            String name = LuaTexts.text(names.get(i));
            for (Unit unit : Unit.values()) {
                if (unit.key().equals(name)) {
                    units.add(unit);
                }
            }
        }
        return units;
    }
}
