// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.wikitext.title.Title;

/** Pages that exist. */
public interface PageStore {

    Optional<Page> find(Title title);

    Optional<Page> find(PageId id);

    /** Those of these pages that exist, by title; fragments are ignored. */
    Map<Title, Page> find(Collection<Title> titles);

    /**
     * Makes a page without revision; invisible to others until {@link #setLatest} in the same transaction.
     *
     * @return empty if the title is taken
     */
    Optional<PageId> create(Title title, String contentModel, Instant now);

    /** Makes a page under a number that it had before, or empty if the title or the number is taken. */
    Optional<PageId> restore(PageId id, Title title, String contentModel, Instant now);

    /**
     * Makes a revision the current one, if the page's current one is still the expected.
     *
     * @param expected empty for a page just created
     * @return false if another revision got in between
     */
    boolean setLatest(
            PageId page,
            Optional<RevisionId> expected,
            RevisionId latest,
            long length,
            boolean redirect,
            String contentModel,
            Instant now);

    /** Gives the page another title, which must be free. */
    boolean rename(PageId page, Title title, Instant now);

    void remove(PageId page);

    /** Marks pages as depending on something that changed. */
    void touch(Collection<PageId> pages, Instant now);

    /**
     * Pages of a namespace in order of their keys.
     *
     * @param namespace number
     * @param prefix of the key, may be empty
     * @param redirects true for redirects only, false for other pages only, empty for all
     */
    default Slice<Page> list(int namespace, String prefix, Optional<Boolean> redirects, Slice.Request slice) {
        return list(namespace, prefix, "", redirects, slice);
    }

    /** As above, beginning at a key that need not be that of a page. */
    Slice<Page> list(int namespace, String prefix, String from, Optional<Boolean> redirects, Slice.Request slice);

    /** A random page of these namespaces that is no redirect. */
    Optional<Page> random(Set<Integer> namespaces);

    /** Keys of pages in a namespace that begin with a prefix whatever the case, shortest first. */
    List<Title> suggest(int namespace, String prefix, int limit);

    Counts counts(Set<Integer> contentNamespaces);

    /**
     * @param articles pages of content namespaces that are no redirects
     */
    record Counts(long pages, long articles, long edits, long users, long activeUsers, long files) {}
}
