// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.Collection;
import java.util.Map;

/** Writes JSON. */
public final class Json {

    private Json() {}

    /** @param value a text, number, boolean, collection, or map with texts as keys */
    public static String of(Object value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                char before = '{';
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(before).append(Escaped.json(entry.getKey().toString()));
                    write(entry.getValue(), out.append(':'));
                    before = ',';
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case Collection<?> list -> {
                char before = '[';
                for (Object item : list) {
                    write(item, out.append(before));
                    before = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Number number -> out.append(number);
            case Boolean bool -> out.append(bool);
            default -> out.append(Escaped.json(value.toString()));
        }
    }
}
