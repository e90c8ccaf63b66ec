// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

/** The beginning of an article's text, for cards and search engines. */
final class Excerpts {

    private Excerpts() {}

    /**
     * The first paragraph with text, without references and markup, cut at a word.
     *
     * @param templatePrefix how the titles of templates begin: where one is missing its name stands in the text
     */
    static String first(String html, String templatePrefix, int maxLength) {
        int from = 0;
        while (true) {
            int open = html.indexOf("<p>", from);
            int close = open < 0 ? -1 : html.indexOf("</p>", open);
            if (close < 0) {
                return "";
            }
            String text = text(html, open + 3, close, templatePrefix);
            if (text.length() > 40) {
                return cut(text, maxLength);
            }
            from = close;
        }
    }

    private static String text(String html, int from, int to, String templatePrefix) {
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to) {
            char c = html.charAt(i);
            if (c == '<') {
                String skipped = skipped(html, i, templatePrefix);
                int end = skipped.isEmpty() ? html.indexOf('>', i) : html.indexOf(skipped, i);
                i = end < 0 || end > to ? to : end + Math.max(1, skipped.length());
            } else if (c == '&') {
                int end = html.indexOf(';', i);
                String entity = end < 0 || end - i > 8 ? "" : html.substring(i + 1, end);
                text.append(decoded(entity));
                i = entity.isEmpty() ? i + 1 : end + 1;
            } else {
                text.append(c == '\n' ? ' ' : c);
                i++;
            }
        }
        return text.toString().strip();
    }

    /** The end tag of an element whose content is no part of the text; empty for others. */
    private static String skipped(String html, int tag, String templatePrefix) {
        if (html.startsWith("<sup", tag)) {
            return "</sup>";
        }
        if (html.startsWith("<style", tag)) {
            return "</style>";
        }
        int content = html.indexOf('>', tag) + 1;
        boolean missingTemplate =
                html.startsWith("<a ", tag) && content > 0 && html.startsWith(templatePrefix, content);
        return missingTemplate ? "</a>" : "";
    }

    private static String decoded(String entity) {
        if (entity.startsWith("#") && entity.length() > 1) {
            try {
                int code = entity.charAt(1) == 'x'
                        ? Integer.parseInt(entity, 2, entity.length(), 16)
                        : Integer.parseInt(entity, 1, entity.length(), 10);
                return Character.isValidCodePoint(code) ? Character.toString(code) : "";
            } catch (NumberFormatException _) {
                return "";
            }
        }
        return switch (entity) {
            case "amp", "" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            default -> "";
        };
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = text.lastIndexOf(' ', maxLength - 1);
        return text.substring(0, end < maxLength / 2 ? maxLength - 1 : end) + "…";
    }
}
