// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.List;

/** Dates of the Islamic (tabular), Iranian, Hebrew and Japanese calendars. */
final class OtherCalendars {

    private static final List<String> HIJRI = List.of(
            "Muharram",
            "Safar",
            "Rabi' al-awwal",
            "Rabi' al-thani",
            "Jumada al-awwal",
            "Jumada al-thani",
            "Rajab",
            "Sha'aban",
            "Ramadan",
            "Shawwal",
            "Dhu al-Qi'dah",
            "Dhu al-Hijjah");
    private static final List<String> IRANIAN = List.of(
            "Farvardin",
            "Ordibehesht",
            "Khordad",
            "Tir",
            "Mordad",
            "Shahrivar",
            "Mehr",
            "Aban",
            "Azar",
            "Dey",
            "Bahman",
            "Esfand");
    private static final List<String> HEBREW = List.of(
            "Tishrei",
            "Cheshvan",
            "Kislev",
            "Tevet",
            "Shevat",
            "Adar",
            "Nisan",
            "Iyar",
            "Sivan",
            "Tamuz",
            "Av",
            "Elul",
            "Adar I",
            "Adar II");

    private OtherCalendars() {}

    /** A day in some calendar; in the Hebrew one, months 13 and 14 are the two Adars of a leap year. */
    record Day(int year, int month, int day) {}

    /** The tabular Islamic calendar: thirty-year cycles of 10,631 days. */
    static Day hijri(LocalDate date) {
        long days = date.getLong(JulianFields.JULIAN_DAY) - 1_948_440;
        long year = Math.floorDiv(30 * days + 10_646, 10_631);
        long start = Math.floorDiv(11 * year + 3, 30) + 354 * (year - 1);
        long ofYear = days - start;
        long month = Math.min(12, (long) Math.ceil((ofYear - 28.5) / 29.5) + 1);
        long before = (long) Math.ceil(29.5 * (month - 1));
        return new Day((int) year, (int) month, (int) (ofYear - before) + 1);
    }

    static String hijriMonthName(int month) {
        return HIJRI.get(month - 1);
    }

    /** The Iranian calendar, whose leap years follow a cycle of 33 years in our times. */
    static Day iranian(LocalDate date) {
        int year = date.getYear() - 621;
        LocalDate start = iranianNewYear(year);
        if (date.isBefore(start)) {
            year--;
            start = iranianNewYear(year);
        }
        int days = (int) ChronoUnit.DAYS.between(start, date);
        return days < 186
                ? new Day(year, days / 31 + 1, days % 31 + 1)
                : new Day(year, (days - 186) / 30 + 7, (days - 186) % 30 + 1);
    }

    private static LocalDate iranianNewYear(int year) {
        // 1 Farvardin 1 of the 33-year cycle, counted from the start of 1309, a common year (21 March 1930).
        long cycles = Math.floorDiv(year - 1309, 33);
        int ofCycle = Math.floorMod(year - 1309, 33);
        int leaps = 0;
        for (int i = 0; i < ofCycle; i++) {
            leaps += isIranianLeap(1309 + i) ? 1 : 0;
        }
        return LocalDate.of(1930, 3, 21).plusDays(cycles * 12_053 + ofCycle * 365L + leaps);
    }

    private static boolean isIranianLeap(int year) {
        return List.of(1, 5, 9, 13, 17, 22, 26, 30).contains(Math.floorMod(year, 33));
    }

    static int iranianMonthLength(Day day) {
        return day.month() < 7 ? 31 : day.month() < 12 || isIranianLeap(day.year()) ? 30 : 29;
    }

    static int iranianDayOfYear(Day day) {
        return (day.month() <= 7 ? (day.month() - 1) * 31 : 186 + (day.month() - 7) * 30) + day.day();
    }

    static String iranianMonthName(int month) {
        return IRANIAN.get(month - 1);
    }

    static Day hebrew(LocalDate date) {
        long julian = date.getLong(JulianFields.JULIAN_DAY);
        int year = date.getYear() + 3760;
        while (hebrewNewYear(year + 1) <= julian) {
            year++;
        }
        while (hebrewNewYear(year) > julian) {
            year--;
        }
        int rest = (int) (julian - hebrewNewYear(year));
        int[] order = isHebrewLeap(year)
                ? new int[] {1, 2, 3, 4, 5, 13, 14, 7, 8, 9, 10, 11, 12}
                : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        for (int month : order) {
            int length = hebrewMonthLength(new Day(year, month, 1));
            if (rest < length) {
                return new Day(year, month, rest + 1);
            }
            rest -= length;
        }
        return new Day(year, 12, 29);
    }

    private static boolean isHebrewLeap(int year) {
        return Math.floorMod(7 * year + 1, 19) < 7;
    }

    /** Julian day of 1 Tishrei, by the molad and its postponements. */
    private static long hebrewNewYear(int year) {
        return elapsed(year) + delay(year) + 347_997;
    }

    private static long elapsed(int year) {
        long months = Math.floorDiv(235L * year - 234, 19);
        long parts = 12_084 + 13_753 * months;
        long day = 29 * months + Math.floorDiv(parts, 25_920);
        return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
    }

    private static int delay(int year) {
        if (elapsed(year + 1) - elapsed(year) == 356) {
            return 2;
        }
        return elapsed(year) - elapsed(year - 1) == 382 ? 1 : 0;
    }

    static int hebrewMonthLength(Day day) {
        long length = hebrewNewYear(day.year() + 1) - hebrewNewYear(day.year());
        return switch (day.month()) {
            case 2 -> length % 10 == 5 ? 30 : 29;
            case 3 -> length % 10 == 3 ? 29 : 30;
            case 1, 5, 7, 9, 11, 13 -> 30;
            default -> 29;
        };
    }

    static String hebrewMonthName(Day day) {
        return HEBREW.get(day.month() - 1);
    }

    /** The year of the Japanese era; its first year has a name instead of a number. */
    static String japaneseYear(LocalDate date) {
        if (date.getYear() < 1873) {
            return Integer.toString(date.getYear());
        }
        JapaneseDate japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        String era = switch (japanese.getEra().getValue()) {
            case -1 -> "明治";
            case 0 -> "大正";
            case 1 -> "昭和";
            case 2 -> "平成";
            default -> "令和";
        };
        return era + (year == 1 ? "元" : Integer.toString(year));
    }
}
