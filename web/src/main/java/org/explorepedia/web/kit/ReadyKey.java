// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which requests may be answered with a ready page, and which of them share one. */
@FunctionalInterface
public interface ReadyKey {

    /**
     * The key of a GET request, or empty if it must be handled.
     *
     * @param target raw path and query
     * @param cookies by name
     * @param languages that the browser asks for
     */
    Optional<String> of(String target, Map<String, String> cookies, List<String> languages);
}
