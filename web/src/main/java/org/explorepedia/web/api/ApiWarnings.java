// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request is warned of, by module. */
final class ApiWarnings {

    private final Map<String, List<String>> byModule = new LinkedHashMap<>();

    void add(String module, String words) {
        List<String> all = byModule.computeIfAbsent(module, _ -> new ArrayList<>());
        if (!all.contains(words)) {
            all.add(words);
        }
    }

    Map<String, List<String>> all() {
        return byModule;
    }
}
