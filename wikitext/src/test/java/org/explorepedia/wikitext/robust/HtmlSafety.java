// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.explorepedia.wikitext.title.CharacterReferences;

/** Reads HTML as a browser's tokenizer would and lists everything in it that could run code or load styles. */
final class HtmlSafety {

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "iframe",
            "object",
            "embed",
            "applet",
            "base",
            "frame",
            "frameset",
            "svg",
            "foreignobject",
            "noscript",
            "template",
            "xmp",
            "plaintext",
            "textarea",
            "title",
            "marquee",
            "isindex",
            "image",
            "portal");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "poster", "data", "background", "cite", "longdesc", "srcset");

    private final String html;
    private final List<String> dangers = new ArrayList<>();

    private HtmlSafety(String html) {
        this.html = html;
    }

    static List<String> dangers(String html) {
        HtmlSafety safety = new HtmlSafety(html);
        safety.read();
        return safety.dangers;
    }

    private void read() {
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            char next = html.charAt(at + 1);
            if (html.startsWith("<!--", at)) {
                int end = html.indexOf("-->", at + 4);
                at = end < 0 ? -1 : html.indexOf('<', end);
            } else if (next == '!' || next == '?') {
                dangers.add("declaration at " + at);
                at = html.indexOf('<', at + 1);
            } else if (Character.isLetter(next) && next < 0x80) {
                at = html.indexOf('<', tag(at + 1));
            } else {
                at = html.indexOf('<', at + 1);
            }
        }
    }

    private int tag(int start) {
        int at = start;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '/') {
            at++;
        }
        String name = html.substring(start, at).toLowerCase(Locale.ROOT);
        if (FORBIDDEN.contains(name)) {
            dangers.add("element " + name);
        }
        while (at < html.length() && html.charAt(at) != '>') {
            if (isSpace(html.charAt(at)) || html.charAt(at) == '/') {
                at++;
                continue;
            }
            int nameStart = at;
            while (at < html.length() && "=>/".indexOf(html.charAt(at)) < 0 && !isSpace(html.charAt(at))) {
                at++;
            }
            String attribute = html.substring(nameStart, at).toLowerCase(Locale.ROOT);
            String value = "";
            if (at < html.length() && html.charAt(at) == '=') {
                at++;
                char quote = at < html.length() ? html.charAt(at) : ' ';
                boolean quoted = quote == '"' || quote == '\'';
                int valueStart = quoted ? at + 1 : at;
                int end = valueStart;
                while (end < html.length()
                        && (quoted
                                ? html.charAt(end) != quote
                                : !isSpace(html.charAt(end)) && html.charAt(end) != '>')) {
                    end++;
                }
                value = html.substring(valueStart, end);
                at = quoted ? end + 1 : end;
            } else if (at == nameStart) {
                at++;
            }
            check(name, attribute, CharacterReferences.decode(value));
        }
        return Math.min(at, html.length());
    }

    private void check(String element, String attribute, String value) {
        if (attribute.startsWith("on")) {
            dangers.add("handler " + element + " " + attribute + "=" + value);
        }
        StringBuilder bare = new StringBuilder();
        value.toLowerCase(Locale.ROOT).chars().filter(c -> c > ' ').forEach(c -> bare.append((char) c));
        String address = bare.toString();
        boolean runs = address.startsWith("javascript:")
                || address.startsWith("vbscript:")
                || address.startsWith("data:")
                || address.startsWith("livescript:");
        if (ADDRESSES.contains(attribute) && runs) {
            dangers.add("address " + element + " " + attribute + "=" + value);
        }
        if (attribute.equals("style")) {
            // Spaces count in styles: a word with a gap in it is not that word.
            String css =
                    value.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/", "").replace("\\", "");
            for (String bad : List.of("expression(", "url(", "behavior:", "-moz-binding", "@import", "filter:progid")) {
                if (css.contains(bad)) {
                    dangers.add("style " + value);
                }
            }
        }
        if (attribute.equals("srcdoc") || attribute.equals("http-equiv")) {
            dangers.add("attribute " + attribute);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
