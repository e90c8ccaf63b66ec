// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.explorepedia.transfer.dump.DumpRevision;
import org.explorepedia.wikitext.title.Title;

/** Revisions that are stored in one transaction; of whole pages, or of a part of a page with a long history. */
final class Batch {

    private static final int MAX_REVISIONS = 500;
    private static final long MAX_CHARACTERS = 8_000_000;

    private final List<Part> parts = new ArrayList<>();
    private int revisions;
    private long characters;

    /**
     * Some revisions of one page.
     *
     * @param first whether no earlier batch of this import had revisions of the page
     */
    record Part(Title title, List<Entry> entries, boolean first) {}

    /**
     * A revision to be stored.
     *
     * @param text what is kept: empty where the dump hides it
     */
    record Entry(DumpRevision revision, String text, String sha1) {}

    void begin(Title title, boolean first) {
        parts.add(new Part(title, new ArrayList<>(), first));
    }

    void add(Entry entry) {
        parts.getLast().entries().add(entry);
        revisions++;
        characters += entry.text().length();
    }

    boolean isFull() {
        return revisions >= MAX_REVISIONS || parts.size() >= MAX_REVISIONS || characters >= MAX_CHARACTERS;
    }

    boolean isEmpty() {
        return revisions == 0;
    }

    List<Part> parts() {
        return parts.stream().filter(part -> !part.entries().isEmpty()).toList();
    }

    Set<Title> titles() {
        Set<Title> titles = new LinkedHashSet<>();
        parts().forEach(part -> titles.add(part.title()));
        return titles;
    }

    /** Names of accounts of the other wiki. */
    Set<String> accounts() {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            for (Entry entry : part.entries()) {
                if (entry.revision().author() instanceof DumpRevision.Author.Account(String name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
