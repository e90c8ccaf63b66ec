// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.wall.WallModeration;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;

/** The forms that ask for a reason before something is done to a message or a thread. */
final class MessageForms implements PageAction {

    private final WallScreen screen;
    private final WallUrls urls;

    MessageForms(WallScreen screen, WallUrls urls) {
        this.screen = screen;
        this.urls = urls;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                "removemessage",
                "restoremessage",
                "reportmessage",
                "closethread",
                "reopenthread",
                "deletethread",
                "undeletethread");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        Params query = visit.request().query();
        Optional<ThreadId> id = WallUrls.thread(page.title());
        int number = query.number("m", 1, 0, Integer.MAX_VALUE);
        Optional<Walls.Conversation> found =
                id.flatMap(thread -> screen.parts().rules().walls().message(visit.viewer(), thread, number));
        if (found.isEmpty()) {
            return screen.noSuchThread(visit);
        }
        Walls.Conversation talk = found.get();
        String action = page.params().get("action");
        Optional<WallOutcome> against = against(talk, action);
        if (against.isPresent()) {
            return screen.refused(visit, against.get());
        }
        if (!visit.request().isPost() || !visit.tokenMatches()) {
            List<Notice> notices = visit.request().isPost()
                    ? List.of(Notice.of(Notice.Kind.WARNING, visit.text("form.token-lost")))
                    : List.of();
            return ask(visit.request().isPost() ? 403 : 200, visit, talk, number, action, notices, "");
        }
        ThreadId thread = talk.thread().id();
        String reason = visit.request().form().get("reason");
        WallOutcome outcome = act(visit, action, thread, number, reason);
        return switch (outcome) {
            case WallOutcome.Done _, WallOutcome.Unchanged _ -> done(visit, action, thread, number);
            case WallOutcome.Invalid(WallOutcome.Fault fault) ->
                ask(422, visit, talk, number, action, List.of(), visit.text("wall.invalid." + fault.code(), ""));
            case WallOutcome.Denied _, WallOutcome.Refused _, WallOutcome.Changed _, WallOutcome.Missing _ ->
                screen.refused(visit, outcome);
        };
    }

    private static Optional<WallOutcome> against(Walls.Conversation talk, String action) {
        var rights = talk.rights();
        var message = talk.replies().getFirst();
        return switch (action) {
            // Who sends a form twice has already got what they asked for.
            case "removemessage" -> message.isRemoved() ? Optional.empty() : rights.remove(message);
            case "restoremessage" -> rights.restore(talk.thread(), message);
            case "reportmessage" -> rights.report(message);
            case "closethread" -> rights.close(talk.thread(), talk.root());
            case "reopenthread" -> rights.reopen(talk.thread(), talk.root());
            case "deletethread" -> rights.delete(talk.root());
            default -> rights.undelete();
        };
    }

    private WallOutcome act(Visit visit, String action, ThreadId thread, int number, String reason) {
        WallModeration moderation = screen.parts().rules().moderation();
        return switch (action) {
            case "removemessage" -> moderation.remove(visit.viewer(), thread, number, reason);
            case "restoremessage" -> moderation.restore(visit.viewer(), thread, number, reason);
            case "reportmessage" -> moderation.report(visit.viewer(), thread, number, reason);
            case "closethread" -> moderation.close(visit.viewer(), thread, reason);
            case "reopenthread" -> moderation.reopen(visit.viewer(), thread, reason);
            case "deletethread" -> moderation.delete(visit.viewer(), thread, reason);
            default -> moderation.undelete(visit.viewer(), thread, reason);
        };
    }

    private Reply done(Visit visit, String action, ThreadId thread, int number) {
        return action.equals("reportmessage")
                ? screen.parts()
                        .drawing()
                        .frames()
                        .message(
                                visit,
                                200,
                                "wall.reported-heading",
                                Notice.Kind.SUCCESS,
                                visit.html(
                                        "wall.reported",
                                        WallScreen.link(urls.message(thread, number), visit.text("wall.back"))))
                : Reply.seeOther(urls.message(thread, number));
    }

    private Reply ask(
            int status,
            Visit visit,
            Walls.Conversation talk,
            int number,
            String action,
            List<Notice> notices,
            String error) {
        String heading = visit.text("wall.form." + action, talk.thread().title());
        boolean needed = Set.of("removemessage", "reportmessage", "closethread").contains(action);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(org.explorepedia.web.skin.TrustedHtml.escaped(visit.text(
                "wall.explain." + action, talk.replies().getFirst().author().name()))));
        fields.add(new Field.Text(
                "reason",
                "reason",
                visit.text(needed ? "wall.reason" : "wall.reason-optional"),
                visit.request().form().get("reason"),
                "text",
                "off",
                needed,
                "",
                error));
        fields.addAll(MessageViews.token(visit));
        FormView form = FormView.post(
                "message-form",
                urls.act(talk.thread().id(), number, action),
                fields,
                List.of(new FormView.Button("wpConfirm", "1", visit.text("wall.do." + action), "primary")));
        PageChromeBuilder chrome = screen.thread(visit, talk.rights(), talk.thread(), "edit", heading);
        notices.forEach(chrome::notice);
        return screen.reply(status, chrome, screen.part(visit, "form", form));
    }
}
