// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.html.Anchors;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;

/** The id that a heading of some wikitext has, for links to it. */
public final class SectionAnchor {

    private SectionAnchor() {}

    static Result encode(Arguments arguments, Frame frame) {
        SiteConfig site = frame.state().site();
        String id = id(arguments.trimmed(0), site);
        TextBuffer out = new TextBuffer();
        Escape.attribute(id, site.markup().urlProtocols(), out);
        return new Result.Text(out.toString().replace("&#95;", "_"));
    }

    /** The id of a section for its heading's wikitext, as the fragment of an address has it. */
    public static String id(String wikitext, SiteConfig site) {
        return new Anchors(site.markup().fragmentModes()).link(name(Strings.withoutMarkers(wikitext), site));
    }

    /** The name of a section for its heading's wikitext: without markup, white space as single spaces. */
    public static String name(String wikitext, SiteConfig site) {
        String text = withoutExternalLinks(withoutLinks(wikitext), site);
        text = CharacterReferences.decode(TitleMarkup.withoutTags(
                text.replace("'''''", "").replace("'''", "").replace("''", "")));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '_' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static String withoutLinks(String text) {
        int at = text.indexOf("[[");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (at >= 0) {
            int end = text.indexOf("]]", at + 2);
            int nested = text.indexOf('[', at + 2);
            if (end < 0) {
                break;
            }
            if (nested >= 0 && nested < end) {
                at = text.indexOf("[[", at + 1);
                continue;
            }
            out.append(text, done, at);
            String link = text.substring(at + 2, end);
            int pipe = link.indexOf('|');
            String target = link.startsWith(":") ? link.substring(1) : link;
            out.append(pipe >= 0 && pipe + 1 < link.length() ? link.substring(pipe + 1) : target.replace("|", ""));
            done = end + 2;
            at = text.indexOf("[[", done);
        }
        return out.append(text, done, text.length()).toString();
    }

    private static String withoutExternalLinks(String text, SiteConfig site) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == '[' ? linkEnd(text, i + 1, site) : -1;
            if (end < 0) {
                out.append(text.charAt(i++));
            } else {
                out.append(text, text.indexOf(' ', i) + 1, end);
                i = end + 1;
            }
        }
        return out.toString();
    }

    private static int linkEnd(String text, int from, SiteConfig site) {
        for (String protocol : site.markup().urlProtocols()) {
            if (text.regionMatches(true, from, protocol, 0, protocol.length())) {
                int space = text.indexOf(' ', from);
                int end = text.indexOf(']', from);
                return space > 0 && space + 1 < end ? end : -1;
            }
        }
        return -1;
    }
}
