// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Map;
import org.explorepedia.wikitext.html.Element;
import org.explorepedia.wikitext.html.Elements;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;

/**
 * Lets through the tags of the allow-list with their allowed attributes; every other angle bracket becomes a reference. After
 * this pass each {@code <} in the text begins a tag that the engine itself wrote.
 */
final class HtmlTagPass implements Pass {

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int length = in.length();
        int from = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c > '>' || c != '<' && c != '>') {
                continue;
            }
            out.append(text, from, i);
            if (c == '>') {
                out.append("&gt;");
                from = i + 1;
                continue;
            }
            if (Chars.matches(text, i, length, "<!--")) {
                from = comment(text, i, length, out);
            } else {
                from = tag(text, i, length, out, context);
            }
            i = from - 1;
        }
        if (from == 0) {
            return false;
        }
        out.append(text, from, length);
        return true;
    }

    /** Comments that templates put together; one that fills its line takes the line with it. */
    private static int comment(char[] text, int at, int length, TextBuffer out) {
        int close = Chars.indexOf(text, at + 4, length, "-->");
        int end = close < 0 ? length : close + 3;
        int lineStart = out.length();
        while (lineStart > 0 && (out.charAt(lineStart - 1) == ' ' || out.charAt(lineStart - 1) == '\t')) {
            lineStart--;
        }
        int after = end;
        while (after < length && (text[after] == ' ' || text[after] == '\t')) {
            after++;
        }
        boolean wholeLine =
                (lineStart == 0 || out.charAt(lineStart - 1) == '\n') && after < length && text[after] == '\n';
        if (wholeLine && lineStart > 0) {
            out.truncate(lineStart);
            return after + 1;
        }
        return end;
    }

    /** Writes a tag or escapes its bracket; answers where to go on. */
    private static int tag(char[] text, int at, int length, TextBuffer out, PassContext context) {
        int name = at + 1;
        boolean closing = name < length && text[name] == '/';
        name += closing ? 1 : 0;
        if (name >= length || !Chars.isLetter(text[name])) {
            out.append("&lt;");
            return at + 1;
        }
        int nameEnd = name + 1;
        while (nameEnd < length && isName(text[nameEnd])) {
            nameEnd++;
        }
        Element element = Elements.ALLOWED.get(text, name, nameEnd);
        int end = nameEnd;
        while (element != null && end < length && text[end] != '>' && text[end] != '<') {
            end++;
        }
        if (element == null || end >= length || text[end] == '<') {
            out.append("&lt;");
            return at + 1;
        }
        boolean selfClosing = end > nameEnd && text[end - 1] == '/';
        int attributesEnd = selfClosing ? end - 1 : end;
        if (element.kind() == Element.Kind.VOID
                && isMetadata(element)
                && !isComplete(text, nameEnd, attributesEnd, element, context)) {
            out.append("&lt;");
            return at + 1;
        }
        out.append(closing ? "</" : "<").append(element.name());
        if (attributesEnd > nameEnd) {
            context.tagAttributes(text, nameEnd, attributesEnd, element, out);
        }
        switch (element.kind()) {
            case VOID -> out.append(selfClosing ? " />" : ">");
            case SINGLE -> out.append(selfClosing ? "></" + element.name() + ">" : ">");
            case PAIR -> out.append('>');
        }
        return end + 1;
    }

    private static boolean isMetadata(Element element) {
        return element.name().equals("meta") || element.name().equals("link");
    }

    private static boolean isComplete(char[] text, int from, int to, Element element, PassContext context) {
        Map<String, String> given = context.markup().sanitizer().decode(text, from, to);
        return context.markup().sanitizer().isComplete(given, element);
    }

    private static boolean isName(char c) {
        return c != '>' && c != '/' && c != ' ' && c != '\t' && c != '\n' && c != 0x0B && c != 0 && c != '<';
    }
}
