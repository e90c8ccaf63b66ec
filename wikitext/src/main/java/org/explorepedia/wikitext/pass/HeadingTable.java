// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.text.Chars;

/** Headings and their numbers while a page is parsed. */
public final class HeadingTable {

    private final List<Edit> edits = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final int[] levels = new int[64];
    private final int[] counts = new int[64];
    private int tocLevel;
    private int previousLevel;
    private boolean tocMark;

    private final List<Mark> marks = new ArrayList<>();

    /**
     * What is written around the text of a heading.
     *
     * @param id of the heading
     * @param fallback second id, or empty
     * @param edit number of the link for editing, -1 if there is none
     */
    record Mark(String id, String fallback, int edit) {}

    /** Notes a heading and answers its number. */
    int add(Mark mark) {
        marks.add(mark);
        return marks.size() - 1;
    }

    Mark mark(int number) {
        return marks.get(number);
    }

    /** What the link for editing a section needs. */
    public record Edit(String page, String index, String headline) {}

    /** Whether the page says itself where its contents list stands. */
    public boolean hasTocMark() {
        return tocMark;
    }

    void tocMarked() {
        tocMark = true;
    }

    /** Notes an edit link and answers its number. */
    int add(Edit edit) {
        edits.add(edit);
        return edits.size() - 1;
    }

    public List<Edit> edits() {
        return edits;
    }

    /** The anchor itself, or with a number behind it if another heading has it. */
    String unique(String anchor) {
        String key = Chars.lower(anchor);
        if (anchors.putIfAbsent(key, 2) == null) {
            return anchor;
        }
        // The number to try first is kept, so that a thousand equal headings cost no more than a thousand others.
        for (int n = anchors.get(key); ; n++) {
            String next = anchor + '_' + n;
            if (anchors.putIfAbsent(key + '_' + n, 2) == null) {
                anchors.put(key, n + 1);
                return next;
            }
        }
    }

    /** Takes in the next heading and answers its depth in the contents list. */
    int enter(int level) {
        if (level > previousLevel) {
            tocLevel = Math.min(tocLevel + 1, levels.length - 1);
            counts[tocLevel] = 0;
        } else if (level < previousLevel && tocLevel > 1) {
            int i = tocLevel;
            while (i > 0 && levels[i] > level) {
                i--;
            }
            tocLevel = i == 0 ? 1 : levels[i] == level ? i : i + 1;
        }
        levels[tocLevel] = level;
        counts[tocLevel]++;
        previousLevel = level;
        return tocLevel;
    }

    /** The number of the current heading, such as {@code 2.1}. */
    String number() {
        StringBuilder number = new StringBuilder();
        for (int i = 1; i <= tocLevel; i++) {
            if (counts[i] > 0) {
                number.append(number.isEmpty() ? "" : ".").append(counts[i]);
            }
        }
        return number.toString();
    }
}
