// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

/**
 * How much memory ready answers may take.
 *
 * @param pages megabytes of complete pages for visitors
 * @param parses megabytes of parsed texts
 */
public record CacheSettings(int pages, int parses) {

    static CacheSettings from(Values values) {
        return new CacheSettings(
                values.integer("cache.pages-mb", 64, 1, 1_000_000),
                values.integer("cache.parses-mb", 64, 1, 1_000_000));
    }
}
