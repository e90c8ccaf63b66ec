// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** {@code action=edit}: publishes a text. A change that cannot be merged is {@code editconflict}, never a success. */
public final class EditModule implements ApiModule {

    private final EditService edits;
    private final UnitOfWork work;
    private final Frames frames;
    private final ApiErrors errors;

    public EditModule(EditService edits, UnitOfWork work, Frames frames) {
        this.edits = edits;
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
    public ApiAnswer answer(Visit visit) {
        Params params = visit.params();
        boolean byTitle = params.find("title").isPresent();
        if (byTitle == params.find("pageid").isPresent()) {
            return ApiAnswer.failure("missingparam", "Exactly one of \"title\" and \"pageid\" is required.");
        }
        Optional<Title> title = byTitle ? titleOf(params.get("title")) : pageOf(params.number("pageid"));
        if (title.isEmpty()) {
            return byTitle
                    ? ApiAnswer.failure("invalidtitle", "Bad title \"" + params.get("title") + "\".")
                    : ApiAnswer.failure("nosuchpageid", "There is no page with ID " + params.get("pageid") + ".");
        }
        EditParameters parameters = new EditParameters(params);
        Optional<ApiAnswer> fault = parameters.fault();
        return fault.isPresent()
                ? fault.get()
                : answer(visit, edits.publish(visit.viewer(), parameters.request(title.get())));
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
                ApiAnswer.failure(
                        "pagedeleted",
                        "The page has been deleted since you fetched its timestamp. Send \"recreate\" to make it anew.");
            case EditOutcome.AlreadyExists _ ->
                ApiAnswer.failure("articleexists", "The page you tried to create has been created already.");
            case EditOutcome.Missing _ -> ApiAnswer.failure("missingtitle", "The page you specified doesn't exist.");
            case EditOutcome.NoSuchSection(int index) ->
                ApiAnswer.failure("nosuchsection", "There is no section " + index + ".");
            case EditOutcome.NoSuchRevision(RevisionId id) ->
                ApiAnswer.failure("nosuchrevid", "There is no revision with ID " + id + ".");
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
        edit.put("newtimestamp", revision.timestamp().toString());
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
