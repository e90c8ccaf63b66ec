// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times of signatures: a time and date in one of the formats of the wiki's language, of the languages that it
 * falls back to, or of English, followed by a time zone in brackets. Immutable; looks only at the surroundings of
 * brackets that can hold a zone, so its cost is linear.
 */
final class Timestamps {

    /** No format of any language needs more. */
    private static final int LONGEST = 60;

    private static final int LONGEST_ZONE = 12;

    /** Hours before or after UTC of the zone names that wikis sign with. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private final List<TimestampPattern> patterns;
    private final ZoneId zone;

    private Timestamps(List<TimestampPattern> patterns, ZoneId zone) {
        this.patterns = List.copyOf(patterns);
        this.zone = zone;
    }

    /** @param zone local time of the wiki, for zones whose names say nothing */
    static Timestamps of(String language, ZoneId zone) {
        LanguageFacts.Table table = new LanguageFacts.Table();
        LanguageFacts own = table.get(language);
        Set<String> codes = new LinkedHashSet<>();
        codes.add(own.code());
        codes.add(language);
        codes.addAll(own.fallbacks());
        codes.add("en");
        MonthNames months = new MonthNames(List.copyOf(codes));
        List<TimestampPattern> patterns = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String code : codes) {
            table.find(code)
                    .ifPresent(facts -> facts.dateFormats().entrySet().stream()
                            .filter(format -> format.getKey().endsWith(" both"))
                            // The usual format first: others of the same shape may count years otherwise.
                            .sorted(Comparator.comparing((Map.Entry<String, String> format) ->
                                            !format.getKey().startsWith(facts.datePreference() + " "))
                                    .thenComparing(Map.Entry::getKey))
                            .forEach(format -> {
                                if (seen.add(format.getValue() + facts.digits())) {
                                    TimestampPattern pattern = TimestampPattern.of(format.getValue(), facts, months);
                                    if (pattern != null) {
                                        patterns.add(pattern);
                                    }
                                }
                            }));
        }
        return new Timestamps(patterns, zone);
    }

    /**
     * A time in a text.
     *
     * @param end behind the zone
     */
    record Found(int start, int end, Instant at) {}

    /** All times with a zone within a part of a text. */
    List<Found> find(CharSequence text, int from, int to) {
        List<Found> found = new ArrayList<>();
        int free = from;
        for (int open = indexOf(text, '(', from, to); open >= 0; open = indexOf(text, '(', open + 1, to)) {
            int close = zoneEnd(text, open, to);
            if (close < 0) {
                continue;
            }
            int before = open;
            while (before > free && TimestampPattern.isBlank(text.charAt(before - 1))) {
                before--;
            }
            Found match = endingAt(text, Math.max(free, before - LONGEST), before, open, close);
            if (match != null) {
                found.add(match);
                free = match.end();
            }
        }
        return found;
    }

    private @Nullable Found endingAt(CharSequence text, int from, int before, int open, int close) {
        for (int start = from; start < before; start++) {
            if (!isDigit(text, start) || start > from && isDigit(text, start - 1)) {
                continue;
            }
            for (TimestampPattern pattern : patterns) {
                TimestampPattern.Match match = pattern.match(text, start, before);
                if (match != null && match.end() == before) {
                    return new Found(
                            start,
                            close + 1,
                            instant(
                                    match.time(),
                                    text.subSequence(open + 1, close).toString()));
                }
            }
        }
        return null;
    }

    /** A time without a zone at the beginning of a text that holds nothing else, as parameters of templates do. */
    @Nullable
    Instant alone(String text) {
        List<Found> zoned = find(text, 0, text.length());
        if (!zoned.isEmpty()) {
            return zoned.getFirst().at();
        }
        String bare = text.strip();
        for (TimestampPattern pattern : patterns) {
            TimestampPattern.Match match = pattern.match(bare, 0, bare.length());
            if (match != null && match.end() == bare.length()) {
                return match.time().toInstant(ZoneOffset.UTC);
            }
        }
        return null;
    }

    private Instant instant(LocalDateTime time, String name) {
        Integer hours = ZONES.get(name);
        if (hours != null) {
            return time.toInstant(ZoneOffset.ofHours(hours));
        }
        return time.atZone(zone).toInstant();
    }

    private static boolean isDigit(CharSequence text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    private static int indexOf(CharSequence text, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Where the bracket closes if what it holds can be the name of a zone, else -1. */
    private static int zoneEnd(CharSequence text, int open, int to) {
        int limit = Math.min(to, open + LONGEST_ZONE + 2);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i > open + 1 ? i : -1;
            }
            boolean plain = Character.isLetterOrDigit(c)
                    || c == '+'
                    || c == '-'
                    || c == '.'
                    || c == ':'
                    || c == '\u2212'
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!plain) {
                return -1;
            }
        }
        return -1;
    }
}
