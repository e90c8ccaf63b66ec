// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.PartSelector;
import org.explorepedia.wikitext.expand.PartSelector.Range;
import org.explorepedia.wikitext.expand.TagAttributes;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.expand.TagExtension.Rendered;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Transclusion of labelled sections, of everything but them, and of the text under a heading. */
final class Sections {

    /** The tag and its attributes in each language that has own names for them. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "section", List.of("begin", "end"),
            "abschnitt", List.of("anfang", "ende"),
            "trecho", List.of("começo", "fim"),
            "קטע", List.of("התחלה", "סוף"));

    /** The tags that mark sections; they show nothing. */
    static Map<String, TagExtension> tags(String language) {
        TagExtension nothing = (call, frame) -> new Rendered.Html("");
        return switch (language) {
            case "de" -> Map.of("section", nothing, "abschnitt", nothing);
            case "pt", "pt-br" -> Map.of("section", nothing, "trecho", nothing);
            case "he" -> Map.of("section", nothing, "קטע", nothing);
            default -> Map.of("section", nothing);
        };
    }

    Result include(Arguments arguments, Frame frame) {
        String begin = arguments.trimmed(1);
        String end = arguments.has(2) ? arguments.trimmed(2) : begin;
        return from(arguments, frame, tree -> labelled(tree, begin, end));
    }

    Result exclude(Arguments arguments, Frame frame) {
        String begin = arguments.trimmed(1);
        String replacement = arguments.trimmed(2);
        String end = arguments.has(3) ? arguments.trimmed(3) : begin;
        return from(arguments, frame, tree -> others(tree, begin, end, replacement));
    }

    Result underHeading(Arguments arguments, Frame frame) {
        String heading = arguments.trimmed(1);
        String end = arguments.trimmed(2);
        Result found = from(arguments, frame, tree -> under(tree, heading, end));
        return found instanceof Result.Text(String text) ? new Result.Text(text.strip()) : found;
    }

    private static Result from(Arguments arguments, Frame frame, PartSelector selector) {
        Optional<Title> page = frame.state().titles().find(arguments.trimmed(0), Namespace.MAIN);
        if (page.isEmpty() || page.get().isExternal() || page.get().dbKey().isEmpty()) {
            return new Result.Text("");
        }
        Title title = page.get().withoutFragment();
        return new Result.Text(frame.transcludePart(title, selector)
                .orElseGet(() -> "[[:" + frame.state().site().namespaces().prefixedText(title) + "]]"));
    }

    /** The label of a mark that begins or ends a section here; {@code null} for other nodes. */
    private static @Nullable String label(PpTree tree, PpNode node, int which) {
        if (!(node instanceof PpNode.ExtensionTag tag) || !NAMES.containsKey(tag.name())) {
            return null;
        }
        Map<String, String> attributes =
                TagAttributes.parse(tree.source().substring(tag.attributesStart(), tag.attributesEnd()));
        return attributes.get(
                NAMES.getOrDefault(tag.name(), List.of("begin", "end")).get(which));
    }

    private static List<Range> labelled(PpTree tree, String begin, String end) {
        List<Range> ranges = new ArrayList<>();
        boolean inside = begin.isEmpty();
        int start = 0;
        for (PpNode node : tree.root().nodes()) {
            if (inside) {
                if (!end.isEmpty() && end.equals(label(tree, node, 1))) {
                    ranges.add(new Range(start, node.start(), null));
                    inside = false;
                }
            } else if (begin.equals(label(tree, node, 0))) {
                inside = true;
                start = node.end();
            }
        }
        if (inside) {
            ranges.add(new Range(start, tree.root().end(), null));
        }
        return ranges;
    }

    private static List<Range> others(PpTree tree, String begin, String end, String replacement) {
        List<Range> ranges = new ArrayList<>();
        boolean inside = true;
        int start = 0;
        for (PpNode node : tree.root().nodes()) {
            if (!inside) {
                if (end.equals(label(tree, node, 1))) {
                    inside = true;
                    start = node.end();
                }
            } else if (begin.equals(label(tree, node, 0))) {
                ranges.add(new Range(start, node.start(), null));
                ranges.add(new Range(node.start(), node.start(), replacement));
                inside = false;
            }
        }
        if (inside) {
            ranges.add(new Range(start, tree.root().end(), null));
        }
        return ranges;
    }

    private static List<Range> under(PpTree tree, String heading, String end) {
        int start = heading.isEmpty() ? 0 : -1;
        int level = 6;
        int stop = tree.root().end();
        for (PpNode node : tree.root().nodes()) {
            if (!(node instanceof PpNode.Heading found)) {
                continue;
            }
            String text = textOf(tree, found);
            if (start < 0) {
                if (text.equalsIgnoreCase(heading)) {
                    start = found.end();
                    level = found.level();
                }
            } else if (end.isEmpty() ? found.level() <= level : text.equalsIgnoreCase(end)) {
                stop = found.start();
                break;
            }
        }
        if (start < 0) {
            return List.of();
        }
        return List.of(new Range(start, stop, withoutNoinclude(tree.source().substring(start, stop))));
    }

    /** Parts that are not for transclusion, and tags of such parts that lost their other half. */
    private static String withoutNoinclude(String text) {
        String open = "<noinclude>";
        String close = "</noinclude>";
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int at = text.indexOf(open);
        while (at >= 0) {
            int end = text.indexOf(close, at);
            if (end < 0) {
                break;
            }
            out.append(text, done, at);
            done = end + close.length();
            at = text.indexOf(open, done);
        }
        return out.append(text, done, text.length())
                .toString()
                .replace(open, "")
                .replace(close, "");
    }

    private static String textOf(PpTree tree, PpNode.Heading heading) {
        String line = tree.source().substring(heading.start(), heading.end()).strip();
        int level = Math.min(heading.level(), line.length() / 2);
        return line.substring(level, line.length() - level).strip();
    }
}
