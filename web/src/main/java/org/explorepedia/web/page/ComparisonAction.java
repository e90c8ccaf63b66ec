// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChrome;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.DiffView;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Two versions of a page beside each other, named as MediaWiki names them: {@code oldid} and {@code diff}. */
public final class ComparisonAction implements PageAction {

    private static final int AUTHORS_COUNTED = 100;

    private final UnitOfWork work;
    private final Frames frames;
    private final UserRefs users;
    private final Summaries summaries;

    public ComparisonAction(UnitOfWork work, Frames frames, UserRefs users, Summaries summaries) {
        this.work = work;
        this.frames = frames;
        this.users = users;
        this.summaries = summaries;
    }

    @Override
    public Set<String> names() {
        return Set.of("compare");
    }

    /** Both versions with their texts; {@code old} is null for the comparison of a first version with nothing. */
    private record Pair(
            @Nullable ShownRevision old,
            ShownRevision current,
            String oldText,
            String currentText,
            Title title,
            RevisionStore.Between between,
            Optional<Revision> before,
            Optional<Revision> after,
            boolean isLatest) {}

    @Override
    public Reply answer(PageVisit page) {
        Optional<Pair> pair = work.read(stores -> pair(stores, page));
        if (pair.isEmpty()) {
            Visit visit = page.visit();
            return frames.message(
                    visit, 404, "view.no-revision-heading", Notice.Kind.ERROR, visit.html("diff.no-revision"));
        }
        return draw(page, pair.get());
    }

    private static Optional<Pair> pair(Stores stores, PageVisit page) {
        Params params = page.params();
        String diff = params.get("diff");
        Optional<Revision> known = revision(stores, params.number("oldid"))
                .or(() -> page.page().flatMap(p -> stores.revisions().find(p.latest())));
        Optional<Revision> current = switch (diff) {
            case "", "prev", "0" -> diff.equals("prev") ? known : latest(stores, known);
            case "cur" -> latest(stores, known);
            case "next" -> known.flatMap(revision -> stores.revisions().neighbour(revision, true));
            default -> revision(stores, params.number("diff"));
        };
        boolean againstPrevious = diff.equals("prev") || !params.has("oldid") && !diff.isEmpty() && current.isPresent();
        Optional<Revision> old =
                againstPrevious ? current.flatMap(revision -> stores.revisions().neighbour(revision, false)) : known;
        if (current.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(load(stores, page.visit(), old, current.get()));
    }

    private static Optional<Revision> latest(Stores stores, Optional<Revision> known) {
        return known.flatMap(revision -> stores.pages().find(revision.page()))
                .flatMap(page -> stores.revisions().find(page.latest()));
    }

    private static Optional<Revision> revision(Stores stores, OptionalLong id) {
        return id.isPresent() && id.getAsLong() > 0
                ? stores.revisions().find(new RevisionId(id.getAsLong()))
                : Optional.empty();
    }

    private static Pair load(Stores stores, Visit visit, Optional<Revision> old, Revision current) {
        boolean reversed = old.isPresent()
                && old.get().page().equals(current.page())
                && old.get().timestamp().isAfter(current.timestamp());
        Revision second = reversed ? old.get() : current;
        Optional<Revision> first = reversed ? Optional.of(current) : old;
        List<RevisionId> ids = new ArrayList<>(List.of(second.id()));
        first.ifPresent(revision -> ids.add(revision.id()));
        Map<RevisionId, String> texts = stores.revisions().texts(ids);
        Page page = stores.pages().find(second.page()).orElseThrow();
        boolean samePage = first.isPresent() && first.get().page().equals(second.page());
        return new Pair(
                first.map(revision -> ShownRevision.of(visit.viewer(), revision, 0))
                        .orElse(null),
                ShownRevision.of(visit.viewer(), second, 0),
                first.map(revision -> texts.getOrDefault(revision.id(), "")).orElse(""),
                texts.getOrDefault(second.id(), ""),
                page.title(),
                samePage
                        ? stores.revisions().between(page.id(), first.get().id(), second.id(), AUTHORS_COUNTED)
                        : new RevisionStore.Between(0, List.of(), false),
                samePage ? stores.revisions().neighbour(first.get(), false) : Optional.empty(),
                stores.revisions().neighbour(second, true),
                page.latest().equals(second.id()));
    }

    private Reply draw(PageVisit page, Pair pair) {
        Visit visit = page.visit();
        boolean hidden =
                !pair.current().readable() || pair.old() != null && !pair.old().readable();
        if (hidden) {
            return frames.message(visit, 403, "view.hidden-heading", Notice.Kind.WARNING, visit.html("diff.hidden"));
        }
        PageDiff diff = LineDiff.between(pair.oldText(), pair.currentText());
        boolean inline = page.params()
                .get("diff-type", visit.preference("diff-type", ""))
                .equals("inline");
        Title title = pair.title();
        WikiUrls urls = frames.urls();
        String current = pair.current().id().toString();
        String old = pair.old() == null ? "" : pair.old().id().toString();
        Link other = pair.old() == null
                ? null
                : new Link(
                        "",
                        visit.text(inline ? "diff.two-columns" : "diff.one-column"),
                        urls.index(title, "diff", current, "oldid", old, "diff-type", inline ? "table" : "inline"));
        DiffView view = new DiffView(
                pair.old() == null ? null : side(page, pair, pair.old(), false),
                side(page, pair, pair.current(), true),
                diff,
                inline,
                other,
                (int) Math.min(pair.between().revisions(), Integer.MAX_VALUE),
                pair.between().authors().size(),
                pair.before()
                        .map(before -> urls.index(
                                title, "diff", old, "oldid", before.id().toString()))
                        .orElse(null),
                pair.after()
                        .map(after -> urls.index(title, "diff", after.id().toString(), "oldid", current))
                        .orElse(null));
        String name = frames.namespaces().prefixedText(title);
        PageChromeBuilder chrome = frames.page(page, "view", Head.unlisted(visit.text("diff.heading", name)))
                .layout(PageChrome.Layout.FULL);
        Content body = frames.skin().part("diff", Texts.of(visit.localizer()), view);
        return frames.reply(200, chrome, body);
    }

    private DiffView.Side side(PageVisit page, Pair pair, ShownRevision revision, boolean end) {
        Visit visit = page.visit();
        WikiUrls urls = frames.urls();
        Title title = pair.title();
        String id = revision.id().toString();
        boolean latest = end && pair.isLatest();
        When when = When.of(visit.localizer(), revision.timestamp());
        List<Link> links = new ArrayList<>();
        if (page.edit().isAllowed()) {
            links.add(new Link(
                    "",
                    visit.text("tab.edit"),
                    latest ? urls.index(title, "action", "edit") : urls.index(title, "action", "edit", "oldid", id)));
            if (end && pair.old() != null) {
                links.add(new Link(
                        "mw-diff-undo",
                        visit.text("history.undo"),
                        urls.index(
                                title,
                                "action",
                                "edit",
                                "undoafter",
                                pair.old().id().toString(),
                                "undo",
                                id)));
            }
        }
        Html comment = revision.summary()
                .map(summary -> summaries.html(summary, title))
                .orElse(new Html(""));
        return new DiffView.Side(
                visit.text(latest ? "diff.latest" : "diff.version", when.text()),
                latest ? urls.page(title) : urls.index(title, "oldid", id),
                when,
                revision.author().map(author -> users.of(visit, author)).orElse(null),
                new TrustedHtml(comment.markup()),
                links);
    }
}
