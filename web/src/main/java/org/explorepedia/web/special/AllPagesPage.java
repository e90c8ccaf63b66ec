// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.skin.view.TitlesView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** All pages of a namespace by title, or those whose titles begin alike. */
final class AllPagesPage implements SpecialPage {

    private final UnitOfWork work;
    private final ListScreens screens;

    AllPagesPage(UnitOfWork work, ListScreens screens) {
        this.work = work;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "AllPages";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("PrefixIndex", "ListRedirects");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PAGES);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        int namespace = params.number("namespace", Namespace.MAIN, 0, 100_000);
        String typed = parameter.isEmpty() ? params.get("prefix") : parameter;
        Optional<Title> prefix =
                typed.isBlank() ? Optional.empty() : screens.frames().titles().find(typed, namespace);
        int within = prefix.map(Title::namespace).filter(id -> id >= 0).orElse(namespace);
        Optional<Boolean> redirects = params.has("redirects")
                ? Optional.of(true)
                : params.has("hideredirects") ? Optional.of(false) : Optional.empty();
        Slice.Request request = Pagers.request(params, 250);
        Slice<Page> slice = work.read(
                stores -> stores.pages().list(within, prefix.map(Title::dbKey).orElse(""), redirects, request));
        List<Link> links = slice.items().stream()
                .filter(page -> visit.viewer().knowsOwner(page.title()))
                .map(page -> new Link(
                        page.redirect() ? "mw-redirect" : "",
                        page.title().text(),
                        page.redirect()
                                ? screens.urls().index(page.title(), "redirect", "no")
                                : screens.urls().page(page.title())))
                .toList();
        String base = screens.urls().special(name());
        FormView filters = FormView.filters(
                base,
                List.of(
                        new Field.Text("prefix", visit.text("allpages.prefix"), typed),
                        screens.namespaceField(visit, Integer.toString(within), false),
                        new Field.Check(
                                "hideredirects", visit.text("allpages.hide-redirects"), params.has("hideredirects"))),
                visit.text("filter.apply"));
        TitlesView view = new TitlesView(
                filters,
                screens.letters(links),
                visit.text("allpages.none"),
                Pagers.view(visit, slice, request.limit(), base, ListScreens.kept(params)));
        return screens.reply(visit, name(), "titles", view);
    }
}
