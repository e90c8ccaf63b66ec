// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.util.Locale;
import org.explorepedia.wikitext.site.LanguageFacts;

/**
 * Writes dates by format letters: those of PHP's {@code date}, and behind an {@code x} those of other calendars and numerals.
 */
final class DateFormat {

    private final LanguageFacts language;
    private final DateNames names;

    DateFormat(LanguageFacts language, DateNames names) {
        this.language = language;
        this.names = names;
    }

    /** One run over a format. */
    private final class Run {
        private final String format;
        private final ZonedDateTime date;
        private final StringBuilder out = new StringBuilder();
        private int at;
        private boolean raw;
        private boolean rawToggle;
        private boolean roman;
        private boolean hebrew;

        Run(String format, ZonedDateTime date) {
            this.format = format;
            this.date = date;
        }

        String write() {
            while (at < format.length()) {
                letter();
            }
            return out.toString();
        }

        private void letter() {
            char c = format.charAt(at++);
            String code = String.valueOf(c);
            if (c == 'x' && at < format.length()) {
                code += format.charAt(at++);
                if ((code.equals("xi")
                                || code.equals("xj")
                                || code.equals("xk")
                                || code.equals("xm")
                                || code.equals("xo")
                                || code.equals("xt"))
                        && at < format.length()) {
                    code += format.charAt(at++);
                }
            }
            switch (code) {
                case "xx" -> out.append('x');
                case "xn" -> raw = true;
                case "xN" -> rawToggle = !rawToggle;
                case "xr" -> roman = true;
                case "xh" -> hebrew = true;
                case "xg" -> out.append(names.genitive(date.getMonthValue()));
                case "D" -> out.append(names.shortDay(date.getDayOfWeek()));
                case "l" -> out.append(names.day(date.getDayOfWeek()));
                case "F" -> out.append(names.month(date.getMonthValue()));
                case "M" -> out.append(names.shortMonth(date.getMonthValue()));
                case "a" -> out.append(date.getHour() < 12 ? "am" : "pm");
                case "A" -> out.append(date.getHour() < 12 ? "AM" : "PM");
                case "e" -> out.append(zoneName());
                case "T" -> out.append(zoneShort());
                case "O" -> out.append(offset(false));
                case "P" -> out.append(offset(true));
                case "c" ->
                    out.append(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                                    .format(date))
                            .append(offset(true));
                case "r" ->
                    out.append(DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss ", Locale.ENGLISH)
                                    .format(date))
                            .append(offset(false));
                case "\\" -> out.append(at < format.length() ? format.charAt(at++) : '\\');
                case "\"" -> quoted();
                default -> {
                    String number = number(code);
                    if (number == null) {
                        name(code, c);
                    } else {
                        numeral(number);
                    }
                }
            }
        }

        private void quoted() {
            int end = format.indexOf('"', at);
            if (end < 0) {
                out.append('"');
            } else {
                out.append(format, at, end);
                at = end + 1;
            }
        }

        private void name(String code, char first) {
            switch (code) {
                case "xmF" ->
                    out.append(OtherCalendars.hijriMonthName(
                            OtherCalendars.hijri(date.toLocalDate()).month()));
                case "xiF" ->
                    out.append(OtherCalendars.iranianMonthName(
                            OtherCalendars.iranian(date.toLocalDate()).month()));
                case "xjF", "xjx" ->
                    out.append(OtherCalendars.hebrewMonthName(OtherCalendars.hebrew(date.toLocalDate())));
                default -> out.append(code.length() == 1 ? String.valueOf(first) : code);
            }
        }

