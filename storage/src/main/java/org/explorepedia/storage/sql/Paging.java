// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.explorepedia.core.store.Slice;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * Pages through long lists by the values at which a page ends, so that the last page costs as little as the first and rows
 * that come or go do not shift what follows.
 *
 * @param columns what the list is ordered by; together unique
 * @param descending the direction of all columns
 */
record Paging(List<Field<?>> columns, boolean descending) {

    private static final int MOST = 5_000;
    private static final int LONGEST_KEY = 8_192;

    static Paging ascending(Field<?>... columns) {
        return new Paging(List.of(columns), false);
    }

    static Paging descending(Field<?>... columns) {
        return new Paging(List.of(columns), true);
    }

    /**
     * @param query without order and limit; it must select the columns of the key
     * @param mapper one row to one item
     */
    <R extends Record, T> Slice<T> slice(
            SelectConditionStep<R> query, Slice.Request request, Function<? super R, T> mapper) {
        return slice(query, request).map(mapper);
    }

    <R extends Record> Rows<R> slice(SelectConditionStep<R> query, Slice.Request request) {
        int limit = Math.clamp(request.limit(), 1, MOST);
        Optional<List<Object>> key = request.key().flatMap(this::decode);
        boolean backwards =
                request.backwards() && (key.isPresent() || request.key().isEmpty());
        boolean down = descending != backwards;
        SelectConditionStep<R> from = key.isPresent() ? query.and(beyond(key.get(), down, 0)) : query;
        List<SortField<?>> order = new ArrayList<>();
        columns.forEach(column -> order.add(down ? column.desc() : column.asc()));
        List<R> rows = new ArrayList<>(from.orderBy(order).limit(limit + 1).fetch());
        boolean more = rows.size() > limit;
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean after = backwards ? key.isPresent() : more;
        boolean before = backwards ? more : key.isPresent();
        Optional<String> again = key.isPresent() ? request.key() : Optional.empty();
        return new Rows<>(
                rows,
                after ? rows.isEmpty() ? again : Optional.of(encode(rows.getLast())) : Optional.empty(),
                before ? rows.isEmpty() ? again : Optional.of(encode(rows.getFirst())) : Optional.empty());
    }

    /** Rows with the keys around them, before they become items. */
    record Rows<R extends Record>(List<R> rows, Optional<String> next, Optional<String> previous) {

        <T> Slice<T> map(Function<? super R, T> mapper) {
            return new Slice<>(rows.stream().<T>map(mapper).toList(), next, previous);
        }
    }

    /**
     * Rows past a key. The first column is bounded on its own before the alternatives are, because then both databases
     * begin to read the index at the key and not at its start.
     */
    private Condition beyond(List<Object> key, boolean down, int index) {
        Field<Object> column = untyped(columns.get(index));
        Object value = key.get(index);
        Condition strictly = down ? column.lt(value) : column.gt(value);
        if (index == columns.size() - 1) {
            return strictly;
        }
        Condition bounded = down ? column.le(value) : column.ge(value);
        return bounded.and(strictly.or(column.eq(value).and(beyond(key, down, index + 1))));
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> untyped(Field<?> column) {
        return (Field<Object>) column;
    }

    private String encode(Record row) {
        StringBuilder text = new StringBuilder();
        for (Field<?> column : columns) {
            text.append(row.get(column)).append('\n');
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The values of a key, or empty if somebody changed it: then the list begins at the beginning. */
    private Optional<List<Object>> decode(String key) {
        if (key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(key)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return Optional.empty();
        }
        String[] parts = text.split("\n", -1);
        if (parts.length != columns.size() + 1 || !parts[columns.size()].isEmpty()) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            Optional<Object> value = value(columns.get(index).getType(), parts[index]);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Object> value(Class<?> type, String part) {
        if (type == String.class) {
            return Optional.of(part);
        }
        try {
            return type == Integer.class ? Optional.of(Integer.valueOf(part)) : Optional.of(Long.valueOf(part));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    /** A condition that a folded or canonical text begins with a prefix, written as a range so that an index serves it. */
    static Condition startsWith(Field<String> column, String prefix) {
        if (prefix.isEmpty()) {
            return DSL.noCondition();
        }
        Condition from = column.ge(prefix);
        int last = prefix.codePointBefore(prefix.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        if (next > Character.MAX_CODE_POINT) {
            return from;
        }
        String stem = prefix.substring(0, prefix.length() - Character.charCount(last));
        return from.and(column.lt(stem + Character.toString(next)));
    }
}
