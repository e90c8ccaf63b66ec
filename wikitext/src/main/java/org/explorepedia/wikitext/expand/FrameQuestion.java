// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

/**
 * Something that an extension asks while templates are expanded, such as what a table of data holds. Equal questions have equal
 * answers within a parse; an expansion is used again in another parse only where the answers are equal too.
 */
public interface FrameQuestion {

    /**
     * Finds the answer in the parse of a frame; an object with {@code equals} that holds little memory.
     *
     * @param frame of a call of the template whose expansion may be used again
     */
    Object answer(Frame frame);
}