        private @org.jspecify.annotations.Nullable String number(String code) {
            java.time.LocalDate day = date.toLocalDate();
            return switch (code) {
                case "d" -> two(date.getDayOfMonth());
                case "j" -> Integer.toString(date.getDayOfMonth());
                case "N" -> Integer.toString(date.getDayOfWeek().getValue());
                case "w" -> Integer.toString(date.getDayOfWeek().getValue() % 7);
                case "z" -> Integer.toString(date.getDayOfYear() - 1);
                case "W" -> two(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case "m" -> two(date.getMonthValue());
                case "n" -> Integer.toString(date.getMonthValue());
                case "t" -> Integer.toString(day.lengthOfMonth());
                case "L" -> day.isLeapYear() ? "1" : "0";
                case "o" -> Integer.toString(date.get(IsoFields.WEEK_BASED_YEAR));
                case "Y" -> four(date.getYear());
                case "y" -> two(Math.floorMod(date.getYear(), 100));
                case "g" -> Integer.toString(date.getHour() % 12 == 0 ? 12 : date.getHour() % 12);
                case "G" -> Integer.toString(date.getHour());
                case "h" -> two(date.getHour() % 12 == 0 ? 12 : date.getHour() % 12);
                case "H" -> two(date.getHour());
                case "i" -> two(date.getMinute());
                case "s" -> two(date.getSecond());
                case "U" -> Long.toString(date.toEpochSecond());
                case "u" -> "000000";
                case "v" -> "000";
                case "Z" -> Integer.toString(date.getOffset().getTotalSeconds());
                case "I" -> date.getZone().getRules().isDaylightSavings(date.toInstant()) ? "1" : "0";
                case "xkY" -> Integer.toString(date.getYear() + 543);
                case "xoY" -> Integer.toString(date.getYear() - 1911);
                case "xtY" -> OtherCalendars.japaneseYear(day);
                case "xmj" -> Integer.toString(OtherCalendars.hijri(day).day());
                case "xmn" -> Integer.toString(OtherCalendars.hijri(day).month());
                case "xmY" -> Integer.toString(OtherCalendars.hijri(day).year());
                case "xij" -> Integer.toString(OtherCalendars.iranian(day).day());
                case "xin" -> Integer.toString(OtherCalendars.iranian(day).month());
                case "xiY" -> Integer.toString(OtherCalendars.iranian(day).year());
                case "xiy" -> two(OtherCalendars.iranian(day).year() % 100);
                case "xit" -> Integer.toString(OtherCalendars.iranianMonthLength(OtherCalendars.iranian(day)));
                case "xiz" -> Integer.toString(OtherCalendars.iranianDayOfYear(OtherCalendars.iranian(day)));
                case "xjj" -> Integer.toString(OtherCalendars.hebrew(day).day());
                case "xjn" -> Integer.toString(OtherCalendars.hebrew(day).month());
                case "xjY" -> Integer.toString(OtherCalendars.hebrew(day).year());
                case "xjt" -> Integer.toString(OtherCalendars.hebrewMonthLength(OtherCalendars.hebrew(day)));
                case "J" -> Long.toString(date.getLong(JulianFields.JULIAN_DAY));
                default -> null;
            };
        }

        private void numeral(String number) {
            if (raw || rawToggle) {
                out.append(number);
                raw = false;
            } else if (roman) {
                out.append(Numerals.roman(number));
                roman = false;
            } else if (hebrew) {
                out.append(Numerals.hebrew(number));
                hebrew = false;
            } else {
                out.append(language.withDigits(number));
            }
        }

        private String zoneName() {
            String id = date.getZone().getId();
            return id.equals("Z") ? "UTC" : id;
        }

        private String zoneShort() {
            if (date.getZone() instanceof java.time.ZoneOffset) {
                return date.getOffset().getTotalSeconds() == 0 ? "UTC" : offset(true);
            }
            return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(date);
        }

        private String offset(boolean colon) {
            Duration offset = Duration.ofSeconds(date.getOffset().getTotalSeconds());
            return (offset.isNegative() ? "-" : "+")
                    + two(Math.abs((int) offset.toHours()))
                    + (colon ? ":" : "")
                    + two(Math.abs(offset.toMinutesPart()));
        }
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int year) {
        return year >= 0 && year < 1000
                ? "0000".substring(Integer.toString(year).length()) + year
                : Integer.toString(year);
    }

    String format(String format, ZonedDateTime date) {
        return new Run(format, date).write();
    }
}
