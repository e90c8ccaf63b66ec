// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings as they were written, by key. A later source wins over an earlier one: built-in value, file, environment,
 * command line. Whoever reads a key makes it known; {@link #refuseUnknown} then complains about all others, so that a
 * misspelt setting never goes unnoticed.
 */
public final class Values {

    private static final String PREFIX = "EXPLOREPEDIA_";
    /** Variables that the launcher and the commands read themselves. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of(PREFIX + "NO_BUILD", PREFIX + "DATA", PREFIX + "CONFIG", PREFIX + "PASSWORD", PREFIX + "LOG_LEVEL");

    private final Map<String, Given> given;
    private final Map<String, String> environment;
    private final Set<String> known = new TreeSet<>();

    /** @param origin where it was written, as a person would look for it */
    private record Given(String value, String origin) {}

    private Values(Map<String, Given> given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
    }

    /**
     * @param file settings of the file
     * @param fileName for messages
     * @param environment all variables; those named {@code EXPLOREPEDIA_…} are settings
     * @param flags settings of the command line by key
     */
    public static Values of(
            Map<String, String> file, String fileName, Map<String, String> environment, Map<String, String> flags) {
        Map<String, Given> given = new TreeMap<>();
        file.forEach((key, value) -> given.put(key, new Given(value.strip(), fileName)));
        // Flags are kept apart by their origin only; the environment is looked up by name when a key is asked for.
        flags.forEach((key, value) -> given.put(key, new Given(value.strip(), "the command line")));
        Map<String, String> ours = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name)) {
                ours.put(name, value.strip());
            }
        });
        return new Values(given, ours);
    }

    /** Name of the variable that sets a key: {@code http.max-body} is {@code EXPLOREPEDIA_HTTP_MAX_BODY}. */
    static String variable(String key) {
        return PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private Optional<Given> find(String key) {
        known.add(key);
        Given written = given.get(key);
        if (written != null && written.origin().equals("the command line")) {
            return Optional.of(written);
        }
        String variable = environment.get(variable(key));
        return variable != null
                ? Optional.of(new Given(variable, "the environment variable " + variable(key)))
                : Optional.ofNullable(written);
    }

    public Optional<String> find(String key, boolean emptyIsAbsent) {
        return find(key).map(Given::value).filter(value -> !emptyIsAbsent || !value.isEmpty());
    }

    public String text(String key, String otherwise) {
        return find(key, true).orElse(otherwise);
    }

    public Secret secret(String key) {
        return new Secret(find(key, true).orElse(""));
    }

    public int integer(String key, int otherwise, int least, int most) {
        Optional<Given> written = find(key).filter(value -> !value.value().isEmpty());
        if (written.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(written.get().value());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number out of range.
        }
        throw fault(key, written.get(), "must be a whole number from " + least + " to " + most);
    }

    public boolean flag(String key, boolean otherwise) {
        Optional<Given> written = find(key).filter(value -> !value.value().isEmpty());
        if (written.isEmpty()) {
            return otherwise;
        }
        return switch (written.get().value().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw fault(key, written.get(), "must be true or false");
        };
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        Optional<Given> written = find(key).filter(value -> !value.value().isEmpty());
        if (written.isEmpty()) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(written.get().value().toLowerCase(Locale.ROOT))) {
                return constant;
            }
            names.add(name);
        }
        throw fault(key, written.get(), "must be one of " + String.join(", ", names));
    }

    /** A list written with commas. */
    public List<String> list(String key) {
        return find(key, true).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A fault of a setting that was given, with the place where it was written. */
    public ConfigFault fault(String key, String problem) {
        return fault(key, find(key).orElse(new Given("", "the built-in settings")), problem);
    }

    private static ConfigFault fault(String key, Given written, String problem) {
        return new ConfigFault(key + " " + problem + " (see " + written.origin() + ").");
    }

    /** Keys that were asked for. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    /** To be called when all settings have been read. */
    public void refuseUnknown() {
        given.forEach((key, written) -> {
            if (!known.contains(key)) {
                throw new ConfigFault("There is no setting \"" + key + "\"; did you mean \"" + nearest(key, known)
                        + "\"? (see " + written.origin() + ")");
            }
        });
        Set<String> variables = new TreeSet<>();
        known.forEach(key -> variables.add(variable(key)));
        environment.keySet().forEach(name -> {
            if (!variables.contains(name)) {
                throw new ConfigFault("There is no setting for the environment variable " + name + "; did you mean "
                        + nearest(name, variables) + "?");
            }
        });
    }

    private static String nearest(String word, Set<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElse("");
    }

    /** Number of single-letter changes that turn one word into the other. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
