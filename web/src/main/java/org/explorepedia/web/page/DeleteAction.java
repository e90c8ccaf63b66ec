// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.page.DeleteOutcome;
import org.explorepedia.core.page.PageDeleter;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/** Deletes a page, with a reason for the log. */
public final class DeleteAction implements PageAction {

    private final PageDeleter deleter;
    private final Frames frames;
    private final ConfirmationForms forms;

    DeleteAction(PageDeleter deleter, Frames frames, ConfirmationForms forms) {
        this.deleter = deleter;
        this.frames = frames;
        this.forms = forms;
    }

    @Override
    public Set<String> names() {
        return Set.of("delete");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        List<Denial> denials = deleter.denials(visit.viewer(), page.title());
        if (!denials.isEmpty()) {
            return Denials.reply(frames, visit, 403, denials);
        }
        if (!page.exists()) {
            return noPage(page);
        }
        if (!ConfirmationForms.isConfirmed(page)) {
            return ask(page);
        }
        Params form = visit.request().form();
        DeleteOutcome outcome = deleter.delete(
                visit.viewer(),
                new PageDeleter.DeleteRequest(
                        page.title(), form.get("wpReason"), form.has("wpDeleteTalk"), form.has("wpWatch")));
        return switch (outcome) {
            case DeleteOutcome.Deleted deleted ->
                frames.message(
                        visit,
                        200,
                        "delete.done-heading",
                        Notice.Kind.SUCCESS,
                        visit.html("delete.done", frames.namespaces().prefixedText(deleted.title())));
            case DeleteOutcome.Denied(List<Denial> reasons) -> Denials.reply(frames, visit, 403, reasons);
            case DeleteOutcome.NoSuchPage _ -> noPage(page);
        };
    }

    private Reply noPage(PageVisit page) {
        Visit visit = page.visit();
        return frames.message(
                visit,
                404,
                "delete.no-page-heading",
                Notice.Kind.ERROR,
                visit.html("delete.no-page", frames.namespaces().prefixedText(page.title())));
    }

    private Reply ask(PageVisit page) {
        Visit visit = page.visit();
        List<Field> fields = new java.util.ArrayList<>(List.of(new Field.Text(
                "wpReason", visit.text("delete.reason"), page.params().get("wpReason"))));
        if (!page.title().isTalk() && page.companionExists()) {
            fields.add(new Field.Check("wpDeleteTalk", visit.text("delete.talk"), false));
        }
        fields.add(new Field.Check("wpWatch", visit.text("editform.watch"), page.watched()));
        List<Notice> notices = new java.util.ArrayList<>(ConfirmationForms.tokenNotices(page));
        notices.add(Notice.of(Notice.Kind.WARNING, visit.text("delete.explain")));
        return forms.ask(
                200,
                page,
                new ConfirmationForms.Question(
                        "delete",
                        visit.text("delete.heading", frames.namespaces().prefixedText(page.title())),
                        notices,
                        fields,
                        visit.text("delete.button"),
                        true));
    }
}
