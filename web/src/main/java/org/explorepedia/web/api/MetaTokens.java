// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code meta=tokens}: what a request has to bring to prove that it comes from whoever asked before. */
public final class MetaTokens implements QueryPart {

    /** One token does for all of them here. */
    private static final List<String> TYPES =
            List.of("createaccount", "csrf", "login", "patrol", "rollback", "userrights", "watch");

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Group group() {
        return Group.META;
    }

    @Override
    public String prefix() {
        return "";
    }

    @Override
    public boolean reads() {
        return false;
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(ApiParameter.someOf("type", "csrf", TYPES.toArray(String[]::new)));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Set<String> asked = call.several("type");
        Map<String, Object> tokens = new LinkedHashMap<>();
        TYPES.stream()
                .filter(asked::contains)
                .forEach(type -> tokens.put(type + "token", call.visit().csrfToken()));
        return QueryPart.values("tokens", tokens);
    }
}
