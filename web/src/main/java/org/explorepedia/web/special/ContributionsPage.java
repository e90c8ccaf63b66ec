// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.page.Contributions;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.RevisionStore.ContributionFilter;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.ChangeLines;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.ContributionsView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.special.PersonScreens.Person;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What somebody wrote: an account, an address, or a name from another wiki. The columns are those of the founding page. */
final class ContributionsPage implements SpecialPage {

    private final Contributions contributions;
    private final ListScreens screens;
    private final PersonScreens people;
    private final WallContributions walls;

    ContributionsPage(Contributions contributions, ListScreens screens, PersonScreens people, WallContributions walls) {
        this.contributions = contributions;
        this.screens = screens;
        this.people = people;
        this.walls = walls;
    }

    @Override
    public String name() {
        return "Contributions";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("Contribs");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PEOPLE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        String typed = parameter.isEmpty() ? params.get("target", params.get("user")) : parameter;
        if (typed.isBlank()) {
            ContributionsView empty = new ContributionsView(
                    filters(visit, params, ""), List.of(), visit.text("contributions.whose"), null);
            return screens.reply(visit, name(), "contributions", empty);
        }
        ContributionFilter filter = new ContributionFilter(
                namespaces(params),
                params.has("newOnly"),
                params.has("topOnly"),
                params.has("hideMinor"),
                params.get("tagfilter"));
        Slice.Request request = Pagers.request(params, 50);
        return switch (contributions.list(visit.viewer(), typed, filter, request)) {
            case Contributions.Outcome.Listed listed -> list(visit, params, listed, request.limit());
            case Contributions.Outcome.Denied(List<Denial> reasons) ->
                Denials.reply(screens.frames(), visit, 403, reasons);
        };
    }

    private Reply list(Visit visit, Params params, Contributions.Outcome.Listed listed, int limit) {
        ContributionsView view = new ContributionsView(
                filters(visit, params, listed.name()),
                lines(visit, listed.lines().items()),
                visit.text("contributions.none"),
                Pagers.view(
                        visit,
                        listed.lines(),
                        limit,
                        screens.urls().special(name() + "/" + listed.name().replace(' ', '_')),
                        ListScreens.kept(params)));
        List<Notice> notices = new ArrayList<>();
        boolean unknown = listed.user().isEmpty()
                && !listed.isAddress()
                && listed.lines().items().isEmpty();
        if (unknown) {
            Optional<Reply> moved = people.moved(name(), listed.name());
            if (moved.isPresent()) {
                return moved.get();
            }
            notices.add(Notice.of(Notice.Kind.WARNING, visit.text("user.not-registered", listed.name())));
        }
        listed.block()
                .ifPresent(block -> notices.add(Notice.of(
                        Notice.Kind.WARNING, visit.text("contributions.blocked", listed.name(), block.reason()))));
        uses(visit, listed).ifPresent(notices::add);
        Reply reply = people.reply(
                visit,
                new Person(listed.name(), listed.user(), "ca-contributions"),
                visit.text("contributions.of", listed.name()),
                notices,
                "contributions",
                view);
        return unknown ? reply.withStatus(404) : reply;
    }

    /** Walls and threads are listed together, since a wall is nothing but its threads. */
    private static Set<Integer> namespaces(Params params) {
        Set<Integer> asked = ListScreens.namespaces(params);
        return asked.contains(Namespace.WALL) ? Set.of(Namespace.WALL, Namespace.THREAD) : asked;
    }

    /** Versions of pages are worded together, so that the people in them are looked up once. */
    private List<ChangeLine> lines(Visit visit, List<Contributions.Entry> entries) {
        List<ChangeLines.Item> items = new ArrayList<>();
        List<Contributions.OnWall> messages = new ArrayList<>();
        for (Contributions.Entry entry : entries) {
            switch (entry) {
                case Contributions.Line line ->
                    items.add(new ChangeLines.Item(line.revision(), line.title(), true, links(visit, line)));
                case Contributions.OnWall message -> messages.add(message);
            }
        }
        Iterator<ChangeLine> onPages = screens.lines().ofRevisions(visit, items).iterator();
        Iterator<ChangeLine> onWalls = walls.of(visit, messages).iterator();
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Contributions.Line _ -> onPages.next();
                    case Contributions.OnWall _ -> onWalls.next();
                })
                .toList();
    }

    /** From where a visitor writes, for those who may know. */
    private Optional<Notice> uses(Visit visit, Contributions.Outcome.Listed listed) {
        if (listed.uses().isEmpty()) {
            return Optional.empty();
        }
        boolean visitor = VisitorNames.matches(listed.name());
        String list = listed.uses().stream()
                .map(use -> visitor ? use.address() : use.actor().name())
                .distinct()
                .map(name -> "<a href=\""
                        + Html.escape(screens.urls().special(name() + "/" + name))
                        + "\"><bdi>" + Html.escape(name) + "</bdi></a>")
                .collect(Collectors.joining(", "));
        Html text = visit.html(visitor ? "contributions.addresses" : "contributions.visitors", new Html(list));
        return Optional.of(new Notice(Notice.Kind.NOTICE, new TrustedHtml(text.markup())));
    }

    private List<Link> links(Visit visit, Contributions.Line line) {
        Title title = line.title();
        String id = line.revision().id().toString();
        List<Link> links = new ArrayList<>();
        if (line.revision().readable() && line.revision().parent().isPresent()) {
            links.add(new Link(
                    "",
                    visit.text("change.diff"),
                    screens.urls()
                            .index(
                                    title,
                                    "diff",
                                    id,
                                    "oldid",
                                    line.revision().parent().get().toString())));
        }
        links.add(new Link("", visit.text("change.history"), screens.urls().index(title, "action", "history")));
        if (line.current()) {
            links.add(new Link(
                    "", visit.text("contributions.current"), screens.urls().page(title)));
        }
        return links;
    }

    private FormView filters(Visit visit, Params params, String name) {
        return FormView.filters(
                screens.urls().special(name()),
                List.of(
                        new Field.Text("target", visit.text("contributions.name"), name),
                        screens.namespaceField(visit, params.get("namespace"), true),
                        new Field.Check("newOnly", visit.text("contributions.new-only"), params.has("newOnly")),
                        new Field.Check("topOnly", visit.text("contributions.top-only"), params.has("topOnly")),
                        new Field.Check("hideMinor", visit.text("filter.hide-minor"), params.has("hideMinor"))),
                visit.text("filter.apply"));
    }
}
