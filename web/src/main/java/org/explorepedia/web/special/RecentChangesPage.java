// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.core.page.RecentChanges;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.feed.Feeds;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;

/** What happened lately, with filters; as a feed with {@code feed=}. */
final class RecentChangesPage implements SpecialPage {

    private static final int MOST_DAYS = 90;

    private final RecentChanges changes;
    private final ListScreens screens;
    private final Feeds feeds;
    private final Clock clock;

    RecentChangesPage(RecentChanges changes, ListScreens screens, Feeds feeds, Clock clock) {
        this.changes = changes;
        this.screens = screens;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "RecentChanges";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.CHANGES);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        int days = params.number("days", 30, 1, MOST_DAYS);
        Slice.Request request = Pagers.request(params, 50);
        ChangeStore.Filter filter = filter(visit, params, clock, days, Optional.empty(), Optional.empty());
        Slice<ChangeLine> slice = changes.list(visit.viewer(), filter, request);
        if (params.has("feed")) {
            return feeds.changes(visit, slice.items());
        }
        String base = screens.urls().special(name());
        ChangesView view = new ChangesView(
                FormView.filters(base, fields(visit, screens, params, days), visit.text("filter.apply")),
                screens.days(visit, slice.items()),
                visit.text("changes.none"),
                Pagers.view(visit, slice, request.limit(), base, ListScreens.kept(params)));
        Link feed = new Link("", visit.text("feed.changes"), screens.urls().special(name(), "feed", "atom"));
        return screens.reply(
                visit,
                name(),
                Head.unlisted(ListScreens.heading(visit, name())).withFeed(feed),
                List.of(),
                "changes",
                view);
    }

    static ChangeStore.Filter filter(
            Visit visit,
            Params params,
            Clock clock,
            int days,
            Optional<UserId> watchedBy,
            Optional<PageId> linkedFrom) {
        Optional<Actor> mine =
                params.has("hidemyself") ? Optional.of(visit.viewer().actor()) : Optional.empty();
        return new ChangeStore.Filter(
                Optional.of(clock.instant().minus(Duration.ofDays(days))),
                ListScreens.namespaces(params),
                params.has("invert"),
                Set.of(),
                params.has("hideminor"),
                !params.has("showbots"),
                params.has("hideanons"),
                params.has("hideliu"),
                false,
                mine,
                watchedBy,
                linkedFrom,
                params.get("tagfilter"),
                false);
    }

    static List<Field> fields(Visit visit, ListScreens screens, Params params, int days) {
        return List.of(
                screens.namespaceField(visit, params.get("namespace"), true),
                new Field.Text("tagfilter", visit.text("filter.tag"), params.get("tagfilter")),
                new Field.Text("days", visit.text("filter.days"), Integer.toString(days)),
                new Field.Check("invert", visit.text("filter.invert"), params.has("invert")),
                new Field.Check("hideminor", visit.text("filter.hide-minor"), params.has("hideminor")),
                new Field.Check("showbots", visit.text("filter.show-bots"), params.has("showbots")),
                new Field.Check("hideanons", visit.text("filter.hide-anonymous"), params.has("hideanons")),
                new Field.Check("hideliu", visit.text("filter.hide-registered"), params.has("hideliu")),
                new Field.Check("hidemyself", visit.text("filter.hide-mine"), params.has("hidemyself")));
    }
}
