// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

/** The beginning of an article's text, for cards and search engines. */
final class Excerpts {

    private Excerpts() {}

    /** The first paragraph with text, without references and markup, cut at a word. */
    static String first(String html, int maxLength) {
        int from = 0;
        while (true) {
            int open = html.indexOf("<p>", from);
            int close = open < 0 ? -1 : html.indexOf("</p>", open);
            if (close < 0) {
                return "";
            }
            String text = text(html, open + 3, close);
            if (text.length() > 40) {
                return cut(text, maxLength);
            }
            from = close;
        }
    }

    private static String text(String html, int from, int to) {
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to) {
            char c = html.charAt(i);
            if (c == '<') {
                boolean reference = html.startsWith("<sup", i);
                int end = reference ? html.indexOf("</sup>", i) : html.indexOf('>', i);
                i = end < 0 || end > to ? to : end + (reference ? 6 : 1);
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
