// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Expiry;

/**
 * Reads when something shall end, as people and clients of the API write it: {@code 2 weeks}, {@code 1 day 12 hours},
 * {@code infinite}, {@code 2027-01-31}, {@code 2027-01-31T12:00:00Z}, {@code 20270131120000}.
 */
public final class Expiries {

    private static final Set<String> NEVER = Set.of("infinite", "infinity", "indefinite", "never", "permanent");

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("year", ChronoUnit.YEARS));

    /** Beyond this nobody means a date. */
    private static final long MOST = 10_000;

    private Expiries() {}

    /** The end, which may lie in the past; empty if the text says none. */
    public static Optional<Expiry> parse(String text, Instant now) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (NEVER.contains(wanted)) {
            return Optional.of(Expiry.NEVER);
        }
        if (wanted.isEmpty() || wanted.length() > 60) {
            return Optional.empty();
        }
        try {
            return absolute(text.strip()).or(() -> relative(wanted, now)).map(Expiry::at);
        } catch (DateTimeException | ArithmeticException | NumberFormatException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> absolute(String text) {
        if (text.length() == 14 && text.chars().allMatch(Character::isDigit)) {
            return Optional.of(LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 4, 6),
                            number(text, 6, 8),
                            number(text, 8, 10),
                            number(text, 10, 12),
                            number(text, 12, 14))
                    .toInstant(ZoneOffset.UTC));
        }
        boolean startsAsDate = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!startsAsDate) {
            return Optional.empty();
        }
        if (text.length() == 10) {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        String time = text.replace(' ', 'T').toUpperCase(Locale.ROOT);
        boolean zoned = time.endsWith("Z") || time.indexOf('+') > 0 || time.lastIndexOf('-') > 10;
        return Optional.of(
                zoned
                        ? OffsetDateTime.parse(time).toInstant()
                        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static Optional<Instant> relative(String text, Instant now) {
        LocalDateTime end = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        String[] words = text.replace(",", " ").replace(" and ", " ").strip().split("\\s+", -1);
        if (words.length % 2 != 0) {
            return Optional.empty();
        }
        for (int i = 0; i < words.length; i += 2) {
            boolean digits = words[i].chars().allMatch(c -> c >= '0' && c <= '9');
            String unit = words[i + 1].endsWith("s") && words[i + 1].length() > 1
                    ? words[i + 1].substring(0, words[i + 1].length() - 1)
                    : words[i + 1];
            ChronoUnit length = UNITS.get(unit);
            if (!digits || length == null) {
                return Optional.empty();
            }
            long amount = Long.parseLong(words[i]);
            if (amount > MOST) {
                return Optional.empty();
            }
            end = end.plus(amount, length);
        }
        return Optional.of(end.toInstant(ZoneOffset.UTC));
    }
}
