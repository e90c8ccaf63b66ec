// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts snippets out of texts: pieces that are alternately plain and matched, beginning with plain. */
final class SnippetHighlighter extends UnifiedHighlighter {

    private static final int GOAL = 160;
    private static final int LONGEST_PLAIN = 250;
    private static final int READ_UP_TO = 200_000;
    private static final int PASSAGES = 2;
    private static final String ELLIPSIS = " … ";

    private SnippetHighlighter(Builder builder) {
        super(builder);
    }

    static SnippetHighlighter forTexts(IndexSearcher searcher, Analyzer analyzer) {
        return new SnippetHighlighter(builder(searcher, analyzer)
                .withMaxLength(READ_UP_TO)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), GOAL, 0.5f))
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Pieces()));
    }

    static SnippetHighlighter forTitles(IndexSearcher searcher, Analyzer analyzer) {
        return new SnippetHighlighter(builder(searcher, analyzer)
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Pieces()));
    }

    /** Pieces for each document, in the same order; an empty list for one without text. */
    List<List<String>> pieces(String field, Query query, int[] documents) throws IOException {
        Map<String, Object[]> found =
                highlightFieldsAsObjects(new String[] {field}, query, documents.clone(), new int[] {PASSAGES});
        List<List<String>> all = new ArrayList<>();
        for (Object pieces : found.getOrDefault(field, new Object[0])) {
            all.add(pieces instanceof Found(List<String> parts) ? parts : List.of());
        }
        return all;
    }

    private record Found(List<String> parts) {}

    private static final class Pieces extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<String> parts = new ArrayList<>();
            StringBuilder plain = new StringBuilder();
            int last = -1;
            for (Passage passage : passages) {
                int position = passage.getStartOffset();
                if (last >= 0 && position > last) {
                    plain.append(ELLIPSIS);
                }
                for (int match = 0; match < passage.getNumMatches(); match++) {
                    int start = passage.getMatchStarts()[match];
                    int end = passage.getMatchEnds()[match];
                    if (end <= position) {
                        continue;
                    }
                    start = Math.max(start, position);
                    plain.append(content, position, start);
                    parts.add(plain.toString());
                    parts.add(content.substring(start, end));
                    plain.setLength(0);
                    position = end;
                }
                int end = Math.max(position, passage.getEndOffset());
                plain.append(content, position, Math.min(end, position + LONGEST_PLAIN));
                last = end;
            }
            if (!plain.isEmpty()) {
                parts.add(plain.toString());
            }
            return new Found(parts);
        }
    }
}
