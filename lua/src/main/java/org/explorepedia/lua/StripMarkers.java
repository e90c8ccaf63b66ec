// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.ParseState;

/**
 * Markers of parts that were set aside, as modules expect them: DEL, {@code '"`UNIQ--ref-0000002A-QINU`"'}, DEL. Only strings that
 * scripts see have this form; the engine's own is shorter.
 */
public final class StripMarkers {

    private static final String OPEN = Markers.DELIMITER + "'\"`UNIQ-";
    private static final String CLOSE = "-QINU`\"'" + Markers.DELIMITER;
    private static final int HEX = 16;
    private static final int DIGITS = 8;

    private final Markers markers;
    private final ParseState state;

    public StripMarkers(ParseState state) {
        this.markers = state.markers();
        this.state = state;
    }

    /** The text with the engine's markers written for scripts. */
    public String toScript(String text) {
        int at = text.indexOf(Markers.DELIMITER);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        while (at >= 0) {
            int end = text.indexOf(Markers.DELIMITER, at + 1);
            int number = end < 0 ? -1 : number(text, at + 2, end, 10);
            if (number < 0) {
                break;
            }
            out.append(text, done, at);
            String hex = Integer.toHexString(number).toUpperCase(java.util.Locale.ROOT);
            out.append(OPEN).append('-').append(name(number)).append('-');
            out.repeat('0', DIGITS - hex.length()).append(hex).append(CLOSE);
            done = end + 1;
            at = text.indexOf(Markers.DELIMITER, done);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The text with markers in the engine's form; what only looks like one loses its delimiters. */
    public String fromScript(String text) {
        return replace(text, markers::marker);
    }

    /** The text with each marker replaced by a text of the caller. */
    public String replace(String text, java.util.function.IntFunction<String> replacement) {
        int at = text.indexOf(Markers.DELIMITER);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            out.append(text, done, at);
            int end = end(text, at);
            if (end < 0) {
                out.append('\uFFFD');
                done = at + 1;
            } else {
                int hex = end - CLOSE.length() - DIGITS;
                out.append(replacement.apply(number(text, hex, hex + DIGITS, HEX)));
                done = end;
            }
            at = text.indexOf(Markers.DELIMITER, done);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Where the marker that begins here ends; -1 if none begins. */
    private int end(String text, int at) {
        if (!text.startsWith(OPEN, at)) {
            return -1;
        }
        int close = text.indexOf(CLOSE, at + OPEN.length());
        int next = text.indexOf(Markers.DELIMITER, at + 1);
        if (close < 0 || close + CLOSE.length() - 1 != next || close - DIGITS < at + OPEN.length()) {
            return -1;
        }
        int number = number(text, close - DIGITS, close, HEX);
        return number < 0 || number >= markers.size() ? -1 : close + CLOSE.length();
    }

    private static int number(String text, int start, int end, int radix) {
        int value = 0;
        if (start >= end || end - start > DIGITS) {
            return -1;
        }
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    /** The name of the tag whose result a marker stands for, such as {@code ref}. */
    public String name(int number) {
        state.readsMarker(number);
        return markers.name(number);
    }

    /** The kind of the part behind a marker. */
    public Markers.Kind kind(int number) {
        state.readsMarker(number);
        return markers.kind(number);
    }

    /** The part behind a marker, which may hold markers of the engine itself. */
    public String part(int number) {
        // What stands behind a marker differs from parse to parse.
        state.cannotBeKept();
        return markers.part(number);
    }
}
