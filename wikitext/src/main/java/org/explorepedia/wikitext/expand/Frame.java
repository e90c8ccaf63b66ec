// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Optional;
import org.explorepedia.wikitext.title.Title;

/** The surroundings of an expansion: a page or template with its arguments, and the parse that it belongs to. */
public interface Frame {

    /** The page whose text is being expanded: the page itself, or a template. */
    Title title();

    /** The frame that called this template; empty for the page itself. */
    Optional<Frame> parent();

    /** An argument of this template by number or name, expanded; empty if it was not given. */
    Optional<String> argument(String name);

    /** Expands templates and arguments in a text, and leaves wikitext with markers for finished parts. */
    String expand(String wikitext);

    /**
     * Parses wikitext inside the running parse: templates, tags, inline markup and links, but no paragraphs or lists yet
     * when {@code block} is false. Finished HTML, markers resolved.
     */
    String parse(String wikitext, boolean block);

    /** State of the whole parse. */
    ParseState state();
}
