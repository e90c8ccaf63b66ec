// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads dates as people write them in English: {@code 15 January 2001}, {@code 2001-01-15T10:00Z}, {@code last day of next
 * month}, {@code +2 weeks}. Understands the common forms of PHP's {@code strtotime}, which the time functions are known for.
 */
final class DateReader {

    private final String text;
    private int at;
    private int year;
    private int month;
    private int day;
    private LocalTime time;
    private boolean dateSet;
    private boolean timeSet;
    private ZoneId zone;
    private long months;
    private long days;
    private long seconds;
    private int weekday;
    private int weekdayAmount;
    private boolean weekdaySet;
    private int dayOfMonth;
    private int weekdayOf;
    private final DatePatterns patterns;

    private DateReader(String text, ZonedDateTime now, DatePatterns patterns) {
        this.patterns = patterns;
        this.text = text;
        this.year = now.getYear();
        this.month = now.getMonthValue();
        this.day = now.getDayOfMonth();
        this.time = now.toLocalTime().withNano(0);
        this.zone = now.getZone();
    }

    /** The time that a text means, empty if it means none. */
    static Optional<ZonedDateTime> read(String text, ZonedDateTime now, DatePatterns patterns) {
        String cleaned = text.strip().toLowerCase(Locale.ROOT);
        if (cleaned.length() > 200) {
            return Optional.empty();
        }
        try {
            return new DateReader(cleaned, now, patterns).all();
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<ZonedDateTime> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '(' || c == ')' || c == ';') {
                at++;
            } else if (!token()) {
                return Optional.empty();
            }
        }
        return Optional.of(result());
    }

    private ZonedDateTime result() {
        LocalTime clock = dateSet && !timeSet ? LocalTime.MIDNIGHT : time;
        // A day that a month lacks runs over into the next one: 31 January and a month is 2 or 3 March.
        LocalDate date = LocalDate.of(year, month, 1)
                .plusMonths(months)
                .plusDays(day - 1L)
                .plusDays(days);
        if (dayOfMonth == 1) {
            date = date.withDayOfMonth(1);
        } else if (dayOfMonth == -1) {
            date = LocalDate.of(year, month, 1).plusMonths(months);
            date = date.withDayOfMonth(date.lengthOfMonth());
        }
        if (weekdayOf != 0) {
            date = nthWeekday(date);
        } else if (weekdaySet) {
            date = shiftToWeekday(date);
        }
        return ZonedDateTime.of(date, clock, zone).plusSeconds(seconds);
    }

    private LocalDate nthWeekday(LocalDate date) {
        DayOfWeek wanted = DayOfWeek.of(weekday);
        if (weekdayOf > 0) {
            return date.withDayOfMonth(1)
                    .with(java.time.temporal.TemporalAdjusters.nextOrSame(wanted))
                    .plusWeeks(weekdayOf - 1L);
        }
        return date.withDayOfMonth(date.lengthOfMonth())
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(wanted));
    }

    private LocalDate shiftToWeekday(LocalDate date) {
        int difference = weekday - date.getDayOfWeek().getValue();
        if (weekdayAmount == 0) {
            return date.plusDays(difference < 0 ? difference + 7 : difference);
        }
        if (weekdayAmount > 0) {
            return date.plusDays((difference <= 0 ? difference + 7 : difference) + 7L * (weekdayAmount - 1));
        }
        return date.plusDays((difference >= 0 ? difference - 7 : difference) + 7L * (weekdayAmount + 1));
    }

    private boolean token() {
        return timestamp()
                || isoDate()
                || clock()
                || namedMonth()
                || numericDate()
                || relative()
                || word()
                || zone()
                || yearAlone();
    }

    private boolean timestamp() {
        Matcher m = match("@(-?\\d{1,15})(?:\\.\\d+)?");
        if (m == null) {
            return false;
        }
        ZonedDateTime then = Instant.ofEpochSecond(Long.parseLong(m.group(1))).atZone(ZoneOffset.UTC);
        setDate(then.getYear(), then.getMonthValue(), then.getDayOfMonth());
        setTime(then.toLocalTime());
        zone = ZoneOffset.UTC;
        return true;
    }

    private boolean isoDate() {
        Matcher m = match("(\\d{4})-?w(\\d{2})(?:-?([0-7]))?\\b");
        if (m != null) {
            LocalDate date = LocalDate.of(number(m, 1), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
                    .with(java.time.temporal.ChronoField.DAY_OF_WEEK, 1)
                    .plusDays(m.group(3) == null ? 0 : number(m, 3) - 1L);
            setDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            return true;
        }
        m = match("([+-]?\\d{4,6})-(\\d{1,2})-(\\d{1,2})(?!\\d)(?:t(?=\\d))?");
        if (m == null) {
            m = match("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?!\\d)");
        }
        if (m == null) {
            m = match("(\\d{4})(\\d{2})(\\d{2})(?:t?(?=\\d{6}(?!\\d)|\\d{2}:)|(?!\\d))");
        }
        if (m != null) {
            setDate(number(m, 1), number(m, 2), number(m, 3));
            return true;
        }
        m = match("(\\d{4})-(\\d{1,2})(?![\\d-])");
        if (m != null) {
            setDate(number(m, 1), number(m, 2), 1);
            return true;
        }
        m = match("(\\d{4})-?([0-3]\\d{2})(?!\\d)");
        if (m != null && number(m, 2) >= 1 && number(m, 2) <= 366 && dateSetlessYearDay(m)) {
            return true;
        }
        if (m != null) {
            at -= m.group().length();
        }
        return false;
    }

    private boolean dateSetlessYearDay(Matcher m) {
        LocalDate date = LocalDate.ofYearDay(number(m, 1), number(m, 2));
        setDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return true;
    }

    private boolean clock() {
        Matcher m = match("t?(\\d{1,2})(?:[:.](\\d{2})(?:[:.](\\d{2})(?:[.,:]\\d+)?)?)?\\s*([ap])\\.?m\\b\\.?");
        if (m != null) {
            int hour = number(m, 1) % 12 + (m.group(4).equals("p") ? 12 : 0);
            setTime(LocalTime.of(hour, m.group(2) == null ? 0 : number(m, 2), m.group(3) == null ? 0 : number(m, 3)));
            return true;
        }
        m = match("t?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:]\\d+)?)?");
        if (m == null && dateSet && !timeSet) {
            m = match("t?(\\d{2})(\\d{2})(\\d{2})(?!\\d)");
        }
        if (m == null) {
            return false;
        }
        int hour = number(m, 1);
        if (hour == 24) {
            days++;
            hour = 0;
        }
        setTime(LocalTime.of(hour, number(m, 2), m.group(3) == null ? 0 : Math.min(59, number(m, 3))));
        return true;
    }

    private boolean namedMonth() {
        Matcher m = match(DateWords.DAY + "[ .\\t-]*" + DateWords.MONTH + "[ .,\\t-]*(\\d{4})(?![\\d:])");
        if (m != null) {
            setDate(number(m, 3), DateWords.monthOf(m.group(2)), number(m, 1));
            return true;
        }
        m = match("(\\d{4})[ .\\t-]*" + DateWords.MONTH + "[ .,\\t-]*" + DateWords.DAY + "(?![\\d:])");
        if (m != null) {
            setDate(number(m, 1), DateWords.monthOf(m.group(2)), number(m, 3));
            return true;
        }
        m = match(DateWords.MONTH + "[ .\\t-]*" + DateWords.DAY + "[ .,\\t]+(\\d{4})(?![\\d:])");
        if (m != null) {
            setDate(number(m, 3), DateWords.monthOf(m.group(1)), number(m, 2));
            return true;
        }
        m = match(DateWords.MONTH + "[ .,\\t-]*(\\d{4})(?![\\d:])");
        if (m != null) {
            setDate(number(m, 2), DateWords.monthOf(m.group(1)), 1);
            return true;
        }
        m = match("(\\d{4})[ .\\t-]*" + DateWords.MONTH);
        if (m != null) {
            setDate(number(m, 1), DateWords.monthOf(m.group(2)), 1);
            return true;
        }
        m = match(DateWords.DAY + "[ .\\t-]*" + DateWords.MONTH + "(?:[ .,\\t-]+(\\d{2})(?![\\d:]))?");
        if (m != null) {
            setDate(
                    m.group(3) == null ? year : DateWords.shortYear(number(m, 3)),
                    DateWords.monthOf(m.group(2)),
                    number(m, 1));
            return true;
        }
        m = match(DateWords.MONTH + "[ .\\t-]*" + DateWords.DAY + "(?![\\d:])");
        if (m != null) {
            setDate(year, DateWords.monthOf(m.group(1)), number(m, 2));
            return true;
        }
        m = match(DateWords.MONTH + "\\.?");
        if (m != null) {
            setDate(year, DateWords.monthOf(m.group(1)), day);
            return true;
        }
        return false;
    }

    private boolean numericDate() {
        Matcher m = match("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?!\\d)");
        if (m != null) {
            int y = m.group(3) == null
                    ? year
                    : m.group(3).length() == 2 ? DateWords.shortYear(number(m, 3)) : number(m, 3);
            setDate(y, number(m, 1), number(m, 2));
            return true;
        }
        m = match("(\\d{1,2})[.\\t-](\\d{1,2})[.-](\\d{4})(?!\\d)");
        if (m != null) {
            setDate(number(m, 3), number(m, 2), number(m, 1));
            return true;
        }
        m = match("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d:])");
        if (m != null) {
            setDate(DateWords.shortYear(number(m, 3)), number(m, 2), number(m, 1));
            return true;
        }
        return false;
    }

    private boolean relative() {
        Matcher m = match("(first|last) day of");
        if (m != null) {
            dayOfMonth = m.group(1).equals("first") ? 1 : -1;
            return true;
        }
        m = match(DateWords.RELATIVE + "\\s+" + DateWords.DAY_NAME + "\\s+of\\b");
        if (m != null) {
            weekday = DateWords.dayOf(m.group(2));
            weekdayOf = m.group(1).equals("last") ? -1 : Math.max(1, DateWords.amount(m.group(1)));
            dateSet = true;
            return true;
        }
        m = match(DateWords.RELATIVE + "\\s+" + DateWords.UNIT);
        if (m != null) {
            shift(DateWords.amount(m.group(1)), m.group(2));
            return true;
        }
        m = match(DateWords.RELATIVE + "\\s+" + DateWords.DAY_NAME);
        if (m != null) {
            setWeekday(DateWords.dayOf(m.group(2)), DateWords.amount(m.group(1)));
            return true;
        }
        m = match("([+-]*)\\s*(\\d{1,9})\\s*" + DateWords.UNIT + "(\\s+ago\\b)?");
        if (m != null) {
            long sign = m.group(1).chars().filter(c -> c == '-').count() % 2 == 1 ? -1 : 1;
            shift(sign * Long.parseLong(m.group(2)) * (m.group(4) == null ? 1 : -1), m.group(3));
            return true;
        }
        m = match("([+-]*)\\s*(\\d{1,9})\\s*" + DateWords.DAY_NAME);
        if (m != null && !m.group(1).isEmpty()) {
            setWeekday(
                    DateWords.dayOf(m.group(3)),
                    Integer.parseInt(m.group(2)) * (m.group(1).equals("-") ? -1 : 1));
            return true;
        }
        if (m != null) {
            at -= m.group().length();
        }
        m = match("ago\\b");
        if (m != null) {
            months = -months;
            days = -days;
            seconds = -seconds;
            return true;
        }
        return false;
    }

    private boolean word() {
        Matcher m = match("(now|today|midnight|noon|tomorrow|yesterday|back of|front of)\\b");
        if (m != null) {
            switch (m.group(1)) {
                case "now" -> {}
                case "noon" -> setTime(LocalTime.NOON);
                case "tomorrow" -> {
                    days++;
                    resetTime();
                }
                case "yesterday" -> {
                    days--;
                    resetTime();
                }
                default -> resetTime();
            }
            return true;
        }
        m = match(DateWords.DAY_NAME + "\\.?");
        if (m != null) {
            setWeekday(DateWords.dayOf(m.group(1)), 0);
            return true;
        }
        return false;
    }

    private void resetTime() {
        time = LocalTime.MIDNIGHT;
    }

    private boolean zone() {
        Matcher m = match("(?:gmt|utc)?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
        if (m != null) {
            int offset = number(m, 2) * 3600 + (m.group(3) == null ? 0 : number(m, 3) * 60);
            zone = ZoneOffset.ofTotalSeconds(m.group(1).equals("-") ? -offset : offset);
            return true;
        }
        m = match("([a-z]+)(?![a-z/_])");
        if (m != null) {
            Integer hours = DateWords.ZONES.get(m.group(1));
            if (hours == null) {
                return false;
            }
            zone = ZoneOffset.ofHours(hours);
            return true;
        }
        m = match("([a-z]+(?:[/_+-][a-z0-9_+-]+)+)");
        if (m != null) {
            String id = m.group(1);
            for (String known : ZoneId.getAvailableZoneIds()) {
                if (known.equalsIgnoreCase(id)) {
                    zone = ZoneId.of(known);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean yearAlone() {
        Matcher m = match("(\\d{4})(?!\\d)");
        if (m == null) {
            return false;
        }
        int value = number(m, 1);
        if (!timeSet && value / 100 < 24 && value % 100 < 60) {
            setTime(LocalTime.of(value / 100, value % 100));
        } else {
            year = value;
            dateSet = true;
        }
        return true;
    }

    private void setDate(int newYear, int newMonth, int newDay) {
        if (newMonth < 1 || newMonth > 12 || newDay < 1 || newDay > 31) {
            throw new DateTimeException("no such date");
        }
        year = newYear;
        month = newMonth;
        day = newDay;
        dateSet = true;
    }

    private void setTime(LocalTime newTime) {
        time = newTime;
        timeSet = true;
    }

    private void setWeekday(int newWeekday, int amount) {
        weekday = newWeekday;
        weekdayAmount = amount;
        weekdaySet = true;
        if (!timeSet) {
            resetTime();
        }
    }

    private void shift(long amount, String unit) {
        switch (unit.substring(0, Math.min(3, unit.length()))) {
            case "sec" -> seconds += amount;
            case "min" -> seconds += amount * 60;
            case "hou" -> seconds += amount * 3600;
            case "day" -> days += amount;
            case "wee" -> days += unit.startsWith("weekday") ? weekdays(amount) : amount * 7;
            case "for" -> days += amount * 14;
            case "mon" -> months += amount;
            default -> months += amount * 12;
        }
    }

    private long weekdays(long amount) {
        LocalDate date = LocalDate.of(year, month, 1).plusDays(day - 1L);
        long left = Math.min(Math.abs(amount), 10_000);
        long moved = 0;
        int step = amount < 0 ? -1 : 1;
        while (left > 0) {
            moved += step;
            if (date.plusDays(moved).getDayOfWeek().getValue() < 6) {
                left--;
            }
        }
        return moved;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private @org.jspecify.annotations.Nullable Matcher match(String pattern) {
        Matcher m = patterns.get(pattern).matcher(text).region(at, text.length());
        m.useTransparentBounds(true);
        if (!m.lookingAt()) {
            return null;
        }
        at = m.end();
        return m;
    }
}
