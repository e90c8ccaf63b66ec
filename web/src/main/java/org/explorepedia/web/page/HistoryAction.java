// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.page.PageHistory;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.ChangeLines;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.HistoryView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** The versions of a page, to be read, compared, undone. */
public final class HistoryAction implements PageAction {

    private static final int PER_PAGE = 50;

    private final PageHistory history;
    private final Frames frames;
    private final ChangeLines lines;
    private final PageAction comparison;
    private final PageAction feed;
    private final MissingLog missing;

    /** Shows a title that has no history. */
    @FunctionalInterface
    interface MissingLog {
        Reply reply(PageVisit page, PageHistory.Outcome.NoSuchPage none);
    }

    /**
     * @param comparison of two versions, when the form of this page is sent
     * @param feed answers addresses with {@code feed=}
     */
    HistoryAction(
            PageHistory history,
            Frames frames,
            ChangeLines lines,
            PageAction comparison,
            PageAction feed,
            MissingLog missing) {
        this.history = history;
        this.frames = frames;
        this.lines = lines;
        this.comparison = comparison;
        this.feed = feed;
        this.missing = missing;
    }

    @Override
    public Set<String> names() {
        return Set.of("history", "historysubmit");
    }

    @Override
    public Reply answer(PageVisit page) {
        Params params = page.params();
        if (params.has("feed")) {
            return feed.answer(page);
        }
        if (params.has("diff")) {
            return comparison.answer(page);
        }
        Slice.Request request = Pagers.request(params, PER_PAGE);
        RevisionStore.HistoryFilter filter = HistoryFilters.read(page.visit(), params);
        return switch (history.list(page.visit().viewer(), page.title(), filter, request)) {
            case PageHistory.Outcome.Listed listed -> list(page, listed, request.limit());
            case PageHistory.Outcome.NoSuchPage none -> missing.reply(page, none);
            case PageHistory.Outcome.Denied(List<Denial> reasons) -> Denials.reply(frames, page.visit(), 403, reasons);
        };
    }

    private Reply list(PageVisit page, PageHistory.Outcome.Listed listed, int limit) {
        Params params = page.params();
        Visit visit = page.visit();
        Title title = page.title();
        String name = frames.namespaces().prefixedText(title);
        List<ShownRevision> revisions = listed.revisions().items();
        List<ChangeLines.Item> items = new ArrayList<>();
        // Comparing with a version that the reader may not see would only lead to a refusal.
        Set<RevisionId> closed = revisions.stream()
                .filter(revision -> !revision.readable())
                .map(ShownRevision::id)
                .collect(Collectors.toSet());
        for (ShownRevision revision : revisions) {
            boolean comparable = revision.readable()
                    && revision.parent()
                            .filter(parent -> !closed.contains(parent))
                            .isPresent();
            items.add(new ChangeLines.Item(revision, title, false, links(page, listed, revision, comparable)));
        }
        List<ChangeLine> drawn = lines.ofRevisions(visit, items);
        List<HistoryView.Row> rows = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            rows.add(new HistoryView.Row(
                    revisions.get(i).id().value(),
                    drawn.get(i),
                    revisions.get(i).readable()));
        }
        String key = frames.namespaces().prefixedDbKey(title);
        HistoryView view = new HistoryView(
                frames.urls().index(),
                key,
                rows,
                Pagers.view(visit, listed.revisions(), limit, frames.urls().index(), HistoryFilters.kept(params, key)));
        Head head = new Head(
                visit.text("history.heading", name),
                "",
                null,
                "noindex,nofollow",
                null,
                "",
                List.of(new Link(
                        "",
                        visit.text("feed.history", name),
                        frames.urls().index(title, "action", "history", "feed", "atom"))),
                List.of());
        PageChromeBuilder chrome = frames.page(page, "history", head).script("js/history.js");
        if (visit.params().get("done").equals("rollback")) {
            chrome.notice(Notice.of(Notice.Kind.SUCCESS, visit.text("rollback.done")));
        }
        Texts texts = Texts.of(visit.localizer());
        Content filters = frames.skin()
                .part(
                        "form",
                        texts,
                        HistoryFilters.form(visit, params, frames.urls().index(), key));
        Content list = rows.isEmpty()
                ? TrustedHtml.escaped(visit.text("history.filter-none"))
                : frames.skin().part("history", texts, view);
        Content body = output -> {
            output.writeContent(HistoryFilters.opening(visit, params));
            filters.writeTo(output);
            output.writeContent("</details>");
            list.writeTo(output);
        };
        return frames.reply(200, chrome, body);
    }

    private List<Link> links(
            PageVisit page, PageHistory.Outcome.Listed listed, ShownRevision revision, boolean comparable) {
        Visit visit = page.visit();
        Title title = page.title();
        String id = revision.id().toString();
        boolean current = revision.id().equals(listed.page().latest());
        List<Link> links = new ArrayList<>();
        if (!current && revision.readable()) {
            links.add(new Link(
                    "",
                    visit.text("history.current"),
                    frames.urls().index(title, "diff", listed.page().latest().toString(), "oldid", id)));
        }
        if (comparable) {
            String parent = revision.parent().orElseThrow().toString();
            links.add(new Link(
                    "", visit.text("history.previous"), frames.urls().index(title, "diff", id, "oldid", parent)));
            if (page.edit().isAllowed()) {
                links.add(new Link(
                        "",
                        visit.text("history.undo"),
                        frames.urls().index(title, "action", "edit", "undoafter", parent, "undo", id)));
            }
        }
        if (current
                && listed.mayRollBack()
                && revision.author().isPresent()
                && revision.parent().isPresent()) {
            links.add(new Link(
                    "",
                    visit.text("history.rollback"),
                    frames.urls()
                            .index(
                                    title,
                                    "action",
                                    "rollback",
                                    "from",
                                    revision.author().get().name())));
        }
        if (!current && page.edit().isAllowed() && revision.readable()) {
            links.add(new Link(
                    "", visit.text("history.restore"), frames.urls().index(title, "action", "edit", "oldid", id)));
        }
        boolean thankable = visit.isLoggedIn()
                && revision.readable()
                && revision.author()
                        .filter(author -> author.isRegistered()
                                && !author.user().equals(visit.viewer().userId()))
                        .isPresent();
        if (thankable) {
            links.add(new Link(
                    "mw-thanks-link", visit.text("thanks.link"), frames.urls().special("Thanks/" + id)));
        }
        if (listed.mayHide()) {
            links.add(new Link(
                    "",
                    visit.text("history.hide"),
                    frames.urls()
                            .special(
                                    "RevisionDelete",
                                    "target",
                                    frames.namespaces().prefixedDbKey(title),
                                    "ids",
                                    id)));
        }
        return links;
    }
}
