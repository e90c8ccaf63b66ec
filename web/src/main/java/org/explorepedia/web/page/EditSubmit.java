// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.account.LogInOutcome;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.edit.Drafts;
import org.explorepedia.core.edit.EditForm;
import org.explorepedia.core.edit.EditForms;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.PreviewOutcome;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.PageVisits;
import org.explorepedia.web.kit.Cookies;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * Takes the edit form: preview, comparison, publication. Whatever happens, the writer's text comes back on the page, until
 * it is stored.
 */
final class EditSubmit {

    private static final System.Logger LOG = System.getLogger(EditSubmit.class.getName());

    private final EditService edits;
    private final EditForms forms;
    private final Drafts drafts;
    private final LogIns logIns;
    private final Visits visits;
    private final PageVisits pageVisits;
    private final Frames frames;
    private final EditScreen screen;
    private final EditNotices notices;
    private final SourceScreen source;
    private final ConflictScreen conflicts;
    private final LogLines logs;
    private final Secrets secrets;
    private final Clock clock;

    EditSubmit(
            EditServices services,
            Visits visits,
            PageVisits pageVisits,
            Frames frames,
            EditScreens screens,
            LogLines logs,
            Clock clock) {
        this.edits = services.edits();
        this.forms = services.forms();
        this.drafts = services.drafts();
        this.logIns = services.logIns();
        this.secrets = services.secrets();
        this.visits = visits;
        this.pageVisits = pageVisits;
        this.frames = frames;
        this.screen = screens.form();
        this.notices = screens.notices();
        this.source = screens.source();
        this.conflicts = screens.conflict();
        this.logs = logs;
        this.clock = clock;
    }

    /** What the edit form asks of the wiki. */
    record EditServices(EditService edits, EditForms forms, Drafts drafts, LogIns logIns, Secrets secrets) {}

    /** The pages on which an edit goes on. */
    record EditScreens(EditScreen form, EditNotices notices, SourceScreen source, ConflictScreen conflict) {}

    String newRequestKey() {
        return secrets.make();
    }

    String now() {
        return EditRequests.stamp(clock.instant());
    }

    Reply answer(PageVisit page) {
        Params form = page.visit().request().form();
        if (form.has("wpLoginAttempt")
                && !page.visit().isLoggedIn()
                && page.visit().tokenMatches()) {
            return logInAndGoOn(page);
        }
        return answer(page, sent(page, form));
    }

    private Reply answer(PageVisit page, EditDraft draft) {
        Visit visit = page.visit();
        Params form = visit.request().form();
        if (visit.request().bodyTooLarge()) {
            return again(413, page, draft, error(visit, "edit.body-too-large"));
        }
        EditRequest request = EditRequests.read(page.title(), form, page.watched(), visit.isLoggedIn());
        if (!form.has("wpSave") && (form.has("wpPreview") || form.has("wpDiff"))) {
            keepDraft(page, draft);
            return form.has("wpDiff") ? changes(page, draft, request) : preview(page, draft, request);
        }
        if (!visit.tokenMatches()) {
            return tokenLost(page, draft);
        }
        EditRequest resolved =
                form.has("wpConflict0") ? EditRequests.withText(request, conflicts.resolved(form)) : request;
        return publish(page, draft, resolved);
    }

    /** Browsers without scripts send no drafts by themselves, so what they show a preview of is kept as one. */
    private void keepDraft(PageVisit page, EditDraft draft) {
        Visit visit = page.visit();
        if (visit.user().isEmpty() || !visit.tokenMatches()) {
            return;
        }
        Optional<RevisionId> base =
                draft.revision() > 0 ? Optional.of(new RevisionId(draft.revision())) : Optional.empty();
        try {
            drafts.save(visit.user().get().id(), page.title(), draft.section(), base, draft.text(), draft.summary());
        } catch (StorageUnavailable unwritable) {
            // The text is on the screen, and looking at it must go on where nothing can be written.
            LOG.log(System.Logger.Level.DEBUG, "a draft was not kept", unwritable);
        }
    }

