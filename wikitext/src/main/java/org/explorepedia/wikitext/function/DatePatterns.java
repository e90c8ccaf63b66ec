// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Patterns of dates by their source, compiled once for an engine; there are as many as {@link DateReader} has. */
final class DatePatterns {

    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    Pattern get(String source) {
        return compiled.computeIfAbsent(source, Pattern::compile);
    }
}
