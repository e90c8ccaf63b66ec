// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Word boundaries as ICU itself knows them, dictionaries for Chinese, Japanese, Thai and others included. Lucene's own rules
 * are compiled for one version of ICU and cannot be read by newer ones.
 */
final class WordBreaks extends ICUTokenizerConfig {

    private final RuleBasedBreakIterator words = (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);

    @Override
    public RuleBasedBreakIterator getBreakIterator(int script) {
        return (RuleBasedBreakIterator) words.clone();
    }

    @Override
    public String getType(int script, int ruleStatus) {
        return ruleStatus >= RuleBasedBreakIterator.WORD_NUMBER && ruleStatus < RuleBasedBreakIterator.WORD_NUMBER_LIMIT
                ? StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM]
                : StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
    }

    @Override
    public boolean combineCJ() {
        return true;
    }
}
