// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds another spelling for words of a search that no page has. */
final class Spelling {

    private static final int SHORTEST = 4;

    private final Analyzer analyzer;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(Analyzer analyzer) {
        this.analyzer = analyzer;
        checker.setMinQueryLength(SHORTEST);
    }

    /** The search with other spellings, or an empty string if there are none. */
    String correct(String typed, IndexReader reader) throws IOException {
        StringBuilder corrected = new StringBuilder(typed);
        boolean changed = false;
        for (QueryWord word : QueryWord.split(typed).reversed()) {
            if (!word.isPlain()
                    || word.text().length() < SHORTEST
                    || word.text().indexOf(' ') >= 0) {
                continue;
            }
            Term term = new Term(Fields.TEXT, analyzer.normalize(Fields.TEXT, word.text()));
            boolean known = reader.docFreq(term) > 0 || reader.docFreq(new Term(Fields.TITLE, term.bytes())) > 0;
            if (known) {
                continue;
            }
            SuggestWord[] better = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            if (better.length > 0) {
                corrected.replace(word.start(), word.end(), better[0].string);
                changed = true;
            }
        }
        return changed ? corrected.toString() : "";
    }
}
