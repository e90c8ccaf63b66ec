// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;
import org.explorepedia.wikitext.tree.TextWriter;

/** What becomes of the HTML of a heading elsewhere: in its id, in the contents list. */
final class HeadingText {

    private static final Set<String> KEPT = Set.of("sup", "sub", "bdi", "i", "b", "s", "strike", "q", "span");
    private static final Set<String> DROPPED = Set.of("style", "script");

    private HeadingText() {}

    /** The heading with markers resolved and links as their bare text. */
    static String resolve(String html, PassContext context) {
        String text = ResolvePass.textOnly(html, context.links());
        return ResolvePass.textOnly(context.unstrip().all(text), context.links());
    }

    /** Text without tags, references still encoded. */
    static String text(String html) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c != '<') {
                out.append(c);
                i++;
                continue;
            }
            int end = html.indexOf('>', i);
            if (end < 0) {
                break;
            }
            String name = name(html, i);
            boolean closing = i + 1 < html.length() && html.charAt(i + 1) == '/';
            i = end + 1;
            if (DROPPED.contains(name) && !closing) {
                int close = html.indexOf("</" + name, i);
                int closeEnd = close < 0 ? -1 : html.indexOf('>', close);
                i = closeEnd < 0 ? html.length() : closeEnd + 1;
            }
        }
        return out.toString();
    }

    /** The name that the id is made of. */
    static String sectionName(String html) {
        String text = text(html);
        if (text.contains("&#")) {
            // References to characters that no document may have mean themselves.
            TextBuffer written = new TextBuffer(text.length() + 16);
            TextWriter.text(text.toCharArray(), 0, text.length(), written);
            text = written.toString();
        }
        return collapse(CharacterReferences.decode(text), true);
    }

    /** Text with each run of white space as one space. */
    static String sectionSpaces(String text) {
        return collapse(text, false);
    }

    private static boolean isTitleSpace(char c) {
        return c >= 0xA0 && (Protocols.isSpaceSeparator(c) || c == 0x180E || c == 0x2028 || c == 0x2029);
    }

    private static String collapse(String text, boolean underscores) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' '
                    || (underscores ? c == '_' || isTitleSpace(c) : c == '\t' || c == '\n' || c == '\r' || c == '\f');
            if (!space) {
                out.append(c);
            } else if (out.isEmpty() ? underscores && isTitleSpace(c) : out.charAt(out.length() - 1) != ' ') {
                // Plain space at the beginning goes; a no-break space there becomes a space, as in a fragment.
                out.append(' ');
            }
        }
        return underscores ? out.toString().stripTrailing() : Chars.trim(out.toString());
    }

    private static boolean isWord(String html) {
        for (int i = 0; i < html.length(); i++) {
            if (!Character.isLetterOrDigit(html.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The heading as the contents list shows it: a few inline elements without attributes but those of language. */
    static String contentsLine(String html) {
        if (isWord(html)) {
            return html;
        }
        TextBuffer out = new TextBuffer(html.length() + 16);
        char[] text = html.toCharArray();
        Deque<String> open = new ArrayDeque<>();
        int i = 0;
        while (i < text.length) {
            int tag = Chars.indexOf(text, i, text.length, '<');
            int end = tag < 0 ? -1 : Chars.indexOf(text, tag, text.length, '>');
            bare(text, i, end < 0 ? text.length : tag, out);
            if (end < 0) {
                break;
            }
            boolean closing = tag + 1 < text.length && text[tag + 1] == '/';
            String name = name(html, tag);
            if (KEPT.contains(name)) {
                String attributes = closing ? "" : languageAttributes(html.substring(tag, end));
                if (!closing) {
                    open.addLast(name);
                    out.append('<').append(name).append(attributes).append('>');
                }
                // An end tag ends what was opened since; without a start tag it is nothing.
                boolean known = closing && open.contains(name);
                for (boolean done = !known; !done; ) {
                    String last = open.removeLast();
                    out.append("</").append(last).append('>');
                    done = last.equals(name);
                }
            }
            i = DROPPED.contains(name) && !closing ? elementEnd(html, name, end + 1) : end + 1;
        }
        while (!open.isEmpty()) {
            out.append("</").append(open.removeLast()).append('>');
        }
        return Chars.trim(out.toString().replace("<span></span>", ""));
    }

    /** Text with its references decoded, all but those that HTML needs between tags. */
    private static void bare(char[] text, int start, int end, TextBuffer out) {
        TextBuffer written = new TextBuffer(end - start + 16);
        TextWriter.text(text, start, end, written);
        String decoded = CharacterReferences.decode(written.toString());
        out.append(decoded.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static int elementEnd(String html, String name, int from) {
        int close = html.indexOf("</" + name, from);
        int closeEnd = close < 0 ? -1 : html.indexOf('>', close);
        return closeEnd < 0 ? html.length() : closeEnd + 1;
    }

    private static String languageAttributes(String tag) {
        String out = "";
        for (String name : new String[] {" dir=\""}) {
            int at = tag.indexOf(name);
            int end = at < 0 ? -1 : tag.indexOf('"', at + name.length());
            if (end > 0 && tag.startsWith("<span")) {
                out += tag.substring(at, end + 1);
            }
        }
        return out;
    }

    private static String name(String html, int at) {
        int start = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < html.length() && (Chars.isLetter(html.charAt(end)) || Chars.isDigit(html.charAt(end)))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    }
}
