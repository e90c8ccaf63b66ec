// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpPart;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.SubpageLinks;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** What two braces mean: substitution, a variable, a function or a page to transclude, tried in this order. */
final class TemplateCall {

    private final ExpansionFrame frame;
    private final Expansion expansion;
    /** The page that was called, if it was one. */
    private @Nullable Title page;

    TemplateCall(ExpansionFrame frame) {
        this.frame = frame;
        this.expansion = frame.expansion();
    }

    void expand(PpTree tree, PpNode.Template node, int flags, TextBuffer out) {
        String spaced = frame.expandText(tree, node.title(), flags);
        String name = Trim.trim(spaced);
        MagicWords words = expansion.vocabulary().words();
        boolean prefixed = hasColon(name);
        int subst = prefixed ? words.word("subst").matchStart(name, 0) : -1;
        int safe = prefixed && subst < 0 ? words.word("safesubst").matchStart(name, 0) : -1;
        if (expansion.mode() == Mode.SAVE ? subst < 0 && safe < 0 : subst >= 0) {
            asWritten(tree, node, spaced, flags, out);
            return;
        }
        if (subst >= 0 || safe >= 0) {
            name = Trim.trim(name.substring(Math.max(subst, safe)));
        }
        int begin = out.length();
        if (!call(tree, node, name, out)) {
            out.truncate(begin);
            asWritten(tree, node, spaced, flags, out);
            return;
        }
        if (out.length() == begin) {
            return;
        }
        if (!node.lineStart() && beginsBlock(out, begin)) {
            // A table or list from a template begins a line of its own.
            out.insert(begin, '\n');
        }
        if (!expansion.state().counters().countIncluded(out.length() - begin)) {
            out.truncate(begin);
            String link = page == null ? name : full(page);
            out.append("[[:")
                    .append(link.startsWith(":") ? link.substring(1) : link)
                    .append("]]");
            out.append(frame.marker(
                    Markers.Kind.HTML, "<!-- WARNING: template omitted, post-expand include size too large -->"));
            expansion.limitReached("post-expand-template-inclusion");
        }
    }

    /** Without a colon, there is no function and no word such as {@code subst:}. */
    private static boolean hasColon(String name) {
        return name.indexOf(':') >= 0 || name.indexOf('：') >= 0;
    }

    private static boolean beginsBlock(TextBuffer text, int at) {
        return switch (text.charAt(at)) {
            case '*', '#', ':', ';' -> true;
            case '{' -> at + 1 < text.length() && text.charAt(at + 1) == '|';
            default -> false;
        };
    }

    /** Leaves the braces in place, with what is between them expanded. */
    private void asWritten(PpTree tree, PpNode.Template node, String title, int flags, TextBuffer out) {
        out.append("{{").append(title);
        for (PpPart part : node.parts()) {
            out.append('|');
            frame.expandPart(tree, part, flags, out);
        }
        out.append("}}");
    }

    /** Appends what comes of the call; {@code false} if nothing does. */
    private boolean call(PpTree tree, PpNode.Template node, String called, TextBuffer out) {
        CallArguments arguments = null;
        if (node.parts().isEmpty()) {
            ParserFunction variable = expansion.vocabulary().variable(called);
            if (variable != null) {
                arguments = new CallArguments(frame, tree, node.parts(), "");
                keeping(variable);
                if (finish(variable.call(arguments, frame), arguments, out)) {
                    return true;
                }
            }
        }
        if (!hasColon(called)) {
            return template(tree, node, called, false, out);
        }
        MagicWords words = expansion.vocabulary().words();
        String name = called;
        int nowiki = words.word("msgnw").matchStart(name, 0);
        int message = nowiki < 0 ? words.word("msg").matchStart(name, 0) : nowiki;
        if (message >= 0) {
            name = Trim.trim(name.substring(message));
        }
        int raw = words.word("raw").matchStart(name, 0);
        if (raw >= 0) {
            name = Trim.trim(name.substring(raw));
        }
        int colon = name.indexOf(':');
        if (colon > 0) {
            ParserFunction function = expansion.vocabulary().function(name.substring(0, colon));
            if (function != null) {
                arguments = new CallArguments(frame, tree, node.parts(), Trim.trim(name.substring(colon + 1)));
                keeping(function);
                if (finish(function.call(arguments, frame), arguments, out)) {
                    return true;
                }
            }
        }
        return template(tree, node, name, nowiki >= 0, out);
    }

