// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.math;

import java.util.Optional;

/** Makes MathML of TeX. Implementations must be safe for many threads and must not throw for any text. */
@FunctionalInterface
public interface MathRenderer {

    /** Draws nothing: formulas are shown as their source. */
    MathRenderer NONE = (_, _) -> Optional.empty();

    /**
     * @param tex the formula as written
     * @param block whether it stands on lines of its own
     * @return a {@code <math>} element that is safe in a page; empty if the formula cannot be read
     */
    Optional<String> mathml(String tex, boolean block);
}
