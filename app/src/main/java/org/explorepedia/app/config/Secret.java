// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

/** A text that must not be shown or logged, whatever it is printed with. */
public record Secret(String value) {

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "" : "***";
    }
}
