// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** Number of a revision; later revisions have higher numbers, but imported ones may not. */
public record RevisionId(long value) {

    public RevisionId {
        if (value <= 0) {
            throw new IllegalArgumentException("not a number of the store: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
