// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.util.Arrays;
import java.util.Locale;

/** When somebody wants to be mailed. */
public enum MailChoice {
    NEVER,
    AT_ONCE,
    DAILY,
    WEEKLY;

    /** As stored: {@code never}, {@code at-once}, {@code daily}, {@code weekly}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice of a key; what is not known counts as never. */
    public static MailChoice of(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElse(NEVER);
    }
}
