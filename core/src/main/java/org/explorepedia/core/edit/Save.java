// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Page;
import org.explorepedia.wikitext.title.Title;

/**
 * A new text of a page, ready to be stored.
 *
 * @param page the page as it must still be; empty if there must be none
 * @param text in the form in which texts are stored
 * @param redirect where the text sends readers, if it is a redirect
 * @param patrolled whether nobody needs to look at it
 * @param bot whether it is hidden from recent changes as a bot's
 */
public record Save(
        Title title,
        Optional<Page> page,
        String text,
        String contentModel,
        Optional<Title> redirect,
        Actor author,
        String summary,
        boolean minor,
        boolean bot,
        boolean patrolled,
        Set<String> tags,
        Instant now) {

    public Save {
        tags = Set.copyOf(tags);
    }
}
