// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Objects;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.html.Element;
import org.explorepedia.wikitext.media.MediaPage;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;

/** What passes share during a parse, nested texts included. Belongs to one parse. */
public final class PassContext {

    private static final int CACHE = 512;

    private final ParseState state;
    private final SiteMarkup markup;
    private final LinkTable links = new LinkTable();
    private final HeadingTable headings = new HeadingTable();
    private final @org.jspecify.annotations.Nullable CachedAttributes[] cache = new CachedAttributes[CACHE];
    private final TextBuffer scratch = new TextBuffer();
    private final Unstrip unstrip;
    private final MediaPage media;
    private int autoNumber;
    private int depth;

    public PassContext(ParseState state, SiteMarkup markup) {
        this.state = state;
        this.markup = markup;
        this.unstrip = new Unstrip(state.markers());
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
        String text = HeadingText.resolve(html, this);
        return HeadingText.sectionSpaces(CharacterReferences.decode(HeadingText.text(QuotePass.in(text))));
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

    /**
     * Appends the allowed attributes of a tag. Pages repeat the same few attributes in every cell of a table, so the last ones
     * seen are kept.
     */
    public void attributes(char[] text, int from, int to, Element element, TextBuffer out) {
        int start = Chars.skipBlank(text, from, to);
        int end = Chars.trimEnd(text, start, to);
        if (start == end) {
            return;
        }
        int hash = element.name().hashCode();
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (CACHE - 1);
        CachedAttributes cached = cache[slot];
        if (cached == null || !cached.matches(hash, element, text, start, end)) {
            String source = new String(text, start, end - start);
            cached = new CachedAttributes(hash, element, source, sanitize(source, element));
            cache[slot] = cached;
        }
        out.append(cached.html());
    }

    private String sanitize(String source, Element element) {
        char[] plain = unstrip.inAttributes(source).toCharArray();
        TextBuffer out = scratch.clear();
        markup.sanitizer().sanitize(plain, 0, plain.length, element, out);
        return out.toString();
    }

    private record CachedAttributes(int hash, Element element, String source, String html) {
        boolean matches(int otherHash, Element otherElement, char[] text, int from, int to) {
            return hash == otherHash
                    && Objects.equals(element.name(), otherElement.name())
                    && source.length() == to - from
                    && Chars.matches(text, from, to, source);
        }
    }
}
