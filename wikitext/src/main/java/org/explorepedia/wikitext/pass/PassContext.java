// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.function.UnaryOperator;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.html.Element;
import org.explorepedia.wikitext.media.MediaPage;
import org.explorepedia.wikitext.text.Buffers;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;

/** What passes share during a parse, nested texts included. Belongs to one parse. */
public final class PassContext {

    private final ParseState state;
    private final SiteMarkup markup;
    private final LinkTable links;
    private final HeadingTable headings = new HeadingTable();
    private final Workspace workspace;
    private final Unstrip unstrip;
    private final MediaPage media;
    private final UnaryOperator<String> braces;
    private int autoNumber;
    private int depth;

    /** @param braces expands templates in a text as if it stood on the page itself */
    public PassContext(ParseState state, SiteMarkup markup, Workspace workspace, UnaryOperator<String> braces) {
        this.braces = braces;
        this.workspace = workspace;
        this.links = workspace.links();
        this.state = state;
        this.markup = markup;
        this.unstrip = new Unstrip(state.markers(), workspace.buffers());
        MarkupLanguage language = markup.language();
        String drawings = language.code().equals("en") ? "" : language.code();
        this.media = new MediaPage(state, markup.urls(), this::plainText, drawings, language.rightToLeft());
    }

    /** What passes share in a running parse, for tags that have files or links written. */
    public static PassContext of(ParseState state) {
        return state.note(PassContext.class, _ -> {
            throw new IllegalStateException("no parse is running");
        });
    }

    public ParseState state() {
        return state;
    }

    public SiteMarkup markup() {
        return markup;
    }

    public LinkTable links() {
        return links;
    }

    public HeadingTable headings() {
        return headings;
    }

    /** What the files on the page share. */
    public MediaPage media() {
        return media;
    }

    /** Text of HTML for places where elements cannot stand: marks resolved, tags left out, references decoded. */
    public String plainText(String html) {
        String text = HeadingText.resolve(QuotePass.in(html), this);
        return HeadingText.sectionSpaces(CharacterReferences.decode(HeadingText.text(text)));
    }

    public Unstrip unstrip() {
        return unstrip;
    }

    /** Enters or leaves a text inside another one, such as that of a reference; its headings are not the page's. */
    public void nest(int step) {
        depth += step;
    }

    /** Whether the text is the page itself. */
    boolean isPage() {
        return depth == 0;
    }

    /** The next number for an external link without text. */
    public int nextAutoNumber() {
        return ++autoNumber;
    }

    /** Appends the allowed attributes of a tag. */
    public void attributes(char[] text, int from, int to, Element element, TextBuffer out) {
        workspace.attributes().write(text, from, to, element, unstrip, out);
    }

    /**
     * Appends the allowed attributes of an HTML tag. Braces in it are still expanded here, though the page's own templates were
     * expanded long before: functions such as {@code #invoke} write tags with templates in their attributes.
     */
    void tagAttributes(char[] text, int from, int to, Element element, TextBuffer out) {
        for (int i = from; i + 1 < to; i++) {
            if (text[i] == '{' && text[i + 1] == '{') {
                char[] expanded =
                        braces.apply(new String(text, from, to - from)).toCharArray();
                attributes(expanded, 0, expanded.length, element, out);
                return;
            }
        }
        attributes(text, from, to, element, out);
    }

    /** What link targets lead to. */
    TargetCache targets() {
        return workspace.targets();
    }

    /** Buffers for texts inside the page. */
    public Buffers buffers() {
        return workspace.buffers();
    }
}
