// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Names of months and days: the wiki's own texts for its language, else those of CLDR that come with the JDK. */
final class DateNames {

    private static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Locale locale;
    private final Function<String, Optional<String>> own;

    /** @param own texts of the wiki by key, where the names are in its language */
    DateNames(String language, Function<String, Optional<String>> own) {
        this.locale = Locale.forLanguageTag(LanguageTags.bcp47(language));
        this.own = own;
    }

    String month(int month) {
        return own.apply(Month.of(month).name().toLowerCase(Locale.ROOT)).orElseGet(() -> nominative(Month.of(month)));
    }

    private String nominative(Month month) {
        String name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return Character.isDigit(name.charAt(0)) ? month.getDisplayName(TextStyle.FULL, locale) : name;
    }

    /** The name as it stands in a date, in the genitive where the language has one. */
    String genitive(int month) {
        return own.apply(Month.of(month).name().toLowerCase(Locale.ROOT) + "-gen")
                .orElseGet(() -> Month.of(month).getDisplayName(TextStyle.FULL, locale));
    }

    String shortMonth(int month) {
        return own.apply(SHORT.get(month - 1)).orElseGet(() -> Month.of(month).getDisplayName(TextStyle.SHORT, locale));
    }

    String day(DayOfWeek day) {
        return own.apply(day.name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> day.getDisplayName(TextStyle.FULL, locale));
    }

    String shortDay(DayOfWeek day) {
        return own.apply(day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .orElseGet(() -> day.getDisplayName(TextStyle.SHORT, locale));
    }
}
