// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of JSON. */
sealed interface JsonValue {

    record Text(String value) implements JsonValue {}

    /** A number, {@code true}, {@code false} or {@code null}, as written. */
    record Word(String value) implements JsonValue {}

    record Array(List<JsonValue> items) implements JsonValue {}

    /** Members in the order in which they are written. */
    record Members(Map<String, JsonValue> values) implements JsonValue {}

    /** The member with this name; empty if there is none or this has no members. */
    default Optional<JsonValue> member(String name) {
        return this instanceof Members members
                ? Optional.ofNullable(members.values().get(name))
                : Optional.empty();
    }

    /** The text of a member, or nothing. */
    default String text(String name) {
        return member(name).map(JsonValue::plain).orElse("");
    }

    /** What a text, a number or a word says; nothing for others. */
    default String plain() {
        return switch (this) {
            case Text(String value) -> value;
            case Word(String value) -> value.equals("null") ? "" : value;
            case Array _, Members _ -> "";
        };
    }

    default List<JsonValue> items() {
        return this instanceof Array array ? array.items() : List.of();
    }
}
