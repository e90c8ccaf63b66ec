// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.page.CompareOutcome;
import org.explorepedia.core.page.Comparisons;
import org.explorepedia.core.page.Comparisons.Side;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
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

/** Two versions of a page beside each other, named as MediaWiki names them: {@code oldid} and {@code diff}. */
public final class ComparisonAction implements PageAction {

    /** What {@code diff=} takes beside numbers. */
    private static final Set<String> RELATIVE = Set.of("", "0", "prev", "next", "cur");

    private final Comparisons comparisons;
    private final Frames frames;
    private final UserRefs users;
    private final Summaries summaries;

    public ComparisonAction(Comparisons comparisons, Frames frames, UserRefs users, Summaries summaries) {
        this.comparisons = comparisons;
        this.frames = frames;
        this.users = users;
        this.summaries = summaries;
    }

    @Override
    public Set<String> names() {
        return Set.of("compare");
    }

    @Override
    public Reply answer(PageVisit page) {
        Params params = page.params();
        Visit visit = page.visit();
        OptionalLong diff = params.number("diff");
        OptionalLong known = params.has("oldid") ? page.oldId() : diff;
        if (known.isEmpty() && page.page().isPresent()) {
            known = OptionalLong.of(page.page().get().latest().value());
        }
        boolean unreadable = params.has("oldid") && page.oldId().isEmpty() || !isSide(params.get("diff"), diff);
        if (known.isEmpty() || unreadable) {
            return noSuchRevision(visit);
        }
        Side other = switch (params.get("diff")) {
            case "prev" -> Side.Previous.PREVIOUS;
            case "next" -> Side.Next.NEXT;
            case "cur", "0", "" -> Side.Current.CURRENT;
            default ->
                params.has("oldid") && diff.isPresent() ? new Side.Named(diff.getAsLong()) : Side.Previous.PREVIOUS;
        };
        boolean unhide = params.get("unhide").equals("1");
        return switch (comparisons.compare(visit.viewer(), known.getAsLong(), other, unhide)) {
            case CompareOutcome.Compared compared -> draw(page, compared);
            case CompareOutcome.Hidden _ ->
                frames.message(visit, 403, "view.hidden-heading", Notice.Kind.WARNING, visit.html("diff.hidden"));
            case CompareOutcome.NoSuchRevision _ -> noSuchRevision(visit);
            case CompareOutcome.Denied(List<Denial> reasons) -> Denials.reply(frames, visit, 403, reasons);
        };
    }

    private static boolean isSide(String written, OptionalLong number) {
        return number.isPresent() || RELATIVE.contains(written);
    }

    private Reply noSuchRevision(Visit visit) {
        return frames.message(
                visit, 404, "view.no-revision-heading", Notice.Kind.ERROR, visit.html("diff.no-revision"));
    }

    private Reply draw(PageVisit page, CompareOutcome.Compared compared) {
        Visit visit = page.visit();
        boolean inline = page.params()
                .get("diff-type", visit.preference("diff-type", ""))
                .equals("inline");
        Title title = compared.newPage().title();
        WikiUrls urls = frames.urls();
        String current = compared.newer().id().toString();
        Optional<String> old = compared.older().map(revision -> revision.id().toString());
        Link other = old.map(id -> new Link(
                        "",
                        visit.text(inline ? "diff.two-columns" : "diff.one-column"),
                        urls.index(title, "diff", current, "oldid", id, "diff-type", inline ? "table" : "inline")))
                .orElse(null);
        DiffView view = new DiffView(
                compared.older()
                        .map(revision -> side(page, compared, revision, false))
                        .orElse(null),
                side(page, compared, compared.newer(), true),
                compared.diff(),
                inline,
                other,
                (int) Math.min(compared.between().revisions(), Integer.MAX_VALUE),
                compared.between().authors().size(),
                compared.previous()
                        .map(before -> urls.index(
                                title,
                                "diff",
                                old.orElse(""),
                                "oldid",
                                before.id().toString()))
                        .orElse(null),
                compared.next()
                        .map(after -> urls.index(title, "diff", after.id().toString(), "oldid", current))
                        .orElse(null));
        String name = frames.namespaces().prefixedText(title);
        PageChromeBuilder chrome = frames.page(page, "view", Head.unlisted(visit.text("diff.heading", name)))
                .style("tools.css")
                .layout(PageChrome.Layout.FULL);
        Content body = frames.skin().part("diff", Texts.of(visit.localizer()), view);
        return frames.reply(200, chrome, body);
    }

    private DiffView.Side side(PageVisit page, CompareOutcome.Compared compared, Revision made, boolean end) {
        Visit visit = page.visit();
        WikiUrls urls = frames.urls();
        Page owner = end ? compared.newPage() : compared.oldPage();
        Title title = owner.title();
        ShownRevision revision = ShownRevision.of(visit.viewer(), made, 0);
        String id = revision.id().toString();
        boolean latest = end && compared.current();
        When when = When.of(visit.localizer(), revision.timestamp());
        List<Link> links = new ArrayList<>();
        if (page.edit().isAllowed()) {
            links.add(new Link(
                    "",
                    visit.text("tab.edit"),
                    latest ? urls.index(title, "action", "edit") : urls.index(title, "action", "edit", "oldid", id)));
            if (end && compared.older().isPresent()) {
                String after = compared.older().get().id().toString();
                links.add(new Link(
                        "mw-diff-undo",
                        visit.text("history.undo"),
                        urls.index(title, "action", "edit", "undoafter", after, "undo", id)));
            }
        }
        boolean thankable = end
                && visit.isLoggedIn()
                && revision.author()
                        .filter(author -> author.isRegistered()
                                && !author.user().equals(visit.viewer().userId()))
                        .isPresent();
        if (thankable) {
            links.add(new Link("mw-thanks-link", visit.text("thanks.link"), urls.special("Thanks/" + id)));
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
