// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.List;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.tree.Tidy;

/**
 * The stages from expanded wikitext to HTML, in their order. The order is the language: which of two constructs wins where
 * they overlap is decided by which stage comes first.
 */
public final class Stages {

    /** Constructs within lines and tables. Also run on texts inside tags and captions. */
    private final List<Pass> inner;

    /** From lines to paragraphs, and everything that was set aside back in its place. Run once for a page. */
    private final List<Pass> outer;

    public Stages() {
        LinkWriter links = new LinkWriter();
        MediaLinks media = new FileLinks();
        inner = List.of(
                // First, so that every later "<" is one that the engine wrote, and attributes hide their content.
                new HtmlTagPass(),
                // Before all that works on lines: cells move to lines of their own.
                new TablePass(),
                // Before headings and lists; behind tables, whose row mark has hyphens too.
                new RulePass(),
                // Before headings, so that a switch in a heading leaves no trace in its id.
                new SwitchPass(),
                // Before links: a heading ends with its line even where brackets stay open.
                new HeadingPass(),
                // Before quotes: apostrophes in targets are part of titles.
                new LinkPass(links, media),
                // Before external links, whose text may have emphasis but whose end does not depend on it.
                new QuotePass(),
                // Before bare addresses, which would take the address out of the brackets.
                ExternalLinkPass.INSTANCE,
                // Last within lines: only what no other construct wanted.
                new MagicLinkPass(),
                // When the text of headings is final.
                new SectionPass());
        outer = List.of(
                // Before blocks: HTML of tags may hold blocks that interrupt paragraphs.
                (in, out, context) -> context.unstrip().general(in, out),
                // On lines, behind everything that makes or joins lines.
                new BlockPass(),
                // Behind blocks, so that neither the text of a link nor literal text ever decides about paragraphs.
                new ResolvePass(),
                // When the texts of links are back; literal text has its braces as references by then.
                new VariantPass(true),
                // On finished HTML: whatever was written, the result is a tree. Contents list and edit links are put in
                // here, since nothing may come between their places and the end.
                (in, out, context) -> Tidy.apply(in, out, new PageSlots(context)),
                // Once more for the contents list and the hints of edit links, which came with the step before.
                new VariantPass(false));
    }

    /** The stage that colours links, for texts that are no pages. */
    public static Pass resolve() {
        return new ResolvePass();
    }

    /** Runs the stages within lines. */
    public void inner(TextBuffer text, TextBuffer spare, PassContext context) {
        run(inner, text, spare, context);
    }

    /** Runs the stages from paragraphs to HTML that may still have to be repaired. */
    public void outer(TextBuffer text, TextBuffer spare, PassContext context) {
        run(outer, text, spare, context);
    }

    private static void run(List<Pass> passes, TextBuffer text, TextBuffer spare, PassContext context) {
        for (Pass pass : passes) {
            spare.clear();
            if (pass.apply(text, spare, context)) {
                text.swap(spare);
            }
        }
    }
}
