// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Changes a message. If somebody else changed it meanwhile, both texts are on the page. */
final class MessageEdit implements PageAction {

    private static final String VERSION = "version";

    private final WallScreen screen;
    private final WallUrls urls;
    private final Composers composers;
    private final MessageSubmit submit;

    MessageEdit(WallScreen screen, WallUrls urls, Composers composers, MessageSubmit submit) {
        this.screen = screen;
        this.urls = urls;
        this.composers = composers;
        this.submit = submit;
    }

    @Override
    public Set<String> names() {
        return Set.of("editmessage");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        Optional<ThreadId> id = WallUrls.thread(page.title());
        OptionalInt number = visit.request().query().index("m");
        if (id.isEmpty() || number.isEmpty()) {
            return screen.noSuchThread(visit);
        }
        ThreadId thread = id.get();
        int m = number.getAsInt();
        if (!visit.request().isPost()) {
            return show(200, page, thread, m, null, "");
        }
        Params form = visit.request().form();
        return submit.answer(page, new MessageSubmit.Target() {
            @Override
            public WallOutcome post(Visit now, Composers.Draft draft) {
                return screen.parts()
                        .rules()
                        .posting()
                        .edit(
                                now.viewer(),
                                thread,
                                m,
                                form.number(VERSION, 0, 0, Integer.MAX_VALUE),
                                new WallPosting.Message(draft.title(), draft.text(), ""));
            }

            @Override
            public Optional<String> preview(Visit now, Composers.Draft draft) {
                Walls walls = screen.parts().rules().walls();
                return walls.message(now.viewer(), thread, m)
                        .map(found -> walls.preview(now.viewer(), found.rights().owner(), draft.text()));
            }

            @Override
            public Reply show(int status, PageVisit again, Composers.Draft draft, String code) {
                return MessageEdit.this.show(status, again, thread, m, draft, code);
            }
        });
    }

    private Reply show(
            int status, PageVisit page, ThreadId thread, int number, Composers.@Nullable Draft draft, String code) {
        Visit visit = page.visit();
        Optional<Walls.Conversation> found = screen.parts().rules().walls().message(visit.viewer(), thread, number);
        if (found.isEmpty()) {
            return screen.noSuchThread(visit);
        }
        Walls.Conversation talk = found.get();
        WallMessage message = talk.replies().getFirst();
        Optional<WallOutcome> against = talk.rights().edit(talk.thread(), talk.root(), message);
        if (against.isPresent() && draft == null) {
            return screen.refused(visit, against.get());
        }
        Composers.Draft content =
                draft == null ? Composers.Draft.of(talk.thread().title(), message.text()) : draft;
        // After a conflict the form holds the newest version, so that sending it once more is a knowing choice.
        int sent = visit.request().form().number(VERSION, message.version(), 0, Integer.MAX_VALUE);
        int version = code.equals("edit-conflict") ? message.version() : sent;
        PageChromeBuilder chrome = screen.thread(
                        visit, talk.rights(), talk.thread(), "edit", visit.text("wall.edit.heading"))
                .script("js/wall.js");
        Content box = screen.part(
                visit,
                "composeralone",
                composers.view(
                        visit,
                        new Composers.Box(
                                "edit",
                                urls.act(thread, number, "editmessage"),
                                visit.text("wall.message"),
                                number == 1,
                                visit.text("wall.save"),
                                false,
                                "",
                                List.of(new Field.Hidden(VERSION, Integer.toString(version)))),
                        content));
        Content theirs = code.equals("edit-conflict")
                ? screen.part(visit, "theirs", message.text())
                : org.explorepedia.web.skin.TrustedHtml.EMPTY;
        Content body = output -> {
            box.writeTo(output);
            theirs.writeTo(output);
        };
        Reply reply = screen.reply(status, chrome, body);
        return code.isEmpty() ? reply : reply.withHeader("X-Explorepedia-Error", code);
    }
}
