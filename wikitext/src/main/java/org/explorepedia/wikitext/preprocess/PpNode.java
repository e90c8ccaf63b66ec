// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.List;

/**
 * A construct that the preprocessor recognised. Offsets count UTF-16 units of the source of its {@link PpTree}; what lies
 * between two nodes of a {@link PpRun} is text, so that a tree needs no nodes for text and always leads back to its source.
 */
public sealed interface PpNode {

    int start();

    /** Offset after the construct. */
    int end();

    /** Plain text; only {@link PpRun#withText()} makes these. */
    record Text(int start, int end) implements PpNode {}

    /**
     * Something in two braces: a template, variable or parser function.
     *
     * @param lineStart whether it begins a line with nothing left of its braces; not so at the start of the text
     * @param title what stands before the first pipe
     */
    record Template(int start, int end, boolean lineStart, PpRun title, List<PpPart> parts) implements PpNode {}

    /** Something in three braces: an argument of the template that the text belongs to. */
    record Argument(int start, int end, boolean lineStart, PpRun title, List<PpPart> parts) implements PpNode {}

    /**
     * An extension tag with its content, which is not looked into.
     *
     * @param name in lower case
     * @param attributesStart where attributes begin, with the white space before them
     * @param contentStart where the content begins, -1 for a tag such as {@code <ref/>}
     * @param contentEnd where the closing tag begins, or the end if it is missing; -1 without content
     */
    record ExtensionTag(
            int start, int end, String name, int attributesStart, int attributesEnd, int contentStart, int contentEnd)
            implements PpNode {}

    /** A comment; on a line of its own it takes the line with it. */
    record Comment(int start, int end) implements PpNode {}

    /** Text that {@code includeonly} and its like leave out: a tag, or an element with its content. */
    record Ignored(int start, int end) implements PpNode {}

    /**
     * A heading line outside of templates, without its line break.
     *
     * @param level 1 to 6
     * @param index its number for section editing, from 1
     */
    record Heading(int start, int end, int level, int index, List<PpNode> nodes) implements PpNode {}
}
