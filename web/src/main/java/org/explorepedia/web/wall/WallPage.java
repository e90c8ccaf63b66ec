// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.User;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.WallStore;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.core.wall.WallRights;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ComposerView;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.skin.view.ThreadView;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.WallView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Reading a wall, and beginning threads on it. */
final class WallPage implements PageAction {

    private static final int THREADS = 20;

    private final WallScreen screen;
    private final WallUrls urls;
    private final MessageViews views;
    private final Composers composers;
    private final MessageSubmit submit;

    WallPage(WallScreen screen, WallUrls urls, MessageViews views, Composers composers, MessageSubmit submit) {
        this.screen = screen;
        this.urls = urls;
        this.views = views;
        this.composers = composers;
        this.submit = submit;
    }

    @Override
    public Set<String> names() {
        return Set.of("view", "post");
    }

    @Override
    public Reply answer(PageVisit page) {
        if (!page.params().get("action").equals("post")
                || !page.visit().request().isPost()) {
            return show(200, page, null, "");
        }
        return submit.answer(page, new MessageSubmit.Target() {
            @Override
            public WallOutcome post(Visit visit, Composers.Draft draft) {
                return screen.parts()
                        .rules()
                        .posting()
                        .begin(
                                visit.viewer(),
                                page.title().text(),
                                new WallPosting.Message(draft.title(), draft.text(), draft.key()));
            }

            @Override
            public Optional<String> preview(Visit visit, Composers.Draft draft) {
                return open(page.visit(), page.title().text(), Slice.Request.first(1), order(page.visit()))
                        .map(wall -> screen.parts()
                                .rules()
                                .walls()
                                .preview(visit.viewer(), wall.rights().owner(), draft.text()));
            }

            @Override
            public Reply show(int status, PageVisit again, Composers.Draft draft, String code) {
                return WallPage.this.show(status, again, draft, code);
            }
        });
    }

    private Optional<Walls.Opened.Wall> open(Visit visit, String name, Slice.Request request, WallStore.Order order) {
        return screen.parts().rules().walls().open(visit.viewer(), name, order, request)
                        instanceof Walls.Opened.Wall wall
                ? Optional.of(wall)
                : Optional.empty();
    }

    /** The order that is asked for, or that the viewer chose last. */
    private static WallStore.Order order(Visit visit) {
        return switch (visit.request().query().get("sort", visit.preference(Walls.ORDER, "new"))) {
            case "old" -> WallStore.Order.OLDEST_THREAD;
            case "active" -> WallStore.Order.NEWEST_REPLY;
            default -> WallStore.Order.NEWEST_THREAD;
        };
    }

    private static String word(WallStore.Order order) {
        return switch (order) {
            case NEWEST_THREAD -> "new";
            case OLDEST_THREAD -> "old";
            case NEWEST_REPLY -> "active";
        };
    }

    private void remember(Visit visit, WallStore.Order order, WallRights rights) {
        boolean readOnly = rights.against().stream().anyMatch(reason -> reason instanceof Denial.ReadOnly);
        boolean news = !readOnly
                && visit.request().query().has("sort")
                && visit.request().method().equals("GET")
                && !visit.preference(Walls.ORDER, "new").equals(word(order));
        visit.viewer()
                .userId()
                .filter(_ -> news)
                .ifPresent(user ->
                        screen.parts().people().accounts().setPreferences(user, Map.of(Walls.ORDER, word(order))));
    }

