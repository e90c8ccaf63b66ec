// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.VersionsView;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What happened on a wall, in a thread, and to one message. */
final class WallHistories implements PageAction {

    private final WallScreen screen;
    private final WallUrls urls;
    private final PageAction ofPages;

    /** @param ofPages shows histories of pages, such as that of a greeting */
    WallHistories(WallScreen screen, WallUrls urls, PageAction ofPages) {
        this.screen = screen;
        this.urls = urls;
        this.ofPages = ofPages;
    }

    @Override
    public Set<String> names() {
        return Set.of("history", "messagehistory");
    }

    private Walls walls() {
        return screen.parts().rules().walls();
    }

    private UserRefs users() {
        return screen.parts().drawing().users();
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        if (page.title().namespace() == Namespace.WALL) {
            return page.params().has("greeting") ? ofPages.answer(page) : ofWall(page);
        }
        Optional<ThreadId> id = WallUrls.thread(page.title());
        int number = visit.request().query().number("m", 1, 0, Integer.MAX_VALUE);
        Optional<Walls.Conversation> found = id.flatMap(thread -> walls().message(visit.viewer(), thread, number));
        if (found.isEmpty()) {
            return screen.noSuchThread(visit);
        }
        return page.params().get("action").equals("messagehistory")
                ? ofMessage(visit, found.get())
                : ofThread(visit, found.get());
    }

    private Reply ofWall(PageVisit page) {
        Visit visit = page.visit();
        String name = page.title().text();
        Slice.Request request = Pagers.request(visit.request().query(), 50);
        Optional<Slice<WallEvent>> events = walls().history(visit.viewer(), name, request);
        if (events.isEmpty()) {
            return screen.noSuchUser(page, name);
        }
        var opened = walls().open(
                        visit.viewer(),
                        name,
                        org.explorepedia.core.store.WallStore.Order.NEWEST_THREAD,
                        Slice.Request.first(1));
        if (!(opened instanceof Walls.Opened.Wall wall)) {
            return screen.noSuchUser(page, name);
        }
        PageChromeBuilder chrome = screen.wall(
                page,
                wall.rights(),
                "history",
                visit.text("wall.history", wall.rights().owner().name()));
        wall.greeting()
                .ifPresent(greeting -> chrome.subtitle(new TrustedHtml(visit.html(
                                "wall.history.greeting",
                                WallScreen.link(
                                        urls.wiki().index(greeting.title(), "action", "history", "greeting", "1"),
                                        visit.text("wall.history.greeting-link")))
                        .markup())));
        return list(visit, chrome, events.get(), page.title(), request.limit());
    }

    private Reply ofThread(Visit visit, Walls.Conversation talk) {
        ThreadId id = talk.thread().id();
        Slice.Request request = Pagers.request(visit.request().query(), 50);
        PageChromeBuilder chrome = screen.thread(
                visit,
                talk.rights(),
                talk.thread(),
                "history",
                visit.text("wall.history.thread", talk.thread().title()));
        return list(visit, chrome, walls().history(id, request), WallUrls.title(id), request.limit());
    }

    private Reply list(Visit visit, PageChromeBuilder chrome, Slice<WallEvent> events, Title title, int limit) {
        Map<String, UserRef> people =
                users().of(visit, events.items().stream().map(WallEvent::actor).toList());
        List<ChangeLine> lines = events.items().stream()
                .map(event -> ChangeLine.ofLog(When.of(visit.localizer(), event.at()), sentence(visit, event, people)))
                .toList();
        ChangesView view = new ChangesView(
                null,
                lines.isEmpty() ? List.of() : List.of(new ChangesView.Day("", lines)),
                visit.text("wall.history.none"),
                Pagers.view(
                        visit,
                        events,
                        limit,
                        urls.wiki().index(),
                        Map.of(
                                "title",
                                screen.parts().drawing().frames().namespaces().prefixedDbKey(title),
                                "action",
                                "history")));
        return screen.reply(200, chrome, screen.part(visit, "changes", view));
    }

    private TrustedHtml sentence(Visit visit, WallEvent event, Map<String, UserRef> people) {
        Html where = WallScreen.link(urls.message(event.thread(), event.number()), event.title());
        Html sentence =
                visit.html("wall.event." + event.kind().word(), MessageViews.name(visit, event.actor(), people), where);
        if (event.reason().isEmpty()) {
            return new TrustedHtml(sentence.markup());
        }
        Html reason = screen.parts().drawing().summaries().html(event.reason(), WallUrls.title(event.thread()));
        return new TrustedHtml(sentence.markup() + " <span class=\"comment\">(" + reason.markup() + ")</span>");
    }

    private Reply ofMessage(Visit visit, Walls.Conversation talk) {
        WallMessage message = talk.replies().getFirst();
        List<MessageVersion> versions = walls().versions(talk.rights(), message);
        if (versions.isEmpty()) {
            return screen.refused(
                    visit,
                    new org.explorepedia.core.wall.WallOutcome.Refused(
                            org.explorepedia.core.wall.WallOutcome.Refusal.MESSAGE_REMOVED));
        }
        Map<String, UserRef> people =
                users().of(visit, versions.stream().map(MessageVersion::author).toList());
        List<VersionsView.Version> shown = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            MessageVersion version = versions.get(i);
            Optional<MessageVersion> before = i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1));
            Content titles = before.map(MessageVersion::title)
                    .filter(title -> !title.equals(version.title()))
                    .map(title -> new TrustedHtml(visit.html("wall.versions.title", title, version.title())
                            .markup()))
                    .orElse(null);
            shown.add(new VersionsView.Version(
                    When.of(visit.localizer(), version.at()),
                    Objects.requireNonNull(people.get(version.author().name())),
                    titles,
                    before.map(old -> LineDiff.between(old.text(), version.text()))
                            .orElse(null),
                    before.isEmpty() ? version.text() : ""));
        }
        PageChromeBuilder chrome = screen.thread(
                visit,
                talk.rights(),
                talk.thread(),
                "history",
                visit.text("wall.versions", message.author().name()));
        return screen.reply(200, chrome, screen.part(visit, "messageversions", new VersionsView(shown)));
    }
}
