// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.core.page.RecentChanges;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.special.PersonScreens.Person;
import org.explorepedia.web.visit.Visit;

/** What somebody did lately, day by day: edits, new pages, and whatever the logs tell. */
final class ActivityPage implements SpecialPage {

    private final RecentChanges changes;
    private final ListScreens screens;
    private final PersonScreens people;

    ActivityPage(RecentChanges changes, ListScreens screens, PersonScreens people) {
        this.changes = changes;
        this.screens = screens;
        this.people = people;
    }

    @Override
    public String name() {
        return "Activity";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PEOPLE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        String typed = parameter.isEmpty() ? params.get("user") : parameter;
        if (typed.isBlank()) {
            ChangesView empty = new ChangesView(filters(visit, ""), List.of(), visit.text("contributions.whose"), null);
            return screens.reply(visit, name(), "changes", empty);
        }
        Slice.Request request = Pagers.request(params, 50);
        RecentChanges.Doings doings = changes.by(visit.viewer(), typed, request);
        boolean unknown = doings.user().isEmpty()
                && !doings.visitor()
                && doings.changes().items().isEmpty();
        if (unknown) {
            Optional<Reply> moved = people.moved(name(), typed);
            if (moved.isPresent()) {
                return moved.get();
            }
        }
        Slice<ChangeLine> slice = doings.changes();
        String base = screens.urls().special(name() + "/" + doings.name().replace(' ', '_'));
        ChangesView view = new ChangesView(
                filters(visit, doings.name()),
                screens.days(visit, slice.items()),
                visit.text("activity.none"),
                Pagers.view(visit, slice, request.limit(), base, ListScreens.kept(params)));
        List<Notice> notices = unknown
                ? List.of(Notice.of(Notice.Kind.WARNING, visit.text("user.not-registered", doings.name())))
                : List.of();
        Reply reply = people.reply(
                visit,
                new Person(doings.name(), doings.user(), "ca-activity"),
                visit.text("activity.of", doings.name()),
                notices,
                "changes",
                view);
        return unknown ? reply.withStatus(404) : reply;
    }

    private FormView filters(Visit visit, String name) {
        return FormView.filters(
                screens.urls().special(name()),
                List.of(new Field.Text("user", visit.text("contributions.name"), name)),
                visit.text("filter.apply"));
    }
}