    /** @param draft what was sent and is shown again; null for a wall that is only read */
    private Reply show(int status, PageVisit page, Composers.@Nullable Draft draft, String code) {
        Visit visit = page.visit();
        WallStore.Order order = order(visit);
        Slice.Request request =
                draft == null ? Pagers.request(visit.request().query(), THREADS) : Slice.Request.first(THREADS);
        String name = page.title().text();
        Optional<Walls.Opened.Wall> found = open(visit, name, request, order);
        if (found.isEmpty()) {
            return screen.noSuchUser(page, name);
        }
        remember(visit, order, found.get().rights());
        if (draft == null) {
            screen.parts()
                    .rules()
                    .walls()
                    .seen(visit.viewer(), found.get().threads().items());
        }
        Walls.Opened.Wall wall = found.get();
        WallRights rights = wall.rights();
        User owner = rights.owner();
        PageChromeBuilder chrome = screen.wall(page, rights, "view", visit.text("wall.heading", owner.name()))
                .script("js/wall.js");
        screen.notices(
                        visit,
                        new ViewOutcome.Owner(owner.name(), Optional.of(owner), false, wall.block(), rights.isOwner()))
                .forEach(chrome::notice);
        Markup markup = new Markup();
        WallView view = view(page, wall, order, request, draft, markup);
        Content head = screen.owner(visit, owner);
        Content part = screen.part(visit, "wall", view);
        Content body = output -> {
            head.writeTo(output);
            part.writeTo(output);
        };
        Reply reply = screen.reply(status, chrome, body, markup.all.toString());
        return code.isEmpty() ? reply : reply.withHeader("X-Explorepedia-Error", code);
    }

    /** Gathers the markup of messages, for their styles. */
    private static final class Markup {
        final StringBuilder all = new StringBuilder();

        TrustedHtml of(String html) {
            all.append(html);
            return new TrustedHtml(html);
        }
    }

    private WallView view(
            PageVisit page,
            Walls.Opened.Wall wall,
            WallStore.Order order,
            Slice.Request request,
            Composers.@Nullable Draft draft,
            Markup markup) {
        Visit visit = page.visit();
        WallRights rights = wall.rights();
        List<Walls.Excerpt> excerpts = wall.threads().items();
        Map<String, UserRef> people = views.people(visit, excerpts);
        boolean writing = rights.post().isEmpty();
        List<ThreadView> threads = new ArrayList<>();
        for (Walls.Excerpt excerpt : excerpts) {
            excerpt.root().rendered().ifPresent(made -> markup.of(made.html()));
            excerpt.replies().forEach(reply -> reply.rendered().ifPresent(made -> markup.of(made.html())));
            ComposerView reply = writing ? replyBox(visit, excerpt) : null;
            threads.add(views.thread(
                    visit, rights, excerpt, people, new MessageViews.Setting(false, true, reply, List.of())));
        }
        boolean resent = draft != null;
        boolean shown = writing || resent && !visit.isLoggedIn();
        boolean owner = rights.isOwner();
        boolean empty = wall.total() == 0;
        return new WallView(
                wall.greeting()
                        .map(greeting -> greeting(visit, greeting, markup))
                        .orElse(TrustedHtml.EMPTY),
                greetingLink(visit, rights, wall.greeting()),
                invitation(visit, rights, empty),
                shown ? newThreadBox(visit, wall, draft, owner && !resent) : null,
                shown && !writing ? List.of() : views.alternatives(visit, true),
                empty ? visit.text("wall.none") : visit.text("wall.total", wall.total()),
                views.choice(visit, rights, wall.following()),
                empty ? List.of() : sorts(visit, page.title(), order),
                threads,
                pager(visit, wall.threads(), order, request, page.title()),
                wall.archive()
                        .map(talk -> new Link(
                                "wall-archive",
                                visit.text("wall.archive.link"),
                                urls.wiki().index(talk.title(), "redirect", "no")))
                        .orElse(null));
    }

    private TrustedHtml greeting(Visit visit, Page greeting, Markup markup) {
        WallParts.Rules rules = screen.parts().rules();
        RenderOptions options = new RenderOptions(visit.localizer().language(), visit.thumbWidth(), false, "");
        return rules.work()
                .read(stores -> stores.revisions().find(greeting.latest()))
                .filter(revision -> !revision.hides(org.explorepedia.core.model.HiddenPart.TEXT))
                .map(revision -> markup.of(MessageMarkup.scoped(
                        rules.render().page(greeting, revision, options).html(), "greeting-")))
                .orElse(TrustedHtml.EMPTY);
    }

