// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;

/** Keeps what people who are logged in were writing, so that it waits for them on any device. */
public final class Drafts {

    /** How long a draft is kept that nobody came back to. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int LISTED = 100;

    private final Editing editing;

    public Drafts(Editing editing) {
        this.editing = editing;
    }

    /**
     * Keeps a text in place of an earlier one.
     *
     * @return false if it is too large to be kept
     */
    public boolean save(
            UserId user, Title title, Section section, Optional<RevisionId> base, String text, String summary) {
        if (TextNormalizer.bytes(text) > editing.settings().maxBytes()) {
            return false;
        }
        Instant now = editing.clock().instant();
        Draft draft = new Draft(
                user,
                title.withoutFragment(),
                section.parameter(),
                base,
                TextNormalizer.text(text),
                TextNormalizer.line(summary, editing.settings().maxSummary()),
                now);
        return editing.work().write(stores -> {
            stores.drafts().put(draft);
            return true;
        });
    }

    public Optional<Draft> find(UserId user, Title title, Section section) {
        return editing.work().read(stores -> stores.drafts().find(user, title.withoutFragment(), section.parameter()));
    }

    /** All drafts of somebody, newest first. */
    public List<Draft> list(UserId user) {
        return editing.work().read(stores -> stores.drafts().list(user, LISTED));
    }

    public void discard(UserId user, Title title, Section section) {
        editing.work().write(stores -> {
            stores.drafts().remove(user, title.withoutFragment(), section.parameter());
            return true;
        });
    }

    /** Whether the page changed since the draft was begun. */
    public boolean isOutdated(Draft draft) {
        return editing.work()
                .read(stores ->
                        !stores.pages().find(draft.title()).map(Page::latest).equals(draft.base()));
    }
}
