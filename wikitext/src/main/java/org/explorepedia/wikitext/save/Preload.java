// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.save;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.preprocess.Preprocessor;

/** Texts that fill the editor of a new page: read as templates are, but with nothing expanded. */
public final class Preload {

    private Preload() {}

    /** The text without what {@code noinclude} and its like leave out. */
    public static String text(String source, Preprocessor preprocessor) {
        PpTree tree = preprocessor.template(source);
        List<PpNode> ignored = new ArrayList<>();
        tree.walk(node -> {
            if (node instanceof PpNode.Ignored) {
                ignored.add(node);
            }
        });
        ignored.sort(Comparator.comparingInt(PpNode::start));
        StringBuilder out = new StringBuilder(source.length());
        int at = 0;
        for (PpNode node : ignored) {
            out.append(source, at, node.start());
            at = node.end();
        }
        return out.append(source, at, source.length()).toString();
    }
}
