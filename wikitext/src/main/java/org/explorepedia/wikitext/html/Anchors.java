// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.explorepedia.wikitext.text.TextBuffer;

/** Ids of headings and other elements, and the fragments that lead to them, in the encodings that a wiki uses. Immutable. */
public final class Anchors {

    private static final int MAX_LENGTH = 1024;

    /** How an id is written. */
    public enum Mode {
        HTML5,
        LEGACY
    }

    private final Mode primary;
    private final Optional<Mode> fallback;

    /** @param modes names of encodings, the first one is primary, the second a fallback */
    public Anchors(List<String> modes) {
        primary = modes.isEmpty() || modes.getFirst().equals("html5") ? Mode.HTML5 : Mode.LEGACY;
        fallback = modes.size() > 1
                ? Optional.of(modes.get(1).equals("html5") ? Mode.HTML5 : Mode.LEGACY)
                : Optional.empty();
    }

    /** An id as the value of an attribute, not yet escaped for HTML. */
    public String attribute(String id) {
        return encode(id, primary);
    }

    /** The id in the second encoding; empty if the wiki has none. */
    public Optional<String> fallback(String id) {
        return fallback.map(mode -> encode(id, mode));
    }

    /** The id behind the number sign of a link. */
    public String link(String id) {
        return primary == Mode.HTML5 ? percentForLink(encode(id, Mode.HTML5)) : encode(id, Mode.LEGACY);
    }

    /** The fragment that leads to an id which is encoded already. */
    public String linkOf(String attribute) {
        return primary == Mode.HTML5 ? percentForLink(attribute) : attribute;
    }

    /** The fragment of a link to another site, which understands the older encoding whatever its version. */
    public static String externalLink(String id) {
        return encode(id, Mode.LEGACY);
    }

    public static String encode(String text, Mode mode) {
        String id = text.length() > MAX_LENGTH ? cut(text) : text;
        return switch (mode) {
            case HTML5 -> html5(id);
            case LEGACY -> legacy(id);
        };
    }

    private static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static String html5(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                return id.replace(' ', '_')
                        .replace('\t', '_')
                        .replace('\n', '_')
                        .replace('\r', '_')
                        .replace('\f', '_');
            }
        }
        return id;
    }

    /** A per cent sign that would be read as an escape is escaped itself. */
    private static String percentForLink(String id) {
        int percent = id.indexOf('%');
        if (percent < 0) {
            return id;
        }
        StringBuilder out = new StringBuilder(id.length() + 8);
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean escape = c == '%'
                    && i + 2 < id.length()
                    && org.explorepedia.wikitext.text.Chars.isHex(id.charAt(i + 1))
                    && org.explorepedia.wikitext.text.Chars.isHex(id.charAt(i + 2));
            out.append(escape ? "%25" : String.valueOf(c));
        }
        return out.toString();
    }

    private static String legacy(String id) {
        TextBuffer out = new TextBuffer(id.length() + 16);
        for (byte b : id.replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.'
                    || c == ':';
            if (plain) {
                out.append(c);
            } else {
                out.append('.').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
