// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.List;
import java.util.Map;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.special.SpecialPage;
import org.explorepedia.wikitext.title.Namespace;

/** All that walls answer, to be registered beside the actions and special pages that every wiki has. */
public final class WallActions {

    private WallActions() {}

    /**
     * Actions that stand for those of the same name in some namespaces.
     *
     * @param view shows pages
     * @param history shows histories of pages
     */
    public static Map<Integer, List<PageAction>> of(WallParts parts, PageAction view, PageAction history) {
        Frames frames = parts.drawing().frames();
        WallUrls urls = new WallUrls(frames.urls(), parts.rules().settings());
        WallScreen screen = new WallScreen(parts, urls);
        MessageViews views = new MessageViews(parts.drawing().users(), urls);
        Composers composers = new Composers(
                parts.people().secrets()::make, frames, parts.rules().settings());
        MessageSubmit submit = new MessageSubmit(parts, urls, composers, screen);
        WallHistories histories = new WallHistories(screen, urls, history);
        FollowAction follow = new FollowAction(screen, urls);
        return Map.of(
                Namespace.WALL,
                List.of(new WallPage(screen, urls, views, composers, submit), histories, follow),
                Namespace.THREAD,
                List.of(
                        new ThreadPage(screen, urls, views, composers, submit),
                        new MessageEdit(screen, urls, composers, submit),
                        new MessageForms(screen, urls),
                        histories,
                        follow),
                Namespace.USER_TALK,
                List.of(new TalkToWall(view, parts.rules().walls(), frames)));
    }

    public static List<SpecialPage> specialPages(WallParts parts) {
        Frames frames = parts.drawing().frames();
        WallUrls urls = new WallUrls(frames.urls(), parts.rules().settings());
        return List.of(new ReportsPage(
                parts.rules().moderation(), frames, parts.drawing().users(), urls));
    }
}
