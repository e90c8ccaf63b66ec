// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.explorepedia.wikitext.site.LanguageFacts;

/**
 * What a language does with numbers, counts, cases and dates, for those who are no parser functions. Immutable.
 *
 * @param facts of the language
 * @param own texts of the wiki by key, where names of months are in this language; none otherwise
 */
public record LanguageWriting(LanguageFacts facts, Function<String, Optional<String>> own) {

    /** The number with this language's digits, and with its separators if asked for. */
    public String number(String number, boolean separators) {
        return NumberFormat.format(number, facts, separators);
    }

    /** A written number without this language's digits and separators. */
    public String plainNumber(String written) {
        return NumberFormat.parse(written, facts);
    }

    /**
     * The form that a count takes.
     *
     * @param count in plain digits
     * @param forms one for each form of the language, the last one for missing ones; {@code 12=dozen} is for just that count
     */
    public String plural(String count, List<String> forms) {
        List<String> general = new java.util.ArrayList<>();
        for (String form : forms) {
            int equals = form.indexOf('=');
            if (equals > 0 && form.substring(0, equals).chars().allMatch(c -> c >= '0' && c <= '9')) {
                if (form.substring(0, equals).equals(count)) {
                    return form.substring(equals + 1);
                }
            } else {
                general.add(form);
            }
        }
        if (general.isEmpty()) {
            return "";
        }
        return general.get(Math.min(facts.plurals().form(count), general.size() - 1));
    }

    /** A word in a grammatical case, where simple endings for it are known. */
    public String inflect(String word, String grammaticalCase) {
        return facts.code().equals("fi") ? FinnishGrammar.inflect(word, grammaticalCase) : word;
    }

    /** A date in a format of letters, such as {@code j F Y}. */
    public String date(String format, ZonedDateTime date) {
        return new DateFormat(facts, new DateNames(facts.code(), own)).format(format, date);
    }

    /** The point in time that a text such as {@code 3 May 2001} or {@code +2 days} means; empty if it means none. */
    public static Optional<ZonedDateTime> readDate(String text, Instant now) {
        String cleaned =
                text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? "00:00 " + text : text;
        return DateReader.read(cleaned, now.atZone(ZoneOffset.UTC), new DatePatterns())
                .map(date -> date.withZoneSameInstant(ZoneOffset.UTC));
    }

    /** The zone of a name; UTC for one that nobody knows. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The tag that the rest of the world has for a language. */
    public static String bcp47(String code) {
        return LanguageTags.bcp47(code);
    }

    /** The locale with a language's rules for letters. */
    public static Locale locale(String code) {
        return Locale.forLanguageTag(LanguageTags.bcp47(code));
    }
}
