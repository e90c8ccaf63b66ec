// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;

/**
 * Lets through the attributes of the allow-list, in their safe form. Whatever people write after a tag's name, what comes out
 * is a list of {@code name="value"} of known names. Immutable.
 */
public final class AttributeSanitizer {

    private static final Set<String> LINKED_DATA = Set.of(
            "about",
            "property",
            "resource",
            "datatype",
            "typeof",
            "itemid",
            "itemprop",
            "itemref",
            "itemscope",
            "itemtype");
    private static final Set<String> ID_LISTS =
            Set.of("aria-describedby", "aria-flowto", "aria-labelledby", "aria-owns");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster");

    private final List<String> protocols;
    private final Anchors anchors;

    public AttributeSanitizer(List<String> protocols, Anchors anchors) {
        this.protocols = List.copyOf(protocols);
        this.anchors = anchors;
    }

    /** Appends the allowed attributes, each with a space before it. */
    public void sanitize(char[] text, int from, int to, Element element, TextBuffer out) {
        Map<String, String> given = decode(text, from, to);
        if (!given.isEmpty()) {
            write(allowed(given, element), out);
        }
    }

    /** Whether a tag may stand at all: metadata elements need all of their parts. */
    public boolean isComplete(Map<String, String> given, Element element) {
        return switch (element.name()) {
            case "meta" -> given.containsKey("itemprop") && given.containsKey("content");
            case "link" -> given.containsKey("itemprop") && given.containsKey("href");
            default -> true;
        };
    }

    public void write(Map<String, String> attributes, TextBuffer out) {
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            Escape.attribute(value, protocols, out);
            out.append('"');
        });
    }

    /** Reads attributes as browsers would, in order, names in lower case; nothing is checked yet. */
    public Map<String, String> decode(char[] text, int from, int to) {
        Map<String, String> found = new LinkedHashMap<>();
        int i = from;
        while (i < to) {
            if (Chars.isSpace(text[i]) || text[i] == '/') {
                i++;
                continue;
            }
            // Whatever stands before the equals sign is the name; one with other signs in it is none, and its value
            // goes too.
            int nameEnd = i + 1;
            while (nameEnd < to && !Chars.isSpace(text[nameEnd]) && text[nameEnd] != '/' && text[nameEnd] != '=') {
                nameEnd++;
            }
            String name = new String(text, i, nameEnd - i).toLowerCase(Locale.ROOT);
            int equals = skipSpace(text, nameEnd, to);
            i = nameEnd;
            String value = "";
            if (equals < to && text[equals] == '=') {
                int start = skipSpace(text, equals + 1, to);
                int end;
                if (start < to && (text[start] == '"' || text[start] == '\'')) {
                    end = Chars.indexOf(text, start + 1, to, text[start]);
                    end = end < 0 ? to : end;
                    i = Math.min(end + 1, to);
                    start++;
                } else {
                    end = start;
                    while (end < to && !Chars.isSpace(text[end]) && text[end] != '>') {
                        end++;
                    }
                    i = end;
                }
                value = CharacterReferences.decode(collapse(text, start, end));
            }
            if (isName(name)) {
                found.put(name, value);
            }
        }
        return found;
    }

    /** The attributes of these that the element may have, in safe form. */
    public Map<String, String> allowed(Map<String, String> given, Element element) {
        Map<String, String> out = new LinkedHashMap<>();
        boolean scope = given.containsKey("itemscope");
        for (Map.Entry<String, String> entry : given.entrySet()) {
            String name = entry.getKey();
            String value = entry.getValue();
            if (name.startsWith("xmlns:") && name.length() > 6) {
                if (!isEvil(value)) {
                    out.put(name, value);
                }
                continue;
            }
            boolean data = name.startsWith("data-")
                    && name.length() > 5
                    && name.indexOf(':') < 0
                    && name.indexOf('_') < 0
                    && !isReservedData(name);
            if (!data && !element.attributes().contains(name)) {
                continue;
            }
            if (name.equals("style")) {
                out.put(name, CssFilter.check(value));
            } else if (name.equals("id")) {
                if (!value.isEmpty()) {
                    out.put(name, anchors.attribute(value));
                }
            } else if (ID_LISTS.contains(name)) {
                out.put(name, idList(value));
            } else if (name.equals("tabindex") && !value.equals("0")) {
                continue;
            } else if ((LINKED_DATA.contains(name) || name.equals("cite")) && isEvil(value)) {
                continue;
            } else if (ADDRESSES.contains(name) && !startsWithProtocol(value)) {
                continue;
            } else if (!scope && (name.equals("itemtype") || name.equals("itemid") || name.equals("itemref"))) {
                continue;
            } else {
                out.put(name, value);
            }
        }
        return out;
    }

    private String idList(String value) {
        StringBuilder out = new StringBuilder();
        for (String id : value.split("\\s+")) {
            if (!id.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(anchors.attribute(id));
            }
        }
        return out.toString();
    }

    private boolean startsWithProtocol(String value) {
        for (String protocol : protocols) {
            if (Chars.matchesIgnoringCase(value, 0, protocol)) {
                return true;
            }
        }
        return false;
    }

    /** Beginnings that would run code where data of other sites is taken for links. */
    private static boolean isEvil(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (startsScript(value, i, "javascript") || startsScript(value, i, "vbscript")) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsScript(String value, int at, String scheme) {
        if (!Chars.matchesIgnoringCase(value, at, scheme)) {
            return false;
        }
        if (at > 0 && !Chars.isSpace(value.charAt(at - 1))) {
            return false;
        }
        int i = at + scheme.length();
        while (i < value.length() && !Chars.isWord(value.charAt(i)) && value.charAt(i) != ':') {
            i++;
        }
        return i < value.length() && value.charAt(i) == ':';
    }

    private static boolean isReservedData(String name) {
        return name.startsWith("data-ooui") || name.startsWith("data-mw") || name.startsWith("data-parsoid");
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!startsName(c) && (i == 0 || c != '.' && c != '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsName(char c) {
        return Chars.isLetter(c)
                || Chars.isDigit(c)
                || c == ':'
                || c == '_'
                || c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }

    private static int skipSpace(char[] text, int from, int to) {
        int i = from;
        while (i < to && Chars.isSpace(text[i])) {
            i++;
        }
        return i;
    }

    private static String collapse(char[] text, int from, int to) {
        boolean plain = true;
        for (int i = from; i < to && plain; i++) {
            char c = text[i];
            plain = !(c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c == ' ' && (i == from || i + 1 == to || text[i + 1] == ' '));
        }
        if (plain) {
            return new String(text, from, to - from);
        }
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            boolean space = text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
            if (!space) {
                out.append(text[i]);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }
}
