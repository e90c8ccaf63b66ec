// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as programs write them. */
final class ApiTimes {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int STAMP_LENGTH = 14;

    private ApiTimes() {}

    /** Reads {@code 2025-02-13T16:05:00Z} or {@code 20250213160500}; empty for anything else. */
    static Optional<Instant> parse(String text) {
        String stamp = text.strip();
        try {
            return stamp.length() == STAMP_LENGTH
                    ? Optional.of(LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC))
                    : Optional.of(Instant.parse(stamp));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** To the second, as every answer of the API has it. */
    static String write(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
