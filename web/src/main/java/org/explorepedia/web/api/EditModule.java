// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.RevertOutcome;
import org.explorepedia.core.edit.Reverts;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** {@code action=edit}: publishes a text. A change that cannot be merged is {@code editconflict}, never a success. */
public final class EditModule implements ApiModule {

    private final EditService edits;
    private final Reverts reverts;
    private final WikitextEngine engine;
    private final UnitOfWork work;
    private final Frames frames;
    private final ApiErrors errors;

    public EditModule(EditService edits, Reverts reverts, WikitextEngine engine, UnitOfWork work, Frames frames) {
        this.edits = edits;
        this.reverts = reverts;
        this.engine = engine;
        this.work = work;
        this.frames = frames;
        this.errors = new ApiErrors(frames);
    }

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public List<ApiParameter> parameters() {
        return EditParameters.ALL;
    }

    /** The page that a request is about. */
    private record Target(Title title, Optional<Page> page, Optional<Title> redirectedFrom) {}

    @Override
    public ApiAnswer answer(ApiCall call) {
        boolean byTitle = call.has("title");
        if (!byTitle && !call.has("pageid")) {
            return ApiAnswer.failure("missingparam", "One of the parameters \"title\" and \"pageid\" is required.");
        }
        if (byTitle && call.has("pageid")) {
            return ApiAnswer.failure(
                    "invalidparammix", "The parameters \"title\" and \"pageid\" can not be used together.");
        }
        Optional<Title> title = byTitle ? titleOf(call.get("title")) : pageOf(call.number("pageid"));
        if (title.isEmpty()) {
            return byTitle
                    ? ApiAnswer.failure("invalidtitle", "Bad title \"" + call.get("title") + "\".")
                    : ApiAnswer.failure("nosuchpageid", "There is no page with ID " + call.get("pageid") + ".");
        }
        if (title.get().namespace() < 0) {
            return ApiAnswer.failure("pagecannotexist", "Namespace doesn't allow actual pages.");
        }
        EditParameters parameters = new EditParameters(call, engine);
        Target target = target(title.get(), parameters.followsRedirect());
        Optional<ApiAnswer> fault = parameters.fault().or(() -> wrongModel(call, target));
        if (fault.isPresent()) {
            return fault.get();
        }
        ApiAnswer answer = parameters
                .undone()
                .map(id -> undo(call, parameters, target, id))
                .orElseGet(() -> publish(
                        call.visit(),
                        parameters.request(target.title(), target.page().isPresent())));
        return redirected(answer, target);
    }

    private ApiAnswer publish(Visit visit, EditRequest request) {
        return answer(visit, edits.publish(visit.viewer(), request));
    }

    private ApiAnswer undo(ApiCall call, EditParameters parameters, Target target, RevisionId undone) {
        Visit visit = call.visit();
        return switch (reverts.undo(visit.viewer(), target.title(), undone, parameters.undoneAfter())) {
            case RevertOutcome.Prepared prepared -> publish(visit, parameters.undoing(target.title(), prepared));
            case RevertOutcome.NothingToUndo _ ->
                target.page()
                        .map(page -> stored(page.title(), page.latest(), true))
                        .orElseThrow();
            case RevertOutcome.CannotUndo _ ->
                ApiAnswer.failure("undofailure", "Undo failed due to conflicting intermediate edits.");
            case RevertOutcome.NoSuchRevision(RevisionId id) -> noSuchRevision(id);
            case RevertOutcome.NoSuchPage _ -> missing();
            case RevertOutcome.Denied(List<Denial> reasons) -> errors.denied(visit, reasons);
            case RevertOutcome.RolledBack _, RevertOutcome.EditedSince _, RevertOutcome.OnlyAuthor _ ->
                throw new IllegalStateException("undoing is no rollback");
        };
    }

    private static ApiAnswer noSuchRevision(RevisionId id) {
        return ApiAnswer.failure("nosuchrevid", "There is no revision with ID " + id + " of this page.");
    }

    private static ApiAnswer missing() {
        return ApiAnswer.failure("missingtitle", "The page you specified doesn't exist.");
    }

    private Target target(Title title, boolean follow) {
        return work.read(stores -> {
            Optional<Page> page = stores.pages().find(title);
            Optional<Title> elsewhere = page.filter(one -> follow && one.redirect())
                    .flatMap(one -> stores.links().redirectTarget(one.id()))
                    .map(Title::withoutFragment)
                    .filter(to -> !to.isExternal() && to.namespace() >= 0);
            return elsewhere
                    .map(to -> new Target(to, stores.pages().find(to), Optional.of(title)))
                    .orElseGet(() -> new Target(title, page, Optional.empty()));
        });
    }

