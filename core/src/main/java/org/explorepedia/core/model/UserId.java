// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** Number of an account. */
public record UserId(long value) {

    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a number of the store: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
