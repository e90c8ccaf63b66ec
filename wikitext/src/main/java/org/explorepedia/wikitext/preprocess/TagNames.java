// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a wiki's extension tags, found in a text without making strings. Immutable. */
public final class TagNames {

    private final Map<Character, String[]> byFirst = new HashMap<>();
    private final boolean[] asciiFirst = new boolean[128];

    public TagNames(Collection<String> names) {
        Map<Character, List<String>> lists = new HashMap<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            lists.computeIfAbsent(lower.charAt(0), k -> new ArrayList<>()).add(lower);
        }
        lists.forEach((first, list) -> {
            byFirst.put(first, list.toArray(new String[0]));
            if (first < 128) {
                asciiFirst[first] = true;
                asciiFirst[Character.toUpperCase(first)] = true;
            }
        });
    }

    /** The name that stands at this offset and ends there as a tag name does; {@code null} if none. */
    @org.jspecify.annotations.Nullable
    String at(char[] text, int offset, int limit) {
        if (offset >= limit) {
            return null;
        }
        char first = text[offset];
        if (first < 128 && !asciiFirst[first]) {
            return null;
        }
        String[] candidates = byFirst.get(lower(first));
        if (candidates == null) {
            return null;
        }
        for (String name : candidates) {
            if (matches(text, offset, limit, name) && endsName(text, offset + name.length(), limit)) {
                return name;
            }
        }
        return null;
    }

    static boolean matches(char[] text, int offset, int limit, String lowerName) {
        if (offset + lowerName.length() > limit) {
            return false;
        }
        for (int i = 0; i < lowerName.length(); i++) {
            if (lower(text[offset + i]) != lowerName.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsName(char[] text, int at, int limit) {
        if (at >= limit) {
            return false;
        }
        char c = text[at];
        return c == '>' || isSpace(c) || (c == '/' && at + 1 < limit && text[at + 1] == '>');
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
