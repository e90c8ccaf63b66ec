// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.wikitext.title.Title;

/** Revisions and their texts. Texts never change; equal texts may be stored once. */
public interface RevisionStore {

    Revision insert(NewRevision revision);

    Optional<Revision> find(RevisionId id);

    Map<RevisionId, Revision> find(Collection<RevisionId> ids);

    /** The text, or empty if there is no such revision. */
    Optional<String> text(RevisionId id);

    Map<RevisionId, String> texts(Collection<RevisionId> ids);

    /** Revisions of a page, newest first. */
    default Slice<Revision> history(PageId page, Slice.Request slice) {
        return history(page, HistoryFilter.ALL, slice);
    }

    /** Those revisions of a page that somebody looks for, newest first. */
    Slice<Revision> history(PageId page, HistoryFilter filter, Slice.Request slice);

    /**
     * @param before only what was written before this time; empty for all
     * @param since only what was written at this time or later; empty for all
     * @param tag empty for all
     */
    record HistoryFilter(Optional<Instant> before, Optional<Instant> since, String tag) {
        public static final HistoryFilter ALL = new HistoryFilter(Optional.empty(), "");

        public HistoryFilter(Optional<Instant> before, String tag) {
            this(before, Optional.empty(), tag);
        }
    }

    /** The revision of the page before or after the given one, in order of time. */
    Optional<Revision> neighbour(Revision revision, boolean newer);

    /** The first revision of a page. */
    Optional<Revision> first(PageId page);

    /** The newest revision of the page that is not by this author, older than the given one. */
    Optional<Revision> lastNotBy(PageId page, Actor author);

    /** Number and authors of revisions strictly between two of a page; authors at most {@code limit}. */
    Between between(PageId page, RevisionId older, RevisionId newer, int limit);

    long count(PageId page);

    /** What somebody wrote, newest first. */
    Slice<Contribution> contributions(Actor author, ContributionFilter filter, Slice.Request slice);

    /** The same of revisions by number; those that do not exist are missing in the answer. */
    Map<RevisionId, Contribution> contributions(Collection<RevisionId> ids);

    /** Finds a revision of a page with this time and text, so that an import can be run again. */
    Optional<RevisionId> findImported(PageId page, Instant timestamp, String sha1);

    void hide(RevisionId id, Set<HiddenPart> parts);

    void addTags(RevisionId id, Set<String> tags);

    /** Moves all revisions to another page, for merged histories. */
    void reassign(PageId from, PageId to);

    /** Newest revision of the page at or before a time. */
    Optional<Revision> at(PageId page, Instant time);

    record Between(long revisions, List<String> authors, boolean moreAuthors) {}

    /**
     * @param latest whether it is still the current text of the page
     * @param previousLength bytes of the parent revision, 0 for the first
     */
    record Contribution(Revision revision, Title title, boolean latest, long previousLength) {}

    /**
     * @param namespaces empty for all
     * @param tag empty for all
     */
    record ContributionFilter(
            Set<Integer> namespaces, boolean newPagesOnly, boolean latestOnly, boolean hideMinor, String tag) {
        public static final ContributionFilter ALL = new ContributionFilter(Set.of(), false, false, false, "");
    }
}
