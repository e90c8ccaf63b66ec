// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.highlight;

import java.util.List;
import java.util.Set;
import org.explorepedia.wikitext.ext.highlight.Highlighter.CodeToken;
import org.explorepedia.wikitext.html.Escape;

/** Writes tokens as spans, line by line: no span crosses the end of a line. */
final class CodeWriter {

    private final int firstNumber;
    private final Set<Integer> highlighted;

    /**
     * @param firstNumber of the lines, or negative for no numbers
     * @param highlighted lines to be marked, counted from 1
     */
    CodeWriter(int firstNumber, Set<Integer> highlighted) {
        this.firstNumber = firstNumber;
        this.highlighted = highlighted;
    }

    /** Code that no language is known for, between tags: quotes stay as they are. */
    static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String escape(String text) {
        return Escape.html(text).replace("&#039;", "&#39;");
    }

    /** All in one line, without line break at the end. */
    String line(List<CodeToken> tokens) {
        StringBuilder out = new StringBuilder();
        StringBuilder run = new StringBuilder();
        String kind = "";
        for (CodeToken token : tokens) {
            if (!token.kind().equals(kind)) {
                flush(out, kind, run);
                kind = token.kind();
            }
            run.append(token.text());
        }
        flush(out, kind, run);
        return out.toString();
    }

    /** Lines, each with its line break. */
    String block(List<CodeToken> tokens) {
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder();
        StringBuilder run = new StringBuilder();
        String kind = "";
        int number = 1;
        for (CodeToken token : tokens) {
            if (!token.kind().equals(kind)) {
                flush(line, kind, run);
                kind = token.kind();
            }
            String text = token.text();
            int from = 0;
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
                run.append(text, from, at);
                flush(line, kind, run);
                endLine(out, line, number++);
                from = at + 1;
            }
            run.append(text, from, text.length());
        }
        flush(line, kind, run);
        if (!line.isEmpty()) {
            endLine(out, line, number);
        }
        return out.toString();
    }

    private void endLine(StringBuilder out, StringBuilder line, int number) {
        boolean marked = highlighted.contains(number);
        out.append(marked ? "<span class=\"hll\">" : "");
        if (firstNumber >= 0) {
            out.append("<span class=\"linenos\" data-line=\"")
                    .append(firstNumber + number - 1)
                    .append("\"></span>");
        }
        out.append(line).append('\n').append(marked ? "</span>" : "");
        line.setLength(0);
    }

    private static void flush(StringBuilder out, String kind, StringBuilder run) {
        if (run.isEmpty()) {
            return;
        }
        if (kind.isEmpty()) {
            out.append(escape(run.toString()));
        } else {
            out.append("<span class=\"")
                    .append(kind)
                    .append("\">")
                    .append(escape(run.toString()))
                    .append("</span>");
        }
        run.setLength(0);
    }
}
