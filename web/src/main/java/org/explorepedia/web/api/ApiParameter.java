// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.List;

/**
 * A parameter that a module takes, as clients can ask about it.
 *
 * @param name without the module's prefix
 * @param kind what values it takes
 * @param values the only ones that it takes; empty for any
 * @param several whether values may stand between bars
 * @param required whether the module does nothing without it
 * @param otherwise what holds if it is not given; empty for nothing
 */
public record ApiParameter(
        String name, Kind kind, List<String> values, boolean several, boolean required, String otherwise) {

    public ApiParameter {
        values = List.copyOf(values);
    }

    /** What a parameter is about, by MediaWiki's words for it in lower case. */
    public enum Kind {
        STRING,
        TEXT,
        INTEGER,
        BOOLEAN,
        TIMESTAMP,
        TITLE,
        USER,
        NAMESPACE,
        /** A number of items, or {@code max}. */
        LIMIT,
        PASSWORD
    }

    public static ApiParameter text(String name) {
        return of(name, Kind.STRING);
    }

    public static ApiParameter of(String name, Kind kind) {
        return new ApiParameter(name, kind, List.of(), false, false, "");
    }

    /** True by being there. */
    public static ApiParameter flag(String name) {
        return of(name, Kind.BOOLEAN);
    }

    public static ApiParameter number(String name) {
        return of(name, Kind.INTEGER);
    }

    public static ApiParameter time(String name) {
        return of(name, Kind.TIMESTAMP);
    }

    public static ApiParameter limit(int otherwise) {
        return new ApiParameter("limit", Kind.LIMIT, List.of(), false, false, Integer.toString(otherwise));
    }

    public static ApiParameter oneOf(String name, String otherwise, String... values) {
        return new ApiParameter(name, Kind.STRING, List.of(values), false, false, otherwise);
    }

    /** Any number of these values, between bars. */
    public static ApiParameter someOf(String name, String otherwise, String... values) {
        return new ApiParameter(name, Kind.STRING, List.of(values), true, false, otherwise);
    }

    /** Any number of any values, between bars. */
    public static ApiParameter list(String name, Kind kind) {
        return new ApiParameter(name, kind, List.of(), true, false, "");
    }

    public ApiParameter needed() {
        return new ApiParameter(name, kind, values, several, true, otherwise);
    }
}