    /** Only functions that ask everything of their frame may be part of an expansion that is kept. */
    private void keeping(ParserFunction function) {
        if (!expansion.vocabulary().asksItsFrameOnly(function)) {
            expansion.state().cannotBeKept();
        }
    }

    private boolean finish(ParserFunction.Result result, CallArguments arguments, TextBuffer out) {
        switch (result) {
            case ParserFunction.Result.Text(String text) -> out.append(text);
            case ParserFunction.Result.Html(String html) -> out.append(frame.marker(Markers.Kind.HTML, html));
            case ParserFunction.Result.Template(String text) -> {
                PpTree tree = expansion.vocabulary().preprocessor().page(text);
                new TemplateFrame(frame, null, text, arguments.tree(), arguments.parts())
                        .expand(tree, tree.root(), 0, out);
            }
            case ParserFunction.Result.NotFound() -> {
                return false;
            }
        }
        return true;
    }

    private boolean template(PpTree tree, PpNode.Template node, String name, boolean nowiki, TextBuffer out) {
        Title title = titleOf(name);
        if (title == null) {
            return false;
        }
        Title wanted = title.withoutFragment();
        page = wanted;
        if (title.isExternal()) {
            // Nothing is taken in from other wikis: the braces stay.
            return false;
        }
        int limit = expansion.state().counters().limits().maxTemplateDepth();
        if (frame.depth() >= limit) {
            expansion.state().counters().exceed();
            out.append("<span class=\"error\">")
                    .append(expansion.message("parser-template-recursion-depth-warning", Integer.toString(limit)))
                    .append("</span>");
            return true;
        }
        if (!expansion.state().counters().withinTime()) {
            expansion.limitReached("expansion-depth-exceeded");
            return link(wanted, out);
        }
        Optional<String> list =
                expansion.mode() == Mode.SAVE ? Optional.empty() : PageLists.wikitext(wanted, expansion.state());
        if (list.isPresent()) {
            out.append(list.get());
            return true;
        }
        Expansion.Fetched found =
                wanted.namespace() < 0 ? new Expansion.Fetched(wanted, null) : expansion.fetch(wanted);
        if (frame.isRunning(found.title())) {
            loop(full(wanted), out);
            return true;
        }
        if (found.tree() == null && nowiki && expansion.mode() != Mode.SAVE) {
            out.append(WikitextEscape.escape(
                    "[[:" + full(wanted) + "]]", expansion.state().site()));
            return true;
        }
        if (found.text() == null) {
            return expansion.mode() != Mode.SAVE && link(wanted, out);
        }
        if (nowiki) {
            out.append(WikitextEscape.escape(
                    found.text().tree().source(), expansion.state().site()));
            return true;
        }
        expandPage(tree, node, wanted, found.title(), found.text(), out);
        return true;
    }

    private String full(Title title) {
        return expansion.state().site().namespaces().prefixedText(title);
    }

    private boolean link(Title title, TextBuffer out) {
        out.append("[[:").append(full(title)).append("]]");
        return true;
    }

    private void loop(String full, TextBuffer out) {
        out.append("<span class=\"error\">")
                .append(expansion.message("parser-template-loop-warning", full))
                .append("</span>");
        expansion
                .state()
                .warn(new org.explorepedia.wikitext.output.Warning("parser.template-loop", List.of(full), -1, -1));
        expansion.track("template-loop-category");
    }

    private void expandPage(
            PpTree tree, PpNode.Template node, Title wanted, Title title, TemplateText text, TextBuffer out) {
        if (node.parts().isEmpty()) {
            plain(wanted, title, text, out);
            return;
        }
        long started = System.nanoTime();
        TemplateFrame inside = new TemplateFrame(frame, title, text.tree().source(), tree, node.parts());
        new TemplateUse(inside, text).expand(out);
        took(title, started);
    }

