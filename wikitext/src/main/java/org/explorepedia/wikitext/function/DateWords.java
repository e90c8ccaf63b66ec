// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.List;
import java.util.Map;

/** The words that dates are written with, as parts of patterns. */
final class DateWords {

    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    static final List<String> ORDINALS = List.of(
            "this",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("wet", 0),
            Map.entry("bst", 1),
            Map.entry("cet", 1),
            Map.entry("west", 1),
            Map.entry("cest", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("msk", 3),
            Map.entry("ist", 2),
            Map.entry("jst", 9),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("akst", -9),
            Map.entry("hst", -10),
            Map.entry("aest", 10),
            Map.entry("aedt", 11));

    static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\b";
    static final String DAY_NAME =
            "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b";
    static final String UNIT =
            "(sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|weekdays?|weeks?|fortnights?|months?|years?)\\b";
    static final String RELATIVE =
            "(next|last|previous|this|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)";
    static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private DateWords() {}

    static int amount(String word) {
        return switch (word) {
            case "next" -> 1;
            case "last", "previous" -> -1;
            default -> ORDINALS.indexOf(word);
        };
    }

    static int monthOf(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    static int dayOf(String name) {
        return DAYS.indexOf(name.substring(0, 3)) + 1;
    }

    static int shortYear(int value) {
        return value < 70 ? 2000 + value : 1900 + value;
    }
}
