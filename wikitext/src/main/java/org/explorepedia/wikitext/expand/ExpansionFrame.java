// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpPart;
import org.explorepedia.wikitext.preprocess.PpRun;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Expands the nodes of a tree in the surroundings of a page or template. */
abstract sealed class ExpansionFrame implements Frame permits PageFrame, TemplateFrame {

    /** Comments vanish in every mode. */
    static final int STRIP_COMMENTS = 1;
    /** Everything comes out as it was written. */
    static final int ORIGINAL = 2;

    private final Expansion expansion;
    private final Title title;
    private final String source;
    private final int depth;

    ExpansionFrame(Expansion expansion, Title title, String source, int depth) {
        this.expansion = expansion;
        this.title = title;
        this.source = source;
        this.depth = depth;
        expansion.frame(depth);
    }

    abstract @Nullable String argumentOrNull(String name);

    abstract boolean isTemplate();

    /** Whether this template is being expanded around here already. */
    abstract boolean isRunning(Title template);

    final Expansion expansion() {
        return expansion;
    }

    final int depth() {
        return depth;
    }

    @Override
    public final Title title() {
        return title;
    }

    @Override
    public final ParseState state() {
        return expansion.state();
    }

    @Override
    public final Mode mode() {
        return expansion.mode();
    }

    @Override
    public final Optional<String> argument(String name) {
        return Optional.ofNullable(argumentOrNull(name));
    }

    @Override
    public final String expand(String wikitext) {
        if (isFlat(wikitext)) {
            return wikitext;
        }
        PpTree tree = expansion.vocabulary().preprocessor().read(wikitext, isTemplate());
        return expandText(tree, tree.root(), 0);
    }

    private static boolean isFlat(String wikitext) {
        return wikitext.indexOf("{{") < 0
                && wikitext.indexOf('<') < 0
                && wikitext.indexOf("\n=") < 0
                && !wikitext.startsWith("=");
    }

    @Override
    public final String parse(String wikitext, boolean block) {
        state().cannotBeKept();
        return state().buffers().finish(parsed(wikitext, block));
    }

    @Override
    public final void parse(String wikitext, boolean block, TextBuffer out) {
        state().cannotBeKept();
        TextBuffer text = parsed(wikitext, block);
        out.append(text);
        state().buffers().give(text);
    }

    private TextBuffer parsed(String wikitext, boolean block) {
        TextBuffer text = state().buffers().take();
        if (isFlat(wikitext)) {
            text.append(wikitext);
        } else {
            PpTree tree = expansion.vocabulary().preprocessor().read(wikitext, isTemplate());
            expand(tree, tree.root(), 0, text);
        }
        expansion.inner().html(text, block, expansion.state());
        return text;
    }

    @Override
    public final Optional<String> transclude(Title template, Map<String, String> arguments) {
        return new TemplateCall(this).transclude(template, arguments);
    }

    @Override
    public final Optional<String> transcludePart(Title page, PartSelector selector) {
        return new TemplateCall(this).transcludePart(page, selector);
    }

    @Override
    public final Frame child(Title of, Map<String, String> arguments) {
        return new TemplateFrame(this, of, "", arguments);
    }

    @Override
    public final boolean hasFunction(String name) {
        return expansion.vocabulary().function(name) != null;
    }

    @Override
    public final Optional<Title> template(String name) {
        return Optional.ofNullable(expansion.templateTitle(name));
    }

    @Override
    public final Optional<Title> redirectTarget(String text) {
        return expansion.vocabulary().redirects().target(text, state().titles());
    }

    @Override
    public final Optional<String> tag(String name, Map<String, String> attributes, @Nullable String content) {
        if (!expansion.vocabulary().isTag(name)) {
            return Optional.empty();
        }
        return Optional.of(new TagUse(this).fromFunction(name, attributes, content));
    }

    final String expandTrimmed(PpTree tree, PpRun run, int flags) {
        return Trim.trim(expandText(tree, run, flags));
    }

    final String expandText(PpTree tree, PpRun run, int flags) {
        if (run.isText()) {
            return tree.source().substring(run.start(), run.end());
        }
        TextBuffer out = state().buffers().take();
        expand(tree, run, flags, out);
        return state().buffers().finish(out);
    }

    /** Appends a whole argument, with its name. */
    final void expandPart(PpTree tree, PpPart part, int flags, TextBuffer out) {
        if (part.isNamed()) {
            expand(tree, part.name(), flags, out);
            out.append('=');
        }
        expand(tree, part.value(), flags, out);
    }

    final void expand(PpTree tree, PpRun run, int flags, TextBuffer out) {
        if (run.isText() || (flags & ORIGINAL) != 0) {
            out.append(tree.source(), run.start(), run.end());
            return;
        }
        if (!expansion.enter()) {
            expansion.leave();
            expansion.limitReached("expansion-depth-exceeded");
            out.append("<span class=\"error\">")
                    .append(expansion.message("expansion-depth-exceeded-warning"))
                    .append("</span>");
            return;
        }
        try {
            nodes(tree, run.start(), run.end(), run.nodes(), flags, out);
        } finally {
            expansion.leave();
        }
    }

