// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the comments of a text into their topics while it is read: who answers whom, and what each is called. */
final class TalkThreads {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Of a heading within an id. */
    private static final int LONGEST_HEADING = 80;
    /** Topics begin at headings of this level or above it. */
    private static final int TOPIC_LEVEL = 2;

    /** Nobody indents a line further; what does is no discussion. */
    private static final int DEEPEST = 60;

    private static final Set<String> OUTDENT =
            Set.of("outdent", "od", "undent", "unindent", "outdent2", "noindent", "dedent", "deindent");

    private final String text;
    private final String live;
    private final List<Topic> topics = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /** The comments that the next one can answer, the nearest last. */
    private final Deque<Integer> open = new ArrayDeque<>();

    /** What an outdented discussion adds to the depth of its comments. */
    private int shift;

    private String subheading = "";
    private int level;
    private String title = "";
    private int start;
    private int bodyStart;
    private final List<Integer> own = new ArrayList<>();

    TalkThreads(String text, String live) {
        this.text = text;
        this.live = live;
    }

    int count() {
        return comments.size();
    }

    void heading(int headingLevel, String words, int from, int to) {
        open.clear();
        shift = 0;
        subheading = words;
        boolean inside = level > 0 && headingLevel > TOPIC_LEVEL && headingLevel > level;
        if (!inside) {
            close(from);
            level = headingLevel;
            title = words;
            start = from;
            bodyStart = Math.min(to + 1, text.length());
        }
    }

    /** A text with its signature, by offsets. */
    record Signed(String author, Instant at, int start, int time, int end) {}

    /**
     * The next comment.
     *
     * @param firstLine where its first line begins
     * @param lastLine where the line with the signature begins
     * @param lineEnd where that ends
     */
    void comment(Signed signed, int firstLine, int lastLine, int lineEnd) {
        String first = indent(firstLine);
        String last = indent(lastLine);
        String indent = first.length() <= last.length() ? first : last;
        int level = indent.length();
        boolean outdented = isOutdented(signed.start());
        int parent;
        if (outdented && !open.isEmpty()) {
            parent = open.getLast();
            shift = comments.get(parent).depth() + 1 - level;
        } else {
            while (!open.isEmpty() && comments.get(open.getLast()).depth() >= level + shift) {
                open.removeLast();
            }
            parent = open.isEmpty() ? -1 : open.getLast();
        }
        String name = name('c', signed.author(), signed.at());
        String above = parent >= 0 ? comments.get(parent).name().substring(2) : inId(subheading);
        String id = unique(above.isEmpty() ? name : name + "-" + above);
        own.add(comments.size());
        open.addLast(comments.size());
        comments.add(new Comment(
                name,
                id,
                signed.author(),
                signed.at(),
                topics.size(),
                parent,
                Math.max(0, level + shift),
                indent,
                signed.start(),
                signed.time(),
                signed.end(),
                lineEnd));
    }

    TalkPage finish(List<TalkPage.SeenTime> times) {
        close(text.length());
        return new TalkPage(topics, comments, times);
    }

    private void close(int end) {
        Optional<Comment> oldest = own.stream().map(comments::get).min(Comparator.comparing(Comment::at));
        Optional<Instant> latest =
                own.stream().map(comments::get).map(Comment::at).max(Comparator.naturalOrder());
        Set<String> authors = new HashSet<>();
        own.forEach(number -> authors.add(comments.get(number).author()));
        String name = level == 0
                ? ""
                : oldest.map(comment -> "h-" + comment.name().substring(2)).orElse("");
        String id = level == 0
                ? ""
                : unique("h-" + inId(title)
                        + oldest.map(comment -> "-" + STAMP.format(comment.at()))
                                .orElse(""));
        topics.add(new Topic(name, id, title, level, start, bodyStart, end, own, authors.size(), latest));
        own.clear();
    }

    private String unique(String id) {
        int before = ids.merge(id, 1, Integer::sum);
        return before == 1 ? id : id + "-" + (before - 1);
    }

    static String name(char kind, String author, Instant at) {
        return kind + "-" + author.replace(' ', '_') + "-" + STAMP.format(at);
    }

    /** A heading as a part of an id: no blanks, no markup characters, not too long. */
    private static String inId(String heading) {
        StringBuilder out = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length() && out.length() < LONGEST_HEADING; i++) {
            char c = heading.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
                    out.append('_');
                }
            } else if ("[]{}|<>\"'&#=".indexOf(c) < 0) {
                out.append(c);
            }
        }
        int length = out.length();
        if (length > 0 && Character.isHighSurrogate(out.charAt(length - 1))) {
            out.setLength(length - 1);
        }
        return out.toString();
    }

    private String indent(int lineStart) {
        int end = lineStart;
        while (end < live.length() && end - lineStart < DEEPEST && ":*#;".indexOf(live.charAt(end)) >= 0) {
            end++;
        }
        return live.substring(lineStart, end);
    }

    private boolean isOutdented(int from) {
        int at = from;
        while (at < live.length() && ":*# ".indexOf(live.charAt(at)) >= 0) {
            at++;
        }
        if (!live.startsWith("{{", at)) {
            return false;
        }
        int end = at + 2;
        while (end < live.length() && end < at + 20 && live.charAt(end) != '|' && live.charAt(end) != '}') {
            end++;
        }
        return OUTDENT.contains(live.substring(at + 2, end).strip().toLowerCase(Locale.ROOT));
    }
}
