// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.page.PageHistory;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.visit.Visit;

/** The history of a page as a feed: {@code action=history&feed=atom}. */
public final class HistoryFeed implements PageAction {

    private static final int REVISIONS = 50;

    private final PageHistory history;
    private final Feeds feeds;
    private final Frames frames;

    public HistoryFeed(PageHistory history, Feeds feeds, Frames frames) {
        this.history = history;
        this.feeds = feeds;
        this.frames = frames;
    }

    @Override
    public Set<String> names() {
        // The action "history" leads here.
        return Set.of();
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        return switch (history.list(visit.viewer(), page.title(), Pagers.request(page.params(), REVISIONS))) {
            case PageHistory.Outcome.Listed listed ->
                feeds.history(visit, page.title(), listed.revisions().items());
            case PageHistory.Outcome.NoSuchPage _ ->
                frames.message(
                        visit,
                        404,
                        "feed.missing.heading",
                        Notice.Kind.ERROR,
                        visit.html("feed.missing", frames.namespaces().prefixedText(page.title())));
            case PageHistory.Outcome.Denied(List<Denial> reasons) -> Denials.reply(frames, visit, 403, reasons);
        };
    }
}
