// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Parameters of a request, from its address or its body. The last value of a name counts, as in MediaWiki. */
public final class Params {

    public static final Params NONE = new Params(Map.of());

    private final Map<String, List<String>> values;

    public Params(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The value, or an empty string. */
    public String get(String name) {
        List<String> all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.getLast();
    }

    public String get(String name, String otherwise) {
        return has(name) ? get(name) : otherwise;
    }

    /** Whether the parameter is there at all, even empty: checkboxes and buttons are true by being there. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value if it is there and not blank. */
    public Optional<String> find(String name) {
        String value = get(name);
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value as a whole number; empty if it is none. */
    public OptionalLong number(String name) {
        String value = get(name).strip();
        if (value.isEmpty() || value.length() > 18) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /** A number kept within bounds, or the default. */
    public int number(String name, int otherwise, int least, int most) {
        OptionalLong value = number(name);
        return value.isEmpty() ? otherwise : Math.clamp(value.getAsLong(), least, most);
    }

    public OptionalInt index(String name) {
        OptionalLong value = number(name);
        return value.isPresent() && value.getAsLong() >= 0 && value.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    public Map<String, List<String>> asMap() {
        return values;
    }

    /** These parameters with those of another set, whose values win. */
    public Params and(Params others) {
        if (others.values.isEmpty()) {
            return this;
        }
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        others.values.forEach((name, more) -> {
            List<String> all = new ArrayList<>(merged.getOrDefault(name, List.of()));
            all.addAll(more);
            merged.put(name, all);
        });
        return new Params(merged);
    }
}
