// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.edit.RevertOutcome;
import org.explorepedia.core.edit.Reverts;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** Takes back all latest edits of one author at once. */
public final class RollbackAction implements PageAction {

    private final Reverts reverts;
    private final Frames frames;
    private final ConfirmationForms forms;

    RollbackAction(Reverts reverts, Frames frames, ConfirmationForms forms) {
        this.reverts = reverts;
        this.frames = frames;
        this.forms = forms;
    }

    @Override
    public Set<String> names() {
        return Set.of("rollback");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        Params params = page.params();
        String author = params.get("from");
        String name = frames.namespaces().prefixedText(page.title());
        if (!ConfirmationForms.isConfirmed(page)) {
            return forms.ask(
                    200,
                    page,
                    new ConfirmationForms.Question(
                            "rollback",
                            visit.text("rollback.heading", name),
                            ConfirmationForms.tokenNotices(page),
                            List.of(
                                    new Field.Hidden("from", author),
                                    new Field.Text("summary", visit.text("rollback.summary"), params.get("summary"))
                                            .withHint(visit.text("rollback.explain", author))),
                            visit.text("rollback.button"),
                            false));
        }
        RevertOutcome outcome = reverts.rollback(
                visit.viewer(),
                page.title(),
                author,
                params.get("summary"),
                params.get("bot").equals("1"));
        return switch (outcome) {
            case RevertOutcome.RolledBack _ ->
                Reply.seeOther(frames.urls().index(page.title(), "action", "history", "done", "rollback"));
            case RevertOutcome.Denied(List<Denial> reasons) -> Denials.reply(frames, visit, 403, reasons);
            case RevertOutcome.EditedSince(var title, var latest) ->
                refused(
                        page,
                        409,
                        "rollback.edited-since",
                        author,
                        latest.author().name());
            case RevertOutcome.OnlyAuthor _ -> refused(page, 409, "rollback.only-author", author);
            case RevertOutcome.NothingToUndo _ -> refused(page, 409, "edit.nothing-to-undo");
            case RevertOutcome.NoSuchPage _ -> refused(page, 404, "edit.no-page");
            case RevertOutcome.NoSuchRevision _, RevertOutcome.CannotUndo _, RevertOutcome.Prepared _ ->
                refused(page, 409, "edit.cannot-undo");
        };
    }

    private Reply refused(PageVisit page, int status, String key, Object... arguments) {
        Visit visit = page.visit();
        return frames.message(visit, status, "rollback.refused-heading", Notice.Kind.ERROR, visit.html(key, arguments));
    }
}
