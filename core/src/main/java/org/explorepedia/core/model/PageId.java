// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** Number of a page; stays with it when it is moved. */
public record PageId(long value) {

    public PageId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a number of the store: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
