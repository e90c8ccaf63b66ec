// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SpecialPageNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds topics and comments in wikitext: a comment ends with a link to a person and a time, and begins where the one before
 * it ends. Reads each line once and throws for no text. Immutable and safe to share.
 */
public final class TalkScanner {

    /** Between the last link to a person and the time, in characters of markup. */
    private static final int FARTHEST_NAME = 400;

    /** How many lines a signature may be broken into. */
    private static final int SIGNATURE_LINES = 3;

    private final Timestamps timestamps;
    private final Signers signers;

    public TalkScanner(SiteConfig site) {
        this.timestamps = Timestamps.of(site.language(), zone(site.timeZone()));
        this.signers = new Signers(site.titleParser(), new SpecialPageNames(), timestamps);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException unknown) {
            return java.time.ZoneOffset.UTC;
        }
    }

    Timestamps timestamps() {
        return timestamps;
    }

    public TalkPage read(String text) {
        return new Run(text).read();
    }

    /** One line, without its end. */
    private record Line(int start, int end) {}

    private final class Run {

        private final String text;
        /** As readers see it, and the part of that in which markup counts. */
        private final String seen;

        private final String live;
        private final TalkThreads threads;
        private final List<TalkPage.SeenTime> times = new ArrayList<>();

        /** Lines since the last heading or comment, as far as they can hold a part of a signature. */
        private final List<Line> before = new ArrayList<>();

        /** Where the first line of the next comment begins, as far as it has one. */
        private int firstLine = -1;

        /** Where the text of the next comment begins. */
        private int free;

        Run(String text) {
            this.text = text;
            this.seen = HiddenText.withoutComments(text);
            this.live = HiddenText.withoutLiterals(seen);
            this.threads = new TalkThreads(text, live);
        }

        TalkPage read() {
            int start = 0;
            while (start < live.length()) {
                int end = live.indexOf('\n', start);
                end = end < 0 ? live.length() : end;
                line(new Line(start, end));
                start = end + 1;
            }
            return threads.finish(times);
        }

        private void line(Line line) {
            Heading heading = Heading.read(live, line.start(), line.end());
            if (heading != null) {
                threads.heading(heading.level(), heading.title(), line.start(), line.end());
                before.clear();
                free = Math.min(line.end() + 1, text.length());
                firstLine = -1;
                return;
            }
            List<Timestamps.Found> found = timestamps.find(live, line.start(), line.end());
            List<Timestamps.Found> visible = line.end() - line.start() > 8
                            && !seen.regionMatches(line.start(), live, line.start(), line.end() - line.start())
                    ? timestamps.find(seen, line.start(), line.end())
                    : found;
            int next = 0;
            int searched = line.start();
            for (Timestamps.Found time : visible) {
                boolean counts = next < found.size() && found.get(next).start() == time.start();
                if (!counts) {
                    times.add(new TalkPage.SeenTime(time.at(), -1));
                    continue;
                }
                next++;
                Optional<String> author = author(line, searched, time);
                if (author.isEmpty()) {
                    times.add(new TalkPage.SeenTime(time.at(), -1));
                    continue;
                }
                add(line, author.get(), time.at(), time.start(), time.end());
                searched = time.end();
            }
            if (found.isEmpty()) {
                template(line);
            }
            boolean blank = live.substring(line.start(), line.end()).isBlank();
            boolean signed = free > line.start();
            if (blank || signed) {
                before.clear();
                return;
            }
            if (firstLine < 0) {
                firstLine = line.start();
            }
            before.add(line);
            if (before.size() > SIGNATURE_LINES) {
                before.removeFirst();
            }
        }

        private void add(Line line, String author, Instant at, int timeStart, int end) {
            int first = firstLine < 0 ? line.start() : firstLine;
            int start = Math.max(free, first);
            while (start < timeStart && Character.isWhitespace(live.charAt(start))) {
                start++;
            }
            times.add(new TalkPage.SeenTime(at, threads.count()));
            threads.comment(new TalkThreads.Signed(author, at, start, timeStart, end), first, line.start(), line.end());
            free = end;
            firstLine = -1;
        }

        /** Who signed with this time: named in the same line, in a template around it, or in the lines before. */
        private Optional<String> author(Line line, int from, Timestamps.Found time) {
            Optional<String> linked = signers.lastIn(live, Math.max(from, time.start() - FARTHEST_NAME), time.start());
            if (linked.isPresent()) {
                return linked;
            }
            String template = templateAround(line, from, time.start());
            if (template != null) {
                Optional<String> named = signers.namedBy(template);
                if (named.isPresent()) {
                    return named;
                }
            }
            boolean aloneInLine = from == line.start() && isMarkup(line.start(), time.start());
            if (!aloneInLine) {
                return Optional.empty();
            }
            for (Line earlier : before.reversed()) {
                Optional<String> broken = signers.lastIn(live, earlier.start(), earlier.end());
                if (broken.isPresent()) {
                    return broken;
                }
                if (!isMarkup(earlier.start(), earlier.end())) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** Whether a part of the text shows hardly anything. */
        private boolean isMarkup(int from, int to) {
            if (to - from > FARTHEST_NAME) {
                return false;
            }
            int shown = 0;
            boolean tag = false;
            for (int i = from; i < to; i++) {
                char c = live.charAt(i);
                if (c == '<') {
                    tag = true;
                } else if (c == '>') {
                    tag = false;
                } else if (!tag && Character.isLetterOrDigit(c)) {
                    shown++;
                }
            }
            return shown <= 3;
        }

        private @Nullable String templateAround(Line line, int from, int at) {
            String ahead = live.substring(Math.max(from, at - FARTHEST_NAME), at);
            int open = ahead.lastIndexOf("{{");
            if (open < 0 || ahead.indexOf("}}", open) >= 0) {
                return null;
            }
            int end = live.indexOf("}}", at, Math.min(line.end(), at + FARTHEST_NAME));
            return end < 0 ? null : live.substring(at - ahead.length() + open + 2, end);
        }

        /** Signature templates whose parameters give the time without a zone. */
        private void template(Line line) {
            int open = live.indexOf("{{", line.start(), line.end());
            while (open >= 0) {
                int end = live.indexOf("}}", open, line.end());
                if (end < 0) {
                    return;
                }
                String call = live.substring(open + 2, Math.min(end, open + 2 + FARTHEST_NAME));
                Instant at = timeIn(call);
                if (at != null && call.lastIndexOf("{{") < 0) {
                    Optional<String> author = signers.namedBy(call);
                    if (author.isPresent()) {
                        add(line, author.get(), at, open, end + 2);
                    }
                }
                open = live.indexOf("{{", end, line.end());
            }
        }

        private @Nullable Instant timeIn(String call) {
            int bar = call.indexOf('|');
            if (bar < 0) {
                return null;
            }
            for (String parameter : call.substring(bar + 1).split("\\|", 8)) {
                String value = parameter.strip();
                int equals = value.indexOf('=');
                String time = equals > 0 && equals < 3 ? value.substring(equals + 1) : value;
                if (time.length() > 8 && time.length() < 60) {
                    Instant at = timestamps.alone(time);
                    if (at != null) {
                        return at;
                    }
                }
            }
            return null;
        }
    }

    /** A line that is a heading. */
    private record Heading(int level, String title) {

        static @Nullable Heading read(String text, int start, int lineEnd) {
            if (start >= lineEnd || text.charAt(start) != '=') {
                return null;
            }
            int end = lineEnd;
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int level = 0;
            while (level < 6
                    && start + level < end - 1 - level
                    && text.charAt(start + level) == '='
                    && text.charAt(end - 1 - level) == '=') {
                level++;
            }
            if (level == 0) {
                return null;
            }
            String title = text.substring(start + level, end - level).strip();
            return title.isEmpty() ? null : new Heading(level, title);
        }
    }
}
