// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the months in some languages, in all forms in which dates use them. Immutable. */
final class MonthNames {

    /** Names that wikis in Aramaic sign with, January first; the JDK does not know the language. */
    private static final List<String> ARAMAIC = List.of(
            "ܟܢܘܢ ܐܚܪܝ",
            "ܫܒܛ",
            "ܐܕܪ",
            "ܢܝܣܢ",
            "ܐܝܪ",
            "ܚܙܝܪܢ",
            "ܬܡܘܙ",
            "ܐܒ",
            "ܐܝܠܘܠ",
            "ܬܫܪܝܢ ܩܕܡ",
            "ܬܫܪܝܢ ܐܚܪܝ",
            "ܟܢܘܢ ܩܕܡ");

    /** The short forms of the same wikis' first years. */
    private static final Map<String, Integer> ARAMAIC_SHORT =
            Map.of("ܟܢܘܢ ܒ", 1, "ܬܫܪܝܢ ܐ", 10, "ܬܫܪܝܢ ܒ", 11, "ܟܢܘܢ ܐ", 12);

    /** Languages that write an "in" before the month, as a part of the word. */
    private static final Map<String, String> IN = Map.of("arc", "ܒ", "he", "ב");

    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    private record Entry(String name, int month) {}

    /** A name that was found. */
    record Name(int month, int length) {}

    /** @param languages codes of MediaWiki */
    MonthNames(List<String> languages) {
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale);
                    add(name, month.getValue());
                    add(IN.getOrDefault(language, "") + name, month.getValue());
                    if (name.endsWith(".")) {
                        add(name.substring(0, name.length() - 1), month.getValue());
                    }
                }
            }
            if (language.equals("arc")) {
                for (int i = 0; i < ARAMAIC.size(); i++) {
                    add(ARAMAIC.get(i), i + 1);
                    add(IN.getOrDefault(language, "") + ARAMAIC.get(i), i + 1);
                }
                ARAMAIC_SHORT.forEach(this::add);
            }
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry entry) -> entry.name().length())
                                .reversed()));
    }

    private void add(String name, int month) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            // Languages that count the months are read by their numbers.
            return;
        }
        List<Entry> list = byFirst.computeIfAbsent(fold(name.charAt(0)), _ -> new ArrayList<>());
        if (list.stream().noneMatch(entry -> entry.name().equals(name))) {
            list.add(new Entry(name, month));
        }
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The longest name that begins here, or null. */
    @Nullable
    Name at(CharSequence text, int at, int end) {
        if (at >= end) {
            return null;
        }
        for (Entry entry : byFirst.getOrDefault(fold(text.charAt(at)), List.of())) {
            int length = entry.name().length();
            if (at + length <= end && matches(text, at, entry.name())) {
                return new Name(entry.month(), length);
            }
        }
        return number(text, at, end);
    }

    private static @Nullable Name number(CharSequence text, int at, int end) {
        int value = 0;
        int i = at;
        while (i < end && i < at + 2 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            value = 10 * value + text.charAt(i) - '0';
            i++;
        }
        return value >= 1 && value <= 12 ? new Name(value, i - at) : null;
    }

    private static boolean matches(CharSequence text, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            char found = text.charAt(at + i);
            char wanted = name.charAt(i);
            if (found != wanted
                    && fold(found) != fold(wanted)
                    && !(TimestampPattern.isBlank(found) && TimestampPattern.isBlank(wanted))) {
                return false;
            }
        }
        return true;
    }
}
