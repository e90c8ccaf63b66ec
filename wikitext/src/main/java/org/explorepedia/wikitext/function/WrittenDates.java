// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;

/** {@code #formatdate}: puts the parts of a written date into a preferred order. */
final class WrittenDates {

    private final String language;

    WrittenDates(String language) {
        this.language = language;
    }

    /** A date without day of the week; the year may be missing (0). */
    private record Written(int year, int month, int day, String order) {}

    Result format(Arguments arguments, Frame frame) {
        String text = arguments.trimmed(0);
        DateNames names = new DateNames(language, frame.state().source()::message);
        Written date = read(text, names);
        if (date == null || date.month() < 1 || date.month() > 12 || date.day() < 1 || date.day() > 31) {
            return new Result.Text(text);
        }
        String preference = arguments.trimmed(1);
        String order = preference.isEmpty() || preference.equals("default") ? date.order() : preference;
        String shown = write(date, order, names);
        String iso = (date.year() == 0 ? "" : String.format(Locale.ROOT, "%04d-", date.year()))
                + String.format(Locale.ROOT, "%02d-%02d", date.month(), date.day());
        return new Result.Text("<span class=\"mw-formatted-date\" title=\"" + iso + "\">" + shown + "</span>");
    }

    private static String write(Written date, String order, DateNames names) {
        String month = names.month(date.month());
        boolean year = date.year() != 0;
        return switch (order) {
            case "mdy" -> month + ' ' + date.day() + (year ? ", " + date.year() : "");
            case "ymd" -> (year ? date.year() + " " : "") + month + ' ' + date.day();
            case "ISO 8601", "iso 8601" ->
                (year ? String.format(Locale.ROOT, "%04d-", date.year()) : "")
                        + String.format(Locale.ROOT, "%02d-%02d", date.month(), date.day());
            default -> date.day() + " " + month + (year ? " " + date.year() : "");
        };
    }

    private static @org.jspecify.annotations.Nullable Written read(String text, DateNames names) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[ ,_-]+")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.size() < 2 || parts.size() > 3) {
            return null;
        }
        boolean numbers = parts.stream().allMatch(WrittenDates::isNumber);
        if (numbers) {
            boolean iso = parts.size() == 3
                    && text.indexOf('-') > 0
                    && parts.getFirst().length() == 4;
            return iso ? new Written(number(parts, 0), number(parts, 1), number(parts, 2), "ISO 8601") : null;
        }
        int monthAt = -1;
        int month = 0;
        for (int i = 0; i < parts.size(); i++) {
            int found = isNumber(parts.get(i)) ? 0 : monthOf(parts.get(i), names);
            if (found > 0) {
                monthAt = i;
                month = found;
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (i != monthAt && !isNumber(parts.get(i))) {
                return null;
            }
        }
        return switch (parts.size() * 10 + monthAt) {
            case 20 -> new Written(0, month, number(parts, 1), "mdy");
            case 21 -> new Written(0, month, number(parts, 0), "dmy");
            case 30 -> new Written(number(parts, 2), month, number(parts, 1), "mdy");
            case 31 ->
                parts.getFirst().length() > 2
                        ? new Written(number(parts, 0), month, number(parts, 2), "ymd")
                        : new Written(number(parts, 2), month, number(parts, 0), "dmy");
            default -> null;
        };
    }

    private static int monthOf(String name, DateNames names) {
        for (int month = 1; month <= 12; month++) {
            if (name.equalsIgnoreCase(names.month(month))
                    || name.equalsIgnoreCase(names.shortMonth(month))
                    || name.equalsIgnoreCase(names.genitive(month))) {
                return month;
            }
        }
        return 0;
    }

    private static boolean isNumber(String text) {
        return text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(List<String> parts, int index) {
        return Integer.parseInt(parts.get(index));
    }
}
