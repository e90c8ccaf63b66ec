// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.jspecify.annotations.Nullable;

/** One of a language's ways to write a time with its date, read from left to right. Immutable. */
final class TimestampPattern {

    private static final String BIDI_MARKS = "\u200E\u200F\u061C\u202A\u202B\u202C";
    private static final int BUDDHIST_ERA = 543;

    private final List<Piece> pieces;
    private final MonthNames months;
    private final String digits;

    private TimestampPattern(List<Piece> pieces, MonthNames months, String digits) {
        this.pieces = List.copyOf(pieces);
        this.months = months;
        this.digits = digits;
    }

    private sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Number(Part part, int minDigits, int maxDigits, int subtract) implements Piece {}

        enum Word implements Piece {
            MONTH,
            DAY
        }
    }

    private enum Part {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND
    }

    /** What was read, and where it ended. */
    record Match(int end, LocalDateTime time) {}

    /** Compiles a format; null for one with letters that no signature uses, such as those of other calendars. */
    static @Nullable TimestampPattern of(String format, LanguageFacts language, MonthNames months) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                int end = format.indexOf('"', i + 1);
                literal.append(format, i + 1, end < 0 ? format.length() : end);
                i = end < 0 ? format.length() : end;
                continue;
            }
            if (c == '\\' && i + 1 < format.length()) {
                literal.append(format.charAt(++i));
                continue;
            }
            String code = c == 'x' && i + 1 < format.length() ? format.substring(i, i + 2) : String.valueOf(c);
            if (code.equals("xk") && format.startsWith("xkY", i)) {
                code = "xkY";
            }
            i += code.length() - 1;
            if (code.equals("xn") || code.equals("xN")) {
                continue;
            }
            Piece piece = piece(code);
            if (piece == null) {
                if (code.length() > 1 || Character.isLetter(c) && c < 128) {
                    return null;
                }
                literal.append(c);
                continue;
            }
            flush(literal, pieces);
            pieces.add(piece);
        }
        flush(literal, pieces);
        if (!pieces.isEmpty() && pieces.getFirst() instanceof Piece.Literal) {
            // Readers begin at the first number.
            pieces.removeFirst();
        }
        return pieces.isEmpty() || !(pieces.getFirst() instanceof Piece.Number)
                ? null
                : new TimestampPattern(pieces, months, language.digits());
    }

    private static void flush(StringBuilder literal, List<Piece> pieces) {
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static @Nullable Piece piece(String code) {
        return switch (code) {
            case "H", "G", "h", "g" -> new Piece.Number(Part.HOUR, 1, 2, 0);
            case "i" -> new Piece.Number(Part.MINUTE, 2, 2, 0);
            case "s" -> new Piece.Number(Part.SECOND, 2, 2, 0);
            case "j", "d" -> new Piece.Number(Part.DAY, 1, 2, 0);
            case "n", "m" -> new Piece.Number(Part.MONTH, 1, 2, 0);
            case "Y" -> new Piece.Number(Part.YEAR, 4, 4, 0);
            case "xkY" -> new Piece.Number(Part.YEAR, 4, 4, BUDDHIST_ERA);
            case "F", "M", "xg" -> Piece.Word.MONTH;
            case "D", "l" -> Piece.Word.DAY;
            default -> null;
        };
    }

    /** Reads a time that begins exactly here; null if there is none before {@code end}. */
    @Nullable
    Match match(CharSequence text, int start, int end) {
        int at = start;
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        for (int p = 0; p < pieces.size(); p++) {
            switch (pieces.get(p)) {
                case Piece.Literal(String expected) -> at = literal(text, at, end, expected);
                case Piece.Number(Part part, int min, int max, int subtract) -> {
                    at = skipMarks(text, at, end);
                    int from = at;
                    int value = 0;
                    while (at < end && at - from < max) {
                        int digit = digit(text.charAt(at));
                        if (digit < 0) {
                            break;
                        }
                        value = 10 * value + digit;
                        at++;
                    }
                    if (at - from < min || at < end && digit(text.charAt(at)) >= 0) {
                        return null;
                    }
                    value -= subtract;
                    switch (part) {
                        case YEAR -> year = value;
                        case MONTH -> month = value;
                        case DAY -> day = value;
                        case HOUR -> hour = value;
                        case MINUTE -> minute = value;
                        case SECOND -> second = value;
                    }
                }
                case Piece.Word word -> {
                    at = skipMarks(text, at, end);
                    switch (word) {
                        case MONTH -> {
                            MonthNames.Name name = months.at(text, at, end);
                            if (name == null) {
                                return null;
                            }
                            month = name.month();
                            at += name.length();
                        }
                        case DAY -> {
                            int from = at;
                            while (at < end && isWord(text.charAt(at))) {
                                at++;
                            }
                            if (at == from) {
                                return null;
                            }
                        }
                    }
                }
            }
            if (at < 0) {
                return null;
            }
        }
        try {
            return new Match(at, LocalDateTime.of(year, month, day, hour, minute, second));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Where a literal ends, or -1; blanks of all kinds and lengths are the same, marks of direction are nothing. */
    private static int literal(CharSequence text, int start, int end, String expected) {
        int at = start;
        int e = 0;
        while (e < expected.length()) {
            char want = expected.charAt(e);
            if (BIDI_MARKS.indexOf(want) >= 0) {
                e++;
                continue;
            }
            at = skipMarks(text, at, end);
            if (at >= end) {
                return -1;
            }
            if (isBlank(want)) {
                if (!isBlank(text.charAt(at))) {
                    return -1;
                }
                while (at < end && isBlank(text.charAt(at))) {
                    at++;
                }
                e++;
                continue;
            }
            if (text.charAt(at) != want) {
                return -1;
            }
            at++;
            e++;
        }
        return at;
    }

    private static int skipMarks(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && BIDI_MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t' || c == '\u202F' || c == '\n' || BIDI_MARKS.indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return digits.isEmpty() || c < 128 ? -1 : digits.indexOf(c);
    }
}
