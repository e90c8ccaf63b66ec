// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.wikitext.title.Title;

/**
 * A text that somebody wants to see, compare or publish.
 *
 * @param title of the page, a local one
 * @param section which part the text is
 * @param text as typed
 * @param summary as typed
 * @param minor whether it was called a minor edit; ignored for people who may not say so
 * @param bot whether to hide it from recent changes as a bot's; ignored for all others
 * @param base what the writer started from
 * @param started when the form was opened; empty turns the guard against re-creation off
 * @param watch what to do with the watchlist
 * @param confirmed warnings that the writer has seen and goes on in spite of
 * @param existence whether the page must or must not exist
 * @param requestKey the same for a form sent twice; empty for none
 * @param undo the revisions that the text undoes
 * @param tags of the client's own
 */
public record EditRequest(
        Title title,
        Section section,
        String text,
        String summary,
        boolean minor,
        boolean bot,
        Base base,
        Optional<Instant> started,
        Watch watch,
        Set<Confirmation> confirmed,
        Existence existence,
        String requestKey,
        Optional<Undo> undo,
        Set<String> tags) {

    public EditRequest {
        title = title.withoutFragment();
        confirmed = Set.copyOf(confirmed);
        tags = Set.copyOf(tags);
    }

    /** A plain edit of a whole page. */
    public static EditRequest of(Title title, String text, String summary, Base base) {
        return new EditRequest(
                title,
                Section.WHOLE,
                text,
                summary,
                false,
                false,
                base,
                Optional.empty(),
                Watch.Unchanged.UNCHANGED,
                Set.of(),
                Existence.ANY,
                "",
                Optional.empty(),
                Set.of());
    }

    /** Warnings that are given once. */
    public enum Confirmation {
        /** A new page without text. */
        BLANK_PAGE,
        /** A page that was deleted after the form was opened. */
        RECREATE,
        /** No summary, for people who asked to be reminded. */
        NO_SUMMARY,
        /** A new section without heading. */
        NO_HEADING,
        /** A redirect to the page itself. */
        SELF_REDIRECT
    }

    public enum Existence {
        ANY,
        MUST_EXIST,
        MUST_NOT_EXIST
    }

    public sealed interface Watch {
        enum Unchanged implements Watch {
            UNCHANGED
        }

        record On(Expiry expiry) implements Watch {}

        enum Off implements Watch {
            OFF
        }
    }

    /**
     * @param undone the newest revision that is undone
     * @param after the revision whose text comes back
     */
    public record Undo(RevisionId undone, RevisionId after) {}

    /** The same request with a warning confirmed. */
    public EditRequest confirming(Confirmation warning) {
        Set<Confirmation> all = new java.util.HashSet<>(confirmed);
        all.add(warning);
        return new EditRequest(
                title,
                section,
                text,
                summary,
                minor,
                bot,
                base,
                started,
                watch,
                all,
                existence,
                requestKey,
                undo,
                tags);
    }
}
