// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.preprocess.PpPart;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The arguments of a function call, expanded when asked for, once. */
final class CallArguments implements ParserFunction.Arguments {

    private final ExpansionFrame frame;
    private final PpTree tree;
    private final List<PpPart> parts;
    private final String first;
    private final @Nullable String[] expanded;

    CallArguments(ExpansionFrame frame, PpTree tree, List<PpPart> parts, String first) {
        this.frame = frame;
        this.tree = tree;
        this.parts = parts;
        this.first = first;
        this.expanded = new @Nullable String[parts.size()];
    }

    PpTree tree() {
        return tree;
    }

    List<PpPart> parts() {
        return parts;
    }

    @Override
    public int count() {
        return parts.size() + 1;
    }

    @Override
    public boolean has(int index) {
        return index <= parts.size();
    }

    @Override
    public String trimmed(int index) {
        return Trim.trim(expanded(index));
    }

    @Override
    public String expanded(int index) {
        if (index == 0) {
            return first;
        }
        if (index > parts.size()) {
            return "";
        }
        String known = expanded[index - 1];
        if (known == null) {
            PpPart part = parts.get(index - 1);
            if (part.isNamed()) {
                TextBuffer out = frame.state().buffers().take();
                frame.expandPart(tree, part, 0, out);
                known = frame.state().buffers().finish(out);
            } else {
                known = frame.expandText(tree, part.value(), 0);
            }
            expanded[index - 1] = known;
        }
        return known;
    }

    @Override
    public @Nullable String name(int index) {
        if (index == 0 || index > parts.size() || !parts.get(index - 1).isNamed()) {
            return null;
        }
        return frame.expandTrimmed(tree, parts.get(index - 1).name(), ExpansionFrame.STRIP_COMMENTS);
    }

    @Override
    public String value(int index) {
        if (index == 0 || index > parts.size() || !parts.get(index - 1).isNamed()) {
            return trimmed(index);
        }
        return frame.expandTrimmed(tree, parts.get(index - 1).value(), 0);
    }

    @Override
    public Frame child(Title title, int from) {
        List<PpPart> passed = new ArrayList<>();
        int number = 0;
        for (int i = from; i <= parts.size(); i++) {
            PpPart part = parts.get(i - 1);
            passed.add(part.isNamed() ? part : new PpPart(++number, part.name(), part.value()));
        }
        return new TemplateFrame(frame, title, "", tree, passed);
    }
}
