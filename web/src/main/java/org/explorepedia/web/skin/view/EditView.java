// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a page is written.
 *
 * @param action where it is sent
 * @param text the wikitext
 * @param lang language of the text
 * @param dir direction of the text
 * @param sectionTitle heading of a new section; null when it is not one
 * @param summary what the writer says about the change
 * @param hidden fields with the base revision, the token and so on, by MediaWiki's names
 * @param minor whether the change is minor; null when the writer may not say so
 * @param watch whether to watch the page; null when the writer cannot
 * @param recreate whether the writer has to confirm that a deleted page comes back
 * @param copyright what publishing means for the writer's rights
 * @param preview what publishing would give, or null
 * @param comparison what publishing would change, or null
 * @param templates pages that are used in the text
 * @param cancel where the form is left to
 * @param draftKey names the draft in this browser; empty when the server keeps it
 * @param draftUrl where a script sends drafts that the server keeps; empty when this browser keeps them
 * @param posted whether the text comes from a form that was sent and is not saved
 * @param saveLabel words of the button that publishes
 */
public record EditView(
        String action,
        String text,
        String lang,
        String dir,
        @Nullable String sectionTitle,
        String summary,
        List<Field.Hidden> hidden,
        @Nullable Boolean minor,
        @Nullable Boolean watch,
        boolean recreate,
        Content copyright,
        @Nullable PreviewView preview,
        @Nullable DiffView comparison,
        List<Link> templates,
        String cancel,
        String draftKey,
        String draftUrl,
        boolean posted,
        String saveLabel) {

    public EditView {
        hidden = List.copyOf(hidden);
        templates = List.copyOf(templates);
    }
}
