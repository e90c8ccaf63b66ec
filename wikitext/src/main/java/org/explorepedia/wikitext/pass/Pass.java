// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.TextBuffer;

/** One stage over flat text: reads all of one buffer and writes another. Stages keep nothing between calls. */
public interface Pass {

    /**
     * Works on a text. The time it takes is linear in the length of input plus output, whatever the text.
     *
     * @param out empty at first; left as it is when the pass has nothing to change
     * @return whether {@code out} holds the new text; {@code false} leaves {@code in} as it was
     */
    boolean apply(TextBuffer in, TextBuffer out, PassContext context);
}
