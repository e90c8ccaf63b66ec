// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One example.
 *
 * @param file that holds it
 * @param line where it ends there, from 0
 * @param options of the test, values as written, {@code 1} for those without value
 * @param config settings of the wiki, values as JSON
 * @param html expected, empty if the old parser has no expectation
 * @param metadata expected facts, empty if they stand with the HTML
 */
record SpecCase(
        String file,
        int line,
        String name,
        String wikitext,
        Map<String, String> options,
        Map<String, String> config,
        Optional<String> html,
        Optional<String> metadata) {

    private static final List<String> HTML_SECTIONS =
            List.of("html/php", "html/*", "html/*+tidy", "html+tidy", "html/php+tidy", "html");

    static SpecCase of(String file, int line, Map<String, String> sections) {
        Map<String, String> config = new LinkedHashMap<>();
        for (String setting : sections.getOrDefault("config", "").split("\n")) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                config.put(
                        setting.substring(0, equals).strip(),
                        setting.substring(equals + 1).strip());
            }
        }
        return new SpecCase(
                file,
                line,
                sections.getOrDefault("test", "").strip(),
                sections.getOrDefault("wikitext", ""),
                options(sections.getOrDefault("options", "")),
                config,
                HTML_SECTIONS.stream().filter(sections::containsKey).findFirst().map(sections::get),
                List.of("metadata/php", "metadata", "metadata/integrated").stream()
                        .filter(sections::containsKey)
                        .findFirst()
                        .map(sections::get));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option, empty if it is not set. */
    String option(String option) {
        return options.getOrDefault(option, "");
    }

    /** The file and the name, which together are the identity of an example. */
    String id() {
        return file + ": " + name;
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && isNameCharacter(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                at++;
                continue;
            }
            String name = text.substring(start, at);
            int look = skipSpace(text, at);
            if (look < text.length() && text.charAt(look) == '=') {
                int valueStart = skipSpace(text, look + 1);
                at = valueEnd(text, valueStart);
                options.put(name, unquote(text.substring(valueStart, at).strip()));
            } else {
                options.put(name, "1");
            }
        }
        return options;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
    }

    private static int skipSpace(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A value is a JSON object, a link in brackets, a string, or a word; several joined by commas are one value. */
    private static int valueEnd(String text, int start) {
        int at = start;
        boolean more = true;
        while (more) {
            at = oneValueEnd(text, at);
            int comma = skipSpace(text, at);
            more = comma < text.length() && text.charAt(comma) == ',';
            at = more ? skipSpace(text, comma + 1) : at;
        }
        return at;
    }

    private static int oneValueEnd(String text, int start) {
        if (start >= text.length()) {
            return start;
        }
        if (text.startsWith("[[", start)) {
            int close = text.indexOf("]]", start);
            return close < 0 ? text.length() : close + 2;
        }
        int at = start;
        if (text.charAt(start) == '"') {
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
            }
            return Math.min(text.length(), at + 1);
        }
        if (text.charAt(start) == '{') {
            int depth = 0;
            for (; at < text.length(); at++) {
                depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
                if (depth == 0) {
                    return at + 1;
                }
            }
            return at;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ',') {
            at++;
        }
        return at;
    }

    private static String unquote(String value) {
        if (value.startsWith("[[") && value.endsWith("]]")) {
            return value.substring(2, value.length() - 2);
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.indexOf('"', 1) == value.length() - 1;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
