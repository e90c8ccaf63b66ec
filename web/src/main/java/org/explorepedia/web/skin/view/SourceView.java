// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * The wikitext of a page that the viewer may not edit.
 *
 * @param reasons why not, one sentence each
 * @param text the stored wikitext
 * @param own the viewer's text when a refused form was sent, or null
 * @param raw address of the bare text
 * @param request where a change can be asked for, or null
 * @param templates pages that are used in the text; a link's id may say how it is protected
 */
public record SourceView(
        List<Content> reasons,
        String text,
        @Nullable String own,
        String raw,
        @Nullable Link request,
        List<Link> templates) {

    public SourceView {
        reasons = List.copyOf(reasons);
        templates = List.copyOf(templates);
    }
}
