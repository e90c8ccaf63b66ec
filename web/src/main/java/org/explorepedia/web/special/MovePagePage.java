// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.page.MoveOutcome;
import org.explorepedia.core.page.MoveRequest;
import org.explorepedia.core.page.PageMover;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Gives a page another title. */
final class MovePagePage implements SpecialPage {

    private final PageMover mover;
    private final AdminScreens screens;

    MovePagePage(PageMover mover, AdminScreens screens) {
        this.mover = mover;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "MovePage";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.TOOLS);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        String old = visit.params().get("wpOldTitle", visit.params().get("target", parameter));
        Optional<Title> from = screens.title(old);
        if (from.isEmpty()) {
            return ask(old.isBlank() ? 200 : 422, visit, old, List.of(), false);
        }
        List<Denial> denials = mover.denials(visit.viewer(), from.get());
        if (!denials.isEmpty()) {
            return screens.denied(visit, denials);
        }
        String shown = screens.text(from.get());
        if (!SpecialForms.isSent(visit)) {
            return ask(visit.request().isPost() ? 422 : 200, visit, shown, List.of(), false);
        }
        Params form = visit.request().form();
        Optional<Title> to = screens.title(form.get("wpNewTitle"));
        if (to.isEmpty()) {
            return ask(422, visit, shown, List.of(SpecialForms.error(visit, "move.bad-title")), false);
        }
        MoveOutcome outcome = mover.move(
                visit.viewer(),
                new MoveRequest(
                        from.get(),
                        to.get(),
                        form.get("wpReason"),
                        form.has("wpLeaveRedirect"),
                        form.has("wpMovetalk"),
                        form.has("wpMovesubpages"),
                        form.has("wpWatch"),
                        form.has("wpDeleteTarget")));
        return switch (outcome) {
            case MoveOutcome.Moved moved -> screens.done(visit, "move.done-heading", report(visit, moved));
            case MoveOutcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case MoveOutcome.NoSuchPage(Title title) ->
                screens.missing(visit, "delete.no-page-heading", visit.html("delete.no-page", screens.text(title)));
            case MoveOutcome.Refused refused -> {
                List<Notice> notices = new ArrayList<>(
                        List.of(SpecialForms.error(visit, refused.obstacle().messageKey())));
                if (refused.deletable()) {
                    notices.add(Notice.of(Notice.Kind.WARNING, visit.text("move.may-delete")));
                }
                yield ask(refused.deletable() ? 409 : 422, visit, shown, notices, refused.deletable());
            }
        };
    }

    private Html report(Visit visit, MoveOutcome.Moved moved) {
        StringBuilder text =
                new StringBuilder("<p>").append(pair(visit, moved.page())).append("</p>");
        if (!moved.others().isEmpty() || !moved.left().isEmpty()) {
            text.append("<ul>");
            moved.others()
                    .forEach(other ->
                            text.append("<li>").append(pair(visit, other)).append("</li>"));
            moved.left()
                    .forEach(left -> text.append("<li>")
                            .append(visit.html(
                                            "move.left",
                                            screens.link(left.from()),
                                            visit.text(left.obstacle().messageKey()))
                                    .markup())
                            .append("</li>"));
            text.append("</ul>");
        }
        return new Html(text.toString());
    }

    private String pair(Visit visit, MoveOutcome.Pair pair) {
        Html from =
                screens.link(screens.frames().urls().index(pair.from(), "redirect", "no"), screens.text(pair.from()));
        String key = pair.redirectLeft() ? "move.done" : "move.done-without-redirect";
        return visit.html(key, from, screens.link(pair.to())).markup();
    }

    private Reply ask(int status, Visit visit, String old, List<Notice> notices, boolean deletable) {
        Params params = visit.params();
        boolean first = !visit.request().isPost();
        List<Notice> all = new ArrayList<>(notices);
        if (status == 422 && screens.title(old).isEmpty()) {
            all.add(SpecialForms.error(visit, "move.bad-old-title", old));
        }
        List<Field> fields = new ArrayList<>(List.of(
                new Field.Text("wpOldTitle", visit.text("move.old-title"), old).needed(),
                new Field.Text("wpNewTitle", visit.text("move.new-title"), params.get("wpNewTitle", old))
                        .needed()
                        .withHint(visit.text("move.new-title-hint")),
                AdminScreens.reason(visit),
                new Field.Check("wpMovetalk", visit.text("move.talk"), first || params.has("wpMovetalk"))));
        if (visit.viewer().has(Right.SUPPRESS_REDIRECT)) {
            fields.add(new Field.Check(
                    "wpLeaveRedirect", visit.text("move.redirect"), first || params.has("wpLeaveRedirect")));
        }
        if (visit.viewer().has(Right.MOVE_SUBPAGES)) {
            fields.add(new Field.Check("wpMovesubpages", visit.text("move.subpages"), params.has("wpMovesubpages")));
        }
        if (visit.isLoggedIn()) {
            fields.add(new Field.Check("wpWatch", visit.text("editform.watch"), params.has("wpWatch")));
        }
        if (deletable) {
            fields.add(new Field.Check("wpDeleteTarget", visit.text("move.delete-target"), false));
        }
        return screens.ask(status, visit, name(), all, fields, visit.text("move.button"));
    }
}
