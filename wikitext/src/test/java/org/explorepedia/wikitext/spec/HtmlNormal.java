// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.explorepedia.wikitext.title.CharacterReferences;

/** Brings HTML to a form in which only what readers and programs see differs. */
final class HtmlNormal {

    private HtmlNormal() {}

    /** The text without tags, runs of spaces as one. */
    static String text(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            out.append(html, at, end);
            if (open < 0) {
                break;
            }
            int close = html.startsWith("<!--", open) ? html.indexOf("-->", open) + 2 : html.indexOf('>', open);
            if (close < open) {
                break;
            }
            out.append(isInline(html, open) ? "" : " ");
            at = close + 1;
        }
        return collapse(CharacterReferences.decode(out.toString()));
    }

    private static boolean isInline(String html, int open) {
        int at = html.startsWith("</", open) ? open + 2 : open + 1;
        for (String name : List.of(
                "a", "b", "i", "span", "sup", "sub", "small", "code", "bdi", "abbr", "cite", "big", "font", "u", "s",
                "em", "strong", "tt", "q", "var", "kbd", "ins", "del", "wbr")) {
            if (html.startsWith(name, at)
                    && at + name.length() < html.length()
                    && !Character.isLetterOrDigit(html.charAt(at + name.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Tags with sorted attributes and texts, one a line; links look the same whether their target exists or not. */
    static List<String> nodes(String html) {
        List<String> nodes = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            String text = collapse(CharacterReferences.decode(html.substring(at, end)));
            if (!text.isEmpty()) {
                nodes.add(text);
            }
            if (open < 0) {
                break;
            }
            if (html.startsWith("<!--", open)) {
                int close = html.indexOf("-->", open);
                at = close < 0 ? html.length() : close + 3;
                continue;
            }
            int close = tagEnd(html, open);
            nodes.add(tag(html.substring(open, close)));
            at = close;
        }
        return nodes;
    }

    private static int tagEnd(String html, int open) {
        char quote = 0;
        for (int i = open; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private static String tag(String tag) {
        if (tag.startsWith("</")) {
            return tag;
        }
        int nameEnd = 1;
        while (nameEnd < tag.length() && Character.isLetterOrDigit(tag.charAt(nameEnd))) {
            nameEnd++;
        }
        Map<String, String> attributes = new TreeMap<>();
        int at = nameEnd;
        while (at < tag.length()) {
            int equals = tag.indexOf("=\"", at);
            if (equals < 0) {
                break;
            }
            int end = tag.indexOf('"', equals + 2);
            if (end < 0) {
                break;
            }
            attributes.put(
                    tag.substring(at, equals).strip(), CharacterReferences.decode(tag.substring(equals + 2, end)));
            at = end + 1;
        }
        if (tag.startsWith("<a ")) {
            link(attributes);
        }
        return "<" + tag.substring(1, nameEnd) + attributes + ">";
    }

    private static void link(Map<String, String> attributes) {
        String classes = (" " + attributes.getOrDefault("class", "") + " ")
                .replace(" new ", " ")
                .replace(" mw-redirect ", " ")
                .strip();
        attributes.put("class", classes);
        if (classes.isEmpty()) {
            attributes.remove("class");
        }
        String title = attributes.getOrDefault("title", "");
        int missing = title.lastIndexOf(" (");
        String href = attributes.getOrDefault("href", "");
        if (href.contains("&redlink=1") || href.contains("action=edit")) {
            if (missing > 0 && title.endsWith(")")) {
                attributes.put("title", title.substring(0, missing));
            }
            int start = href.indexOf("title=");
            int end = href.indexOf('&', start);
            if (start > 0 && end > 0) {
                attributes.put("href", "/wiki/" + href.substring(start + 6, end));
            }
        }
        if (classes.startsWith("external") && (href.startsWith("http://") || href.startsWith("//"))) {
            // An extension of those wikis writes https for hosts of a list that browsers share.
            attributes.put("href", "https:" + href.substring(href.indexOf("//")));
        }
        int hash = attributes.getOrDefault("href", "").indexOf('#');
        if (hash > 0 && attributes.getOrDefault("href", "").startsWith("/wiki/")) {
            attributes.put("href", attributes.getOrDefault("href", "").substring(0, hash));
        }
        if (attributes.getOrDefault("href", "").startsWith("/wiki/")) {
            attributes.put(
                    "href",
                    attributes.getOrDefault("href", "").replace("%2F", "/").replace("%3A", ":"));
        }
    }

    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
