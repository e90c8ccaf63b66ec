// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.web.visit.Visit;

/** {@code meta=tokens}: what a request has to bring to prove that it comes from whoever asked before. */
public final class MetaTokens implements QueryModule.QueryPart {

    /** One token does for all of them here. */
    private static final List<String> TYPES =
            List.of("csrf", "watch", "patrol", "rollback", "userrights", "login", "createaccount");

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Map<String, Object> values(Visit visit) {
        List<String> asked = QueryModule.split(visit.params().get("type", "csrf"));
        Map<String, Object> tokens = new LinkedHashMap<>();
        TYPES.stream()
                .filter(type -> asked.contains(type) || asked.contains("*"))
                .forEach(type -> tokens.put(type + "token", visit.csrfToken()));
        return Map.of("tokens", tokens);
    }
}
