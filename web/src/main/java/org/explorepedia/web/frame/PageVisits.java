// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Looks up what every page of the wiki shows around itself, in one go. */
public final class PageVisits {

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final Clock clock;

    public PageVisits(UnitOfWork work, RightsChecker rights, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.clock = clock;
    }

    public PageVisit open(Visit visit, Title title) {
        Title companion = title.isTalk() ? title.subjectPage() : title.talkPage();
        Instant now = clock.instant();
        return work.read(stores -> {
            Map<Title, Page> pages = stores.pages().find(List.of(title, companion));
            Optional<Page> page = Optional.ofNullable(pages.get(title))
                    .filter(_ -> visit.viewer().knowsOwner(title));
            PageState state = PageState.load(stores, title, page.isPresent(), now);
            boolean watched = visit.viewer()
                    .userId()
                    .map(user -> stores.watches().isWatched(user, title.subjectPage(), now))
                    .orElse(false);
            return new PageVisit(
                    visit,
                    title,
                    page,
                    !companion.equals(title) && pages.containsKey(companion),
                    rights.checkInGeneral(visit.viewer(), Action.EDIT, state),
                    state.protections(),
                    watched);
        });
    }
}