    private void nodes(PpTree tree, int start, int end, List<PpNode> nodes, int flags, TextBuffer out) {
        int at = start;
        for (int i = 0; i < nodes.size(); i++) {
            PpNode node = nodes.get(i);
            if (node.start() > at) {
                out.append(tree.source(), at, node.start());
            }
            node(tree, node, flags, out);
            at = node.end();
        }
        if (end > at) {
            out.append(tree.source(), at, end);
        }
    }

    /** Expands the part of a text between two offsets at the top of its tree. */
    final void expandRange(PpTree tree, int from, int to, TextBuffer out) {
        List<PpNode> inside = tree.root().nodes().stream()
                .filter(n -> n.start() >= from && n.end() <= to)
                .toList();
        nodes(tree, from, to, inside, 0, out);
    }

    private void node(PpTree tree, PpNode node, int flags, TextBuffer out) {
        if (!state().counters().countNode()) {
            tooManyNodes(out);
            return;
        }
        switch (node) {
            case PpNode.Text(int start, int end) -> out.append(tree.source(), start, end);
            case PpNode.Template template -> {
                if (isPage(tree)) {
                    placed(tree, template, flags, out);
                } else {
                    new TemplateCall(this).expand(tree, template, flags, out);
                }
            }
            case PpNode.Argument argument -> argument(tree, argument, flags, out);
            case PpNode.ExtensionTag tag -> {
                if (isPage(tree)) {
                    placed(tree, tag, flags, out);
                } else {
                    new TagUse(this).expand(tree, tag, false, out);
                }
            }
            case PpNode.Comment(int start, int end) -> {
                if (mode() == Mode.SAVE && (flags & STRIP_COMMENTS) == 0) {
                    out.append(state().ownMarkers()
                            .add(Markers.Kind.HTML, tree.source().substring(start, end)));
                }
            }
            case PpNode.Ignored(int start, int end) -> {
                if (mode() == Mode.SAVE && !isTemplate()) {
                    out.append(tree.source(), start, end);
                }
            }
            case PpNode.Heading heading -> heading(tree, heading, flags, out);
        }
    }

    /** Sets a finished part aside; answers the marker for it. */
    final String marker(Markers.Kind kind, String part) {
        Recorder recorder = state().recorderOrNull();
        return recorder == null ? state().ownMarkers().add(kind, part) : recorder.marker(kind, part);
    }

    private void tooManyNodes(TextBuffer out) {
        expansion.limitReached("node-count-exceeded");
        out.append("<span class=\"error\">")
                .append(expansion.message("node-count-exceeded-warning"))
                .append("</span>");
    }

    /** Expands a construct of the page's own text, so that warnings know where they come from. */
    private void placed(PpTree tree, PpNode node, int flags, TextBuffer out) {
        int start = state().placeStart();
        int end = state().placeEnd();
        state().place(node.start(), node.end());
        if (node instanceof PpNode.ExtensionTag tag) {
            new TagUse(this).expand(tree, tag, true, out);
        } else if (node instanceof PpNode.Template template) {
            new TemplateCall(this).expand(tree, template, flags, out);
        }
        state().place(start, end);
    }

    private boolean isPage(PpTree tree) {
        return !isTemplate() && tree.source().equals(source);
    }

    private void heading(PpTree tree, PpNode.Heading heading, int flags, TextBuffer out) {
        int begin = out.length();
        nodes(tree, heading.start(), heading.end(), heading.nodes(), flags, out);
        if (mode() != Mode.HTML) {
            return;
        }
        boolean own = state().isPage(title);
        String part = state().site().namespaces().prefixedDbKey(title)
                + '|'
                + (own ? "" : "T-")
                + heading.index()
                + '|'
                + (isPage(tree) ? heading.start() : -1);
        out.insert(begin + heading.level(), marker(Markers.Kind.HEADING, part));
    }

    private void argument(PpTree tree, PpNode.Argument node, int flags, TextBuffer out) {
        String nameWithSpaces = expandText(tree, node.title(), flags);
        String value = argumentOrNull(Trim.trim(nameWithSpaces));
        if (value != null) {
            out.append(value);
            if (!state().counters().countArgument(value.length())) {
                expansion.limitReached("post-expand-template-argument");
                out.append("<!-- WARNING: argument omitted, expansion size too large -->");
            }
            return;
        }
        if (!node.parts().isEmpty() && (mode() != Mode.SAVE || isTemplate())) {
            expandPart(tree, node.parts().getFirst(), flags, out);
            return;
        }
        out.append("{{{").append(nameWithSpaces);
        for (PpPart part : node.parts()) {
            out.append('|');
            expandPart(tree, part, flags, out);
        }
        out.append("}}}");
    }
}
