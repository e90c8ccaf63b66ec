// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.edit.EditForm;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What a writer should know before writing, in the order in which MediaWiki's writers are used to it. */
final class EditNotices {

    private static final int TEMPLATES_SHOWN = 200;

    private final Frames frames;
    private final LogLines logs;
    private final RenderService render;
    private final UnitOfWork work;
    private final Clock clock;

    EditNotices(Frames frames, LogLines logs, RenderService render, UnitOfWork work, Clock clock) {
        this.frames = frames;
        this.logs = logs;
        this.render = render;
        this.work = work;
        this.clock = clock;
    }

    List<Notice> of(PageVisit page, EditForm.Open open, boolean resumed, boolean draftOutdated) {
        Visit visit = page.visit();
        List<Notice> notices = new ArrayList<>();
        if (open.old()) {
            notices.add(Notice.of(Notice.Kind.WARNING, visit.text("edit.old-revision")));
        }
        open.draft().ifPresent(draft -> notices.add(draft(page, draft, resumed, draftOutdated)));
        if (open.page().isEmpty()) {
            String key = visit.isLoggedIn() ? "edit.new-page" : "edit.new-page-anonymous";
            notices.add(Notice.of(
                    Notice.Kind.NOTICE, visit.text(key, frames.namespaces().prefixedText(page.title()))));
        }
        if (!open.log().isEmpty()) {
            notices.add(new Notice(Notice.Kind.WARNING, log(visit, open)));
        }
        for (String key : open.notices()) {
            visit.localizer()
                    .find(key)
                    .ifPresent(text -> notices.add(new Notice(Notice.Kind.NOTICE, wikitext(page, text))));
        }
        if (open.now() instanceof Decision.Denied denied) {
            notices.add(new Notice(
                    Notice.Kind.WARNING,
                    new TrustedHtml(Denials.all(frames, visit, denied.reasons()).markup())));
        }
        if (!visit.isLoggedIn()) {
            boolean shown = visit.viewer().name().equals(visit.viewer().address());
            notices.add(Notice.of(
                    Notice.Kind.WARNING,
                    visit.text(
                            shown ? "edit.anonymous" : "edit.anonymous-named",
                            visit.viewer().name())));
        }
        for (Protection protection : open.protections()) {
            if (protection.action().equals("edit")) {
                notices.add(Notice.of(
                        Notice.Kind.NOTICE, visit.text(isSemi(protection) ? "edit.semi-protected" : "edit.protected")));
            }
        }
        return notices;
    }

    private Notice draft(PageVisit page, Draft draft, boolean resumed, boolean outdated) {
        Visit visit = page.visit();
        String section = draft.section();
        String href = frames.urls().index(page.title(), "action", "edit", "section", section, "draft", "1");
        String list = frames.urls().special("Drafts");
        String key = resumed
                ? (outdated ? "edit.draft-resumed-outdated" : "edit.draft-resumed")
                : outdated ? "edit.draft-outdated" : "edit.draft";
        Html take = new Html("<a id=\"mw-draft-resume\" href=\"" + Html.escape(href) + "\">"
                + Html.escape(visit.text("edit.draft-take")) + "</a>");
        Html all =
                new Html("<a href=\"" + Html.escape(list) + "\">" + Html.escape(visit.text("edit.draft-all")) + "</a>");
        return new Notice(
                outdated ? Notice.Kind.WARNING : Notice.Kind.NOTICE,
                new TrustedHtml(visit.html(key, draft.saved(), take, all).markup()));
    }

    private TrustedHtml log(Visit visit, EditForm.Open open) {
        StringBuilder html = new StringBuilder("<p>")
                .append(visit.html("edit.was-deleted").markup())
                .append("</p><ul>");
        for (ChangeLine line : logs.of(visit, open.log())) {
            html.append("<li>")
                    .append(Html.escape(line.when().text()))
                    .append(" ")
                    .append(((TrustedHtml) line.comment()).html())
                    .append("</li>");
        }
        return new TrustedHtml(html.append("</ul>").toString());
    }

    private TrustedHtml wikitext(PageVisit page, String text) {
        RenderOptions options = RenderOptions.reader(page.visit().localizer().language());
        return new TrustedHtml(
                render.preview(page.title(), text, "wikitext", options).html());
    }

    /** Pages that the stored text uses, by name; the id of a link says in words how its page is protected. */
    List<Link> templates(Visit visit, Optional<Page> page) {
        return page.map(known -> work.read(stores -> {
                    List<Title> titles = stores.links().outgoing(known.id(), LinkKind.TEMPLATE).keySet().stream()
                            .map(target -> Title.of(target.namespace(), target.key()))
                            .sorted(Comparator.comparing(Title::dbKey))
                            .limit(TEMPLATES_SHOWN)
                            .toList();
                    Map<Title, List<Protection>> protections =
                            stores.restrictions().protections(titles, clock.instant());
                    return titles.stream()
                            .map(title -> new Link(
                                    mark(visit, protections.getOrDefault(title, List.of())),
                                    frames.namespaces().prefixedText(title),
                                    frames.urls().page(title)))
                            .toList();
                }))
                .orElse(List.of());
    }

    private static String mark(Visit visit, List<Protection> protections) {
        return protections.stream()
                .filter(protection -> protection.action().equals("edit"))
                .findFirst()
                .map(protection ->
                        visit.text(isSemi(protection) ? "source.template-semi-protected" : "source.template-protected"))
                .orElse("");
    }

    private static boolean isSemi(Protection protection) {
        return protection.level().equals(Right.EDIT_SEMI_PROTECTED)
                || protection.level().equals("autoconfirmed");
    }

    /** The text that a new page begins with, from the page that the address names. */
    String preload(String name) {
        if (name.isBlank()) {
            return "";
        }
        return frames.titles()
                .find(name, Namespace.MAIN)
                .filter(title -> title.namespace() >= 0 && !title.isExternal())
                .flatMap(title -> work.read(stores -> stores.pages()
                        .find(title)
                        .flatMap(page -> stores.revisions().text(page.latest()))))
                .orElse("");
    }
}