    /** A template without arguments is expanded once in a page, if no finished part is in it that must not stand twice. */
    private void plain(Title wanted, Title title, TemplateText text, TextBuffer out) {
        ParseState state = expansion.state();
        Recorder recorder = state.recorderOrNull();
        Expansion.PlainText known = expansion.plainCalls().get(title);
        if (known != null) {
            out.append(known.text());
            if (recorder != null) {
                expansion.reached(known.height(), frame.depth() + known.frames());
                recorder.note(new Step.Plain(wanted), known.text());
            }
            return;
        }
        Recording outer = recorder == null ? null : recorder.current();
        Counters.Use before = state.counters().use();
        Recording apart = outer == null ? null : new Recording(null, expansion.depth(), before);
        if (recorder != null) {
            recorder.switchTo(apart);
        }
        Expansion.Reach reach = expansion.measure();
        long started = System.nanoTime();
        int begin = out.length();
        int markers = state.ownMarkers().size();
        int warnings = state.warnings().size();
        TemplateFrame inside = new TemplateFrame(frame, title, text.tree().source(), null, List.of());
        new TemplateUse(inside, text).expand(out);
        took(title, started);
        int height = expansion.deepest() - expansion.depth();
        int frames = Math.max(0, expansion.deepestFrame() - frame.depth());
        expansion.measured(reach);
        boolean same = markers == state.ownMarkers().size()
                && warnings == state.warnings().size();
        if (same) {
            known = new Expansion.PlainText(out.substring(begin, out.length()), height, frames);
            expansion.plainCalls().put(title, known);
        }
        if (recorder == null || outer == null || apart == null) {
            return;
        }
        recorder.switchTo(outer);
        if (known == null) {
            outer.noteAll(apart);
        } else {
            if (apart.isSpoiled()) {
                outer.spoil();
            }
            outer.leaveOutAll(state.counters().use().minus(before));
            outer.note(new Step.Plain(wanted), known.text(), null);
        }
    }

    /** What a call of this template without arguments gives, for an expansion that is used again. */
    String plain(Title wanted) {
        Expansion.Fetched found = expansion.fetch(wanted);
        if (found.text() == null || frame.isRunning(found.title())) {
            return "";
        }
        TextBuffer out = expansion.state().buffers().take();
        plain(wanted, found.title(), found.text(), out);
        return expansion.state().buffers().finish(out);
    }

    private void took(Title title, long started) {
        expansion.state().counters().templateTook(title.dbKey(), System.nanoTime() - started);
        Recorder recorder = expansion.state().recorderOrNull();
        Recording current = recorder == null ? null : recorder.current();
        if (current != null) {
            current.call(title.dbKey());
        }
    }

    private @Nullable Title titleOf(String name) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.charAt(0) != '/' && name.charAt(0) != '.') {
            return expansion.templateTitle(name);
        }
        Title from = expansion.state().title();
        String absolute =
                SubpageLinks.absolute(from, name, expansion.state().site().namespaces());
        int namespace = absolute.equals(name) ? Namespace.TEMPLATE : from.namespace();
        return expansion
                .state()
                .titles()
                .find(absolute, namespace)
                .filter(t -> !t.dbKey().isEmpty())
                .orElse(null);
    }

    Optional<String> transclude(Title title, Map<String, String> arguments) {
        Expansion.Fetched found = expansion.fetch(title);
        if (found.text() == null) {
            return Optional.empty();
        }
        TextBuffer out = expansion.state().buffers().take();
        if (frame.isRunning(found.title())) {
            loop(full(title), out);
        } else {
            long started = System.nanoTime();
            new TemplateUse(
                            new TemplateFrame(
                                    frame, found.title(), found.text().tree().source(), arguments),
                            found.text())
                    .expand(out);
            took(found.title(), started);
        }
        return Optional.of(expansion.state().buffers().finish(out));
    }

    Optional<String> transcludePart(Title title, PartSelector selector) {
        Expansion.Fetched found = expansion.fetch(title);
        if (found.tree() == null) {
            // A redirect to nowhere shows nothing; a page that is not there shows as a link.
            return found.title().equals(title) ? Optional.empty() : Optional.of("");
        }
        TextBuffer out = expansion.state().buffers().take();
        if (frame.isRunning(found.title())) {
            loop(full(title), out);
            return Optional.of(expansion.state().buffers().finish(out));
        }
        TemplateFrame inside =
                new TemplateFrame(frame, found.title(), found.tree().source(), Map.of());
        for (PartSelector.Range range : selector.parts(found.tree())) {
            if (range.replacement() != null) {
                out.append(inside.expand(range.replacement()));
            } else {
                inside.expandRange(found.tree(), range.start(), range.end(), out);
            }
        }
        return Optional.of(expansion.state().buffers().finish(out));
    }
}
