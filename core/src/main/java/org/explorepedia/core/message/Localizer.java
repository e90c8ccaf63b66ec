// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Texts, dates, numbers and lists as one viewer reads them. Immutable and safe for use by many threads; cheap enough to
 * make for each request, and better kept for each combination of choices.
 */
public final class Localizer {

    private static final List<String> SIZE_KEYS =
            List.of("size.bytes", "size.kilobytes", "size.megabytes", "size.gigabytes");

    private final Messages messages;
    private final ViewerFormat format;
    private final String siteName;
    private final boolean unnamed;
    private final ULocale locale;
    private final Locale javaLocale;
    private final Direction direction;
    private final LocalizedNumberFormatter numbers;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;
    private final DateTimeFormatter months;

    /**
     * @param siteName the configured name of the site; may be blank, texts then use neutral words in its place
     */
    public Localizer(Messages messages, ViewerFormat format, String siteName) {
        this.messages = messages;
        this.format = format;
        this.locale = new ULocale(isKeys() ? Messages.FALLBACK : format.language());
        this.javaLocale = Locale.forLanguageTag(locale.toLanguageTag());
        this.direction = locale.isRightToLeft() ? Direction.RTL : Direction.LTR;
        this.unnamed = siteName.isBlank();
        this.siteName = unnamed ? neutralSiteName() : siteName.strip();
        this.numbers = NumberFormatter.withLocale(locale);
        this.dates = formatter(format.dates().datePattern(), FormatStyle.LONG, true);
        this.times = formatter(format.dates().timePattern(), FormatStyle.SHORT, false);
        this.months = DateTimeFormatter.ofPattern("LLLL uuuu", javaLocale).withDecimalStyle(digits());
    }

    private boolean isKeys() {
        return format.language().equals(Messages.KEYS);
    }

    private String neutralSiteName() {
        return messages.pattern("site.unnamed", language(), false)
                .map(pattern -> pattern.format(Map.of(), String::valueOf))
                .orElse("Wiki");
    }

    private DateTimeFormatter formatter(String pattern, FormatStyle style, boolean date) {
        DateTimeFormatter formatter;
        if (pattern.isEmpty()) {
            formatter = date ? DateTimeFormatter.ofLocalizedDate(style) : DateTimeFormatter.ofLocalizedTime(style);
        } else {
            formatter = DateTimeFormatter.ofPattern(pattern);
        }
        boolean fixed = format.dates() == DateStyle.ISO_8601;
        return formatter
                .withLocale(fixed ? Locale.ROOT : javaLocale)
                .withDecimalStyle(fixed ? DecimalStyle.STANDARD : digits())
                .withZone(format.zone());
    }

    private DecimalStyle digits() {
        NumberingSystem system = NumberingSystem.getInstance(locale);
        return system.isAlgorithmic()
                ? DecimalStyle.STANDARD
                : DecimalStyle.STANDARD.withZeroDigit(system.getDescription().charAt(0));
    }

    /** Code of the language, such as {@code ar}. */
    public String language() {
        return format.language();
    }

    public Locale locale() {
        return javaLocale;
    }

    public Direction direction() {
        return direction;
    }

    public ZoneId zone() {
        return format.zone();
    }

    /** The name of the site, or neutral words if it has none; never blank. */
    public String siteName() {
        return siteName;
    }

    public boolean has(String key) {
        return messages.pattern(key, language(), false).isPresent();
    }

    /**
     * A plain text; the caller escapes it. Numbers are written in the viewer's digits, times as {@link #dateTime}. A
     * message that does not exist shows its key in angle quotes.
     */
    public String text(String key, Object... arguments) {
        return isKeys() ? keys(key, arguments) : find(key, arguments).orElse("⧼" + key + "⧽");
    }

    /** As {@link #text}, empty if there is no such message or it was emptied on the wiki. */
    public Optional<String> find(String key, Object... arguments) {
        return messages.pattern(key, language(), false)
                .map(pattern -> sentence(pattern, pattern.format(named(arguments, false), this::plain)))
                .filter(text -> !text.isBlank() && !text.equals("-"));
    }

    /** As markup: all arguments but {@link Html} are escaped, and of the text only a few plain tags stand. */
    public Html html(String key, Object... arguments) {
        if (isKeys()) {
            return Html.escaped(keys(key, arguments));
        }
        return messages.pattern(key, language(), true)
                .map(pattern -> new Html(sentence(pattern, pattern.format(named(arguments, true), this::plainMarkup))))
                .orElseGet(() -> Html.escaped("⧼" + key + "⧽"));
    }

    /** Neutral words in place of the site's name begin a sentence with a capital letter. */
    private String sentence(Pattern pattern, String text) {
        return unnamed && pattern.beginsWithSite() && !text.isEmpty()
                ? text.substring(0, 1).toUpperCase(javaLocale) + text.substring(1)
                : text;
    }

