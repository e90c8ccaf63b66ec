// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.explorepedia.core.message.Html;

/** In which form a client wants errors and warnings: {@code errorformat=}. */
enum ErrorFormat {
    /** As before there was a choice: one error, and the warnings of a module as one text. */
    BC,
    PLAINTEXT,
    WIKITEXT,
    HTML,
    /** Codes and parameters of messages; here with the words, since clients have no list of this wiki's messages. */
    RAW,
    NONE;

    static String[] names() {
        return Arrays.stream(values()).map(ErrorFormat::word).sorted().toArray(String[]::new);
    }

    static ErrorFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElse(BC);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> error(ApiAnswer.Failure failure, String module, boolean modern) {
        if (this == BC) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", failure.code());
            error.put("info", failure.info());
            error.putAll(failure.details());
            return Map.of("error", error);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", failure.code());
        words(error, failure.info(), modern);
        if (!failure.details().isEmpty()) {
            error.put("data", failure.details());
        }
        error.put("module", module);
        return Map.of("errors", List.of(error));
    }

    Object warnings(Map<String, List<String>> byModule, boolean modern) {
        if (this == BC) {
            Map<String, Object> warnings = new LinkedHashMap<>();
            byModule.forEach(
                    (module, all) -> warnings.put(module, Map.of(modern ? "warnings" : "*", String.join("\n", all))));
            return warnings;
        }
        List<Map<String, Object>> warnings = new ArrayList<>();
        byModule.forEach((module, all) -> all.forEach(words -> {
            Map<String, Object> warning = new LinkedHashMap<>();
            warning.put("code", "warning");
            words(warning, words, modern);
            warning.put("module", module);
            warnings.add(warning);
        }));
        return warnings;
    }

    private void words(Map<String, Object> members, String words, boolean modern) {
        switch (this) {
            case HTML -> members.put(modern ? "html" : "*", Html.escape(words));
            case PLAINTEXT, WIKITEXT, RAW -> members.put(modern ? "text" : "*", words);
            case BC, NONE -> {
                // No words are wanted.
            }
        }
    }
}
