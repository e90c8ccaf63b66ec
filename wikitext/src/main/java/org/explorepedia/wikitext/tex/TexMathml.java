// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import java.util.Optional;
import org.explorepedia.wikitext.ext.math.MathRenderer;

/**
 * Makes MathML of the TeX of encyclopedias: signs, scripts, fractions, roots, fences, accents, matrices, alphabets, text, and
 * chemical formulas in {@code \ce}. The elements are a fixed set and every text in them is escaped, so that no formula can put
 * anything else into a page. A formula with a command that is not known has no MathML. Immutable and safe for many threads.
 */
public final class TexMathml implements MathRenderer {

    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    @Override
    public Optional<String> mathml(String tex, boolean block) {
        TexReader reader = new TexReader(tex);
        String inside = reader.all();
        if (reader.failed()) {
            return Optional.empty();
        }
        return Optional.of("<math class=\"mwe-math-element\" xmlns=\"" + NAMESPACE + "\""
                + (block ? " display=\"block\"" : "") + "><mstyle displaystyle=\"true\" scriptlevel=\"0\">" + inside
                + "</mstyle></math>");
    }
}
