// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/** Runs of apostrophes become italic and bold text, line by line; what a line leaves open ends with it. */
final class QuotePass implements Pass {

    private static final int MAX_RUNS = 64;

    /** What is open, in the order of opening. */
    private enum Open {
        NONE,
        ITALIC,
        BOLD,
        BOLD_ITALIC,
        ITALIC_BOLD,
        /** Five apostrophes whose order is not known before the next run. */
        BOTH
    }

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        if (in.indexOf("''", 0) < 0) {
            return false;
        }
        lines(in.array(), 0, in.length(), out);
        return true;
    }

    /** Emphasis in a piece of text such as the caption of a link. */
    static String in(String text) {
        if (!text.contains("''")) {
            return text;
        }
        TextBuffer out = new TextBuffer(text.length() + 32);
        lines(text.toCharArray(), 0, text.length(), out);
        return out.toString();
    }

    /** As {@link #in(String)} for a slice. */
    static void in(char[] text, int from, int to, TextBuffer out) {
        if (Chars.indexOf(text, from, to, "''") < 0) {
            out.append(text, from, to);
        } else {
            lines(text, from, to, out);
        }
    }

    private static void lines(char[] text, int from, int length, TextBuffer out) {
        int[] runs = new int[MAX_RUNS * 2];
        int start = from;
        int copied = from;
        while (start < length) {
            int quotes = Chars.indexOf(text, start, length, "''");
            if (quotes < 0) {
                break;
            }
            int lineStart = quotes;
            while (lineStart > start && text[lineStart - 1] != '\n') {
                lineStart--;
            }
            int end = Chars.lineEnd(text, quotes, length);
            out.append(text, copied, lineStart);
            int count = 0;
            for (int i = quotes; i < end; i++) {
                if (text[i] != '\'') {
                    continue;
                }
                int runEnd = i;
                while (runEnd < end && text[runEnd] == '\'') {
                    runEnd++;
                }
                if (runEnd - i >= 2) {
                    if (count * 2 == runs.length) {
                        runs = java.util.Arrays.copyOf(runs, runs.length * 2);
                    }
                    runs[count * 2] = i;
                    runs[count * 2 + 1] = runEnd;
                    count++;
                }
                i = runEnd - 1;
            }
            line(text, lineStart, end, runs, count, out);
            copied = end;
            start = end;
        }
        out.append(text, copied, length);
    }

    /** Each run is a pair of start and end; the apostrophes that mean something are the last ones of a run. */
    private static void line(char[] text, int lineStart, int end, int[] runs, int count, TextBuffer out) {
        int bold = 0;
        int italic = 0;
        for (int r = 0; r < count; r++) {
            int size = size(runs, r);
            if (size == 4) {
                runs[r * 2] += 1;
            } else if (size > 5) {
                runs[r * 2] = runs[r * 2 + 1] - 5;
            }
            size = size(runs, r);
            italic += size != 3 ? 1 : 0;
            bold += size != 2 ? 1 : 0;
        }
        if ((bold & 1) == 1 && (italic & 1) == 1) {
            breakOneBold(text, lineStart, runs, count);
        }
        write(text, lineStart, end, runs, count, out);
    }

    private static int size(int[] runs, int r) {
        return runs[r * 2 + 1] - runs[r * 2];
    }

    /** When both kinds are unbalanced, one bold run is an apostrophe and an italic one: after a short word, if there is one. */
    private static void breakOneBold(char[] text, int lineStart, int[] runs, int count) {
        int single = -1;
        int multi = -1;
        int space = -1;
        for (int r = 0; r < count; r++) {
            if (size(runs, r) != 3) {
                continue;
            }
            int at = runs[r * 2];
            int before = r == 0 ? lineStart : runs[r * 2 - 1];
            char last = at > before ? text[at - 1] : 0;
            char previous = at - 1 > before ? text[at - 2] : 0;
            if (last == ' ') {
                space = space < 0 ? r : space;
            } else if (previous == ' ') {
                single = r;
                break;
            } else {
                multi = multi < 0 ? r : multi;
            }
        }
        int chosen = single >= 0 ? single : multi >= 0 ? multi : space;
        if (chosen >= 0) {
            runs[chosen * 2] += 1;
        }
    }

    private static void write(char[] text, int lineStart, int end, int[] runs, int count, TextBuffer out) {
        Open open = Open.NONE;
        int from = lineStart;
        // Where text stands whose outer element is not decided yet.
        int pending = -1;
        for (int r = 0; r < count; r++) {
            out.append(text, from, runs[r * 2]);
            from = runs[r * 2 + 1];
            switch (size(runs, r)) {
                case 2 -> {
                    switch (open) {
                        case NONE, BOLD -> {
                            out.append("<i>");
                            open = open == Open.NONE ? Open.ITALIC : Open.BOLD_ITALIC;
                        }
                        case ITALIC -> {
                            out.append("</i>");
                            open = Open.NONE;
                        }
                        case BOLD_ITALIC -> {
                            out.append("</i>");
                            open = Open.BOLD;
                        }
                        case ITALIC_BOLD -> {
                            out.append("</b></i><b>");
                            open = Open.BOLD;
                        }
                        case BOTH -> {
                            out.insert(pending, "<b><i>");
                            out.append("</i>");
                            open = Open.BOLD;
                        }
                    }
                }
                case 3 -> {
                    switch (open) {
                        case NONE, ITALIC -> {
                            out.append("<b>");
                            open = open == Open.NONE ? Open.BOLD : Open.ITALIC_BOLD;
                        }
                        case BOLD -> {
                            out.append("</b>");
                            open = Open.NONE;
                        }
                        case ITALIC_BOLD -> {
                            out.append("</b>");
                            open = Open.ITALIC;
                        }
                        case BOLD_ITALIC -> {
                            out.append("</i></b><i>");
                            open = Open.ITALIC;
                        }
                        case BOTH -> {
                            out.insert(pending, "<i><b>");
                            out.append("</b>");
                            open = Open.ITALIC;
                        }
                    }
                }
                default -> {
                    switch (open) {
                        case NONE -> {
                            pending = out.length();
                            open = Open.BOTH;
                        }
                        case ITALIC -> {
                            out.append("</i><b>");
                            open = Open.BOLD;
                        }
                        case BOLD -> {
                            out.append("</b><i>");
                            open = Open.ITALIC;
                        }
                        case BOLD_ITALIC -> {
                            out.append("</i></b>");
                            open = Open.NONE;
                        }
                        case ITALIC_BOLD -> {
                            out.append("</b></i>");
                            open = Open.NONE;
                        }
                        case BOTH -> {
                            out.insert(pending, "<i><b>");
                            out.append("</b></i>");
                            open = Open.NONE;
                        }
                    }
                }
            }
        }
        boolean trailing = end > from;
        out.append(text, from, end);
        switch (open) {
            case NONE -> {}
            case ITALIC -> out.append("</i>");
            case BOLD -> out.append("</b>");
            case BOLD_ITALIC -> out.append("</i></b>");
            case ITALIC_BOLD -> out.append("</b></i>");
            case BOTH -> {
                if (trailing || out.length() > pending) {
                    out.insert(pending, "<b><i>");
                    out.append("</i></b>");
                }
            }
        }
    }
}
