// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The syntax of a text. Immutable.
 *
 * <p>Templates with their arguments, and one of them changed with everything else as it was:
 *
 * {@snippet :
 * SyntaxTree tree = new WikitextParser(site).parse(text);
 * tree.all(SyntaxNode.Template.class).forEach(template ->
 *     System.out.println(template.name() + " " + template.arguments()));
 * SyntaxNode.Argument born = tree.templates("Infobox").findFirst().orElseThrow().argument("born").orElseThrow();
 * String changed = tree.edit().replace(born.value().trimmed(), "1879").apply();
 * }
 *
 * @param page the root
 */
public record SyntaxTree(SyntaxNode.Page page) {

    /** The text that was read, exactly. */
    public String source() {
        return page.source();
    }

    /** All nodes, outer ones first, in the order of the text. */
    public Stream<SyntaxNode> walk() {
        return page.walk();
    }

    /** All nodes of one kind, in the order of the text. */
    public <T extends SyntaxNode> Stream<T> all(Class<T> kind) {
        return page.all(kind);
    }

    /** Nodes without parts, which together are the source. */
    public Stream<SyntaxNode> leaves() {
        return walk().filter(node -> node.children().isEmpty());
    }

    /** Calls of a template by the name that is written; the first letter may be of either case. */
    public Stream<SyntaxNode.Template> templates(String name) {
        return all(SyntaxNode.Template.class).filter(template -> isSame(template.name(), name));
    }

    private static boolean isSame(String written, String name) {
        String plain = written.replace('_', ' ');
        return plain.length() == name.length()
                && plain.regionMatches(true, 0, name, 0, 1)
                && plain.regionMatches(1, name, 1, Math.max(0, name.length() - 1));
    }

    /** The nodes around a place, outermost first; the last one is the leaf that holds this unit. Empty beyond the text. */
    public List<SyntaxNode> at(int offset) {
        List<SyntaxNode> path = new ArrayList<>();
        Optional<SyntaxNode> next = holds(page, offset) ? Optional.of(page) : Optional.empty();
        while (next.isPresent()) {
            path.add(next.get());
            next = next.get().children().stream()
                    .filter(child -> holds(child, offset))
                    .findFirst();
        }
        return List.copyOf(path);
    }

    private static boolean holds(SyntaxNode node, int offset) {
        return node.start() <= offset && offset < node.end();
    }

    /** Begins a list of changes to this text. */
    public SourceEdits edit() {
        return SourceEdits.of(source());
    }

    /**
     * A heading with everything up to the next one of its level or a higher one.
     *
     * @param index number for section editing, from 1
     * @param range the section with its heading and those below it
     */
    public record Section(SyntaxNode.Heading heading, int index, SourceRange range) {}

    /** The sections that can be edited one by one, in order. */
    public List<Section> sections() {
        List<SyntaxNode.Heading> headings = all(SyntaxNode.Heading.class)
                .filter(heading -> heading.index() > 0)
                .toList();
        int[] ends = new int[headings.size()];
        // For each level the next heading of it or a higher one, from behind: one step for each heading.
        int[] next = new int[7];
        java.util.Arrays.fill(next, page.end());
        for (int i = headings.size() - 1; i >= 0; i--) {
            int level = headings.get(i).level();
            ends[i] = next[level];
            java.util.Arrays.fill(next, level, 7, headings.get(i).start());
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            SyntaxNode.Heading heading = headings.get(i);
            SourceRange range = new SourceRange(page.range().text(), heading.start(), ends[i]);
            sections.add(new Section(heading, heading.index(), range));
        }
        return List.copyOf(sections);
    }
}
