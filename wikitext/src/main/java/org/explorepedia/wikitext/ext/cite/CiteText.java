// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.List;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.html.Anchors;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.site.TextDirection;
import org.explorepedia.wikitext.text.TextBuffer;

/** The small texts of references: ids, labels and complaints as HTML. */
final class CiteText {

    private static final String TRACKING_CATEGORY = "cite-tracking-category-cite-error";

    private final ParseState state;
    private final Anchors anchors;
    private final char decimalSeparator;

    CiteText(ParseState state) {
        this.state = state;
        this.decimalSeparator = DecimalSeparators.of(state.site().language());
        this.anchors = new Anchors(state.site().markup().fragmentModes());
    }

    /** Id of an entry that continues one which is not there. */
    static String continuationId(Reference reference) {
        return "cite_note-" + normalize(reference.follows);
    }

    /** Appends an id as the value of an attribute. */
    void appendId(String id, TextBuffer out) {
        Escape.attribute(anchors.attribute(id), state.site().markup().urlProtocols(), out);
    }

    /** Appends the part of an address that leads to an id. */
    void appendFragment(String id, TextBuffer out) {
        Escape.html(anchors.link(id), out);
    }

    /** A complaint for readers and writers; the page goes to the category of pages with mistakes in references. */
    String error(Frame frame, String key, String... arguments) {
        state.trackingCategory(TRACKING_CATEGORY);
        state.warn(new Warning(key, List.of(arguments), -1, -1));
        String[] safe = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            safe[i] = protect(arguments[i]);
        }
        String complaint = InterfaceTexts.get(state, key, safe);
        String language = state.site().language();
        return "<span class=\"error mw-ext-cite-error\" lang=\""
                + Escape.html(textLanguage(language))
                + "\" dir=\""
                + TextDirection.of(textLanguage(language)).attribute()
                + "\">"
                + frame.parse(InterfaceTexts.get(state, "cite_error", complaint), false)
                + "</span>";
    }

    /** The language of the complaints: English, unless the wiki has its own texts. */
    private String textLanguage(String language) {
        return state.source().message("cite_error").isPresent() ? language : "en";
    }

    /** A text in which nothing can be taken for markup, whatever reads it. */
    String protect(String text) {
        TextBuffer out = state.buffers().take();
        Escape.attribute(text, state.site().markup().urlProtocols(), out);
        return state.buffers().finish(out);
    }

    /** A number with its parts separated as the language does; {@code 1.2.0} keeps its points, it is no fraction. */
    String number(String number) {
        int point = number.indexOf('.');
        boolean fraction = point > 0 && number.indexOf('.', point + 1) < 0;
        return fraction && decimalSeparator != '.' ? number.replace('.', decimalSeparator) : number;
    }

    /** A name as it stands in ids. */
    static String normalize(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !Character.isWhitespace(c) && c != '\u00A0' && c != '\u202F' && c != '\u2007') {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != '_') {
                out.append('_');
            }
        }
        return out.toString();
    }
}
