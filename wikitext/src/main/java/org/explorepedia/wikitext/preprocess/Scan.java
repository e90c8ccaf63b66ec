// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.HashSet;
import java.util.Set;

/** One run of the {@link Preprocessor} over a text. */
final class Scan {

    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (char c : "{[<\n-|=}]".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private static final String ONLY_OPEN = "<onlyinclude>";
    private static final String ONLY_CLOSE = "</onlyinclude>";

    private final String source;
    private final char[] text;
    private final int length;
    private final TagNames tags;
    private final boolean inclusion;
    private final boolean onlyInclude;
    private final OpenPieces open;

    private int at;
    private int headings;
    private boolean noMoreTagEnds;
    private Set<String> unclosedTags = Set.of();
    // A heading may end in comments: where the last one ended, and where the visible text before them ended.
    private int commentEnd = -1;
    private int visibleEnd;
    // The chain of adjoining comments found last, so that none is walked twice.
    private int chainStart = -1;
    private int chainEnd = -1;

    Scan(String source, TagNames tags, boolean inclusion, ScanMemory memory) {
        this.source = source;
        this.text = memory.characters(source);
        this.length = source.length();
        this.open = memory.open();
        this.tags = tags;
        this.inclusion = inclusion;
        this.onlyInclude = inclusion && source.contains(ONLY_OPEN) && source.contains(ONLY_CLOSE);
    }

    PpTree tree() {
        if (onlyInclude) {
            skipToOnlyInclude();
        }
        beginLine();
        while (true) {
            int i = at;
            while (i < length && (text[i] > '}' || !SPECIAL[text[i]])) {
                i++;
            }
            at = i;
            if (i < length) {
                step(text[i]);
            } else if (open.kind() == OpenPieces.HEADING) {
                endHeading();
            } else {
                break;
            }
        }
        return new PpTree(source, inclusion, new PpRun(0, length, open.allNodes()));
    }

    private void step(char c) {
        switch (c) {
            case '|' -> {
                at++;
                if (open.kind() == OpenPieces.BRACE || open.kind() == OpenPieces.VARIANT) {
                    open.addPart(at);
                }
            }
            case '=' -> {
                if (open.wantsEquals()) {
                    open.equalsAt(at);
                }
                at++;
            }
            case '\n' -> {
                if (open.kind() == OpenPieces.HEADING) {
                    endHeading();
                }
                at++;
                beginLine();
            }
            case '<' -> angle();
            case '{' -> openRun(at, '{', OpenPieces.BRACE, false);
            case '[' -> openRun(at, '[', OpenPieces.BRACKET, false);
            case '-' -> hyphen();
            case '}' -> {
                if (open.kind() == OpenPieces.BRACE) {
                    closeBraces();
                } else if (open.kind() == OpenPieces.VARIANT && at + 1 < length && text[at + 1] == '-') {
                    open.pop();
                    at += 2;
                } else {
                    at++;
                }
            }
            case ']' -> closeBrackets();
            default -> throw new IllegalStateException("not special: " + (int) c);
        }
    }

    private void hyphen() {
        if (at + 1 >= length || text[at + 1] != '{') {
            at++;
        } else if (at + 2 < length && text[at + 2] == '{') {
            // Rightmost wins: these are template braces, and the hyphen may get one of them back later.
            openRun(at + 1, '{', OpenPieces.BRACE, true);
        } else {
            open.push(OpenPieces.VARIANT, 2, at, at > 0 && text[at - 1] == '\n', false);
            at += 2;
        }
    }

    private void openRun(int from, char bracket, int kind, boolean hyphen) {
        int end = from + 1;
        while (end < length && text[end] == bracket) {
            end++;
        }
        if (end - from >= 2) {
            open.push(kind, end - from, from, from > 0 && text[from - 1] == '\n', hyphen);
        }
        at = end;
    }

    private void closeBrackets() {
        if (open.kind() != OpenPieces.BRACKET || at + 1 >= length || text[at + 1] != ']') {
            at++;
            return;
        }
        at += 2;
        int rest = open.count() - 2;
        if (rest >= 2) {
            openAgainAsText(rest);
        } else {
            open.pop();
        }
    }

    /** The inner two brackets were a link, which is text here; the others wait for their own end. */
    private void openAgainAsText(int rest) {
        int start = open.start();
        boolean lineStart = open.lineStart();
        boolean hyphen = open.hyphen();
        open.pop();
        open.push(OpenPieces.BRACKET, rest, start, lineStart, hyphen);
    }

    private void closeBraces() {
        int available = Math.min(open.count(), 3);
        int count = 1;
        while (count < available && at + count < length && text[at + count] == '}') {
            count++;
        }
        if (count < 2) {
            at++;
            return;
        }
        int contentEnd = at;
        int start = open.start() + open.count() - count;
        boolean lineStart = open.count() == count && open.lineStart() && !open.hyphen();
        PpRun title = open.title(contentEnd);
        var parts = open.takeParts(contentEnd);
        at += count;
        PpNode node = count == 2
                ? new PpNode.Template(start, at, lineStart, title, parts)
                : new PpNode.Argument(start, at, lineStart, title, parts);
        int rest = open.count() - count;
        if (rest >= 2) {
            open.shrink(count);
        } else if (rest == 1 && open.hyphen()) {
            open.shrink(count);
            open.becomeVariant();
        } else {
            open.pop();
        }
        open.add(node);
    }

    // Lines and headings

    private void beginLine() {
        int end = at;
        while (end < length && end - at < 6 && text[end] == '=') {
            end++;
        }
        int count = end - at;
        // A lone equals sign that could name an argument does so, rather than open a heading.
        if (count > 1 || (count == 1 && !open.wantsEquals())) {
            open.push(OpenPieces.HEADING, count, at, false, false);
            commentEnd = -1;
            at = end;
        }
    }

    private void endHeading() {
        int end = skipBlanksBack(at);
        if (commentEnd >= 0 && end - 1 == commentEnd) {
            end = skipBlanksBack(visibleEnd);
        }
        int start = open.start();
        int equals = 0;
        while (end - equals > start && text[end - equals - 1] == '=') {
            equals++;
        }
        int level;
        if (equals == 0) {
            level = 0;
        } else if (end - equals == start) {
            // Nothing but equals signs: some of them are the heading's text.
            level = equals < 3 ? 0 : Math.min(6, (equals - 1) / 2);
        } else {
            level = Math.min(equals, open.count());
        }
        if (level > 0) {
            var nodes = open.takeNodes();
            open.pop();
            open.add(new PpNode.Heading(start, at, level, ++headings, nodes));
        } else {
            open.pop();
        }
    }

    private int skipBlanksBack(int end) {
        int i = end;
        while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == '\t')) {
            i--;
        }
        return i;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < length && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return i;
    }

    // Tags and comments

    private void angle() {
        if (onlyInclude && source.startsWith(ONLY_CLOSE, at)) {
            skipToOnlyInclude();
            return;
        }
        if (source.startsWith("!--", at + 1)) {
            comment();
            return;
        }
        String name = tags.at(text, at + 1, length);
        if (name == null) {
            at++;
        } else {
            tag(name);
        }
    }

    private void skipToOnlyInclude() {
        int found = source.indexOf(ONLY_OPEN, at);
        int end = found < 0 ? length : found + ONLY_OPEN.length();
        if (end > at) {
            open.add(new PpNode.Ignored(at, end));
        }
        at = end;
    }

    private void tag(String name) {
        int start = at;
        int attributes = start + 1 + name.length();
        int tagEnd = noMoreTagEnds ? -1 : source.indexOf('>', attributes);
        if (tagEnd < 0) {
            noMoreTagEnds = true;
            at++;
            return;
        }
        boolean inclusionTag = isInclusionTag(name);
        if (inclusionTag && !name.equals(inclusion ? "noinclude" : "includeonly")) {
            at = tagEnd + 1;
            open.add(new PpNode.Ignored(start, at));
            return;
        }
        int attributesEnd = tagEnd;
        int contentStart = -1;
        int contentEnd = -1;
        if (text[tagEnd - 1] == '/') {
            attributesEnd = tagEnd - 1;
            at = tagEnd + 1;
        } else {
            contentStart = tagEnd + 1;
            contentEnd = findClosingTag(name, contentStart);
            if (contentEnd >= 0) {
                at = source.indexOf('>', contentEnd) + 1;
            } else if (inclusionTag) {
                contentEnd = length;
                at = length;
            } else {
                at = tagEnd + 1;
                return;
            }
        }
        if (inclusionTag) {
            open.add(new PpNode.Ignored(start, at));
        } else {
            open.add(new PpNode.ExtensionTag(
                    start, at, name, attributes, Math.max(attributes, attributesEnd), contentStart, contentEnd));
        }
    }

    private static boolean isInclusionTag(String name) {
        return switch (name) {
            case "includeonly", "/includeonly", "noinclude", "/noinclude", "onlyinclude", "/onlyinclude" -> true;
            default -> false;
        };
    }

    private int findClosingTag(String name, int from) {
        if (unclosedTags.contains(name)) {
            return -1;
        }
        int i = source.indexOf("</", from);
        while (i >= 0) {
            if (TagNames.matches(text, i + 2, length, name)) {
                int end = i + 2 + name.length();
                while (end < length && TagNames.isSpace(text[end])) {
                    end++;
                }
                if (end < length && text[end] == '>') {
                    return i;
                }
            }
            i = source.indexOf("</", i + 2);
        }
        if (unclosedTags.isEmpty()) {
            unclosedTags = new HashSet<>();
        }
        unclosedTags.add(name);
        return -1;
    }

    private void comment() {
        int start = at;
        int close = source.indexOf("-->", start + 4);
        if (close < 0) {
            at = length;
            open.add(new PpNode.Comment(start, length));
            return;
        }
        int blanks = skipBlanksBack(start);
        int end = endOfComments(start, close);
        if (blanks > 0 && text[blanks - 1] == '\n' && end < length && text[end] == '\n') {
            // Only comments on this line: the line goes with them.
            addComments(blanks, end + 1);
            at = end + 1;
            beginLine();
            return;
        }
        if (open.kind() == OpenPieces.HEADING) {
            if (commentEnd >= 0 && commentEnd == blanks - 1) {
                commentEnd = end - 1;
            } else {
                visibleEnd = blanks;
                commentEnd = close + 2;
            }
        }
        at = close + 3;
        open.add(new PpNode.Comment(start, at));
    }

    /** Where the run of comments and blanks that begins here ends. */
    private int endOfComments(int start, int close) {
        if (start > chainStart && start < chainEnd) {
            return chainEnd;
        }
        int end = skipBlanks(close + 3);
        while (source.startsWith("<!--", end)) {
            int next = source.indexOf("-->", end + 3);
            if (next < 0) {
                break;
            }
            end = skipBlanks(next + 3);
        }
        chainStart = start;
        chainEnd = end;
        return end;
    }

    private void addComments(int from, int to) {
        int start = from;
        int opening = skipBlanks(from) + 4;
        while (start < to) {
            int next = skipBlanks(source.indexOf("-->", opening) + 3);
            int end = next >= to - 1 ? to : next;
            open.add(new PpNode.Comment(start, end));
            start = end;
            opening = end + 3;
        }
    }
}
