// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry.Kind;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;

/** The current time as variables, and dates in any format. */
final class Times {

    private static final ZonedDateTime SOME_TIME = ZonedDateTime.of(2001, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);
    private static final ZonedDateTime LATER_THAT_DAY =
            SOME_TIME.withHour(17).withMinute(28).withSecond(39);
    private static final ZonedDateTime OTHER_TIME = ZonedDateTime.of(2010, 9, 18, 17, 26, 35, 0, ZoneOffset.UTC);

    private final DatePatterns patterns = new DatePatterns();
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final SiteConfig site;
    private final LanguageFacts.Table languages;
    private final MagicWords words;
    private final List<FunctionEntry> entries = new ArrayList<>();

    Times(SiteConfig site, LanguageFacts.Table languages, MagicWords words) {
        this.site = site;
        this.languages = languages;
        this.words = words;
        for (boolean local : new boolean[] {false, true}) {
            current(local, "month", "m");
            current(local, "month1", "n");
            current(local, "monthname", "F");
            current(local, "monthnamegen", "xg");
            current(local, "monthabbrev", "M");
            current(local, "day", "j");
            current(local, "day2", "d");
            current(local, "dayname", "l");
            current(local, "year", "Y");
            current(local, "hour", "H");
            current(local, "dow", "w");
            current(local, "time", null);
            variable(
                    local,
                    "week",
                    (date, frame) -> facts().withDigits(Integer.toString(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
            variable(local, "timestamp", (date, frame) -> STAMP.format(date));
        }
    }

    List<FunctionEntry> entries() {
        return entries;
    }

    private LanguageFacts facts() {
        return languages.get(site.language());
    }

    private interface Part {
        String of(ZonedDateTime date, Frame frame);
    }

    private void current(boolean local, String name, @org.jspecify.annotations.Nullable String format) {
        String pattern = format == null ? facts().dateFormat("default", "time") : format;
        variable(local, name, (date, frame) -> formatter(site.language(), frame).format(pattern, date));
    }

    private void variable(boolean local, String name, Part part) {
        entries.add(new FunctionEntry((local ? "local" : "current") + name, Kind.VARIABLE, (arguments, frame) -> {
            ZonedDateTime date = frame.state().now().atZone(local ? zone() : ZoneOffset.UTC);
            return new Result.Text(part.of(date, frame));
        }));
    }

    ZoneId zone() {
        try {
            return ZoneId.of(site.timeZone());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** Writes dates in a language; the wiki's own texts name months in its own. */
    DateFormat formatter(String language, Frame frame) {
        Function<String, Optional<String>> own =
                language.equals(site.language()) ? frame.state().source()::message : key -> Optional.empty();
        return new DateFormat(languages.get(language), new DateNames(language, own));
    }

    Result time(Arguments arguments, Frame frame) {
        boolean local = arguments.has(3) && PhpNumbers.intValue(arguments.trimmed(3)) != 0
                || arguments.trimmed(3).equalsIgnoreCase("true");
        return format(arguments, frame, local);
    }

    Result localTime(Arguments arguments, Frame frame) {
        return format(arguments, frame, true);
    }

    private Result format(Arguments arguments, Frame frame, boolean local) {
        String pattern = arguments.trimmed(0);
        String language = arguments.trimmed(2);
        if (language.isEmpty() || languages.find(language).isEmpty()) {
            language = site.language();
        }
        Optional<ZonedDateTime> date = date(arguments.trimmed(1), frame, local);
        if (date.isEmpty()) {
            return Errors.result("Error: Invalid time.");
        }
        if (pattern.length() > 6000) {
            return Errors.result("Error: Too many #time calls.");
        }
        int year = date.get().getYear();
        if (year < 0) {
            return Errors.result("Error: #time only supports years from 0.");
        }
        if (year > 9999) {
            return Errors.result("Error: #time only supports years up to 9999.");
        }
        return new Result.Text(formatter(language, frame).format(pattern, date.get()));
    }

    private Optional<ZonedDateTime> date(String written, Frame frame, boolean local) {
        String text = written;
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // A year alone is the start of that minute of the year, not the time of day.
            text = "00:00 " + text;
        }
        // Asking for the time makes an expansion useless for later parses; a whole date is the same at any time.
        Optional<ZonedDateTime> date = DateReader.read(text, SOME_TIME, patterns);
        if (!date.equals(DateReader.read(text, OTHER_TIME, patterns))) {
            Instant now = date.equals(DateReader.read(text, LATER_THAT_DAY, patterns))
                    ? frame.state().today()
                    : frame.state().now();
            date = DateReader.read(text, now.atZone(ZoneOffset.UTC), patterns);
        }
        return date.map(d -> d.withZoneSameInstant(local ? zone() : ZoneOffset.UTC));
    }

    Result dateInFormat(Arguments arguments, Frame frame) {
        return named(arguments, frame, false);
    }

    Result localDateInFormat(Arguments arguments, Frame frame) {
        return named(arguments, frame, true);
    }

    private Result named(Arguments arguments, Frame frame, boolean local) {
        String kind = arguments.trimmed(1);
        String part = "both";
        for (String name : new String[] {"time", "date", "both", "pretty"}) {
            if (words.word("timef-" + name).matches(kind)) {
                part = name;
            }
        }
        String language = arguments.trimmed(2);
        if (language.isEmpty() || languages.find(language).isEmpty()) {
            language = site.language();
        }
        Optional<ZonedDateTime> date = date(arguments.trimmed(0), frame, local);
        if (date.isEmpty()) {
            return Errors.result("Error: Invalid time.");
        }
        String pattern = languages.get(language).dateFormat("default", part);
        return new Result.Text(formatter(language, frame).format(pattern, date.get()));
    }
}
