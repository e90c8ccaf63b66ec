// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.explorepedia.core.message.Localizer;

/**
 * A moment for people and for machines.
 *
 * @param iso UTC with seconds, as in {@code datetime="2025-02-13T16:05:00Z"}
 * @param text as the viewer reads it
 */
public record When(String iso, String text) {

    /** The time of day alone, for lists that name the day above. */
    public static When timeOf(Localizer localizer, Instant time) {
        return new When(time.truncatedTo(ChronoUnit.SECONDS).toString(), localizer.time(time));
    }

    /** A moment in the viewer's zone and style. */
    public static When of(Localizer localizer, Instant time) {
        return new When(time.truncatedTo(ChronoUnit.SECONDS).toString(), localizer.dateTime(time));
    }
}
