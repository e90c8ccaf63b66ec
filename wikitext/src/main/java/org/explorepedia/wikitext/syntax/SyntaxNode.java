// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A construct of wikitext. A tree of them covers its text without gap or overlap: the children of a node stand in the order of
 * the text, the first begins where the node begins, each begins where the one before it ends, and the last ends where the node
 * ends. So the leaves of any node, written one after another, are its source. A node without children is a leaf.
 *
 * <p>Read a tree by pattern matching; a switch over this interface needs no {@code default}:
 *
 * {@snippet :
 * String kind = switch (node) {
 *     case SyntaxNode.Template template -> "a call of " + template.name();
 *     case SyntaxNode.Container _ -> "something with parts";
 *     case SyntaxNode.Leaf _ -> "text or a sign";
 * };
 * }
 */
public sealed interface SyntaxNode {

    /** Where it stands. */
    SourceRange range();

    /** Its parts in order; empty for leaves. */
    List<SyntaxNode> children();

    default int start() {
        return range().start();
    }

    /** Offset after it. */
    default int end() {
        return range().end();
    }

    /** Exactly what is written. */
    default String source() {
        return range().source();
    }

    /** Its own parts of one kind. */
    default <T extends SyntaxNode> Stream<T> children(Class<T> kind) {
        return children().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** This node and all inside it, outer ones first, in the order of the text. Deep trees need no deep stack. */
    default Stream<SyntaxNode> walk() {
        return Walk.from(this);
    }

    /** All nodes of one kind, this one and those inside it, in the order of the text. */
    default <T extends SyntaxNode> Stream<T> all(Class<T> kind) {
        return walk().filter(kind::isInstance).map(kind::cast);
    }

    /** A node without parts. */
    sealed interface Leaf extends SyntaxNode {
        @Override
        default List<SyntaxNode> children() {
            return List.of();
        }
    }

    /** A node with parts. */
    sealed interface Container extends SyntaxNode {}

    /** Something that has HTML attributes. */
    sealed interface Attributed extends SyntaxNode {

        /** Its attributes in order. */
        default List<Attribute> attributes() {
            return children(Attribute.class).toList();
        }

        /** The last attribute with this name in any case; empty if there is none. */
        default Optional<Attribute> attribute(String name) {
            return attributes().reversed().stream()
                    .filter(attribute -> attribute.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    // Leaves

    /** Words, and everything that turned out to be no markup. */
    record Text(SourceRange range) implements Leaf {}

    /** Signs of the construct around it, such as {@code [[}, {@code |} or the signs of a list item. */
    record Mark(SourceRange range) implements Leaf {}

    /** A comment; one that fills its line has the line break in it. */
    record Comment(SourceRange range) implements Leaf {}

    /** A tag that decides what is transcluded, such as {@code <noinclude>}, or the whole part that this reading leaves out. */
    record Inclusion(SourceRange range) implements Leaf {}

    /** A character reference such as {@code &amp;nbsp;}. */
    record Entity(SourceRange range) implements Leaf {}

    /** A behaviour switch such as {@code __TOC__}. @param id MediaWiki's name of it, such as {@code toc} */
    record BehaviourSwitch(SourceRange range, String id) implements Leaf {}

    /** Three to five tildes, which become a signature when the text is saved. */
    record Signature(SourceRange range) implements Leaf {}

    /** The hyphens of a horizontal rule. */
    record HorizontalRule(SourceRange range) implements Leaf {}

    /** A bare number of a book or paper: ISBN, RFC or PMID. */
    record MagicLink(SourceRange range) implements Leaf {}

    // The page and its blocks

    /** A whole text. */
    record Page(SourceRange range, List<SyntaxNode> children) implements Container {}

    /** The beginning of a redirect page, up to the end of its link. */
    record Redirect(SourceRange range, List<SyntaxNode> children) implements Container {
        public InternalLink link() {
            return children(InternalLink.class).findFirst().orElseThrow();
        }
    }

    /**
     * A heading line, without its line break.
     *
     * @param level 1 to 6
     * @param index number for section editing, from 1; 0 for one inside a template call, which cannot be edited alone
     */
    record Heading(SourceRange range, int level, int index, List<SyntaxNode> children) implements Container {

        /** What stands between the signs. */
        public SourceRange title() {
            int from = children.getFirst().end();
            int to = from;
            for (SyntaxNode child : children.subList(1, children.size())) {
                if (child instanceof Mark) {
                    to = child.start();
                }
            }
            return new SourceRange(range.text(), from, to).trimmed();
        }
    }

    /** Lines of text that belong together; only outside of tables, template arguments and tags. */
    record Paragraph(SourceRange range, List<SyntaxNode> children) implements Container {}

    /** Lines that a space at their beginning makes preformatted. */
    record Preformatted(SourceRange range, List<SyntaxNode> children) implements Container {}

    /** Lines of a list, one behind the other. */
    record ItemList(SourceRange range, List<SyntaxNode> children) implements Container {
        public List<ListItem> items() {
            return children(ListItem.class).toList();
        }
    }

    /**
     * A line of a list. A definition on the line of its term is an item of its own, with the term's signs but for the last.
     *
     * @param signs such as {@code *#}; the last one says what the item is, the others where it is nested
     */
    record ListItem(SourceRange range, String signs, List<SyntaxNode> children) implements Container {
        public int depth() {
            return signs.length();
        }

        /** {@code *} in a bulleted list, {@code #} in a numbered one, {@code ;} for a term, {@code :} for a definition. */
        public char sign() {
            return signs.charAt(signs.length() - 1);
        }
    }

    /** A table in wiki markup. */
    record Table(SourceRange range, List<SyntaxNode> children) implements Container, Attributed {
        public List<TableRow> rows() {
            return children(TableRow.class).toList();
        }
    }

    /** A row; the first one of a table may have no mark of its own. */
    record TableRow(SourceRange range, List<SyntaxNode> children) implements Container, Attributed {
        public List<TableCell> cells() {
            return children(TableCell.class).toList();
        }
    }

    /** A cell or the caption of a table, with everything up to the next one. */
    record TableCell(SourceRange range, Kind kind, List<SyntaxNode> children) implements Container, Attributed {

        /** What a cell is. */
        public enum Kind {
            DATA,
            HEADER,
            CAPTION
        }

        /** What stands in the cell, behind marks and attributes. */
        public SourceRange content() {
            int from = start();
            for (SyntaxNode child : children) {
                if (child instanceof Mark) {
                    from = child.end();
                }
            }
            return new SourceRange(range.text(), from, end());
        }
    }

    // Within lines

    /** Text between runs of three apostrophes. Ends with its line where they are missing. */
    record Bold(SourceRange range, List<SyntaxNode> children) implements Container {}

    /** Text between runs of two apostrophes. Ends with its line where they are missing. */
    record Italic(SourceRange range, List<SyntaxNode> children) implements Container {}

    /**
     * A link in two brackets with the letters that join it.
     *
     * @param kind what the target's namespace makes of it
     */
    record InternalLink(SourceRange range, Kind kind, List<SyntaxNode> children) implements Container {

        /** Where a link leads. */
        public enum Kind {
            PAGE,
            FILE,
            CATEGORY
        }

        /** The page, as written and without white space around it. */
        public String target() {
            return children.get(1).range().trimmed().source();
        }

        /** Text of the link, or the options of a file, in order. */
        public List<LinkPart> parts() {
            List<LinkPart> all = children(LinkPart.class).toList();
            return all.subList(1, all.size() - (hasTrail() ? 1 : 0));
        }

        /** The letters behind the brackets that belong to the link, or nothing. */
        public String trail() {
            return hasTrail() ? children.getLast().source() : "";
        }

        private boolean hasTrail() {
            return children.getLast() instanceof LinkPart;
        }

        /** The text, if the link has one of its own; for a file what stands behind its last pipe. */
        public Optional<LinkPart> caption() {
            List<LinkPart> parts = parts();
            return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast());
        }
    }

    /** What stands between the marks of a link: target, text, an option of a file, or the letters that join it. */
    record LinkPart(SourceRange range, List<SyntaxNode> children) implements Container {}

    /** An address, alone or in brackets with a text. */
    record ExternalLink(SourceRange range, SourceRange url, List<SyntaxNode> children) implements Container {
        public boolean isBracketed() {
            return url.start() > start();
        }
    }

    /** One tag of an element whose other tag is somewhere else or nowhere. @param name in lower case */
    record HtmlTag(SourceRange range, String name, Kind kind, List<SyntaxNode> children)
            implements Container, Attributed {

        /** Which end of an element a tag is. */
        public enum Kind {
            OPEN,
            CLOSE,
            /** Complete in itself: {@code <br>} and its like. */
            VOID
        }
    }

    /** An element with both tags and what stands between them. */
    record HtmlElement(SourceRange range, String name, List<SyntaxNode> children) implements Container {
        public HtmlTag openTag() {
            return (HtmlTag) children.getFirst();
        }

        /** What stands between the tags. */
        public List<SyntaxNode> content() {
            return children.subList(1, children.size() - 1);
        }
    }

    /** An attribute of a tag or table. */
    record Attribute(SourceRange range, String name, SourceRange value, List<SyntaxNode> children)
            implements Container {}

    /** An extension tag such as {@code <ref>}, with its content. @param name in lower case */
    record ExtensionTag(SourceRange range, String name, SourceRange content, List<SyntaxNode> children)
            implements Container, Attributed {}

    // The template language

    /** Something in two braces: a template, a variable or a parser function. */
    record Template(SourceRange range, List<SyntaxNode> children) implements Container {

        /** What stands before the first pipe, without white space around it. */
        public String name() {
            return children.get(1).range().trimmed().source();
        }

        public List<Argument> arguments() {
            return children(Argument.class).toList();
        }

        /** The argument that counts, which is the last one with this name; numbered ones are called {@code 1}, {@code 2} … */
        public Optional<Argument> argument(String name) {
            return arguments().reversed().stream()
                    .filter(argument -> argument.name().equals(name))
                    .findFirst();
        }
    }

    /** Something in three braces: an argument of the template that this text is. */
    record Parameter(SourceRange range, List<SyntaxNode> children) implements Container {
        public String name() {
            return children.get(1).range().trimmed().source();
        }

        /** What is shown if the argument is missing, if something is. */
        public Optional<Argument> fallback() {
            return children(Argument.class).findFirst();
        }
    }

    /** The name of a template or parameter. */
    record Name(SourceRange range, List<SyntaxNode> children) implements Container {}

    /**
     * An argument of a template, without the pipe before it.
     *
     * @param name as written but for white space, or its number
     * @param named whether the name is written
     * @param value what stands behind the equals sign, white space included
     */
    record Argument(SourceRange range, String name, boolean named, SourceRange value, List<SyntaxNode> children)
            implements Container {

        /** The value as the template gets it: white space around it counts only in numbered arguments. */
        public String text() {
            return named ? value.trimmed().source() : value.source();
        }
    }
}
