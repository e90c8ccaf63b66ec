// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a module of the API gives. Values are texts, numbers, booleans, lists and maps, which become JSON in their order. */
public sealed interface ApiAnswer {

    /**
     * @param values the members of the answer, such as {@code edit} or {@code query}
     * @param cookies complete {@code Set-Cookie} values
     */
    record Result(Map<String, Object> values, List<String> cookies) implements ApiAnswer {
        public Result {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            cookies = List.copyOf(cookies);
        }

        Result(Map<String, Object> values) {
            this(values, List.of());
        }
    }

    /**
     * @param code the word for what went wrong, which programs look at
     * @param info the same for people
     * @param details further members of the error
     * @param retryAfter seconds after which trying again makes sense; 0 for none
     */
    record Failure(String code, String info, Map<String, Object> details, long retryAfter) implements ApiAnswer {
        public Failure {
            details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        }
    }

    static ApiAnswer result(String name, Object value) {
        return new Result(Map.of(name, value));
    }

    static Failure failure(String code, String info) {
        return new Failure(code, info, Map.of(), 0);
    }
}
