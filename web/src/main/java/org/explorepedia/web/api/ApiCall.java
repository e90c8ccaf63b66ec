// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.visit.Visit;

/**
 * A request as one module sees it: its parameters by their names without prefix, checked against what the module says it
 * takes before the module is asked.
 */
public final class ApiCall {

    private static final int MOST_VALUES = 50;
    private static final int MOST_ITEMS = 500;
    /** How many times as much programs get that have the right to it. */
    private static final int TEN_TIMES = 10;

    private final Visit visit;
    private final Params params;
    private final String module;
    private final String prefix;
    private final Map<String, ApiParameter> parameters;
    private final ApiWarnings warnings;

    ApiCall(Visit visit, String module, String prefix, Collection<ApiParameter> parameters, ApiWarnings warnings) {
        this.visit = visit;
        this.params = visit.params();
        this.module = module;
        this.prefix = prefix;
        this.parameters = parameters.stream().collect(Collectors.toMap(ApiParameter::name, Function.identity()));
        this.warnings = warnings;
    }

    /** The same request for a part of the module. */
    ApiCall part(String name, String partPrefix, Collection<ApiParameter> partParameters) {
        return new ApiCall(visit, name, partPrefix, partParameters, warnings);
    }

    public Visit visit() {
        return visit;
    }

    public void warn(String words) {
        warnings.add(module, words);
    }

    /** Whether answers are in the second version of the format, in which pages are a list and flags are booleans. */
    public boolean isModern() {
        return isModern(visit);
    }

    static boolean isModern(Visit visit) {
        String version = visit.params().get("formatversion");
        return version.equals("2") || version.equals("latest");
    }

    /** The member that holds the main text of an element: its name, or a star in the first version of the format. */
    public String textMember(String name) {
        return isModern() ? name : "*";
    }

    /** What is wrong with the parameters themselves; warns of what is only odd. */
    Optional<ApiAnswer> fault() {
        for (ApiParameter parameter : parameters.values()) {
            String name = prefix + parameter.name();
            if (params.has(name)) {
                Optional<ApiAnswer> fault = fault(parameter, name, params.get(name));
                if (fault.isPresent()) {
                    return fault;
                }
            } else if (parameter.required()) {
                return Optional.of(ApiAnswer.failure("missingparam", "The \"" + name + "\" parameter must be set."));
            }
        }
        return Optional.empty();
    }

    private Optional<ApiAnswer> fault(ApiParameter parameter, String name, String value) {
        if (parameter.several()) {
            List<String> all = split(value);
            if (all.size() > most(MOST_VALUES)) {
                return Optional.of(ApiAnswer.failure(
                        "toomanyvalues",
                        "Too many values supplied for parameter \"" + name + "\". The limit is " + most(MOST_VALUES)
                                + "."));
            }
            List<String> unknown = parameter.values().isEmpty()
                    ? List.of()
                    : all.stream()
                            .filter(one ->
                                    !one.equals("*") && !parameter.values().contains(one))
                            .toList();
            if (!unknown.isEmpty()) {
                warn("Unrecognized value" + (unknown.size() > 1 ? "s" : "") + " for parameter \"" + name + "\": "
                        + String.join(", ", unknown));
            }
            return all.stream()
                    .flatMap(one -> malformed(parameter, name, one).stream())
                    .findFirst();
        }
        if (!parameter.values().isEmpty() && !parameter.values().contains(value)) {
            return Optional.of(unrecognized(name, value));
        }
        return malformed(parameter, name, value);
    }

    static ApiAnswer unrecognized(String name, String value) {
        return ApiAnswer.failure("badvalue", "Unrecognized value for parameter \"" + name + "\": " + value + ".");
    }

    private Optional<ApiAnswer> malformed(ApiParameter parameter, String name, String value) {
        return switch (parameter.kind()) {
            case STRING, TEXT, BOOLEAN, TITLE, USER, PASSWORD -> Optional.empty();
            case INTEGER, NAMESPACE ->
                isNumber(value) || value.equals("*") && parameter.several()
                        ? Optional.empty()
                        : Optional.of(ApiAnswer.failure(
                                "badinteger",
                                "Invalid value \"" + value + "\" for integer parameter \"" + name + "\"."));
            case LIMIT -> {
                if (!value.equals("max") && !isNumber(value)) {
                    yield Optional.of(ApiAnswer.failure(
                            "badinteger", "Invalid value \"" + value + "\" for integer parameter \"" + name + "\"."));
                }
                if (!value.equals("max") && limitOf(value) != Long.parseLong(value.strip())) {
                    warn("The value \"" + value + "\" for parameter \"" + name + "\" must be between 1 and "
                            + most(MOST_ITEMS) + ".");
                }
                yield Optional.empty();
            }
            case TIMESTAMP ->
                value.equals("now") || ApiTimes.parse(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(ApiAnswer.failure(
                                "badtimestamp",
                                "Invalid value \"" + value + "\" for timestamp parameter \"" + name + "\"."));
        };
    }

    private static boolean isNumber(String value) {
        String digits = value.strip();
        String bare = digits.startsWith("-") ? digits.substring(1) : digits;
        return !bare.isEmpty() && bare.length() <= 18 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int most(int usual) {
        return visit.viewer().has(Right.API_HIGH_LIMITS) ? TEN_TIMES * usual : usual;
    }

    private int limitOf(String value) {
        return value.equals("max") ? most(MOST_ITEMS) : Math.clamp(Long.parseLong(value.strip()), 1, most(MOST_ITEMS));
    }

    public String get(String name) {
        ApiParameter parameter = parameters.get(name);
        return params.get(prefix + name, parameter == null ? "" : parameter.otherwise());
    }

    /** The value if it was given and is not blank. */
    public Optional<String> find(String name) {
        return params.find(prefix + name);
    }

    public boolean has(String name) {
        return params.has(prefix + name);
    }

    public OptionalLong number(String name) {
        return params.number(prefix + name);
    }

    /** How many items are wanted. */
    public int limit() {
        return limitOf(get("limit"));
    }

    /** A time; empty if none was given, or {@code now}. */
    public Optional<Instant> time(String name) {
        return find(name).flatMap(ApiTimes::parse);
    }

    /** Those values of a parameter with several that are known; a star stands for all. */
    public Set<String> several(String name) {
        ApiParameter parameter = parameters.get(name);
        Set<String> asked = Set.copyOf(split(get(name)));
        if (parameter == null || parameter.values().isEmpty()) {
            return asked;
        }
        boolean all = asked.contains("*");
        return parameter.values().stream()
                .filter(one -> all || asked.contains(one))
                .collect(Collectors.toSet());
    }

    /** Values of a parameter in the order in which they were given. */
    public List<String> listed(String name) {
        return split(get(name)).stream().distinct().toList();
    }

    public Set<Integer> namespaces(String name) {
        return several(name).stream()
                .filter(one -> !one.equals("*"))
                .map(one -> Math.toIntExact(Math.clamp(Long.parseLong(one.strip()), -2, Integer.MAX_VALUE)))
                .collect(Collectors.toSet());
    }

    /** Several values of one parameter stand between bars, or after a control character that says so. */
    static List<String> split(String values) {
        if (values.isBlank()) {
            return List.of();
        }
        return values.charAt(0) == '\u001F'
                ? List.of(values.substring(1).split("\u001F", -1))
                : List.of(values.split("\\|", -1));
    }
}
