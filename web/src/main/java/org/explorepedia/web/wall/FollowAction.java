// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.wall.WallNotices.Choice;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;

/** Follows or mutes a thread, follows a wall. */
final class FollowAction implements PageAction {

    private final WallScreen screen;
    private final WallUrls urls;

    FollowAction(WallScreen screen, WallUrls urls) {
        this.screen = screen;
        this.urls = urls;
    }

    @Override
    public Set<String> names() {
        return Set.of("follow");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        String there = urls.wiki().page(page.title());
        if (!visit.isLoggedIn()) {
            return Reply.seeOther(urls.logIn(there));
        }
        if (!visit.request().isPost() || !visit.tokenMatches()) {
            return Reply.seeOther(there);
        }
        Choice choice = switch (visit.request().form().get("choice")) {
            case "follow" -> Choice.FOLLOW;
            case "mute" -> Choice.MUTE;
            default -> Choice.NOTHING_CHOSEN;
        };
        Walls walls = screen.parts().rules().walls();
        if (page.title().namespace() == Namespace.WALL) {
            String name = page.title().text();
            return walls.choose(visit.viewer(), name, choice) ? Reply.seeOther(there) : screen.noSuchUser(page, name);
        }
        Optional<ThreadId> thread = WallUrls.thread(page.title());
        boolean chosen = thread.isPresent() && walls.choose(visit.viewer(), thread.get(), choice);
        return chosen ? Reply.seeOther(there) : screen.noSuchThread(visit);
    }
}
