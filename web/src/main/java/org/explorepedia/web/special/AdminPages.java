// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Clock;
import java.util.List;
import org.explorepedia.core.page.Blocks;
import org.explorepedia.core.page.PageDeleter;
import org.explorepedia.core.page.PageMover;
import org.explorepedia.core.page.PageProtector;
import org.explorepedia.core.page.RevisionHider;
import org.explorepedia.core.page.UserGroups;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.frame.UserRefs;

/** Special pages with which people look after the wiki: moving, restoring, blocking, granting, hiding. */
public final class AdminPages {

    private AdminPages() {}

    /** What they ask of the wiki. */
    public record Services(
            PageMover mover,
            PageDeleter deleter,
            PageProtector protector,
            RevisionHider hider,
            Blocks blocks,
            UserGroups groups,
            UserRenames renames) {}

    public static List<SpecialPage> of(
            Services services, Frames frames, UserRefs users, Summaries summaries, Clock clock) {
        AdminScreens screens = new AdminScreens(new SpecialForms(frames), users, summaries, clock);
        return List.of(
                new MovePagePage(services.mover(), screens),
                new UndeletePage(services.deleter(), screens),
                new BlockPage(services.blocks(), screens),
                new UnblockPage(services.blocks(), screens),
                new BlockListPage(services.blocks(), screens),
                new UserRightsPage(services.groups(), screens),
                new RenameUserPage(services.renames(), screens),
                new ProtectedPagesPage(services.protector(), screens),
                new RevisionDeletePage(services.hider(), screens));
    }
}
