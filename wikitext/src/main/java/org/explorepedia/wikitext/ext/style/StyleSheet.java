// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a style sheet safe: only rules whose selectors are limited to the page's content, only declarations whose values load
 * nothing. What it does not understand it leaves out. One pass, linear time.
 */
final class StyleSheet {

    private static final Set<String> NESTING = Set.of("@media", "@supports");
    private static final Set<String> FORBIDDEN_PROPERTIES = Set.of("behavior", "-moz-binding", "-ms-behavior");
    private static final List<String> FORBIDDEN_VALUES = List.of(
            "url(",
            "src(",
            "image(",
            "image-set(",
            "expression(",
            "javascript:",
            "vbscript:",
            "@import",
            "attr(",
            "element(",
            "paint(",
            "progid:",
            "var(--");
    private static final int MAX_DEPTH = 8;

    private final String css;
    private final String scope;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private StyleSheet(String css, String scope) {
        this.css = css;
        this.scope = scope;
    }

    /** @param scope selector of the element that all rules are limited to, such as {@code .mw-parser-output} */
    static String sanitize(String css, String scope) {
        StyleSheet sheet = new StyleSheet(withoutComments(decodeEscapes(css)), scope);
        sheet.rules(0);
        return sheet.out.toString();
    }

    /** Letters written as escapes are written plainly, so that nothing hides; other escapes are dropped. */
    private static String decodeEscapes(String css) {
        if (css.indexOf('\\') < 0) {
            return css;
        }
        StringBuilder plain = new StringBuilder(css.length());
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            int end = i + 1;
            while (end < css.length() && end - i <= 6 && Character.digit(css.charAt(end), 16) >= 0) {
                end++;
            }
            if (end > i + 1) {
                int code = Integer.parseInt(css, i + 1, end, 16);
                plain.append(code < 0x7F && Character.isLetterOrDigit(code) ? (char) code : ' ');
                i = end < css.length() && css.charAt(end) == ' ' ? end : end - 1;
            } else {
                i++;
            }
        }
        return plain.toString();
    }

    private static String withoutComments(String css) {
        StringBuilder plain = new StringBuilder(css.length());
        int from = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", from)) {
            plain.append(css, from, open).append(' ');
            int close = css.indexOf("*/", open + 2);
            from = close < 0 ? css.length() : close + 2;
        }
        return plain.append(css, from, css.length()).toString();
    }

    private void rules(int depth) {
        while (at < css.length()) {
            int start = at;
            int stop = next("{};");
            String prelude = css.substring(start, Math.min(stop, css.length())).strip();
            at = stop + 1;
            if (stop >= css.length()) {
                return;
            }
            char c = css.charAt(stop);
            if (c == '}') {
                return;
            }
            if (c == ';') {
                continue;
            }
            if (prelude.startsWith("@")) {
                block(prelude, depth);
            } else {
                rule(prelude);
            }
        }
    }

    private void block(String prelude, int depth) {
        String name = prelude.split("[ (]", 2)[0].toLowerCase(Locale.ROOT);
        int before = out.length();
        if (!NESTING.contains(name) || depth >= MAX_DEPTH || !isSafe(prelude)) {
            skipBlock();
            return;
        }
        out.append(prelude.replaceAll("\\s+", " ")).append('{');
        int inner = out.length();
        rules(depth + 1);
        if (out.length() == inner) {
            out.setLength(before);
        } else {
            out.append('}');
        }
    }

    private void skipBlock() {
        int open = 1;
        while (at < css.length() && open > 0) {
            int stop = next("{}");
            if (stop >= css.length()) {
                at = css.length();
                return;
            }
            open += css.charAt(stop) == '{' ? 1 : -1;
            at = stop + 1;
        }
    }

    private void rule(String prelude) {
        int start = at;
        int stop = next("{}");
        String body = css.substring(start, Math.min(stop, css.length()));
        at = stop + 1;
        if (stop < css.length() && css.charAt(stop) == '{') {
            skipBlock();
            return;
        }
        List<String> selectors = new ArrayList<>();
        for (String selector : prelude.split(",")) {
            String trimmed = selector.strip().replaceAll("\\s+", " ");
            if (trimmed.isEmpty() || !isSafe(trimmed) || trimmed.contains("<")) {
                return;
            }
            selectors.add(scoped(trimmed));
        }
        StringBuilder declarations = new StringBuilder();
        for (String declaration : body.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = declaration.substring(colon + 1).strip().replaceAll("\\s+", " ");
            boolean named = !property.isEmpty()
                    && property.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-')
                    && !property.startsWith("--")
                    && !FORBIDDEN_PROPERTIES.contains(property);
            if (named && !value.isEmpty() && isSafe(value)) {
                declarations
                        .append(declarations.isEmpty() ? "" : ";")
                        .append(property)
                        .append(':')
                        .append(value);
            }
        }
        if (!declarations.isEmpty() && !selectors.isEmpty()) {
            out.append(String.join(",", selectors))
                    .append('{')
                    .append(declarations)
                    .append('}');
        }
    }

    /** Rules for the whole page may only ask what surrounds the content, such as a class for dark colours. */
    private String scoped(String selector) {
        int space = selector.indexOf(' ');
        String first = space < 0 ? selector : selector.substring(0, space);
        boolean root = first.startsWith("html") || first.startsWith("body") || first.startsWith(":root");
        return root && space > 0
                ? first + " " + scope + " " + selector.substring(space + 1)
                : scope + " " + (root ? "*" : selector);
    }

    private static boolean isSafe(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '<' || c == '\\' || c < ' ' || c == 0x7F) {
                return false;
            }
        }
        return FORBIDDEN_VALUES.stream().noneMatch(lower::contains);
    }

    /** Position of the next of these characters outside of strings, or the end. */
    private int next(String stops) {
        char quote = 0;
        for (int i = at; i < css.length(); i++) {
            char c = css.charAt(i);
            if (quote != 0) {
                quote = c == quote || c == '\n' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (stops.indexOf(c) >= 0) {
                return i;
            }
        }
        return css.length();
    }
}
