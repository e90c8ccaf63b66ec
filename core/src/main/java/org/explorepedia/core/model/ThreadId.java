// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** Number of a thread on a wall; part of its permanent address {@code Thread:42}. */
public record ThreadId(long value) {

    public ThreadId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a number of the store: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
