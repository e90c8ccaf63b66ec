// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Brings what somebody typed as a reply into the form in which it stands in a discussion: signed and indented. */
final class ReplyText {

    private static final String SIGNATURE = "~~~~";

    /** Elements that may go over several lines; lines within them must stay as they are. */
    private static final Set<String> BLOCKS = Set.of(
            "nowiki",
            "pre",
            "source",
            "syntaxhighlight",
            "math",
            "poem",
            "gallery",
            "blockquote",
            "div",
            "table",
            "ref",
            "score",
            "timeline");

    private ReplyText() {}

    /** The text with a signature, which is added unless its writer signed. */
    static String signed(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || isSigned(text)) {
            return text;
        }
        int line = text.lastIndexOf('\n') + 1;
        // Behind a list, a table or a block a signature would become part of it.
        boolean own = line < text.length() && "*#:;|{ =".indexOf(text.charAt(line)) >= 0
                || text.endsWith(">")
                || text.endsWith("}}") && text.indexOf('\n') >= 0;
        return text + (own && text.indexOf('\n') >= 0 ? "\n" : " ") + SIGNATURE;
    }

    /** Whether the writer signed by themselves, with name and time. */
    private static boolean isSigned(String text) {
        String live = HiddenText.withoutLiterals(HiddenText.withoutComments(text));
        int at = live.indexOf(SIGNATURE);
        while (at >= 0) {
            int end = at;
            while (end < live.length() && live.charAt(end) == '~') {
                end++;
            }
            if (end - at == SIGNATURE.length()) {
                return true;
            }
            at = live.indexOf(SIGNATURE, end);
        }
        return false;
    }

    /** Each line with the list markup before it; paragraphs become lines, and what cannot be broken stays whole. */
    static String indented(String text, String indent) {
        if (indent.isEmpty()) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        int depth = 0;
        for (String line : text.split("\n", -1)) {
            if (depth > 0) {
                lines.add(line);
            } else if (!line.isBlank()) {
                boolean list = ":*#;".indexOf(line.charAt(0)) >= 0 || line.startsWith("{|");
                lines.add(indent + (list ? "" : " ") + line);
            }
            depth = Math.max(0, depth + opened(line));
        }
        return String.join("\n", lines);
    }

    /** How many structures more a line opens than it closes. */
    private static int opened(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("{{", i) || line.startsWith("{|", i)) {
                depth++;
                i++;
            } else if (line.startsWith("}}", i) || line.startsWith("|}", i) && !line.startsWith("|}}", i)) {
                depth--;
                i++;
            } else if (line.startsWith("<!--", i)) {
                depth++;
            } else if (line.startsWith("-->", i)) {
                depth--;
            } else if (line.charAt(i) == '<') {
                depth += tag(line, i);
            }
        }
        return depth;
    }

    private static int tag(String line, int at) {
        boolean closing = line.startsWith("</", at);
        int from = closing ? at + 2 : at + 1;
        int end = from;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        if (!BLOCKS.contains(line.substring(from, end).toLowerCase(Locale.ROOT))) {
            return 0;
        }
        int close = line.indexOf('>', end);
        if (close > 0 && line.charAt(close - 1) == '/') {
            return 0;
        }
        return closing ? -1 : 1;
    }
}
