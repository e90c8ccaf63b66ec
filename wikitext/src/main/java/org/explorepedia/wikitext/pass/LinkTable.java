// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/**
 * Links of a parse whose colour is not known yet. Each stands in the text as a marker, DEL, {@code K}, its number and DEL;
 * all pages are asked about at once when the text is complete.
 */
public final class LinkTable {

    /** The letter of these markers. */
    public static final char LETTER = 'K';

    private final List<Title> titles = new ArrayList<>();
    private final Map<Title, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] targets = new int[32];

    /** Adds a link and appends its marker. */
    void add(Title title, String html, TextBuffer out) {
        Integer target = numbers.get(title);
        if (target == null) {
            target = titles.size();
            numbers.put(title, target);
            titles.add(title);
        }
        int number = texts.size();
        if (number == targets.length) {
            targets = Arrays.copyOf(targets, number * 2);
        }
        targets[number] = target;
        texts.add(html);
        out.append(Markers.DELIMITER).append(LETTER).append(number).append(Markers.DELIMITER);
    }

    int size() {
        return texts.size();
    }

    /** All pages linked to, each once. */
    List<Title> titles() {
        return titles;
    }

    /** The place in {@link #titles} of the page that a link leads to. */
    int target(int number) {
        return targets[number];
    }

    String text(int number) {
        return texts.get(number);
    }
}