    private @Nullable Link greetingLink(Visit visit, WallRights rights, Optional<Page> greeting) {
        boolean may = rights.post().isEmpty()
                && (rights.isOwner()
                        || greeting.isPresent() && visit.viewer().has(org.explorepedia.core.right.Right.WALL_EDIT));
        return may
                ? new Link(
                        "edit-greeting",
                        visit.text(greeting.isPresent() ? "wall.greeting.edit" : "wall.greeting.write"),
                        urls.act(WallRights.wallOf(rights.owner()), "edit"))
                : null;
    }

    /** What an empty wall says, or what stands against writing on it. */
    private TrustedHtml invitation(Visit visit, WallRights rights, boolean empty) {
        if (rights.isOwner() && empty) {
            return new TrustedHtml(visit.html("wall.invitation.owner").markup());
        }
        if (!visit.isLoggedIn()) {
            String owner = rights.owner().name();
            Html invitation = rights.post().isEmpty()
                    ? visit.html(
                            "wall.invitation.temporary",
                            owner,
                            visit.viewer().actor().name())
                    : visit.html("wall.invitation.visitor", owner);
            return new TrustedHtml(invitation.markup());
        }
        if (!rights.against().isEmpty()) {
            Html why = Denials.all(screen.parts().drawing().frames(), visit, rights.against());
            return new TrustedHtml(why.markup());
        }
        return rights.isOwner()
                ? TrustedHtml.EMPTY
                : new TrustedHtml(
                        visit.html("wall.invitation.other", rights.owner().name())
                                .markup());
    }

    private ComposerView newThreadBox(
            Visit visit, Walls.Opened.Wall wall, Composers.@Nullable Draft draft, boolean folded) {
        Title title = WallRights.wallOf(wall.rights().owner());
        Composers.Draft content = draft != null
                ? draft
                : wall.draft()
                        .map(kept -> Composers.Draft.of(kept.summary(), kept.text()))
                        .orElse(Composers.Draft.of("", ""));
        Optional<Draft> kept = wall.draft().filter(_ -> draft == null);
        return composers.view(
                visit,
                new Composers.Box(
                        "new-thread",
                        urls.act(title, "post"),
                        visit.text(folded && kept.isEmpty() ? "wall.write-own" : "wall.message"),
                        true,
                        visit.text("wall.post"),
                        folded && kept.isEmpty(),
                        urls.act(title, "draft"),
                        List.of()),
                content);
    }

    private ComposerView replyBox(Visit visit, Walls.Excerpt excerpt) {
        String id = excerpt.thread().id().toString();
        return composers.view(
                visit,
                new Composers.Box(
                        "reply-" + id,
                        urls.act(excerpt.thread().id(), "reply"),
                        visit.text("wall.reply"),
                        false,
                        visit.text("wall.reply"),
                        true,
                        urls.act(excerpt.thread().id(), "draft"),
                        List.of()),
                Composers.Draft.of("", ""));
    }

    private List<Link> sorts(Visit visit, Title wall, WallStore.Order chosen) {
        List<Link> sorts = new ArrayList<>();
        for (WallStore.Order order : WallStore.Order.values()) {
            String href = order == chosen ? "" : urls.wiki().page(wall) + "?sort=" + word(order);
            sorts.add(new Link("", visit.text("wall.sort." + word(order)), href));
        }
        return sorts;
    }

    private @Nullable PagerView pager(
            Visit visit, Slice<?> slice, WallStore.Order order, Slice.Request request, Title wall) {
        Params query = visit.request().query();
        Map<String, String> kept = new LinkedHashMap<>();
        if (query.has("sort")) {
            kept.put("sort", word(order));
        }
        PagerView pager = Pagers.view(visit, slice, request.limit(), urls.wiki().page(wall), kept);
        // Its words say which side is newer.
        return order == WallStore.Order.OLDEST_THREAD
                ? new PagerView(pager.oldest(), pager.older(), pager.newer(), pager.newest(), List.of())
                : new PagerView(pager.newest(), pager.newer(), pager.older(), pager.oldest(), List.of());
    }
}