    private Map<String, Object> named(Object[] arguments, boolean asMarkup) {
        Map<String, Object> named = new HashMap<>();
        named.put(Pattern.SITE, siteName);
        for (int i = 0; i < arguments.length; i++) {
            named.put(Integer.toString(i), arguments[i]);
        }
        if (asMarkup) {
            named.replaceAll((_, value) -> value instanceof Number ? value : new Html(plainMarkup(value)));
        }
        return named;
    }

    private String keys(String key, Object[] arguments) {
        StringBuilder text = new StringBuilder("(").append(key);
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? ": " : ", ").append(plain(arguments[i]));
        }
        return text.append(')').toString();
    }

    private String plain(Object argument) {
        return switch (argument) {
            case Long whole -> number(whole);
            case Integer whole -> number(whole);
            case Number fraction -> numbers.format(fraction).toString();
            case Instant time -> dateTime(time);
            case Html html -> html.markup();
            case Collection<?> all -> list(all);
            default -> argument.toString();
        };
    }

    private String plainMarkup(Object argument) {
        return argument instanceof Html html ? html.markup() : Html.escape(plain(argument));
    }

    /** Date and time in the viewer's zone and style. */
    public String dateTime(Instant time) {
        return format.dates() == DateStyle.LANGUAGE
                ? text("date.and-time", date(time), time(time))
                : date(time) + " " + time(time);
    }

    public String date(Instant time) {
        return dates.format(time);
    }

    public String time(Instant time) {
        return times.format(time);
    }

    /** Month and year, for headings of long lists. */
    public String month(Instant time) {
        return months.withZone(format.zone()).format(time);
    }

    /** For {@code datetime} attributes: UTC, to the second. */
    public static String machine(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    public String number(long number) {
        return numbers.format(number).toString();
    }

    /** A share of one, such as 0.25, in percent. */
    public String percent(double share) {
        return numbers.unit(NoUnit.PERCENT)
                .scale(com.ibm.icu.number.Scale.powerOfTen(2))
                .precision(Precision.maxFraction(1))
                .format(share)
                .toString();
    }

    /** A number with its sign, for growth of pages: {@code +12}, {@code −3}, {@code 0}. */
    public String signed(long number) {
        return numbers.sign(NumberFormatter.SignDisplay.EXCEPT_ZERO)
                .format(number)
                .toString()
                .replace('-', '\u2212');
    }

    /** Bytes in the unit that reads best. */
    public String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < SIZE_KEYS.size() - 1) {
            amount /= 1024;
            unit++;
        }
        return unit == 0
                ? text(SIZE_KEYS.getFirst(), bytes)
                : text(
                        SIZE_KEYS.get(unit),
                        numbers.precision(Precision.maxFraction(1))
                                .format(amount)
                                .toString());
    }

    /** How long ago a time was, to the largest unit: {@code 3 hours ago}. */
    public String relative(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        if (seconds < 60) {
            return formatter.format(
                    RelativeDateTimeFormatter.Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        Step step = Step.of(seconds);
        return formatter.format(seconds / step.seconds, RelativeDateTimeFormatter.Direction.LAST, step.unit);
    }

    /** Units of past times with their length; a month and a year are those of the average calendar. */
    private enum Step {
        YEAR(31_557_600, RelativeDateTimeFormatter.RelativeUnit.YEARS),
        MONTH(2_629_800, RelativeDateTimeFormatter.RelativeUnit.MONTHS),
        DAY(86_400, RelativeDateTimeFormatter.RelativeUnit.DAYS),
        HOUR(3_600, RelativeDateTimeFormatter.RelativeUnit.HOURS),
        MINUTE(60, RelativeDateTimeFormatter.RelativeUnit.MINUTES);

        private final long seconds;
        private final RelativeDateTimeFormatter.RelativeUnit unit;

        Step(long seconds, RelativeDateTimeFormatter.RelativeUnit unit) {
            this.seconds = seconds;
            this.unit = unit;
        }

        static Step of(long seconds) {
            for (Step step : values()) {
                if (seconds >= step.seconds) {
                    return step;
                }
            }
            return MINUTE;
        }
    }

    /** A length of time in one or two units: {@code 1 hour and 5 minutes}. */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return text("duration.seconds", Math.max(seconds, 1));
        }
        if (seconds < 3_600) {
            return text("duration.minutes", seconds / 60);
        }
        if (seconds < 86_400) {
            long minutes = seconds % 3_600 / 60;
            String hours = text("duration.hours", seconds / 3_600);
            return minutes == 0 ? hours : list(List.of(hours, text("duration.minutes", minutes)));
        }
        return text("duration.days", seconds / 86_400);
    }

    /** Things with commas and the language's "and". */
    public String list(Collection<?> items) {
        return ListFormatter.getInstance(locale).format(items);
    }
}
