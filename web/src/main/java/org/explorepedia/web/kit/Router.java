// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the endpoint of a path: an exact one, else the one with the longest prefix. Immutable. */
public final class Router implements Endpoint {

    private final Map<String, Endpoint> exact;
    private final List<Map.Entry<String, Endpoint>> prefixes;
    private final Endpoint otherwise;

    private Router(Builder builder) {
        this.exact = Map.copyOf(builder.exact);
        this.prefixes = builder.prefixes.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Endpoint> e) -> e.getKey().length())
                        .reversed())
                .toList();
        this.otherwise = builder.otherwise;
    }

    @Override
    public Reply answer(Request request) {
        String path = request.path();
        Endpoint endpoint = exact.get(path);
        if (endpoint != null) {
            return endpoint.answer(request);
        }
        for (Map.Entry<String, Endpoint> entry : prefixes) {
            if (path.startsWith(entry.getKey())) {
                return entry.getValue().answer(request);
            }
        }
        return otherwise.answer(request);
    }

    /** Collects routes. */
    public static final class Builder {
        private final Map<String, Endpoint> exact = new LinkedHashMap<>();
        private final Map<String, Endpoint> prefixes = new LinkedHashMap<>();
        private final Endpoint otherwise;

        /** @param otherwise answers what no route matches */
        public Builder(Endpoint otherwise) {
            this.otherwise = otherwise;
        }

        public Builder exact(String path, Endpoint endpoint) {
            exact.put(path, endpoint);
            return this;
        }

        public Builder prefix(String path, Endpoint endpoint) {
            prefixes.put(path, endpoint);
            return this;
        }

        public Router build() {
            return new Router(this);
        }
    }
}
