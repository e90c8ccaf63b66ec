// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Brings texts from browsers and bots into the one form in which texts are stored. */
public final class TextNormalizer {

    private TextNormalizer() {}

    /** Composed characters (NFC), line feeds only, nothing that XML forbids, no blanks at the end. */
    public static String text(String typed) {
        String lines =
                typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
        String clean = withoutForbidden(lines);
        return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
                ? clean
                : Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** A summary or heading: as {@link #text}, on one line, at most {@code max} code points. */
    public static String line(String typed, int max) {
        String line = text(typed).replace('\n', ' ').replace('\t', ' ').strip();
        return line.codePointCount(0, line.length()) <= max ? line : line.substring(0, line.offsetByCodePoints(0, max));
    }

    /** Size of a text as it counts against limits. */
    public static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String withoutForbidden(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean forbidden = (c < ' ' && c != '\n' && c != '\t')
                    || c == '\uFFFE'
                    || c == '\uFFFF'
                    || c == '\u007F'
                    || (Character.isSurrogate(c) && !pair);
            if (forbidden && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (clean != null) {
                clean.append(forbidden ? '\uFFFD' : c);
            }
            if (pair) {
                i++;
                if (clean != null) {
                    clean.append(text.charAt(i));
                }
            }
        }
        return clean == null ? text : clean.toString();
    }
}
