// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** A title as one word, folded; suggestions are found by how it begins. */
final class TitleAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        KeywordTokenizer whole = new KeywordTokenizer();
        return new TokenStreamComponents(whole, new ICUFoldingFilter(whole));
    }
}
