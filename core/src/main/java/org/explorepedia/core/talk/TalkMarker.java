// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.output.PageFacts;

/**
 * Finds the comments of a text again in the HTML that it became, by the order of their times: a time that the text does not
 * have came from a template or another page, and is left alone. Reads the HTML once.
 */
final class TalkMarker {

    /** Elements that may hold a part of a comment's line, so that a mark before them stands inside of the line's block. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var");

    private static final Set<String> UNREAD = Set.of("style", "script", "textarea", "noscript");
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "nbsp", '\u00A0', "lrm", '\u200E', "rlm", '\u200F');

    private final String html;
    private final Timestamps timestamps;
    private final Map<String, Integer> topicsByAnchor = new HashMap<>();
    private final Map<Instant, Deque<Integer>> expected = new HashMap<>();

    private final List<TalkMarks.OfTopic> topics = new ArrayList<>();
    private final List<TalkMarks.OfComment> comments = new ArrayList<>();

    /** Where the comment that is being read begins, or -1 if nothing of it has been seen. */
    private int begun = -1;

    private int links;
    private int heading;
    private int topic = -1;
    private boolean wrapped;

    TalkMarker(String html, PageFacts facts, TalkPage page, Timestamps timestamps) {
        this.html = html;
        this.timestamps = timestamps;
        Map<Integer, Integer> byStart = new HashMap<>();
        for (int i = 0; i < page.topics().size(); i++) {
            if (page.topics().get(i).level() > 0) {
                byStart.put(page.topics().get(i).start(), i);
            }
        }
        for (PageFacts.Section section : facts.sections()) {
            Integer number = byStart.get(section.sourceOffset());
            if (number != null) {
                topicsByAnchor.put(section.anchor(), number);
            }
        }
        for (TalkPage.SeenTime time : page.times()) {
            expected.computeIfAbsent(time.at(), _ -> new ArrayDeque<>()).add(time.comment());
        }
    }

    TalkMarks mark() {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            if (end > at) {
                text(at, end);
            }
            if (open < 0) {
                break;
            }
            at = tag(open);
        }
        return new TalkMarks(topics, comments);
    }

    /** Reads a tag; returns where reading goes on. */
    private int tag(int open) {
        if (html.startsWith("<!--", open)) {
            int end = html.indexOf("-->", open);
            return end < 0 ? html.length() : end + 3;
        }
        boolean closing = html.startsWith("</", open);
        int nameStart = closing ? open + 2 : open + 1;
        int nameEnd = nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd);
        int end = tagEnd(nameEnd);
        if (!closing && UNREAD.contains(name)) {
            int close = html.indexOf("</" + name, end);
            return close < 0 ? html.length() : close;
        }
        if (name.equals("a")) {
            links = Math.max(0, links + (closing ? -1 : 1));
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            heading(closing, open, end);
        } else if (name.equals("div")) {
            division(closing, open, end);
        } else if (!closing && begun < 0 && heading == 0 && topic < 0 && INLINE.contains(name)) {
            begun = open;
        }
        return end;
    }

    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
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

    private void heading(boolean closing, int open, int end) {
        if (closing) {
            heading = Math.max(0, heading - 1);
            begun = -1;
            if (topic >= 0 && !wrapped) {
                found(end);
            }
            return;
        }
        heading++;
        int id = html.indexOf("id=\"", open);
        if (id >= 0 && id < end) {
            String anchor = decoded(html.substring(id + 4, html.indexOf('"', id + 4)));
            topic = topicsByAnchor.getOrDefault(anchor, -1);
        }
    }

    /** Headings stand in a box with their edit links; what belongs to a topic goes behind the box. */
    private void division(boolean closing, int open, int end) {
        if (!closing) {
            wrapped = html.startsWith("<div class=\"mw-heading", open);
        } else if (wrapped) {
            wrapped = false;
            begun = -1;
            if (topic >= 0) {
                found(end);
            }
        }
    }

    private void found(int at) {
        topics.add(new TalkMarks.OfTopic(topic, at));
        topic = -1;
    }

    private void text(int from, int to) {
        if (heading > 0 || topic >= 0) {
            return;
        }
        if (begun < 0) {
            int first = from;
            while (first < to && Character.isWhitespace(html.charAt(first))) {
                first++;
            }
            if (first == to) {
                return;
            }
            begun = first;
        }
        int bracket = html.indexOf('(', from);
        if (bracket >= 0 && bracket < to) {
            times(from, to);
        }
    }

    private void times(int from, int to) {
        Decoded text = decode(from, to);
        for (Timestamps.Found time : timestamps.find(text.text(), 0, text.text().length())) {
            Deque<Integer> waiting = expected.get(time.at());
            Integer comment = waiting == null ? null : waiting.poll();
            if (comment != null && comment >= 0) {
                int end = text.offset(time.end());
                comments.add(new TalkMarks.OfComment(
                        comment, begun, text.offset(time.start()), end, behindInline(end), links > 0));
                begun = -1;
                int next = end;
                while (next < to && Character.isWhitespace(html.charAt(next))) {
                    next++;
                }
                if (next < to) {
                    begun = Math.max(next, behindInline(end));
                }
            }
        }
    }

    /** Behind the closing tags of inline elements that follow, so that a mark is not part of small or coloured print. */
    private int behindInline(int from) {
        int at = from;
        while (html.startsWith("</", at)) {
            int end = html.indexOf('>', at);
            if (end < 0 || !INLINE.contains(html.substring(at + 2, end))) {
                return at;
            }
            at = end + 1;
        }
        return at;
    }

    /** A text without character references, and where each of its characters comes from; null if there were none. */
    private record Decoded(String text, int start, int @org.jspecify.annotations.Nullable [] offsets) {
        int offset(int index) {
            return offsets == null ? start + index : offsets[index];
        }
    }

    private Decoded decode(int from, int to) {
        String raw = html.substring(from, to);
        if (raw.indexOf('&') < 0) {
            return new Decoded(raw, from, null);
        }
        StringBuilder text = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() + 1];
        int i = 0;
        while (i < raw.length()) {
            offsets[text.length()] = from + i;
            int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            char c = end > i && end - i < 10 ? reference(raw.substring(i + 1, end)) : 0;
            if (c == 0) {
                text.append(raw.charAt(i));
                i++;
            } else {
                text.append(c);
                i = end + 1;
            }
        }
        offsets[text.length()] = to;
        return new Decoded(text.toString(), from, offsets);
    }

    private static char reference(String name) {
        if (name.startsWith("#")) {
            try {
                int code = name.startsWith("#x") || name.startsWith("#X")
                        ? Integer.parseInt(name.substring(2), 16)
                        : Integer.parseInt(name.substring(1));
                return code > 0 && code < 0xD800 ? (char) code : 0;
            } catch (NumberFormatException notOne) {
                return 0;
            }
        }
        return ENTITIES.getOrDefault(name, (char) 0);
    }

    private static String decoded(String attribute) {
        if (attribute.indexOf('&') < 0) {
            return attribute;
        }
        return attribute
                .replace("&#95;", "_")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#039;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
