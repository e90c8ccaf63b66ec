// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.page.PageInformation;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.FactsView;
import org.explorepedia.web.skin.view.FactsView.Fact;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Everything that is known about a page beside its text. */
public final class InfoAction implements PageAction {

    private final PageInformation information;
    private final Frames frames;
    private final UserRefs users;

    public InfoAction(PageInformation information, Frames frames, UserRefs users) {
        this.information = information;
        this.frames = frames;
        this.users = users;
    }

    @Override
    public Set<String> names() {
        return Set.of("info");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        String name = frames.namespaces().prefixedText(page.title());
        Optional<PageInformation.Facts> facts = information.of(visit.viewer(), page.title());
        if (facts.isEmpty()) {
            return frames.message(
                    visit, 404, "delete.no-page-heading", Notice.Kind.ERROR, visit.html("delete.no-page", name));
        }
        PageChromeBuilder chrome = frames.page(page, "info", Head.unlisted(visit.text("info.heading", name)));
        Content body = frames.skin()
                .part(
                        "facts",
                        Texts.of(visit.localizer()),
                        new FactsView(List.of(
                                basic(visit, facts.get()),
                                history(visit, facts.get()),
                                protection(visit, facts.get()),
                                content(visit, facts.get()))));
        return frames.reply(200, chrome, body);
    }

    private FactsView.Group basic(Visit visit, PageInformation.Facts facts) {
        Page page = facts.page();
        List<Fact> list = new ArrayList<>();
        list.add(plain(visit, "info.title", frames.namespaces().prefixedText(page.title())));
        list.add(plain(visit, "info.id", page.id().toString()));
        list.add(plain(visit, "info.length", visit.localizer().size(page.length())));
        list.add(plain(visit, "info.model", page.contentModel()));
        list.add(plain(
                visit,
                "info.watchers",
                facts.watchers().isPresent()
                        ? visit.localizer().number(facts.watchers().getAsLong())
                        : visit.text("info.few-watchers", PageInformation.FEW_WATCHERS)));
        facts.redirectTarget().ifPresent(target -> list.add(markup(visit, "info.redirects-to", link(target))));
        list.add(plain(
                visit,
                "info.redirects-here",
                visit.localizer().number(facts.redirects().size())));
        return new FactsView.Group(visit.text("info.basic"), list);
    }

    private FactsView.Group history(Visit visit, PageInformation.Facts facts) {
        List<Fact> list = new ArrayList<>();
        list.add(plain(visit, "info.revisions", visit.localizer().number(facts.revisions())));
        facts.first().ifPresent(first -> list.add(markup(visit, "info.created", byline(visit, first))));
        facts.latest().ifPresent(latest -> list.add(markup(visit, "info.edited", byline(visit, latest))));
        return new FactsView.Group(visit.text("info.history"), list);
    }

    private Html byline(Visit visit, ShownRevision revision) {
        Html author = revision.author()
                .map(actor -> UserRefs.link(users.of(visit, actor)))
                .orElseGet(() -> visit.html("hidden.author"));
        return visit.html("info.byline", revision.timestamp(), author);
    }

    private FactsView.Group protection(Visit visit, PageInformation.Facts facts) {
        List<Fact> list = new ArrayList<>();
        for (Protection protection : facts.protections()) {
            list.add(new Fact(
                    "",
                    visit.text("protect.action." + protection.action()),
                    TrustedHtml.escaped(visit.localizer()
                            .find("protect.level." + protection.level())
                            .orElse(protection.level()))));
        }
        if (list.isEmpty()) {
            list.add(plain(visit, "info.protection", visit.text("info.unprotected")));
        }
        return new FactsView.Group(visit.text("info.protections"), list);
    }

    private FactsView.Group content(Visit visit, PageInformation.Facts facts) {
        List<Fact> list = new ArrayList<>();
        facts.uses()
                .forEach((kind, count) -> list.add(plain(
                        visit,
                        "info.uses." + kind.name().toLowerCase(java.util.Locale.ROOT),
                        visit.localizer().number(count))));
        if (!facts.templates().isEmpty()) {
            StringBuilder templates = new StringBuilder();
            facts.templates()
                    .forEach(title -> templates
                            .append(templates.isEmpty() ? "" : ", ")
                            .append(link(title).markup()));
            list.add(markup(visit, "info.templates", new Html(templates.toString())));
        }
        return new FactsView.Group(visit.text("info.content"), list);
    }

    private Html link(Title title) {
        return new Html("<a href=\"" + Html.escape(frames.urls().page(title)) + "\">"
                + Html.escape(frames.namespaces().prefixedText(title)) + "</a>");
    }

    private static Fact plain(Visit visit, String key, String value) {
        return new Fact("mw-" + key.replace('.', '-'), visit.text(key), TrustedHtml.escaped(value));
    }

    private static Fact markup(Visit visit, String key, Html value) {
        return new Fact("mw-" + key.replace('.', '-'), visit.text(key), new TrustedHtml(value.markup()));
    }
}
