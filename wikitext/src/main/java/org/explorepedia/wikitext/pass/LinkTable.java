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

    /** Tables of larger pages are thrown away. */
    private static final int MAX_KEPT = 50_000;

    private final List<Title> titles = new ArrayList<>();
    private Map<Title, Integer> numbers = new HashMap<>();
    /** What links show, one behind the other. */
    private TextBuffer texts = new TextBuffer();

    private int[] textEnds = new int[64];
    private int[] targets = new int[64];
    private int count;

    /** Makes it ready for another page. */
    LinkTable clear() {
        if (titles.size() > 0) {
            titles.clear();
            numbers = numbers.size() > MAX_KEPT ? new HashMap<>() : numbers;
            numbers.clear();
        }
        texts = texts.array().length > MAX_KEPT * 20 ? new TextBuffer() : texts.clear();
        count = 0;
        return this;
    }

    /** Where the text of the next link is to be appended before it is added. */
    TextBuffer texts() {
        return texts;
    }

    /** Adds a link and appends its marker. */
    void add(Title title, String html, TextBuffer out) {
        texts.append(html);
        add(title, out);
    }

    /** Adds a link whose text was appended to {@link #texts}, and appends its marker. */
    void add(Title title, TextBuffer out) {
        Integer target = numbers.get(title);
        if (target == null) {
            target = titles.size();
            numbers.put(title, target);
            titles.add(title);
        }
        if (count == targets.length) {
            targets = Arrays.copyOf(targets, count * 2);
            textEnds = Arrays.copyOf(textEnds, count * 2);
        }
        targets[count] = target;
        textEnds[count] = texts.length();
        out.append(Markers.DELIMITER).append(LETTER).append(count).append(Markers.DELIMITER);
        count++;
    }

    int size() {
        return count;
    }

    /** All pages linked to, each once. */
    List<Title> titles() {
        return titles;
    }

    /** The place in {@link #titles} of the page that a link leads to. */
    int target(int number) {
        return targets[number];
    }

    int textStart(int number) {
        return number == 0 ? 0 : textEnds[number - 1];
    }

    int textEnd(int number) {
        return textEnds[number];
    }

    String text(int number) {
        return texts.substring(textStart(number), textEnd(number));
    }
}
