// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.LinkedHashSet;
import java.util.Set;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpRun;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/**
 * The first half of the engine: from a page's source to flat wikitext in which templates, arguments, functions and extension
 * tags are gone. Immutable and safe to share; each expansion has its own {@link ParseState}.
 */
public final class Expander {

    private final Vocabulary vocabulary;
    private final TemplateCache templates;

    public Expander(Vocabulary vocabulary, TemplateCache templates) {
        this.vocabulary = vocabulary;
        this.templates = templates;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Expands the text of a request; finished parts stay behind markers of the state. */
    public String expand(ParseState state, Mode mode, InnerParser inner) {
        return expand(state, state.request().text(), mode, inner);
    }

    /** Expands another text of the same page. */
    public String expand(ParseState state, String text, Mode mode, InnerParser inner) {
        TextBuffer out = state.buffers().take();
        expand(state, text, mode, inner, out);
        return state.buffers().finish(out);
    }

    /** Appends the expanded text of a request to a buffer. */
    public void expand(ParseState state, Mode mode, InnerParser inner, TextBuffer out) {
        expand(state, state.request().text(), mode, inner, out);
    }

    private void expand(ParseState state, String text, Mode mode, InnerParser inner, TextBuffer out) {
        String source = Sources.clean(text);
        Expansion expansion = new Expansion(vocabulary, templates, state, mode, inner);
        if (mode != Mode.SAVE
                && source.indexOf("{{") < 0
                && source.indexOf('<') < 0
                && source.indexOf("\n=") < 0
                && !source.startsWith("=")) {
            out.append(source);
            return;
        }
        PpTree tree = vocabulary.preprocessor().page(source);
        if (mode != Mode.SAVE) {
            prefetch(tree, expansion);
        }
        PageFrame frame = new PageFrame(expansion, state.request().title(), source);
        frame.expand(tree, tree.root(), 0, out);
    }

    /** A frame for a text that tags and functions parse before or after the page itself. */
    public Frame frame(ParseState state, Mode mode, InnerParser inner) {
        Expansion expansion = new Expansion(vocabulary, templates, state, mode, inner);
        return new PageFrame(expansion, state.request().title(), "");
    }

    /** Asks for the templates that the page itself names, so that a store can fetch them in one go. */
    private void prefetch(PpTree tree, Expansion expansion) {
        Set<Title> titles = new LinkedHashSet<>();
        tree.walk(node -> {
            if (node instanceof PpNode.Template template && template.title().isText()) {
                add(tree, template.title(), expansion, titles);
            }
        });
        if (titles.size() > 1) {
            expansion.state().source().prefetch(titles);
        }
    }

    private void add(PpTree tree, PpRun name, Expansion expansion, Set<Title> titles) {
        String text = tree.source().substring(name.start(), name.end()).strip();
        if (!text.startsWith("#") && vocabulary.variable(text) == null) {
            Title title = expansion.templateTitle(text);
            if (title != null && !title.isExternal()) {
                titles.add(title);
            }
        }
    }
}
