// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box to write a message in.
 *
 * @param id tells several boxes of a page apart
 * @param label what the box asks for
 * @param titleLabel label of the title field; null for replies
 * @param title what was typed there
 * @param text what was typed
 * @param error what was wrong with it, or empty; markup, since it can hold fields to log in with
 * @param faulty name of the field that is wrong, or empty
 * @param preview what the text will look like; empty if that was not asked for
 * @param hidden token, request key
 * @param button words of the button
 * @param folded whether it opens with a click
 * @param draft where drafts are kept; empty if nowhere
 */
public record ComposerView(
        String id,
        String action,
        String label,
        @Nullable String titleLabel,
        String title,
        String text,
        Content error,
        String faulty,
        Content preview,
        List<Field.Hidden> hidden,
        String button,
        boolean folded,
        String draft) {

    public ComposerView {
        hidden = List.copyOf(hidden);
    }
}
