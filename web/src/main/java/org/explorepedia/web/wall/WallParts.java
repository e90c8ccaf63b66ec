// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.Optional;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.wall.WallModeration;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.core.wall.WallSettings;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisits;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.page.OwnerNotices;
import org.explorepedia.web.visit.Visits;

/** What the pages of walls are made from. */
public record WallParts(Rules rules, People people, Drawing drawing) {

    /** The rules of walls. */
    public record Rules(
            Walls walls,
            WallPosting posting,
            WallModeration moderation,
            RenderService render,
            UnitOfWork work,
            WallSettings settings) {}

    /** Who is there. */
    public record People(
            LogIns logIns,
            Accounts accounts,
            Secrets secrets,
            UserRenames renames,
            Visits visits,
            PageVisits pageVisits) {

        /** The name that an account has now that had this one once. */
        Optional<String> renamed(String name) {
            return renames.currentName(name);
        }
    }

    /** What draws pages and lines. */
    public record Drawing(Frames frames, UserRefs users, OwnerNotices owners, Summaries summaries) {}
}
