// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Clock;
import java.util.List;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespaces;

/**
 * What the services of this package work with.
 *
 * @param contentTexts texts in the language of the wiki, for summaries that are stored
 * @param followers have something to do with each edit
 */
public record Editing(
        UnitOfWork work,
        RenderService render,
        RightsChecker rights,
        FollowUps followUps,
        WikiEvents events,
        NotableEvents notable,
        Mentions mentions,
        Localizer contentTexts,
        EditSettings settings,
        List<EditFollower> followers,
        Clock clock) {

    public Editing {
        followers = List.copyOf(followers);
    }

    Namespaces namespaces() {
        return render.engine().site().namespaces();
    }

    EditTidings tidings() {
        return new EditTidings(notable, mentions);
    }

    AutomaticSummary summaries() {
        return new AutomaticSummary(contentTexts, namespaces());
    }
}
