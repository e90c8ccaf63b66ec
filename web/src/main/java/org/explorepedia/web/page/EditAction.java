// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.edit.Drafts;
import org.explorepedia.core.edit.EditForm;
import org.explorepedia.core.edit.EditForms;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.RevertOutcome;
import org.explorepedia.core.edit.Reverts;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Opens the edit form, or the source for those who may not edit. What is sent with the form goes to {@link EditSubmit}. */
public final class EditAction implements PageAction {

    private final EditForms forms;
    private final Reverts reverts;
    private final Drafts drafts;
    private final Frames frames;
    private final EditScreen screen;
    private final EditNotices notices;
    private final SourceScreen source;
    private final EditSubmit submit;

    EditAction(
            EditForms forms,
            Reverts reverts,
            Drafts drafts,
            Frames frames,
            EditScreen screen,
            EditNotices notices,
            SourceScreen source,
            EditSubmit submit) {
        this.forms = forms;
        this.reverts = reverts;
        this.drafts = drafts;
        this.frames = frames;
        this.screen = screen;
        this.notices = notices;
        this.source = source;
        this.submit = submit;
    }

    @Override
    public Set<String> names() {
        return Set.of("edit", "submit");
    }

    @Override
    public Reply answer(PageVisit page) {
        Params params = page.params();
        if (page.visit().request().isPost()) {
            return submit.answer(page);
        }
        if (params.has("redlink") && page.exists()) {
            return Reply.seeOther(frames.urls().page(page.title()));
        }
        if (params.has("undo")) {
            return undo(page);
        }
        EditForm form = forms.open(page.visit().viewer(), page.title(), EditRequests.section(params), page.oldId());
        return switch (form) {
            case EditForm.Open open -> open(page, open);
            case EditForm.ViewSource view -> viewSource(page, view);
            case EditForm.Unreadable(List<Denial> reasons) -> Denials.reply(frames, page.visit(), 403, reasons);
            case EditForm.NoSuchRevision(long id) ->
                message(page, 404, "view.no-revision-heading", "view.no-revision", Long.toString(id));
            case EditForm.NoSuchSection(var title, int index) -> noSuchSection(page, title, index);
        };
    }

    private Reply viewSource(PageVisit page, EditForm.ViewSource view) {
        boolean redLink = page.params().has("redlink");
        return redLink
                ? Reply.seeOther(frames.urls().page(page.title()))
                : source.reply(200, page, view, Optional.empty());
    }

    private Reply noSuchSection(PageVisit page, Title title, int index) {
        return frames.message(
                page.visit(),
                404,
                "edit.no-section-heading",
                Notice.Kind.ERROR,
                page.visit().html("edit.no-section", frames.namespaces().prefixedText(title), index));
    }

    private Reply message(PageVisit page, int status, String headingKey, String key, Object... arguments) {
        return frames.message(
                page.visit(),
                status,
                headingKey,
                Notice.Kind.ERROR,
                page.visit().html(key, arguments));
    }

    private Reply open(PageVisit page, EditForm.Open open) {
        Params params = page.params();
        EditDraft draft = screenDraft(page, open);
        Optional<Draft> kept = open.draft().filter(_ -> params.get("draft").equals("1"));
        if (kept.isPresent()) {
            draft = resumed(draft, kept.get());
        }
        List<Notice> around = notices.of(
                page,
                open,
                kept.isPresent(),
                open.draft().map(drafts::isOutdated).orElse(false));
        return screen.reply(
                200,
                page,
                draft,
                new EditScreen.Around(
                        around, null, null, notices.templates(page.visit(), open.page()), false, kept.isPresent()));
    }

    private EditDraft screenDraft(PageVisit page, EditForm.Open open) {
        Visit visit = page.visit();
        Params params = page.params();
        String text =
                open.page().isEmpty() && open.text().isEmpty() ? notices.preload(params.get("preload")) : open.text();
        return new EditDraft(
                open.section(),
                text,
                open.summary().isEmpty() ? params.get("summary") : open.summary(),
                open.revision().map(revision -> revision.id().value()).orElse(0L),
                open.revision()
                        .map(revision -> EditRequests.stamp(revision.timestamp()))
                        .orElse(""),
                EditRequests.stamp(open.started()),
                submit.newRequestKey(),
                params.has("minor") || visit.preference("minordefault", "").equals("1"),
                open.watched()
                        || visit.preference(open.page().isEmpty() ? "watchcreations" : "watchdefault", "")
                                .equals("1"),
                Optional.empty(),
                List.of());
    }

    private static EditDraft resumed(EditDraft form, Draft draft) {
        return new EditDraft(
                form.section(),
                draft.text(),
                draft.summary(),
                draft.base().map(RevisionId::value).orElse(0L),
                "",
                form.started(),
                form.requestKey(),
                form.minor(),
                form.watch(),
                Optional.empty(),
                List.of());
    }

    private Reply undo(PageVisit page) {
        Params params = page.params();
        OptionalLong undone = params.number("undo");
        if (undone.isEmpty() || undone.getAsLong() <= 0) {
            return message(page, 404, "view.no-revision-heading", "view.no-revision", params.get("undo"));
        }
        Optional<RevisionId> after = Optional.of(params.number("undoafter"))
                .filter(number -> number.isPresent() && number.getAsLong() > 0)
                .map(number -> new RevisionId(number.getAsLong()));
        RevertOutcome outcome =
                reverts.undo(page.visit().viewer(), page.title(), new RevisionId(undone.getAsLong()), after);
        return switch (outcome) {
            case RevertOutcome.Prepared prepared -> prepared(page, prepared, "edit.undo-prepared");
            case RevertOutcome.Denied(List<Denial> reasons) -> denied(page, reasons);
            case RevertOutcome.NoSuchRevision(RevisionId id) ->
                message(page, 404, "view.no-revision-heading", "view.no-revision", id.toString());
            case RevertOutcome.NoSuchPage _ -> message(page, 404, "edit.cannot-undo-heading", "edit.no-page");
            case RevertOutcome.NothingToUndo _ ->
                message(page, 200, "edit.cannot-undo-heading", "edit.nothing-to-undo");
            case RevertOutcome.CannotUndo _,
                    RevertOutcome.EditedSince _,
                    RevertOutcome.OnlyAuthor _,
                    RevertOutcome.RolledBack _ -> message(page, 409, "edit.cannot-undo-heading", "edit.cannot-undo");
        };
    }

    private Reply denied(PageVisit page, List<Denial> reasons) {
        EditForm form = forms.open(page.visit().viewer(), page.title(), Section.WHOLE, OptionalLong.empty());
        return form instanceof EditForm.ViewSource view
                ? source.reply(403, page, view, Optional.empty())
                : Denials.reply(frames, page.visit(), 403, reasons);
    }

    private Reply prepared(PageVisit page, RevertOutcome.Prepared prepared, String noticeKey) {
        EditRequest.Undo undo = prepared.undo();
        EditDraft draft = new EditDraft(
                Section.WHOLE,
                prepared.text(),
                prepared.summary(),
                prepared.current().id().value(),
                EditRequests.stamp(prepared.current().timestamp()),
                submit.now(),
                submit.newRequestKey(),
                false,
                page.watched(),
                Optional.of(undo),
                List.<Field.Hidden>of());
        List<Notice> around = List.of(Notice.of(Notice.Kind.NOTICE, page.visit().text(noticeKey)));
        return screen.reply(
                200,
                page,
                draft,
                new EditScreen.Around(
                        around, null, prepared.diff(), notices.templates(page.visit(), page.page()), false, false));
    }
}
