// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import java.util.Locale;
import java.util.Optional;

/** How a viewer wants dates written. */
public enum DateStyle {
    /** As usual in the language. */
    LANGUAGE("default", "", ""),
    /** Day first and a clock of twelve hours: {@code 13 Feb 2025 04:05 PM}. */
    DMY("dmy", "d MMM uuuu", "hh:mm a"),
    /** Month first: {@code Feb 13, 2025 16:05}. */
    MDY("mdy", "MMM d, uuuu", "HH:mm"),
    /** Year first: {@code 2025 Feb 13 16:05}. */
    YMD("ymd", "uuuu MMM d", "HH:mm"),
    /** {@code 2025-02-13 16:05:00}. */
    ISO_8601("ISO 8601", "uuuu-MM-dd", "HH:mm:ss");

    private final String code;
    private final String datePattern;
    private final String timePattern;

    DateStyle(String code, String datePattern, String timePattern) {
        this.code = code;
        this.datePattern = datePattern;
        this.timePattern = timePattern;
    }

    /** The value in preferences, as MediaWiki's {@code date} option. */
    public String code() {
        return code;
    }

    public static Optional<DateStyle> find(String code) {
        for (DateStyle style : values()) {
            if (style.code.equalsIgnoreCase(code)
                    || style.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    String datePattern() {
        return datePattern;
    }

    String timePattern() {
        return timePattern;
    }
}
