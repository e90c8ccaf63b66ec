// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.List;
import java.util.Optional;

/**
 * A part of a long list that can be paged both ways without counting.
 *
 * @param items in the order asked for
 * @param next key to continue with in the same direction, empty at the end
 * @param previous key to go back with, empty at the beginning
 */
public record Slice<T>(List<T> items, Optional<String> next, Optional<String> previous) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Where a slice begins and how long it is.
     *
     * @param key from an earlier slice, empty for the beginning
     * @param backwards whether to go towards the beginning from the key
     */
    public record Request(Optional<String> key, boolean backwards, int limit) {

        public static Request first(int limit) {
            return new Request(Optional.empty(), false, limit);
        }
    }
}