    /** A page keeps the content model that it has; what names another one is meant for another page. */
    private static Optional<ApiAnswer> wrongModel(ApiCall call, Target target) {
        String model = target.page().map(Page::contentModel).orElseGet(() -> ContentModels.of(target.title()));
        Optional<String> other = call.find("contentmodel").filter(wanted -> !wanted.equals(model));
        if (other.isPresent()) {
            return Optional.of(ApiAnswer.failure(
                    "contentmodel-mismatch",
                    "The content model of the page is " + model + " and cannot become " + other.get() + "."));
        }
        return call.find("contentformat")
                .filter(format -> !format.equals(RevisionFacts.format(model)))
                .map(format -> ApiAnswer.failure(
                        "badformat", "The format " + format + " does not fit the content model " + model + "."));
    }

    /** Says that another page was changed than the one that was named. */
    private ApiAnswer redirected(ApiAnswer answer, Target target) {
        if (target.redirectedFrom().isEmpty() || !(answer instanceof ApiAnswer.Result result)) {
            return answer;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "redirects",
                List.of(Map.of(
                        "from",
                        frames.namespaces().prefixedText(target.redirectedFrom().get()),
                        "to",
                        frames.namespaces().prefixedText(target.title()))));
        members.putAll(result.values());
        return new ApiAnswer.Result(members);
    }

    private Optional<Title> titleOf(String written) {
        return frames.titles()
                .find(written, Namespace.MAIN)
                .filter(title -> !title.isExternal() && !title.dbKey().isEmpty());
    }

    private Optional<Title> pageOf(OptionalLong id) {
        return id.isEmpty() || id.getAsLong() <= 0
                ? Optional.empty()
                : work.read(stores -> stores.pages().find(new PageId(id.getAsLong())))
                        .map(Page::title);
    }

    private ApiAnswer answer(Visit visit, EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Published published -> published(published);
            case EditOutcome.Duplicate(Title title, RevisionId revision) -> stored(title, revision, false);
            case EditOutcome.NoChange(Title title, RevisionId revision) -> stored(title, revision, true);
            case EditOutcome.Conflict _ ->
                ApiAnswer.failure(
                        "editconflict",
                        "Somebody else changed the same lines since the base revision. Nothing was saved.");
            case EditOutcome.Denied(List<Denial> reasons) -> errors.denied(visit, reasons);
            case EditOutcome.TooBig(long size, long limit, boolean _) ->
                ApiAnswer.failure(
                        "contenttoobig", "The text has " + size + " bytes; the limit is " + limit + " bytes.");
            case EditOutcome.NeedsConfirmation(Confirmation warning) -> warned(warning);
            case EditOutcome.WasDeleted _ ->
                new ApiAnswer.Failure(
                        "wasdeleted",
                        "The page has been deleted since you fetched its timestamp. Send \"recreate\" to make it anew.",
                        Map.of("mediawikicode", "pagedeleted"),
                        0);
            case EditOutcome.AlreadyExists _ ->
                ApiAnswer.failure("articleexists", "The page you tried to create has been created already.");
            case EditOutcome.Missing _ -> missing();
            case EditOutcome.NoSuchSection(int index) ->
                ApiAnswer.failure("nosuchsection", "There is no section " + index + ".");
            case EditOutcome.NoSuchRevision(RevisionId id) -> noSuchRevision(id);
        };
    }

    private static ApiAnswer warned(Confirmation warning) {
        return switch (warning) {
            case BLANK_PAGE -> ApiAnswer.failure("emptypage", "Creating new, empty pages is not allowed.");
            case SELF_REDIRECT -> ApiAnswer.failure("selfredirect", "The page would redirect to itself.");
            case RECREATE, NO_SUMMARY, NO_HEADING ->
                throw new IllegalStateException("programs are not asked about " + warning);
        };
    }

    private ApiAnswer published(EditOutcome.Published published) {
        Revision revision = published.revision();
        Map<String, Object> edit = new LinkedHashMap<>();
        if (published.created()) {
            edit.put("new", true);
        }
        edit.put("result", "Success");
        edit.put("pageid", revision.page().value());
        edit.put("title", frames.namespaces().prefixedText(published.title()));
        edit.put("contentmodel", revision.contentModel());
        edit.put("oldrevid", published.previous().map(RevisionId::value).orElse(0L));
        edit.put("newrevid", revision.id().value());
        edit.put("newtimestamp", ApiTimes.write(revision.timestamp()));
        return ApiAnswer.result("edit", edit);
    }

    /** Nothing new was stored: the text is there already. */
    private ApiAnswer stored(Title title, RevisionId revision, boolean noChange) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("result", "Success");
        work.read(stores -> stores.revisions().find(revision)).ifPresent(known -> {
            edit.put("pageid", known.page().value());
            edit.put("contentmodel", known.contentModel());
        });
        edit.put("title", frames.namespaces().prefixedText(title));
        if (noChange) {
            edit.put("nochange", true);
        } else {
            edit.put("newrevid", revision.value());
        }
        return ApiAnswer.result("edit", edit);
    }
}
