// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/** Words of any script, without regard to case, accents and variants of letters. */
final class WikiAnalyzer extends Analyzer {

    /** Phrases must not run from one heading or redirect into the next. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        ICUTokenizer words = new ICUTokenizer(new WordBreaks());
        return new TokenStreamComponents(words, new ICUFoldingFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream text) {
        return new ICUFoldingFilter(text);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
