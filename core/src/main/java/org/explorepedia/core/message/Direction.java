// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

/** Which way a script runs. */
public enum Direction {
    LTR,
    RTL;

    /** The value of HTML's {@code dir}. */
    public String html() {
        return this == RTL ? "rtl" : "ltr";
    }
}
