// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.Set;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * Leads readers of somebody's talk page to their wall, from which a talk page of old times can still be read. Old revisions,
 * comparisons and {@code redirect=no} show the page itself; so do names without account, which have no wall.
 */
final class TalkToWall implements PageAction {

    private static final Set<String> OF_THE_PAGE_ITSELF = Set.of("oldid", "diff", "curid", "printable");

    private final PageAction view;
    private final Walls walls;
    private final Frames frames;

    /** @param view shows pages */
    TalkToWall(PageAction view, Walls walls, Frames frames) {
        this.view = view;
        this.walls = walls;
        this.frames = frames;
    }

    @Override
    public Set<String> names() {
        return Set.of("view");
    }

    @Override
    public Reply answer(PageVisit page) {
        Params params = page.params();
        Title title = page.title();
        boolean itself = params.get("redirect").equals("no")
                || OF_THE_PAGE_ITSELF.stream().anyMatch(params::has)
                || title.dbKey().indexOf('/') >= 0;
        return itself || !walls.hasWall(page.visit().viewer(), title.text())
                ? view.answer(page)
                : Reply.redirect(302, frames.urls().page(Title.of(Namespace.WALL, title.dbKey())));
    }
}
