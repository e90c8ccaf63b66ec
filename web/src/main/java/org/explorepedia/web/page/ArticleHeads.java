// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** What machines read of an article: robots, canonical address, cards, feeds, languages. */
public final class ArticleHeads {

    /** How much of the beginning of an article a card shows. */
    private static final int DESCRIPTION = 240;

    private final Frames frames;
    private final String card;

    /** @param card absolute address of the picture of pages that have none of their own */
    public ArticleHeads(Frames frames, String card) {
        this.frames = frames;
        this.card = card;
    }

    Head of(PageVisit page, ViewOutcome.Shown shown) {
        Title title = shown.page().title();
        Namespaces namespaces = frames.namespaces();
        String name = namespaces.prefixedText(title);
        boolean current = shown.old().isEmpty();
        boolean mainPage = name.equals(page.visit().site().mainPage());
        List<Link> feeds = List.of(
                new Link(
                        "",
                        page.visit().text("feed.history", name),
                        frames.urls().index(title, "action", "history", "feed", "atom")),
                new Link(
                        "", page.visit().text("feed.changes"), frames.urls().special("RecentChanges", "feed", "atom")));
        return new Head(
                name,
                Excerpts.first(shown.rendered().html(), namespaces.name(Namespace.TEMPLATE) + ":", DESCRIPTION),
                frames.urls().canonical(title),
                robots(page, shown, current),
                card,
                current ? (mainPage ? "website" : "article") : "",
                feeds,
                List.of());
    }

    private static String robots(PageVisit page, ViewOutcome.Shown shown, boolean current) {
        boolean unlisted = !current
                || page.params().has("printable")
                || shown.rendered().facts().properties().containsKey("noindex")
                || shown.redirectTarget().isPresent()
                || shown.page().title().namespace() == Namespace.USER
                        && shown.owner().flatMap(ViewOutcome.Owner::user).isEmpty();
        return unlisted ? "noindex,nofollow" : "";
    }
}
