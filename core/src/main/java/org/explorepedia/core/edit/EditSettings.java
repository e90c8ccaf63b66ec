// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

/**
 * Limits of what can be saved.
 *
 * @param maxBytes largest text in bytes of UTF-8
 * @param maxSummary longest summary in characters
 */
public record EditSettings(long maxBytes, int maxSummary) {

    /** MediaWiki's limits. */
    public static final EditSettings DEFAULT = new EditSettings(2L * 1024 * 1024, 500);
}
