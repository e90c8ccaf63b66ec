// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.wikitext.title.CharacterReferences;

/** Reads the attributes of a tag as MediaWiki does: names in lower case, values decoded, what is no attribute left out. */
public final class TagAttributes {

    private final String text;
    private final int length;
    private int at;

    private TagAttributes(String text) {
        this.text = text;
        this.length = text.length();
    }

    /** Attributes in order; the last of several with one name counts. */
    public static Map<String, String> parse(String text) {
        TagAttributes reader = new TagAttributes(text);
        Map<String, String> found = new LinkedHashMap<>();
        while (reader.skipToName()) {
            reader.readInto(found);
        }
        return found;
    }

    private boolean skipToName() {
        while (at < length) {
            if ((at == 0 || isSpace(text.charAt(at - 1))) && isNameStart(text.codePointAt(at))) {
                return true;
            }
            at++;
        }
        return false;
    }

    private void readInto(Map<String, String> found) {
        int start = at;
        int end = at;
        while (end < length && isNamePart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        int next = skipSpace(end);
        if (next < length && text.charAt(next) == '=') {
            int value = skipSpace(next + 1);
            int done = readValue(found, text.substring(start, end), value);
            if (done >= 0) {
                at = done;
                return;
            }
        }
        if (end == length || isSpace(text.charAt(end))) {
            found.put(lower(text.substring(start, end)), "");
            at = end;
        } else {
            at = start + 1;
        }
    }

    /** Reads the value that begins here; answers where it ends, -1 if it is none. */
    private int readValue(Map<String, String> found, String name, int from) {
        if (from < length && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            int close = text.indexOf(text.charAt(from), from + 1);
            int end = close < 0 ? length : close + 1;
            if (end == length || isSpace(text.charAt(end))) {
                put(found, name, text.substring(from + 1, close < 0 ? length : close));
                return end;
            }
        }
        int end = from;
        while (end < length && !isSpace(text.charAt(end)) && text.charAt(end) != '>' && !text.startsWith("/>", end)) {
            end++;
        }
        if (end == length || isSpace(text.charAt(end))) {
            put(found, name, text.substring(from, end));
            return end;
        }
        return -1;
    }

    private static void put(Map<String, String> found, String name, String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        found.put(lower(name), CharacterReferences.decode(Trim.trim(out.toString())));
    }

    private static String lower(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < length && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isNameStart(int c) {
        return c == ':' || c == '_' || Character.isLetter(c) || isNumber(c);
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || c == '.' || c == '-';
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
