// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.links.Backlinks;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Slice;
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

/** Pages that link to a page, include it, or show a file. */
final class WhatLinksHerePage implements SpecialPage {

    private final Backlinks backlinks;
    private final ListScreens screens;

    WhatLinksHerePage(Backlinks backlinks, ListScreens screens) {
        this.backlinks = backlinks;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "WhatLinksHere";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.TOOLS);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        String typed = parameter.isEmpty() ? params.get("target") : parameter;
        Optional<Title> title =
                screens.frames().titles().find(typed, Namespace.MAIN).filter(found -> found.namespace() >= 0);
        Backlinks.Use use = switch (params.get("use")) {
            case "transclusion" -> Backlinks.Use.TRANSCLUSION;
            case "file" -> Backlinks.Use.FILE;
            default -> Backlinks.Use.LINK;
        };
        Slice.Request request = Pagers.request(params, 100);
        Slice<Backlinks.Backlink> slice = title.map(known -> backlinks.list(known, use, request))
                .orElse(new Slice<>(List.of(), Optional.empty(), Optional.empty()));
        List<Link> links = new ArrayList<>();
        for (Backlinks.Backlink backlink : slice.items()) {
            Link link = screens.link(backlink.page().title());
            links.add(
                    backlink.redirect()
                            ? new Link("mw-redirect", visit.text("links.redirect", link.label()), link.href())
                            : link);
            for (Page through : backlink.through()) {
                Link nested = screens.link(through.title());
                links.add(new Link("nested", visit.text("links.through", nested.label()), nested.href()));
            }
        }
        String base = screens.urls().special(name());
        FormView filters = FormView.filters(
                base,
                List.of(
                        new Field.Text("target", visit.text("links.target"), typed.replace('_', ' ')),
                        new Field.Select(
                                "use",
                                visit.text("links.use"),
                                List.of(
                                        new Field.Option("", visit.text("links.use.link")),
                                        new Field.Option("transclusion", visit.text("links.use.transclusion")),
                                        new Field.Option("file", visit.text("links.use.file"))),
                                params.get("use"),
                                "")),
                visit.text("filter.apply"));
        java.util.Map<String, String> kept = new java.util.LinkedHashMap<>(ListScreens.kept(params));
        kept.put("target", typed);
        TitlesView view = new TitlesView(
                filters,
                links.isEmpty() ? List.of() : List.of(new TitlesView.Letter("", links)),
                visit.text("links.none"),
                Pagers.view(visit, slice, request.limit(), base, kept));
        String heading = title.map(known -> visit.text(
                        "links.heading", screens.frames().namespaces().prefixedText(known)))
                .orElseGet(() -> ListScreens.heading(visit, name()));
        return screens.reply(visit, name(), heading, List.of(), "titles", view);
    }
}
