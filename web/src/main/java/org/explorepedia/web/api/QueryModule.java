// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explorepedia.web.visit.Visit;

/** {@code action=query}: what it knows is made of parts, one for each value of {@code meta=}. */
public final class QueryModule implements ApiModule {

    private final Map<String, QueryPart> parts;

    public QueryModule(List<QueryPart> parts) {
        this.parts = parts.stream().collect(Collectors.toMap(QueryPart::name, Function.identity()));
    }

    /** One value of {@code meta=}. */
    public interface QueryPart {

        String name();

        /** What it adds to the answer, by the names of members. */
        Map<String, Object> values(Visit visit);
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public ApiAnswer answer(Visit visit) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String wanted : split(visit.params().get("meta"))) {
            QueryPart part = parts.get(wanted);
            if (part == null) {
                return ApiAnswer.failure("badvalue", "Unrecognized value for parameter \"meta\": " + wanted + ".");
            }
            values.putAll(part.values(visit));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("batchcomplete", true);
        if (!values.isEmpty()) {
            answer.put("query", values);
        }
        return new ApiAnswer.Result(answer);
    }

    /** Several values of one parameter, which stand between bars. */
    static List<String> split(String values) {
        return values.isBlank() ? List.of() : List.of(values.strip().split("\\|", -1));
    }
}
