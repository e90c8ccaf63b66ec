// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import java.util.List;
import org.explorepedia.wikitext.html.Escape;

/** Writes the elements of MathML that formulas are made of. */
final class Mathml {

    private Mathml() {}

    static String element(String name, String text) {
        return "<" + name + ">" + Escape.html(text) + "</" + name + ">";
    }

    static String upright(String text) {
        // A name of several letters is upright anyway.
        String attribute = text.codePointCount(0, text.length()) == 1 ? " mathvariant=\"normal\"" : "";
        return "<mi" + attribute + ">" + Escape.html(text) + "</mi>";
    }

    static String operator(String sign) {
        return element("mo", sign);
    }

    /** A bracket of the size of what stands around it. */
    static String fence(String sign, boolean stretchy) {
        return sign.isEmpty() ? "" : "<mo stretchy=\"" + stretchy + "\" fence=\"true\">" + Escape.html(sign) + "</mo>";
    }

    static String space(String em) {
        return "<mspace width=\"" + em + "em\"></mspace>";
    }

    static String of(String name, String... children) {
        return "<" + name + ">" + String.join("", children) + "</" + name + ">";
    }

    /** Several things as one; one thing as it is. */
    static String row(List<String> items) {
        return items.size() == 1 ? items.getFirst() : "<mrow>" + String.join("", items) + "</mrow>";
    }

    /** White space at the ends of a text counts, and would be dropped. */
    static String text(String words) {
        String body = words.strip();
        int from = body.isEmpty() ? words.length() : words.indexOf(body);
        int to = body.isEmpty() ? words.length() : from + body.length();
        return element("mtext", "\u00A0".repeat(from) + body + "\u00A0".repeat(words.length() - to));
    }
}
