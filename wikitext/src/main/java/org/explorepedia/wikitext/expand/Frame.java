// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The surroundings of an expansion: a page or template with its arguments, and the parse that it belongs to. */
public interface Frame {

    /** The page whose text is being expanded: the page itself, or a template. */
    Title title();

    /** The frame that called this template; empty for the page itself. */
    Optional<Frame> parent();

    /** An argument of this template by number or name, expanded; empty if it was not given. */
    Optional<String> argument(String name);

    /** All arguments of this template, expanded, numbered ones first; empty for a page. */
    Map<String, String> arguments();

    /** Expands templates and arguments in a text, and leaves wikitext with markers for finished parts. */
    String expand(String wikitext);

    /** Calls a template with these arguments; empty if there is no such page. */
    Optional<String> transclude(Title template, Map<String, String> arguments);

    /** The part of another page between labels or headings, expanded as that page; for section transclusion. */
    Optional<String> transcludePart(Title page, PartSelector selector);

    /** A frame inside this one, as that of a template with these arguments. */
    Frame child(Title title, Map<String, String> arguments);

    /** Whether there is a parser function with this name, as written before the colon. */
    boolean hasFunction(String name);

    /** The page whose text is transcluded for a name between braces; empty if it can be none. */
    Optional<Title> template(String name);

    /** Where a page with this text leads, if it is a redirect. */
    Optional<Title> redirectTarget(String text);

    /** Renders an extension tag as if it stood here: a marker, or wikitext. Empty if there is no such tag. */
    Optional<String> tag(String name, Map<String, String> attributes, @Nullable String content);

    /**
     * Parses wikitext inside the running parse: templates, tags, inline markup and links, but no paragraphs or lists yet
     * when {@code block} is false. Finished HTML, markers resolved.
     */
    String parse(String wikitext, boolean block);

    /** As {@link #parse(String, boolean)}, appended to a text. */
    default void parse(String wikitext, boolean block, TextBuffer out) {
        out.append(parse(wikitext, block));
    }

    /** State of the whole parse. */
    ParseState state();

    /** What the expansion is for. */
    Mode mode();
}
