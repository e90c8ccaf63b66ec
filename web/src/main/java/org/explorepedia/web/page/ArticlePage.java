// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Cookies;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChrome;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Section;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** A page that exists, as its readers see it. */
public final class ArticlePage {

    private final Frames frames;
    private final ArticleHeads heads;
    private final UserRefs users;
    private final OwnerNotices owners;
    private final ShareLinks share;
    private final CategoryListing categoryListing;
    private final PageExtras extras;
    private final ReaderMarkup markup;

    public ArticlePage(
            Frames frames,
            ArticleHeads heads,
            UserRefs users,
            OwnerNotices owners,
            ShareLinks share,
            CategoryListing categoryListing,
            PageExtras extras,
            ReaderMarkup markup) {
        this.frames = frames;
        this.heads = heads;
        this.users = users;
        this.owners = owners;
        this.share = share;
        this.categoryListing = categoryListing;
        this.extras = extras;
        this.markup = markup;
    }

    Reply reply(PageVisit asked, ViewOutcome.Shown shown) {
        Visit visit = asked.visit();
        Title title = shown.page().title();
        boolean redirected = shown.redirectedFrom().isPresent();
        PageVisit page = redirected
                ? new PageVisit(
                        visit,
                        title,
                        Optional.of(shown.page()),
                        asked.companionExists(),
                        shown.edit(),
                        shown.protections(),
                        asked.watched())
                : asked;
        PageFacts facts = shown.rendered().facts();
        boolean current = shown.old().isEmpty();
        boolean printable = page.params().get("printable").equals("yes");
        PageChromeBuilder chrome = frames.page(page, "view", heads.of(page, shown))
                .layout(PageChrome.Layout.ARTICLE)
                .heading(heading(title, facts))
                .tagline(visit.text("view.tagline"))
                .subtitle(subtitle(visit, shown))
                .contents(facts.showToc() ? contents(facts) : List.of());
        shown.old().ifPresent(old -> chrome.notice(oldRevision(visit, shown, old)));
        postEdit(page).ifPresent(chrome::notice);
        shown.owner()
                .map(owner -> owners.notices(visit, owner))
                .orElse(List.of())
                .forEach(chrome::notice);
        if (shown.owner().isPresent()) {
            chrome.style("social.css");
        }
        if (title.namespace() == Namespace.CATEGORY) {
            chrome.style("tools.css");
        }
        addCategories(chrome, facts);
        footer(visit, shown).forEach(chrome::footerLine);
        if (!printable) {
            chrome.share(share.of(page, shown));
        }
        Content body = categoryListing.after(
                page,
                new TrustedHtml(owners.header(visit, shown.owner().flatMap(ViewOutcome.Owner::user))
                                .html()
                        + text(visit, shown, extras.shown(page, shown, chrome).html())));
        Reply reply = frames.reply(200, chrome, body)
                .withStyleHashes(StyleHashes.of(shown.rendered().html()));
        if (visit.request().cookie(Visits.DONE_COOKIE).isPresent()) {
            return reply.withCookie(
                    Cookies.clear(Visits.DONE_COOKIE, visit.request().secure()));
        }
        boolean plain = current && !redirected && visit.request().rawQuery().isEmpty() && !visit.isLoggedIn();
        return plain ? reply.readyFor(tags(shown)) : reply;
    }

    private String text(Visit visit, ViewOutcome.Shown shown, String html) {
        String text = markup.of(html);
        return shown.redirectTarget().isPresent()
                ? ReaderMarkup.ofRedirect(text, visit.text("view.redirect-to"))
                : text;
    }

    /** What a kept page depends on; pages that it shows touch it by their events. */
    private static Set<String> tags(ViewOutcome.Shown shown) {
        return Set.of(ReadyTags.page(shown.page().title()));
    }

    private Content heading(Title title, PageFacts facts) {
        if (!facts.displayTitle().isEmpty()) {
            return new TrustedHtml(facts.displayTitle());
        }
        String name = Html.escape(title.text());
        if (title.namespace() == Namespace.MAIN) {
            return new TrustedHtml("<span class=\"mw-page-title-main\">" + name + "</span>");
        }
        return new TrustedHtml("<span class=\"mw-page-title-namespace\">"
                + Html.escape(frames.namespaces().name(title.namespace()))
                + "</span><span class=\"mw-page-title-separator\">:</span><span class=\"mw-page-title-main\">" + name
                + "</span>");
    }

    private Content subtitle(Visit visit, ViewOutcome.Shown shown) {
        StringBuilder lines = new StringBuilder();
        Title title = shown.page().title();
        parents(title, lines);
        shown.redirectedFrom().ifPresent(from -> {
            String href = frames.urls().index(from, "redirect", "no");
            Html link = new Html("<a href=\"" + Html.escape(href) + "\" class=\"mw-redirect\">"
                    + Html.escape(frames.namespaces().prefixedText(from)) + "</a>");
            lines.append("<span class=\"mw-redirectedfrom\">")
                    .append(visit.html("view.redirected-from", link).markup())
                    .append("</span>");
        });
        shown.redirectTarget()
                .ifPresent(_ -> lines.append("<span id=\"redirectsub\">")
                        .append(visit.html("view.redirect-page").markup())
                        .append("</span>"));
        return new TrustedHtml(lines.toString());
    }

