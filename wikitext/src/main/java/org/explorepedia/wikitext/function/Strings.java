// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Redirects;

/** Functions on texts. Positions and lengths count characters, finished parts count as nothing. */
final class Strings {

    /** Longest text that string functions work on. */
    private static final int MAX_LENGTH = 1000;

    private static final int MAX_PADDING = 500;

    private final boolean turkic;

    Strings(String language) {
        this.turkic = List.of("tr", "az", "kaa", "crh", "crh-latn", "tt-latn", "kk-latn")
                .contains(language);
    }

    Result lower(Arguments arguments, Frame frame) {
        return text(outsideMarkers(arguments.trimmed(0), s -> s.toLowerCase(Locale.ROOT)));
    }

    Result upper(Arguments arguments, Frame frame) {
        return text(outsideMarkers(arguments.trimmed(0), s -> s.toUpperCase(Locale.ROOT)));
    }

    Result lowerFirst(Arguments arguments, Frame frame) {
        String s = arguments.trimmed(0);
        if (s.isEmpty() || s.charAt(0) == Markers.DELIMITER) {
            return text(s);
        }
        int end = s.offsetByCodePoints(0, 1);
        String first = turkic && s.charAt(0) == 'I' ? "ı" : s.substring(0, end).toLowerCase(Locale.ROOT);
        return text(first + s.substring(end));
    }

    Result upperFirst(Arguments arguments, Frame frame) {
        String s = arguments.trimmed(0);
        if (s.isEmpty() || s.charAt(0) == Markers.DELIMITER) {
            return text(s);
        }
        int end = s.offsetByCodePoints(0, 1);
        String first = turkic && s.charAt(0) == 'i' ? "İ" : s.substring(0, end).toUpperCase(Locale.ROOT);
        return text(first + s.substring(end));
    }

    Result padLeft(Arguments arguments, Frame frame) {
        return text(padding(arguments) + arguments.trimmed(0));
    }

    Result padRight(Arguments arguments, Frame frame) {
        return text(arguments.trimmed(0) + padding(arguments));
    }

    private static String padding(Arguments arguments) {
        String string = arguments.trimmed(0);
        String pad = withoutMarkers(arguments.has(2) ? arguments.trimmed(2) : "0");
        int padLength = pad.codePointCount(0, pad.length());
        if (padLength == 0) {
            return "";
        }
        int missing = Math.min(PhpNumbers.intValue(arguments.trimmed(1)), MAX_PADDING)
                - string.codePointCount(0, string.length());
        StringBuilder out = new StringBuilder();
        while (missing > 0) {
            out.append(missing < padLength ? pad.substring(0, pad.offsetByCodePoints(0, missing)) : pad);
            missing -= padLength;
        }
        return out.toString();
    }

    Result length(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        return text(Integer.toString(s.codePointCount(0, s.length())));
    }

    Result position(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        String sought = withoutMarkers(arguments.trimmed(1));
        if (tooLong(s) || tooLong(sought)) {
            return longText();
        }
        sought = sought.isEmpty() ? " " : sought;
        int offset = PhpNumbers.intValue(arguments.trimmed(2));
        int length = s.codePointCount(0, s.length());
        if (offset < 0) {
            offset = Math.max(0, length + offset);
        }
        if (offset > length) {
            return text("");
        }
        int found = s.indexOf(sought, s.offsetByCodePoints(0, offset));
        return text(found < 0 ? "" : Integer.toString(s.codePointCount(0, found)));
    }

    Result lastPosition(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        String sought = withoutMarkers(arguments.trimmed(1));
        if (tooLong(s) || tooLong(sought)) {
            return longText();
        }
        int found = s.lastIndexOf(sought.isEmpty() ? " " : sought);
        return text(found < 0 ? "-1" : Integer.toString(s.codePointCount(0, found)));
    }

    Result part(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        if (tooLong(s)) {
            return longText();
        }
        int length = s.codePointCount(0, s.length());
        int start = PhpNumbers.intValue(arguments.trimmed(1));
        int count = PhpNumbers.intValue(arguments.trimmed(2));
        int from = start < 0 ? Math.max(0, length + start) : Math.min(start, length);
        int to = length;
        if (count > 0) {
            to = (int) Math.min(length, (long) from + count);
        } else if (count < 0) {
            to = Math.max(from, length + count);
        }
        return text(s.substring(s.offsetByCodePoints(0, from), s.offsetByCodePoints(0, to)));
    }

