// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import org.explorepedia.wikitext.text.TextBuffer;

/** Makes well-formed HTML of what the passes wrote. */
public final class Tidy {

    private Tidy() {}

    public static boolean apply(TextBuffer in, TextBuffer out, Slots slots) {
        new StreamTidy(in.array(), in.length(), out, slots).run();
        return true;
    }
}
