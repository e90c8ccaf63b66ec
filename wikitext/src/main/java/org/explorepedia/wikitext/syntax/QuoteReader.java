// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes emphasis of runs of apostrophes, line by line, as pages are shown. */
final class QuoteReader {

    /** A run of apostrophes that means something: two, three or five. */
    private static final class Run {
        int start;
        final int end;

        Run(int start, int end) {
            this.start = start;
            this.end = end;
        }

        int size() {
            return end - start;
        }
    }

    private final Pieces pieces;
    private final List<Run> runs = new ArrayList<>();
    /** What is open: the text around, and within it at most one of each kind. */
    private final List<Open> open = new ArrayList<>();

    private record Open(boolean bold, Parts parts) {}

    private final Parts all;

    private QuoteReader(Pieces pieces) {
        this.pieces = pieces;
        this.all = new Parts(pieces, pieces.start());
    }

    static List<SyntaxNode> read(Pieces pieces) {
        QuoteReader reader = new QuoteReader(pieces);
        reader.read();
        return reader.all.nodes();
    }

    private void read() {
        pieces.moveTo(pieces.start());
        int lineStart = pieces.start();
        int c = pieces.current();
        while (c != Pieces.END) {
            if (c == '\'' && pieces.looksAt("''")) {
                int start = pieces.at();
                while (pieces.current() == '\'') {
                    pieces.advance();
                }
                runs.add(new Run(start, pieces.at()));
            } else {
                if (c == '\n') {
                    line(lineStart, pieces.at());
                    lineStart = pieces.at() + 1;
                }
                pieces.advance();
            }
            c = pieces.current();
        }
        line(lineStart, pieces.end());
        all.fill(pieces.end());
    }

    private void line(int lineStart, int end) {
        if (runs.isEmpty()) {
            return;
        }
        int bold = 0;
        int italic = 0;
        for (Run run : runs) {
            if (run.size() == 4) {
                run.start++;
            } else if (run.size() > 5) {
                run.start = run.end - 5;
            }
            italic += run.size() != 3 ? 1 : 0;
            bold += run.size() != 2 ? 1 : 0;
        }
        if (bold % 2 == 1 && italic % 2 == 1) {
            breakOneBold(lineStart);
        }
        for (int i = 0; i < runs.size(); i++) {
            apply(runs.get(i), i + 1 < runs.size() ? runs.get(i + 1) : null);
        }
        while (!open.isEmpty()) {
            close(end, end);
        }
        runs.clear();
    }

    /** One bold run is an apostrophe and an italic one if nothing else adds up: best after a word of one letter. */
    private void breakOneBold(int lineStart) {
        @Nullable Run single = null;
        @Nullable Run multi = null;
        @Nullable Run space = null;
        int before = lineStart;
        for (Run run : runs) {
            if (run.size() == 3) {
                char last = run.start > before ? pieces.text().charAt(run.start - 1) : 0;
                char previous = run.start - 1 > before ? pieces.text().charAt(run.start - 2) : 0;
                if (last == ' ') {
                    space = space == null ? run : space;
                } else if (previous == ' ') {
                    single = run;
                    break;
                } else {
                    multi = multi == null ? run : multi;
                }
            }
            before = run.end;
        }
        Run chosen = single != null ? single : multi != null ? multi : space;
        if (chosen != null) {
            chosen.start++;
        }
    }

    private void apply(Run run, @Nullable Run next) {
        switch (run.size()) {
            case 2 -> toggle(false, run.start, run.end);
            case 3 -> toggle(true, run.start, run.end);
            default -> both(run, next);
        }
    }

    private void both(Run run, @Nullable Run next) {
        boolean boldFirst = switch (open.size()) {
            // Which is the outer one shows with what closes first.
            case 0 -> next == null || next.size() == 2;
            default -> open.getLast().bold();
        };
        int middle = run.start + (boldFirst ? 3 : 2);
        toggle(boldFirst, run.start, middle);
        toggle(!boldFirst, middle, run.end);
    }

    private void toggle(boolean bold, int start, int end) {
        if (open.isEmpty() || open.size() == 1 && open.getFirst().bold() != bold) {
            begin(bold, start, end);
        } else if (open.getLast().bold() == bold) {
            close(start, end);
        } else {
            // The outer one ends: the inner one ends too, and begins again without a sign of its own.
            close(start, start);
            close(start, end);
            begin(!bold, end, end);
        }
    }

    private Parts current() {
        return open.isEmpty() ? all : open.getLast().parts();
    }

    private void begin(boolean bold, int start, int end) {
        current().fill(start);
        Parts parts = new Parts(pieces, start);
        parts.mark(start, end);
        open.add(new Open(bold, parts));
    }

    private void close(int start, int end) {
        Open done = open.removeLast();
        Parts parts = done.parts();
        parts.fill(start);
        parts.mark(start, end);
        if (!parts.isEmpty()) {
            List<SyntaxNode> children = ElementPairs.pair(parts.nodes());
            current()
                    .add(
                            done.bold()
                                    ? new SyntaxNode.Bold(parts.range(), children)
                                    : new SyntaxNode.Italic(parts.range(), children));
        }
    }
}