    /** The pages above a subpage, as a path. */
    private void parents(Title title, StringBuilder lines) {
        boolean subpages = frames.namespaces()
                .find(title.namespace())
                .map(Namespace::subpages)
                .orElse(false);
        if (!subpages || title.dbKey().indexOf('/') <= 0) {
            return;
        }
        lines.append("<span class=\"subpages\">&lt; ");
        int slash = title.dbKey().indexOf('/');
        boolean first = true;
        while (slash > 0) {
            Title parent = Title.of(title.namespace(), title.dbKey().substring(0, slash));
            lines.append(first ? "" : " | ")
                    .append("<a href=\"")
                    .append(Html.escape(frames.urls().page(parent)))
                    .append("\">")
                    .append(Html.escape(frames.namespaces().prefixedText(parent)))
                    .append("</a>");
            first = false;
            slash = title.dbKey().indexOf('/', slash + 1);
        }
        lines.append("</span>");
    }

    private static List<Section> contents(PageFacts facts) {
        List<Section.Line> lines = new ArrayList<>();
        for (PageFacts.Section section : facts.sections()) {
            lines.add(new Section.Line(section.tocLevel(), section.anchor(), new TrustedHtml(section.lineHtml())));
        }
        return Section.nest(lines);
    }

    private Notice oldRevision(Visit visit, ViewOutcome.Shown shown, ViewOutcome.OldRevision old) {
        Revision revision = shown.revision();
        Html author = Visibility.showsAuthor(visit.viewer(), revision.hidden(), revision.author())
                ? UserRefs.link(users.of(visit, revision.author()))
                : visit.html("hidden.author");
        Html text = visit.html("view.old-revision", author, revision.timestamp());
        Title title = shown.page().title();
        WikiUrls urls = frames.urls();
        StringBuilder ways = new StringBuilder("<div id=\"mw-revision-nav\">");
        old.previous()
                .ifPresent(previous -> way(
                        ways,
                        visit,
                        "view.older",
                        urls.index(title, "oldid", previous.id().toString())));
        way(
                ways,
                visit,
                "view.compare-current",
                urls.index(
                        title,
                        "diff",
                        shown.page().latest().toString(),
                        "oldid",
                        revision.id().toString()));
        way(ways, visit, "view.current", urls.page(title));
        old.next()
                .ifPresent(next -> way(
                        ways,
                        visit,
                        "view.newer",
                        urls.index(title, "oldid", next.id().toString())));
        return new Notice(
                Notice.Kind.WARNING,
                new TrustedHtml("<div id=\"mw-revision-info\">" + text.markup() + "</div>" + ways + "</div>"));
    }

    private static void way(StringBuilder ways, Visit visit, String key, String href) {
        ways.append(ways.indexOf("<a ") < 0 ? "" : " · ")
                .append("<a href=\"")
                .append(Html.escape(href))
                .append("\">")
                .append(Html.escape(visit.text(key)))
                .append("</a>");
    }

    /** What just happened to the page, told once to whoever did it. */
    private static Optional<Notice> postEdit(PageVisit page) {
        return switch (page.visit().request().cookie(Visits.DONE_COOKIE).orElse("")) {
            case "saved" ->
                Optional.of(Notice.of(Notice.Kind.SUCCESS, page.visit().text("view.saved")));
            case "created" ->
                Optional.of(Notice.of(Notice.Kind.SUCCESS, page.visit().text("view.created")));
            case "restored" ->
                Optional.of(Notice.of(Notice.Kind.SUCCESS, page.visit().text("view.restored")));
            case "unchanged" ->
                Optional.of(Notice.of(Notice.Kind.NOTICE, page.visit().text("view.unchanged")));
            case "talk-published" ->
                Optional.of(Notice.of(Notice.Kind.SUCCESS, page.visit().text("talk.published")));
            case "talk-published-followed" ->
                Optional.of(Notice.of(Notice.Kind.SUCCESS, page.visit().text("talk.published-followed")));
            case "talk-topic-published" ->
                Optional.of(Notice.of(Notice.Kind.SUCCESS, page.visit().text("talk.topic-published")));
            default -> Optional.empty();
        };
    }

    private void addCategories(PageChromeBuilder chrome, PageFacts facts) {
        List<Link> visible = new ArrayList<>();
        List<Link> hidden = new ArrayList<>();
        Set<String> hiddenKeys =
                new HashSet<>(categoryListing.hidden(facts.categories().keySet()));
        for (String key : facts.categories().keySet()) {
            Title category = Title.of(Namespace.CATEGORY, key);
            (hiddenKeys.contains(key) ? hidden : visible)
                    .add(new Link("", category.text(), frames.urls().page(category)));
        }
        chrome.categories(visible, hidden);
    }

    private List<Content> footer(Visit visit, ViewOutcome.Shown shown) {
        List<Content> lines = new ArrayList<>();
        Revision revision = shown.revision();
        String key = shown.old().isEmpty() ? "footer.last-edited" : "footer.revision-of";
        lines.add(new TrustedHtml(visit.html(
                        key,
                        new Html("<time datetime=\"" + revision.timestamp() + "\">"
                                + Html.escape(visit.localizer().date(revision.timestamp())) + "</time>"),
                        visit.localizer().time(revision.timestamp()))
                .markup()));
        lines.add(Frames.licence(visit));
        return lines;
    }
}
