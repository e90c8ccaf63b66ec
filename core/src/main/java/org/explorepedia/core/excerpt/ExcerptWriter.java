// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.excerpt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.search.MarkupReader;

/** Writes the two forms of an excerpt while the markup is read. Whatever is not on its lists is left out, its text stays. */
final class ExcerptWriter implements MarkupReader.Sink {

    /** Elements that stay, and what they become. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("b", "b"),
            Map.entry("strong", "strong"),
            Map.entry("i", "i"),
            Map.entry("em", "em"),
            Map.entry("u", "u"),
            Map.entry("s", "s"),
            Map.entry("del", "del"),
            Map.entry("ins", "ins"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("small", "small"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("ul", "ul"),
            Map.entry("ol", "ol"),
            Map.entry("li", "li"),
            Map.entry("dl", "dl"),
            Map.entry("dt", "dt"),
            Map.entry("dd", "dd"),
            Map.entry("h1", "h3"),
            Map.entry("h2", "h3"),
            Map.entry("h3", "h3"),
            Map.entry("h4", "h3"),
            Map.entry("h5", "h3"),
            Map.entry("h6", "h3"));

    /** Elements that stand in lines of their own. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "table",
            "tr",
            "caption",
            "figure",
            "figcaption",
            "section");

    private static final Set<String> CELLS = Set.of("td", "th");

    private record Element(String name, String written) {}

    private final int longest;
    private final UnaryOperator<String> absolute;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final Deque<Element> open = new ArrayDeque<>();
    private int length;
    private int verbatim;
    private boolean full;

    ExcerptWriter(int longest, UnaryOperator<String> absolute) {
        this.longest = longest;
        this.absolute = absolute;
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public void character(int c) {
        if (Character.isWhitespace(c) && c != 0xa0 && verbatim == 0) {
            blank();
            return;
        }
        if (Character.isISOControl(c) && c != '\n') {
            return;
        }
        if (++length > longest) {
            text.append('…');
            html.append('…');
            full = true;
            return;
        }
        text.appendCodePoint(c);
        html.append(Html.escape(Character.toString(c)));
    }

    private void blank() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
            html.append(' ');
            length++;
        }
    }

    private void line() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    @Override
    public void open(String name, String attributes, boolean empty) {
        if (BLOCKS.contains(name)) {
            line();
        } else if (CELLS.contains(name)) {
            blank();
        }
        switch (name) {
            case "br" -> {
                line();
                html.append("<br>");
            }
            case "img" -> MarkupReader.attribute(attributes, "alt").codePoints().forEach(this::characterUnlessFull);
            case "a" -> {
                String address = address(MarkupReader.attribute(attributes, "href"));
                boolean leads = !address.isEmpty();
                html.append(leads ? "<a href=\"" + Html.escape(address) + "\">" : "");
                open.push(new Element(name, leads ? name : ""));
            }
            default -> {
                String written = KEPT.getOrDefault(name, "");
                if (!empty && !written.isEmpty()) {
                    html.append('<').append(written).append('>');
                    open.push(new Element(name, written));
                    verbatim += name.equals("pre") ? 1 : 0;
                    text.append(name.equals("li") ? "- " : "");
                }
            }
        }
    }

    private void characterUnlessFull(int c) {
        if (!full) {
            character(c);
        }
    }

    /** Only addresses that a mail program may open; places within the text lead nowhere from a mail. */
    private String address(String href) {
        if (href.startsWith("//")) {
            return "https:" + href;
        }
        if (href.startsWith("/")) {
            return absolute.apply(href);
        }
        String lower = href.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:") ? href : "";
    }

    @Override
    public void close(String name) {
        if (BLOCKS.contains(name)) {
            line();
        }
        if (open.stream().noneMatch(element -> element.name().equals(name))) {
            return;
        }
        Element closed;
        do {
            closed = open.pop();
            end(closed);
        } while (!closed.name().equals(name));
    }

    private void end(Element element) {
        verbatim -= element.name().equals("pre") ? 1 : 0;
        if (!element.written().isEmpty()) {
            html.append("</").append(element.written()).append('>');
        }
    }

    Excerpt end() {
        while (!open.isEmpty()) {
            end(open.pop());
        }
        return new Excerpt(text.toString().strip(), html.toString().strip());
    }
}
