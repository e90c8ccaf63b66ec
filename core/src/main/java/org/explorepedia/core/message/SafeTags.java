// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import java.util.Set;

/** Lets a few harmless tags of a pattern stand and escapes all else, so that no text can carry markup of its own. */
final class SafeTags {

    private static final Set<String> KEPT = Set.of(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<em>",
            "</em>",
            "<strong>",
            "</strong>",
            "<code>",
            "</code>",
            "<kbd>",
            "</kbd>",
            "<bdi>",
            "</bdi>",
            "<br>",
            "<p>",
            "</p>",
            "<ul>",
            "</ul>",
            "<li>",
            "</li>",
            "<var>",
            "</var>");

    private SafeTags() {}

    static String keep(String pattern) {
        StringBuilder kept = new StringBuilder(pattern.length() + 16);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '<' -> {
                    int end = pattern.indexOf('>', i);
                    if (end > 0 && end - i < 10 && KEPT.contains(pattern.substring(i, end + 1))) {
                        kept.append(pattern, i, end + 1);
                        i = end;
                    } else {
                        kept.append("&lt;");
                    }
                }
                case '>' -> kept.append("&gt;");
                case '&' -> kept.append("&amp;");
                default -> kept.append(c);
            }
        }
        return kept.toString();
    }
}
