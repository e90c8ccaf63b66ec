// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.time.Clock;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.edit.Drafts;
import org.explorepedia.core.edit.EditForms;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.Reverts;
import org.explorepedia.core.links.Categories;
import org.explorepedia.core.page.Comparisons;
import org.explorepedia.core.page.PageDeleter;
import org.explorepedia.core.page.PageHistory;
import org.explorepedia.core.page.PageInformation;
import org.explorepedia.core.page.PageProtector;
import org.explorepedia.core.page.PageViews;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.core.page.Watchlists;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.ChangeLines;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisits;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.visit.Visits;

/** What the actions on pages are made from. */
public record PageServices(
        Rules rules, People people, Drawing drawing, UnitOfWork work, RenderService render, Clock clock) {

    /** The rules of the wiki, as far as pages are concerned. */
    public record Rules(
            PageViews views,
            EditService edits,
            EditForms forms,
            Reverts reverts,
            Drafts drafts,
            PageHistory history,
            Comparisons comparisons,
            Categories categories,
            PageInformation information,
            Watchlists watchlists,
            PageDeleter deleter,
            PageProtector protector,
            UserRenames renames) {}

    /** Who is there and what they are. */
    public record People(LogIns logIns, Secrets secrets, GroupPolicy policy, Visits visits, PageVisits pageVisits) {}

    /** What draws pages and lines. */
    public record Drawing(Frames frames, UserRefs users, Summaries summaries, LogLines logs, ChangeLines lines) {}
}
