// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.TextBuffer;

/** Makes well-formed HTML of what the passes wrote. */
public final class Tidy {

    private Tidy() {}

    public static boolean apply(TextBuffer in, TextBuffer out) {
        HtmlWriter.write(TreeBuilder.build(in.array(), in.length()), out);
        return true;
    }
}