    private EditDraft sent(PageVisit page, Params form) {
        OptionalLong revision = form.number("editRevId");
        String key = form.get(EditRequests.REQUEST_KEY);
        EditRequest request = EditRequests.read(page.title(), form, page.watched(), true);
        return new EditDraft(
                request.section(),
                form.get("wpTextbox1"),
                form.get("wpSummary"),
                revision.orElse(0),
                form.get("wpEdittime"),
                form.get("wpStarttime", now()),
                key.isEmpty() ? newRequestKey() : key,
                form.has("wpMinoredit"),
                form.has("wpWatchthis"),
                request.undo(),
                List.of());
    }

    private RenderOptions options(Visit visit) {
        return new RenderOptions(
                visit.localizer().language(),
                visit.thumbWidth(),
                true,
                visit.viewer().name());
    }

    private Reply preview(PageVisit page, EditDraft draft, EditRequest request) {
        Visit visit = page.visit();
        return switch (edits.preview(visit.viewer(), request, options(visit))) {
            case PreviewOutcome.Preview preview -> {
                if (visit.request().header("x-requested-with").orElse("").equals("live-preview")) {
                    Content part =
                            frames.skin().part("preview", Texts.of(visit.localizer()), screen.preview(visit, preview));
                    yield Reply.html(200, frames.skin().fragment(part))
                            .withStyleHashes(StyleHashes.of(preview.page().html()));
                }
                yield show(200, page, draft, preview, null, List.of())
                        .withStyleHashes(StyleHashes.of(preview.page().html()));
            }
            case PreviewOutcome.Changes changes -> show(200, page, draft, null, changes.diff(), List.of());
            case PreviewOutcome.TooBig(long size, long limit) -> tooBig(page, draft, size, limit);
            case PreviewOutcome.NoSuchSection(int index) ->
                again(404, page, draft, error(visit, "edit.section-gone", index));
            case PreviewOutcome.NoSuchRevision _ -> again(404, page, draft, error(visit, "edit.revision-gone"));
        };
    }

    private Reply changes(PageVisit page, EditDraft draft, EditRequest request) {
        return switch (edits.changes(page.visit().viewer(), request)) {
            case PreviewOutcome.Changes changes -> show(200, page, draft, null, changes.diff(), List.of());
            case PreviewOutcome.Preview preview -> show(200, page, draft, preview, null, List.of());
            case PreviewOutcome.TooBig(long size, long limit) -> tooBig(page, draft, size, limit);
            case PreviewOutcome.NoSuchSection(int index) ->
                again(404, page, draft, error(page.visit(), "edit.section-gone", index));
            case PreviewOutcome.NoSuchRevision _ -> again(404, page, draft, error(page.visit(), "edit.revision-gone"));
        };
    }

    private Reply show(
            int status,
            PageVisit page,
            EditDraft draft,
            PreviewOutcome.@Nullable Preview preview,
            @Nullable PageDiff diff,
            List<Notice> above) {
        return screen.reply(
                status,
                page,
                draft,
                new EditScreen.Around(above, preview, diff, notices.templates(page.visit(), page.page()), false, true));
    }

    private Reply again(int status, PageVisit page, EditDraft draft, Notice notice) {
        return show(status, page, draft, null, null, List.of(notice));
    }

    private static Notice error(Visit visit, String key, Object... arguments) {
        return Notice.of(Notice.Kind.ERROR, visit.text(key, arguments));
    }

    private Reply tooBig(PageVisit page, EditDraft draft, long size, long limit) {
        Visit visit = page.visit();
        return again(
                413,
                page,
                draft,
                error(
                        visit,
                        "edit.too-big",
                        visit.localizer().size(size),
                        visit.localizer().size(limit)));
    }

    /** The form does not prove that it is ours: mostly because its writer was logged out meanwhile. */
    private Reply tokenLost(PageVisit page, EditDraft draft) {
        Visit visit = page.visit();
        String writer = visit.request().form().get("wpWriter");
        boolean loggedOut = !visit.isLoggedIn()
                && !writer.isEmpty()
                && !UserNames.isAddress(writer)
                && !VisitorNames.matches(writer);
        if (!loggedOut) {
            return again(403, page, draft, Notice.of(Notice.Kind.WARNING, visit.text("edit.token-lost")));
        }
        return again(403, page, draft, logInBox(visit, writer, visit.html("edit.session-lost", writer)));
    }

