// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.LinkedHashSet;
import java.util.Set;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.pass.TargetCache.Target;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * Links between double brackets: pages, files, categories, other wikis. Links to pages leave a mark until their colour is
 * known; files and links with a fixed colour are written at once, with addresses hidden from the pass for external links.
 */
final class LinkPass implements Pass {

    /** Files in captions of files: deeper ones stay text, so that time stays linear. */
    private static final int MAX_DEPTH = 8;

    private final LinkWriter writer;
    private final MediaLinks media;

    LinkPass(LinkWriter writer, MediaLinks media) {
        this.writer = writer;
        this.media = media;
    }

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        if (in.indexOf("[[", 0) < 0) {
            return false;
        }
        prefetchFiles(in, context);
        new Run(in.array(), in.length(), out, context, 0).run();
        return true;
    }

    /** Asks about all files of the text at once. */
    private void prefetchFiles(TextBuffer in, PassContext context) {
        Set<String> keys = new LinkedHashSet<>();
        char[] text = in.array();
        int length = in.length();
        for (int open = Chars.indexOf(text, 0, length, "[[");
                open >= 0;
                open = Chars.indexOf(text, open + 2, length, "[[")) {
            int end = open + 2;
            boolean prefixed = false;
            while (end < length
                    && end - open < 260
                    && text[end] != '|'
                    && text[end] != ']'
                    && text[end] != '['
                    && text[end] != '\n') {
                prefixed |= text[end] == ':' && end > open + 2;
                end++;
            }
            Title title = prefixed ? context.targets().read(text, open + 2, end).title() : null;
            if (title != null && (title.namespace() == Namespace.FILE || title.namespace() == Namespace.MEDIA)) {
                keys.add(title.dbKey());
            }
        }
        context.media().prefetch(keys);
    }

    private final class Run {
        private final char[] text;
        private final int length;
        private final TextBuffer out;
        private final PassContext context;
        private final int depth;
        private final MarkupLanguage language;

        Run(char[] text, int length, TextBuffer out, PassContext context, int depth) {
            this.text = text;
            this.length = length;
            this.out = out;
            this.context = context;
            this.depth = depth;
            this.language = context.markup().language();
        }

        void run() {
            int open = nextOpen(0);
            out.append(text, 0, open < 0 ? length : open);
            while (open >= 0) {
                int next = nextOpen(open + 2);
                int end = next < 0 ? length : next;
                int done = link(open, end);
                // A file takes in links of its caption; go on behind it.
                open = done > end ? nextOpen(done) : next;
                if (done > end) {
                    out.append(text, done, open < 0 ? length : open);
                }
            }
        }

        /** Brackets begin at the first of three only where the last two are not followed by another one. */
        private int nextOpen(int from) {
            return Chars.indexOf(text, from, length, "[[");
        }

        /** Writes what begins with these brackets up to the next ones; answers where it ended, behind {@code end} for files. */
        private int link(int open, int end) {
            int start = open + 2;
            int targetEnd = start;
            while (targetEnd < end && isTarget(text[targetEnd])) {
                targetEnd++;
            }
            if (targetEnd == start || targetEnd >= end) {
                return raw(open, end);
            }
            boolean piped = text[targetEnd] == '|';
            int close;
            if (piped) {
                // At least one character must stand behind the pipe.
                close = Chars.indexOf(text, Math.min(targetEnd + 2, end), end, "]]");
            } else {
                close = Chars.matches(text, targetEnd, end, "]]") ? targetEnd : -1;
            }
            if (close < 0 && !piped) {
                return raw(open, end);
            }
            Target target = context.targets().read(text, start, targetEnd);
            return close < 0
                    ? unclosed(open, end, target, targetEnd + 1)
                    : closed(open, end, target, piped ? targetEnd + 1 : -1, close);
        }

        private int raw(int open, int end) {
            out.append(text, open, end);
            return end;
        }

        /** A link whose end stands before the next brackets. */
        private int closed(int open, int end, Target target, int labelStart, int close) {
            int labelEnd = close;
            int trail = close + 2;
            if (labelStart >= 0
                    && trail < end
                    && text[trail] == ']'
                    && Chars.indexOf(text, labelStart, labelEnd, '[') >= 0) {
                // [[File:Foo.jpg|[http://example.com text]]]
                labelEnd++;
                trail++;
            }
            Title title = title(target);
            if (title == null) {
                return raw(open, end);
            }
            boolean plain = target.name().charAt(0) == ':';
            if (!plain && title.namespace() == Namespace.FILE && !title.isExternal()) {
                file(title, labelStart < 0 ? "" : new String(text, labelStart, labelEnd - labelStart), trail, end);
                return end;
            }
            page(title, target, labelStart < 0 ? labelEnd : labelStart, labelEnd, trail, end);
            return end;
        }

        private @Nullable Title title(Target target) {
            return target.relative() ? writer.title(target.name(), context).orElse(null) : target.title();
        }

        private void file(Title title, String label, int trail, int end) {
            String options = label;
            if (!options.isEmpty()) {
                options = inner(options);
            }
            media.write(title, options, out, context);
            out.append(text, trail, end);
        }

        /** External and internal links in the options of a file. */
        private String inner(String options) {
            TextBuffer from = new TextBuffer(options.length() + 16).append(options);
            TextBuffer to = new TextBuffer(options.length() + 64);
            if (ExternalLinkPass.INSTANCE.apply(from, to, context)) {
                from.clear();
                from.swap(to);
            }
            if (from.indexOf("[[", 0) >= 0 && depth < MAX_DEPTH) {
                to.clear();
                new Run(from.array(), from.length(), to, context, depth + 1).run();
                return to.toString();
            }
            return from.toString();
        }

        /** A link without end before the next brackets: files may have links in their captions. */
        private int unclosed(int open, int end, Target target, int labelStart) {
            Title title = title(target);
            boolean isFile = title != null
                    && target.name().charAt(0) != ':'
                    && title.namespace() == Namespace.FILE
                    && !title.isExternal();
            if (title == null || isFile && depth >= MAX_DEPTH) {
                return raw(open, end);
            }
            if (!isFile) {
                out.append("[[").append(target.written()).append('|');
                out.append(text, labelStart, end);
                return end;
            }
            int next = end;
            int textEnd = -1;
            while (next < length) {
                int pieceEnd = nextOpen(next + 2);
                pieceEnd = pieceEnd < 0 ? length : pieceEnd;
                int first = Chars.indexOf(text, next + 2, pieceEnd, "]]");
                int second = first < 0 ? -1 : Chars.indexOf(text, first + 2, pieceEnd, "]]");
                if (second >= 0) {
                    textEnd = second;
                    next = pieceEnd;
                    break;
                }
                next = pieceEnd;
                if (first < 0) {
                    break;
                }
            }
            if (textEnd >= 0) {
                String label = new String(text, labelStart, textEnd - labelStart);
                file(title, label, textEnd + 2, next);
                return Math.max(next, end + 1);
            }
            String rest = new String(text, labelStart, next - labelStart);
            TextBuffer from = new TextBuffer(rest.length() + 16).append(rest);
            out.append("[[").append(target.written()).append('|');
            new Run(from.array(), from.length(), out, context, depth + 1).run();
            return Math.max(next, end + 1);
        }

        private void page(Title title, Target target, int labelStart, int labelEnd, int trailStart, int end) {
            boolean blank = labelStart == labelEnd;
            boolean plain = target.name().charAt(0) == ':';
            if (!plain && isLanguageLink(title, target.name())) {
                context.state().facts().languageLink(title);
                trimLineBefore();
                out.append(text, trailStart, end);
                return;
            }
            if (!plain && title.namespace() == Namespace.CATEGORY && !title.isExternal()) {
                String sortKey = QuotePass.in(new String(text, labelStart, labelEnd - labelStart));
                context.state().facts().category(title.dbKey(), sortKey);
                trimLineBefore();
                out.append(text, trailStart, end);
                return;
            }
            boolean media = title.namespace() == Namespace.MEDIA && !title.isExternal();
            int trail = trailStart + (media ? 0 : language.trailLength(text, trailStart, end));
            TextBuffer shown = context.links().texts();
            int start = shown.length();
            int prefixStart = media ? out.length() : language.prefixStart(out.array(), 0, out.length());
            shown.append(out.array(), prefixStart, out.length());
            out.truncate(prefixStart);
            if (blank) {
                shown.append(blankLabel(target, plain));
            } else {
                QuotePass.in(text, labelStart, labelEnd, shown);
            }
            shown.append(text, trailStart, trail);
            writer.link(title, start, out, context);
            out.append(text, trail, end);
        }

        /** What a link without text shows: the target as written, without a colon that only says that it is a link. */
        private String blankLabel(Target target, boolean plain) {
            String written = target.written();
            if (plain) {
                return written.substring(written.indexOf(':') + 1);
            }
            String resolved =
                    target.relative() ? writer.resolve(target.name(), context).text() : target.name();
            return resolved.equals(target.name()) ? written : resolved;
        }

        private boolean isLanguageLink(Title title, String target) {
            return title.isExternal()
                    && context.markup().site().markup().languageLinks()
                    && !context.state().request().title().isTalk()
                    && context.markup().site().languagePrefixes().contains(title.interwiki())
                    && Chars.matchesIgnoringCase(target, 0, title.interwiki());
        }

        /** A category or language link takes the line break before it away. */
        private void trimLineBefore() {
            int i = out.length();
            int cut = i;
            while (i > 0 && Chars.isBlank(out.charAt(i - 1))) {
                i--;
                if (out.charAt(i) == '\n') {
                    cut = i;
                }
            }
            if (cut < out.length()) {
                out.truncate(cut);
            }
        }

        private static boolean isTarget(char c) {
            return c >= 0x80
                    || c >= ' '
                            && c != '['
                            && c != ']'
                            && c != '{'
                            && c != '}'
                            && c != '|'
                            && c != '<'
                            && c != '>'
                            && c != Markers.DELIMITER;
        }
    }
}
