// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.page.PageViews;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.page.ViewRequest;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Reading a page: its current text, an old revision, a redirect, or the news that there is none. */
public final class ViewAction implements PageAction {

    private final PageViews views;
    private final UserRenames renames;
    private final Frames frames;
    private final ArticlePage article;
    private final MissingPage missing;
    private final PageAction comparison;

    /** @param comparison answers addresses with {@code diff=} */
    public ViewAction(
            PageViews views,
            UserRenames renames,
            Frames frames,
            ArticlePage article,
            MissingPage missing,
            PageAction comparison) {
        this.views = views;
        this.renames = renames;
        this.frames = frames;
        this.article = article;
        this.missing = missing;
        this.comparison = comparison;
    }

    @Override
    public Set<String> names() {
        return Set.of("view", "render");
    }

    @Override
    public Reply answer(PageVisit page) {
        Params params = page.params();
        if (params.has("diff")) {
            return comparison.answer(page);
        }
        if (params.has("oldid") && page.oldId().isEmpty()) {
            return noSuchRevision(page.visit(), params.get("oldid"));
        }
        ViewOutcome outcome = views.view(page.visit().viewer(), request(page));
        return switch (outcome) {
            case ViewOutcome.Shown shown ->
                params.get("action").equals("render")
                        ? Reply.html(200, shown.rendered().html())
                        : article.reply(page, shown);
            case ViewOutcome.Missing gone -> renamed(page, gone).orElseGet(() -> missing.reply(page, gone));
            case ViewOutcome.Denied(List<Denial> reasons) -> Denials.reply(frames, page.visit(), 403, reasons);
            case ViewOutcome.Hidden hidden -> hidden(page, hidden);
            case ViewOutcome.NoSuchRevision(long id) -> noSuchRevision(page.visit(), Long.toString(id));
        };
    }

    /** Pages of somebody who has another name now are found under that one. */
    private Optional<Reply> renamed(PageVisit page, ViewOutcome.Missing gone) {
        boolean nobody = gone.owner()
                .filter(owner -> owner.user().isEmpty() && !owner.isAddress())
                .isPresent();
        if (!nobody || page.params().get("redirect").equals("no")) {
            return Optional.empty();
        }
        Title title = gone.title();
        int slash = title.dbKey().indexOf('/');
        String rest = slash > 0 ? title.dbKey().substring(slash) : "";
        return renames.currentName(gone.owner().get().name())
                .map(now -> Title.of(title.namespace(), now.replace(' ', '_') + rest))
                .map(now -> Reply.redirect(301, frames.urls().page(now)));
    }

    private static ViewRequest request(PageVisit page) {
        Visit visit = page.visit();
        Params params = page.params();
        OptionalLong revision = page.oldId();
        boolean follow = !params.get("redirect").equals("no") && revision.isEmpty();
        int thumbWidth = visit.thumbWidth();
        boolean printable = params.get("printable").equals("yes");
        RenderOptions options =
                new RenderOptions(visit.localizer().language(), thumbWidth, !printable && revision.isEmpty(), "");
        return new ViewRequest(
                page.title().withoutFragment(),
                revision,
                follow,
                params.get("unhide").equals("1"),
                options);
    }

    private Reply hidden(PageVisit page, ViewOutcome.Hidden hidden) {
        Visit visit = page.visit();
        String again = frames.urls()
                .index(hidden.page().title(), "oldid", hidden.revision().id().toString(), "unhide", "1");
        Html text = hidden.mayUnhide()
                ? visit.html(
                        "view.hidden-unhide",
                        new Html("<a href=\"" + Html.escape(again) + "\">" + Html.escape(visit.text("view.hidden-show"))
                                + "</a>"))
                : visit.html("view.hidden");
        return frames.message(visit, hidden.mayUnhide() ? 200 : 403, "view.hidden-heading", Notice.Kind.WARNING, text);
    }

    private Reply noSuchRevision(Visit visit, String id) {
        return frames.message(
                visit, 404, "view.no-revision-heading", Notice.Kind.ERROR, visit.html("view.no-revision", id));
    }
}
