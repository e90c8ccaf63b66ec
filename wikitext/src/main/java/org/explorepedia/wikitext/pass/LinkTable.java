// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.List;
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
    private final List<String> texts = new ArrayList<>();

    /** Adds a link and appends its marker. */
    public void add(Title title, String html, TextBuffer out) {
        out.append(Markers.DELIMITER).append(LETTER).append(titles.size()).append(Markers.DELIMITER);
        titles.add(title);
        texts.add(html);
    }

    public int size() {
        return titles.size();
    }

    public Title title(int number) {
        return titles.get(number);
    }

    public String text(int number) {
        return texts.get(number);
    }
}