    Result count(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        String sought = withoutMarkers(arguments.trimmed(1));
        if (tooLong(s) || tooLong(sought)) {
            return longText();
        }
        sought = sought.isEmpty() ? " " : sought;
        int count = 0;
        for (int i = s.indexOf(sought); i >= 0; i = s.indexOf(sought, i + sought.length())) {
            count++;
        }
        return text(Integer.toString(count));
    }

    Result replace(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        String from = withoutMarkers(arguments.trimmed(1));
        String to = withoutMarkers(arguments.trimmed(2));
        if (tooLong(s) || tooLong(from) || tooLong(to)) {
            return longText();
        }
        String search = from.isEmpty() ? " " : from;
        int limit = arguments.count() > 3 ? PhpNumbers.intValue(arguments.trimmed(3)) : -1;
        return text(limit < 0 ? s.replace(search, to) : replaceFirst(s, search, to, limit));
    }

    private static String replaceFirst(String s, String search, String to, int limit) {
        StringBuilder out = new StringBuilder(s.length());
        int from = 0;
        int at = s.indexOf(search);
        for (int done = 0; done < limit && at >= 0; done++) {
            out.append(s, from, at).append(to);
            from = at + search.length();
            at = s.indexOf(search, from);
        }
        return out.append(s, from, s.length()).toString();
    }

    Result explode(Arguments arguments, Frame frame) {
        String s = withoutMarkers(arguments.trimmed(0));
        String separator = withoutMarkers(arguments.trimmed(1));
        if (tooLong(s) || tooLong(separator)) {
            return longText();
        }
        separator = separator.isEmpty() ? " " : separator;
        String position = arguments.trimmed(2);
        if (arguments.count() > 2 && position.isEmpty()) {
            return text("");
        }
        String most = arguments.trimmed(3);
        int limit = PhpNumbers.intValue(most);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = s.indexOf(separator); i >= 0; i = s.indexOf(separator, from)) {
            if (limit > 0 && parts.size() >= limit - 1) {
                break;
            }
            parts.add(s.substring(from, i));
            from = i + separator.length();
        }
        parts.add(s.substring(from));
        int index = PhpNumbers.intValue(position);
        if (index < 0) {
            index += parts.size();
        }
        return text(index >= 0 && index < parts.size() && !position.startsWith("- ") ? parts.get(index) : "");
    }

    Result urlDecode(Arguments arguments, Frame frame) {
        return text(Redirects.decodePercent(withoutMarkers(arguments.trimmed(0)).replace('+', ' ')));
    }

    private static boolean tooLong(String s) {
        return s.length() > MAX_LENGTH && s.codePointCount(0, s.length()) > MAX_LENGTH;
    }

    private static Result longText() {
        return Errors.result("Error: String exceeds 1,000 character limit.");
    }

    private static Result text(String text) {
        return new Result.Text(text);
    }

    /** The text without the markers of finished parts. */
    static String withoutMarkers(String text) {
        int at = text.indexOf(Markers.DELIMITER);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            out.append(text, done, at);
            done = text.indexOf(Markers.DELIMITER, at + 1) + 1;
            if (done == 0) {
                return out.toString();
            }
            at = text.indexOf(Markers.DELIMITER, done);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Changes everything but markers. */
    static String outsideMarkers(String text, UnaryOperator<String> change) {
        int at = text.indexOf(Markers.DELIMITER);
        if (at < 0) {
            return change.apply(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (at > done) {
                out.append(change.apply(text.substring(done, at)));
            }
            int end = text.indexOf(Markers.DELIMITER, at + 1);
            if (end < 0) {
                return out.toString();
            }
            done = end + 1;
            out.append(text, at, done);
            at = text.indexOf(Markers.DELIMITER, done);
        }
        if (done < text.length()) {
            out.append(change.apply(text.substring(done)));
        }
        return out.toString();
    }
}
