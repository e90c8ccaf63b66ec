// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.links.Backlinks;
import org.explorepedia.core.links.Categories;
import org.explorepedia.core.page.Contributions;
import org.explorepedia.core.page.Logs;
import org.explorepedia.core.page.RecentChanges;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.core.page.Watchlists;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.search.SearchService;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.feed.Feeds;
import org.explorepedia.web.frame.ChangeLines;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.page.OwnerNotices;

/** Special pages that show what there is. */
public final class ListPages {

    private ListPages() {}

    /** What they ask of the wiki. */
    public record Services(
            RecentChanges changes,
            Watchlists watchlists,
            Contributions contributions,
            Logs logs,
            Categories categories,
            Backlinks backlinks,
            SearchService search,
            UserRenames renames,
            Walls walls) {}

    /**
     * @param others pages that the list of special pages names beside these
     * @param version of the program
     */
    public static List<SpecialPage> of(
            Services services,
            UnitOfWork work,
            GroupPolicy policy,
            Frames frames,
            UserRefs users,
            ChangeLines lines,
            LogLines logLines,
            Clock clock,
            String version,
            List<SpecialPage> others) {
        ListScreens screens = new ListScreens(frames, lines);
        PersonScreens people =
                new PersonScreens(frames, new OwnerNotices(frames, users, policy, clock), services.renames());
        List<SpecialPage> pages = new ArrayList<>(List.of(
                new RecentChangesPage(services.changes(), screens, new Feeds(frames, logLines, clock), clock),
                new WatchlistPage(services.watchlists(), screens, new SpecialForms(frames), clock),
                new ContributionsPage(
                        services.contributions(),
                        screens,
                        people,
                        new WallContributions(new UserRefs(work, frames.urls()), frames.urls())),
                new ActivityPage(services.changes(), screens, people),
                new ChangesOfKindPage(ChangesOfKindPage.Kind.NEW_PAGES, services.changes(), work, screens, clock),
                new ChangesOfKindPage(ChangesOfKindPage.Kind.RELATED, services.changes(), work, screens, clock),
                new LogPage(services.logs(), logLines, screens),
                new AllPagesPage(work, screens),
                new SearchPage(services.search(), screens),
                new WhatLinksHerePage(services.backlinks(), screens)));
        pages.addAll(new TitleLists(services.categories(), services.backlinks(), work, screens).all());
        pages.addAll(new FactPages(work, policy, version, screens).all());
        pages.addAll(new Shortcuts(work, frames.urls()).all());
        pages.addAll(others);
        pages.add(new SpecialPagesPage(pages, screens));
        return List.copyOf(pages);
    }
}
