// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When mails that gather go out: in the morning of the reader's own day. */
final class DigestTimes {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private DigestTimes() {}

    /** The first morning after a moment. */
    static ZonedDateTime daily(Instant after, ZoneId zone) {
        LocalDate today = after.atZone(zone).toLocalDate();
        ZonedDateTime morning = today.atTime(MORNING).atZone(zone);
        return morning.toInstant().isAfter(after)
                ? morning
                : today.plusDays(1).atTime(MORNING).atZone(zone);
    }

    /** The first morning of a Monday after a moment. */
    static ZonedDateTime weekly(Instant after, ZoneId zone) {
        LocalDate monday = after.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        ZonedDateTime morning = monday.atTime(MORNING).atZone(zone);
        return morning.toInstant().isAfter(after)
                ? morning
                : monday.plusWeeks(1).atTime(MORNING).atZone(zone);
    }
}
