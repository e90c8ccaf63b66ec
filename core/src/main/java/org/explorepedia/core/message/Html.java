// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

/** Markup that is safe to put into a page as it is. Arguments of this type are not escaped by {@link Localizer#html}. */
public record Html(String markup) {

    /** Text as markup. */
    public static Html escaped(String text) {
        return new Html(escape(text));
    }

    /** Escapes for element content and quoted attributes. */
    public static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String entity = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> "";
            };
            if (entity.isEmpty()) {
                if (escaped != null) {
                    escaped.append(c);
                }
            } else {
                if (escaped == null) {
                    escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                escaped.append(entity);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** The text without its markup, for places that take none, such as feeds. */
    public String words() {
        StringBuilder words = new StringBuilder(markup.length());
        int i = 0;
        while (i < markup.length()) {
            char c = markup.charAt(i);
            int end = markup.indexOf(c == '<' ? '>' : ';', i);
            if (end < 0 || c != '<' && c != '&') {
                words.append(c);
                i++;
            } else {
                if (c == '&') {
                    words.append(
                            switch (markup.substring(i, end + 1)) {
                                case "&amp;" -> "&";
                                case "&lt;" -> "<";
                                case "&gt;" -> ">";
                                case "&quot;" -> "\"";
                                case "&#39;" -> "'";
                                case "&nbsp;", "&#160;" -> "\u00a0";
                                default -> markup.substring(i, end + 1);
                            });
                }
                i = end + 1;
            }
        }
        return words.toString();
    }

    @Override
    public String toString() {
        return markup;
    }
}
