// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

/** Prepares texts from outside, and puts finished parts back. */
final class Sources {

    private Sources() {}

    /** Text in which no marker can be forged. Offsets stay what they are. */
    static String clean(String text) {
        return text.indexOf(Markers.DELIMITER) < 0 ? text : text.replace(Markers.DELIMITER, '\uFFFD');
    }

    /** Replaces markers by what they stand for, also inside of parts. */
    static String unstrip(String text, Markers markers) {
        int at = text.indexOf(Markers.DELIMITER);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 64);
        unstrip(text, at, markers, out, 0);
        return out.toString();
    }

    private static void unstrip(String text, int first, Markers markers, StringBuilder out, int depth) {
        int done = 0;
        int at = first;
        while (at >= 0) {
            out.append(text, done, at);
            int end = text.indexOf(Markers.DELIMITER, at + 1);
            if (end < 0) {
                done = at + 1;
                break;
            }
            String part = markers.part(Integer.parseInt(text, at + 2, end, 10));
            int inner = part.indexOf(Markers.DELIMITER);
            if (inner < 0 || depth > 40) {
                out.append(part);
            } else {
                unstrip(part, inner, markers, out, depth + 1);
            }
            done = end + 1;
            at = text.indexOf(Markers.DELIMITER, done);
        }
        out.append(text, done, text.length());
    }
}
