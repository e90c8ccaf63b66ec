// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON that people wrote. Any text may come; what is no JSON has no value. */
final class JsonReader {

    private static final int MAX_DEPTH = 40;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static Optional<JsonValue> read(String text) {
        JsonReader reader = new JsonReader(text);
        JsonValue value = reader.value();
        reader.skipSpace();
        return value == null || reader.at < text.length() ? Optional.empty() : Optional.of(value);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char c) {
        skipSpace();
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private @Nullable JsonValue value() {
        skipSpace();
        if (at >= text.length() || depth > MAX_DEPTH) {
            return null;
        }
        depth++;
        JsonValue value = switch (text.charAt(at)) {
            case '{' -> members();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
        depth--;
        return value;
    }

    private @Nullable JsonValue members() {
        at++;
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (take('}')) {
            return new JsonValue.Members(members);
        }
        do {
            skipSpace();
            JsonValue.Text name = string();
            if (name == null || !take(':')) {
                return null;
            }
            JsonValue value = value();
            if (value == null) {
                return null;
            }
            members.put(name.value(), value);
        } while (take(','));
        return take('}') ? new JsonValue.Members(members) : null;
    }

    private @Nullable JsonValue array() {
        at++;
        List<JsonValue> items = new ArrayList<>();
        if (take(']')) {
            return new JsonValue.Array(items);
        }
        do {
            JsonValue value = value();
            if (value == null) {
                return null;
            }
            items.add(value);
        } while (take(','));
        return take(']') ? new JsonValue.Array(items) : null;
    }

    private JsonValue.@Nullable Text string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return new JsonValue.Text(out.toString());
            }
            if (c < ' ' || c == '\\' && !escape(out)) {
                return null;
            }
            if (c != '\\') {
                out.append(c);
            }
        }
        return null;
    }

    /** Reads the sign behind a backslash and stays on its last unit. */
    private boolean escape(StringBuilder out) {
        if (++at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            out.append("\"\\/\b\f\n\r\t".charAt(known));
            return true;
        }
        if (c != 'u' || at + 4 >= text.length()) {
            return false;
        }
        int code = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        at += 4;
        out.append((char) code);
        return true;
    }

    private @Nullable JsonValue word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        boolean known = word.equals("true") || word.equals("false") || word.equals("null");
        return known || isNumber(word) ? new JsonValue.Word(word) : null;
    }

    private static boolean isNumber(String word) {
        boolean digits = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digits |= c >= '0' && c <= '9';
            if ("0123456789+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return digits;
    }
}
