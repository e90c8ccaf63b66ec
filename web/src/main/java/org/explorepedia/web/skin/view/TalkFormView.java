// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The box for a reply or a new discussion.
 *
 * @param action where it goes
 * @param hidden token and what is answered
 * @param notices what went wrong
 * @param quote the comment that is answered, as words; empty for new discussions
 * @param quoteBy its author
 * @param preview what was typed as readers will see it; null if nobody asked
 * @param titleLabel label of the title field; null for replies
 * @param title what was typed there
 * @param titleMissing whether the title is what went wrong
 * @param label of the box
 * @param text what was typed
 * @param button words of the main button
 * @param note what happens by itself
 * @param cancel where those go who write nothing
 */
public record TalkFormView(
        String action,
        List<Field.Hidden> hidden,
        List<Notice> notices,
        String quote,
        String quoteBy,
        @Nullable Content preview,
        @Nullable String titleLabel,
        String title,
        boolean titleMissing,
        String label,
        String text,
        String button,
        String note,
        String cancel) {

    public TalkFormView {
        hidden = List.copyOf(hidden);
        notices = List.copyOf(notices);
    }
}
