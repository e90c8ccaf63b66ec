// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

/**
 * A stretch of a text. Offsets count UTF-16 units, as those of {@link String} do.
 *
 * @param text the whole text, shared by all ranges of a tree
 * @param start first offset
 * @param end offset after the last one
 */
public record SourceRange(String text, int start, int end) {

    public SourceRange {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("no range of " + text.length() + " units: " + start + " to " + end);
        }
    }

    /** What is written there. */
    public String source() {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the other range lies inside this one; both may be the same. */
    public boolean contains(SourceRange other) {
        return start <= other.start && other.end <= end;
    }

    /** The same stretch without white space at its ends. */
    public SourceRange trimmed() {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new SourceRange(text, from, to);
    }

    /** Line of the start, from 1. Counts from the beginning of the text; for messages, not for loops. */
    public int line() {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** Place and words, cut short. */
    @Override
    public String toString() {
        String shown = length() > 60 ? text.substring(start, start + 57) + "..." : source();
        return start + "-" + end + " \"" + shown.replace("\n", "\\n") + '"';
    }
}