    private static Notice logInBox(Visit visit, String name, Html text) {
        String fields = "<p>" + text.markup() + "</p><div class=\"field\"><label for=\"wpName\">"
                + Html.escape(visit.text("login.name"))
                + "</label><input form=\"editform\" id=\"wpName\" name=\"wpName\" autocomplete=\"username\" value=\""
                + Html.escape(name) + "\"></div><div class=\"field\"><label for=\"wpPassword\">"
                + Html.escape(visit.text("login.password"))
                + "</label><input form=\"editform\" id=\"wpPassword\" name=\"wpPassword\" type=\"password\" autocomplete=\"current-password\"></div>"
                + "<p><button form=\"editform\" type=\"submit\" class=\"primary\" id=\"wpLoginAttempt\" name=\"wpLoginAttempt\" value=\"1\">"
                + Html.escape(visit.text("edit.log-in-and-publish")) + "</button></p>";
        return new Notice(Notice.Kind.WARNING, new TrustedHtml(fields));
    }

    private Reply logInAndGoOn(PageVisit page) {
        Visit visit = page.visit();
        Params form = visit.request().form();
        EditDraft draft = sent(page, form);
        LogInOutcome outcome = logIns.logIn(
                form.get("wpName"), form.get("wpPassword"), visit.request().address(), false);
        return switch (outcome) {
            case LogInOutcome.LoggedIn loggedIn -> {
                Visit renewed = visits.loggedIn(visit, loggedIn);
                yield answer(pageVisits.open(renewed, page.title()), draft)
                        .withCookie(visits.sessionCookie(visit.request(), loggedIn));
            }
            case LogInOutcome.Refused _ ->
                again(403, page, draft, logInBox(visit, form.get("wpName"), visit.html("login.refused")));
            case LogInOutcome.Throttled(Duration retryAfter) ->
                again(
                                429,
                                page,
                                draft,
                                logInBox(
                                        visit,
                                        form.get("wpName"),
                                        visit.html(
                                                "login.throttled",
                                                visit.localizer().duration(retryAfter))))
                        .withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        };
    }

    private Reply publish(PageVisit page, EditDraft draft, EditRequest request) {
        Visit visit = page.visit();
        EditOutcome outcome = edits.publish(visit.viewer(), request);
        return switch (outcome) {
            case EditOutcome.Published published -> published(page, request, published);
            case EditOutcome.Duplicate(Title title, var revision) -> done(title, "", "saved", page);
            case EditOutcome.NoChange(Title title, var revision) -> done(title, "", "unchanged", page);
            case EditOutcome.Conflict conflict -> conflicts.reply(page, draft, conflict);
            case EditOutcome.Denied(List<Denial> reasons) -> denied(page, draft, request, reasons);
            case EditOutcome.TooBig(long size, long limit, boolean afterMerge) -> tooBig(page, draft, size, limit);
            case EditOutcome.NeedsConfirmation(EditRequest.Confirmation warning) -> confirm(page, draft, warning);
            case EditOutcome.WasDeleted deleted -> wasDeleted(page, draft, deleted);
            case EditOutcome.AlreadyExists _ -> again(409, page, draft, error(visit, "edit.already-exists"));
            case EditOutcome.Missing _ -> again(409, page, draft, error(visit, "edit.gone"));
            case EditOutcome.NoSuchSection(int index) ->
                again(409, page, draft, error(visit, "edit.section-gone", index));
            case EditOutcome.NoSuchRevision _ -> again(409, page, draft, error(visit, "edit.revision-gone"));
        };
    }

    private Reply published(PageVisit page, EditRequest request, EditOutcome.Published published) {
        String heading = published.heading().isEmpty() ? sectionHeading(request) : published.heading();
        return done(published.title(), heading, published.created() ? "created" : "saved", page, published.redirect());
    }

