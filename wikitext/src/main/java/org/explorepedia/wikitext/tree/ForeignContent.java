// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tree;

import java.util.Set;

/** Elements of formulas and drawings, which may close themselves. */
final class ForeignContent {

    private static final Set<String> SELF_CLOSING = Set.of(
            "math",
            "svg",
            "mspace",
            "mrow",
            "mi",
            "mo",
            "mn",
            "mtext",
            "mprescripts",
            "none",
            "path",
            "rect",
            "circle",
            "line",
            "use",
            "polygon",
            "polyline",
            "ellipse",
            "image",
            "stop",
            "mtd",
            "mtr",
            "mpadded",
            "mphantom");

    private ForeignContent() {}

    static boolean contains(Tag tag) {
        return SELF_CLOSING.contains(tag.name());
    }
}
