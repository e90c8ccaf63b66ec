// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

/** Chemical formulas: upright letters, numbers below behind a letter, charges above, and arrows. */
final class Chemistry {

    private final String text;
    private int at;

    Chemistry(String text) {
        this.text = text;
    }

    String mathml() {
        StringBuilder out = new StringBuilder("<mrow>");
        while (at < text.length()) {
            out.append(scripted(thing()));
        }
        return out.append("</mrow>").toString();
    }

    private boolean is(String sought) {
        return text.startsWith(sought, at);
    }

    /** A letter or number, a bracket, an arrow, or a sign. */
    private String thing() {
        for (String[] arrow : new String[][] {{"<=>", "⇌"}, {"<->", "↔"}, {"->", "→"}, {"<-", "←"}}) {
            if (is(arrow[0])) {
                at += arrow[0].length();
                return Mathml.operator(arrow[1]);
            }
        }
        char c = text.charAt(at);
        if (Character.isLetter(c)) {
            int start = at++;
            // An element has one capital letter and small ones.
            while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
                at++;
            }
            return Mathml.upright(text.substring(start, at));
        }
        if (isDigit(c)) {
            return Mathml.element("mn", digits());
        }
        at++;
        return switch (c) {
            case ' ', '{', '}', '\\' -> "";
            case '(', ')', '[', ']' -> Mathml.fence(Character.toString(c), false);
            case '^', '_' -> {
                at--;
                yield "<mi></mi>";
            }
            case '*', '.' -> Mathml.operator("⋅");
            case '-' -> Mathml.operator("−");
            default -> Mathml.operator(Character.toString(c));
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String digits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String scripted(String base) {
        boolean carries = base.endsWith("</mi>") || base.endsWith(")</mo>") || base.endsWith("]</mo>");
        if (!carries) {
            return base;
        }
        String below = at < text.length() && isDigit(text.charAt(at)) ? Mathml.element("mn", digits()) : "";
        String above = "";
        while (at < text.length() && (text.charAt(at) == '^' || text.charAt(at) == '_')) {
            boolean up = text.charAt(at++) == '^';
            String script = Mathml.element("mtext", script());
            above = up ? script : above;
            below = up ? below : script;
        }
        boolean charge = above.isEmpty() && at < text.length() && "+-".indexOf(text.charAt(at)) >= 0;
        if (charge && (at + 1 == text.length() || " )]".indexOf(text.charAt(at + 1)) >= 0)) {
            above = Mathml.element("mtext", text.charAt(at++) == '-' ? "−" : "+");
        }
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        if (above.isEmpty()) {
            return Mathml.of("msub", base, below);
        }
        return below.isEmpty() ? Mathml.of("msup", base, above) : Mathml.of("msubsup", base, below, above);
    }

    /** A script in braces, or all signs up to the next letter or blank. */
    private String script() {
        int start = at;
        if (is("{")) {
            int close = text.indexOf('}', at);
            at = close < 0 ? text.length() : close + 1;
            return text.substring(start + 1, close < 0 ? at : close).replace('-', '−');
        }
        while (at < text.length() && (isDigit(text.charAt(at)) || "+-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start && at < text.length()) {
            at++;
        }
        return text.substring(start, at).replace('-', '−');
    }
}