    /** The heading with which an edited section begins, so that the writer comes back to it. */
    private static String sectionHeading(EditRequest request) {
        if (!(request.section() instanceof Section.Numbered(int index)) || index == 0) {
            return "";
        }
        String text = request.text().stripLeading();
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) == '=' && line.charAt(to - 1) == '=') {
            from++;
            to--;
        }
        return from == 0 || from >= to ? "" : line.substring(from, to).strip();
    }

    private Reply done(Title title, String heading, String what, PageVisit page) {
        return done(title, heading, what, page, Optional.empty());
    }

    private Reply done(Title title, String heading, String what, PageVisit page, Optional<Title> redirect) {
        String anchor = heading.isEmpty() ? "" : "#" + screen.anchor(heading);
        String address = redirect.isPresent()
                ? frames.urls().index(title, "redirect", "no")
                : frames.urls().page(title);
        return Reply.seeOther(address + anchor)
                .withCookie(Cookies.set(
                        Visits.DONE_COOKIE,
                        what,
                        Duration.ofMinutes(1),
                        page.visit().request().secure()));
    }

    private Reply denied(PageVisit page, EditDraft draft, EditRequest request, List<Denial> reasons) {
        Visit visit = page.visit();
        Denial first = reasons.getFirst();
        TrustedHtml text = new TrustedHtml(Denials.all(frames, visit, reasons).markup());
        Notice notice = new Notice(Notice.Kind.ERROR, text);
        if (first instanceof Denial.RateLimited || first instanceof Denial.ReadOnly) {
            keep(page, draft);
        }
        return switch (first) {
            case Denial.RateLimited limited ->
                again(429, page, draft, notice)
                        .withHeader(
                                "Retry-After",
                                Long.toString(Math.max(1, limited.retryAfter().toSeconds())));
            case Denial.ReadOnly _ ->
                switch (edits.preview(visit.viewer(), request, options(visit))) {
                    case PreviewOutcome.Preview preview -> show(503, page, draft, preview, null, List.of(notice));
                    case PreviewOutcome.Changes _,
                            PreviewOutcome.TooBig _,
                            PreviewOutcome.NoSuchSection _,
                            PreviewOutcome.NoSuchRevision _ -> again(503, page, draft, notice);
                };
            case Denial.Blocked _ -> again(403, page, draft, notice);
            case Denial.MissingRight _,
                    Denial.Protected _,
                    Denial.CascadeProtected _,
                    Denial.InterfacePage _,
                    Denial.CodePage _,
                    Denial.OthersWall _,
                    Denial.NotEditable _ ->
                switch (forms.open(visit.viewer(), page.title(), Section.WHOLE, OptionalLong.empty())) {
                    case EditForm.ViewSource view -> source.reply(403, page, view, Optional.of(draft.text()));
                    case EditForm.Open _, EditForm.Unreadable _, EditForm.NoSuchRevision _, EditForm.NoSuchSection _ ->
                        again(403, page, draft, notice);
                };
        };
    }

    /** What cannot be published now waits for its writer, on whatever device they come back. */
    private void keep(PageVisit page, EditDraft draft) {
        Optional<RevisionId> base =
                Optional.of(draft.revision()).filter(revision -> revision > 0).map(RevisionId::new);
        page.visit()
                .viewer()
                .userId()
                .ifPresent(writer ->
                        drafts.save(writer, page.title(), draft.section(), base, draft.text(), draft.summary()));
    }

    private Reply confirm(PageVisit page, EditDraft draft, EditRequest.Confirmation warning) {
        String key = "edit.confirm."
                + warning.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        EditDraft confirmed = draft.with(new Field.Hidden(EditRequests.field(warning), "1"));
        return again(
                200,
                page,
                confirmed,
                Notice.of(Notice.Kind.WARNING, page.visit().text(key)));
    }

    private Reply wasDeleted(PageVisit page, EditDraft draft, EditOutcome.WasDeleted deleted) {
        Visit visit = page.visit();
        List<Notice> above = new ArrayList<>();
        StringBuilder html = new StringBuilder("<p>")
                .append(visit.html("edit.deleted-meanwhile").markup())
                .append("</p>");
        logs.of(visit, List.of(deleted.deletion()))
                .forEach(line -> html.append("<p>")
                        .append(Html.escape(line.when().text()))
                        .append(' ')
                        .append(((TrustedHtml) line.comment()).html())
                        .append("</p>"));
        above.add(new Notice(Notice.Kind.WARNING, new TrustedHtml(html.toString())));
        return screen.reply(409, page, draft, new EditScreen.Around(above, null, null, List.of(), true, true));
    }
}
