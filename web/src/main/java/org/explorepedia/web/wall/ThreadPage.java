// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.wall.MessageTexts;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.core.wall.WallRights;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ComposerView;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.skin.view.ThreadView;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Reading one thread, and replying in it. */
final class ThreadPage implements PageAction {

    private final WallScreen screen;
    private final WallUrls urls;
    private final MessageViews views;
    private final Composers composers;
    private final MessageSubmit submit;

    ThreadPage(WallScreen screen, WallUrls urls, MessageViews views, Composers composers, MessageSubmit submit) {
        this.screen = screen;
        this.urls = urls;
        this.views = views;
        this.composers = composers;
        this.submit = submit;
    }

    @Override
    public Set<String> names() {
        return Set.of("view", "reply");
    }

    private Walls walls() {
        return screen.parts().rules().walls();
    }

    @Override
    public Reply answer(PageVisit page) {
        Optional<ThreadId> id = WallUrls.thread(page.title());
        if (id.isEmpty()) {
            return screen.noSuchThread(page.visit());
        }
        ThreadId thread = id.get();
        if (!page.params().get("action").equals("reply")
                || !page.visit().request().isPost()) {
            return show(200, page, thread, null, "");
        }
        return submit.answer(page, new MessageSubmit.Target() {
            @Override
            public WallOutcome post(Visit visit, Composers.Draft draft) {
                return screen.parts()
                        .rules()
                        .posting()
                        .reply(visit.viewer(), thread, new WallPosting.Message("", draft.text(), draft.key()));
            }

            @Override
            public Optional<String> preview(Visit visit, Composers.Draft draft) {
                return walls().message(visit.viewer(), thread, 1)
                        .map(found ->
                                walls().preview(visit.viewer(), found.rights().owner(), draft.text()));
            }

            @Override
            public Reply show(int status, PageVisit again, Composers.Draft draft, String code) {
                return ThreadPage.this.show(status, again, thread, draft, code);
            }
        });
    }

    private Reply show(int status, PageVisit page, ThreadId id, Composers.@Nullable Draft draft, String code) {
        Visit visit = page.visit();
        Params query = visit.request().query();
        int from = draft == null ? query.number("from", 2, 2, Integer.MAX_VALUE) : 2;
        Optional<Walls.Conversation> found = walls().thread(visit.viewer(), id, from);
        if (found.isEmpty()) {
            return screen.noSuchThread(visit);
        }
        Walls.Conversation talk = found.get();
        if (talk.first() > Math.max(2, talk.thread().messages())) {
            return Reply.seeOther(urls.thread(id));
        }
        WallRights rights = talk.rights();
        Walls.Excerpt excerpt = new Walls.Excerpt(talk.thread(), talk.root(), talk.replies(), 0, talk.following());
        Map<String, UserRef> people = views.people(visit, List.of(excerpt));
        boolean open = rights.reply(talk.thread(), talk.root()).isEmpty();
        // A writer who was logged out meanwhile, or was too slow for the thread, still gets the text back.
        ComposerView box = open || draft != null ? box(visit, talk, draft) : null;
        ThreadView view = views.thread(
                visit,
                rights,
                excerpt,
                people,
                new MessageViews.Setting(true, true, box, views.alternatives(visit, false)));
        if (draft != null && view.reply() == null) {
            view = withBox(view, box);
        }
        PageChromeBuilder chrome = screen.thread(
                        visit, rights, talk.thread(), "view", talk.thread().title())
                .script("js/wall.js");
        StringBuilder styles = new StringBuilder();
        excerpt.root().rendered().ifPresent(made -> styles.append(made.html()));
        excerpt.replies().forEach(reply -> reply.rendered().ifPresent(made -> styles.append(made.html())));
        Content thread = screen.part(visit, "thread", view);
        Content pager = pager(visit, talk);
        Content body = output -> {
            pager.writeTo(output);
            thread.writeTo(output);
            pager.writeTo(output);
        };
        Reply reply = screen.reply(status, chrome, body, styles.toString());
        return code.isEmpty() ? reply : reply.withHeader("X-Explorepedia-Error", code);
    }

    private static ThreadView withBox(ThreadView view, @Nullable ComposerView box) {
        return new ThreadView(
                view.anchor(),
                view.href(),
                view.title(),
                view.alone(),
                view.state(),
                view.root(),
                view.folded(),
                view.replies(),
                box,
                List.of(),
                view.actions(),
                view.follow());
    }

    private ComposerView box(Visit visit, Walls.Conversation talk, Composers.@Nullable Draft draft) {
        ThreadId id = talk.thread().id();
        String kept = talk.draft().map(org.explorepedia.core.model.Draft::text).orElse("");
        Composers.Draft content = draft != null ? draft : Composers.Draft.of("", quoted(visit, talk) + kept);
        return composers.view(
                visit,
                new Composers.Box(
                        "reply",
                        urls.act(id, "reply"),
                        visit.text("wall.reply"),
                        false,
                        visit.text("wall.reply"),
                        false,
                        urls.act(id, "draft"),
                        List.of()),
                content);
    }

    /** The message that is to be quoted, as it stands in the reply. */
    private static String quoted(Visit visit, Walls.Conversation talk) {
        int number = visit.request().query().number("quote", 0, 0, Integer.MAX_VALUE);
        List<WallMessage> all = new ArrayList<>(talk.replies());
        all.add(talk.root());
        return all.stream()
                .filter(message -> message.number() == number && !message.isRemoved())
                .findFirst()
                .map(MessageTexts::quote)
                .orElse("");
    }

    /** Ways to the other parts of a very long thread. */
    private Content pager(Visit visit, Walls.Conversation talk) {
        WallThread thread = talk.thread();
        int size = screen.parts().rules().settings().messages();
        if (thread.messages() <= size + 1) {
            return TrustedHtml.EMPTY;
        }
        String base = urls.thread(thread.id());
        int last = 2 + (thread.messages() - 2) / size * size;
        boolean later = talk.first() + size <= thread.messages();
        boolean earlier = talk.first() > 2;
        PagerView pager = new PagerView(
                later ? base + "?from=" + last : null,
                later ? base + "?from=" + (talk.first() + size) : null,
                earlier ? base + "?from=" + Math.max(2, talk.first() - size) : null,
                earlier ? base : null,
                List.of());
        return screen.part(visit, "pagerpart", pager);
    }
}
