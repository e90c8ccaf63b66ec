// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Map;

/**
 * Work to be done after a transaction; handlers must bear being run twice.
 *
 * @param type names the handler
 * @param parameters by name
 * @param key jobs of the same type and key that wait are one job; empty for none
 * @param attempts how often it was begun
 */
public record Job(
        long id,
        String type,
        Map<String, String> parameters,
        String key,
        Instant runAfter,
        int priority,
        int attempts) {

    public Job {
        parameters = Map.copyOf(parameters);
    }

    /** A job to be stored; its number is given then. */
    public static Job of(String type, Map<String, String> parameters, String key, Instant runAfter) {
        return new Job(0, type, parameters, key, runAfter, 0, 0);
    }
}
