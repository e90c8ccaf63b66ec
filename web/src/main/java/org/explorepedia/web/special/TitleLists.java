// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.links.Backlinks;
import org.explorepedia.core.links.Categories;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.User;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.skin.view.TitlesView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Special pages that are nothing but a list of titles; each says where its titles come from. */
final class TitleLists {

    private static final int PER_PAGE = 200;

    private final Categories categories;
    private final Backlinks backlinks;
    private final UnitOfWork work;
    private final ListScreens screens;

    TitleLists(Categories categories, Backlinks backlinks, UnitOfWork work, ListScreens screens) {
        this.categories = categories;
        this.backlinks = backlinks;
        this.work = work;
        this.screens = screens;
    }

    List<SpecialPage> all() {
        return List.of(
                new TitleList("Categories", SpecialPage.Group.PAGES, this::categories),
                new TitleList("WantedPages", SpecialPage.Group.MAINTENANCE, visit -> wanted(visit, LinkKind.PAGE)),
                new TitleList(
                        "WantedTemplates", SpecialPage.Group.MAINTENANCE, visit -> wanted(visit, LinkKind.TEMPLATE)),
                new TitleList(
                        "WantedCategories", SpecialPage.Group.MAINTENANCE, visit -> wanted(visit, LinkKind.CATEGORY)),
                new TitleList("LonelyPages", SpecialPage.Group.MAINTENANCE, this::lonely),
                new TitleList("ListUsers", SpecialPage.Group.PEOPLE, this::users));
    }

    /** Where titles come from. */
    @FunctionalInterface
    private interface Titles {
        Found of(Visit visit);
    }

    private record Found(List<Link> links, Optional<PagerView> pager) {}

    private final class TitleList implements SpecialPage {
        private final String name;
        private final Group group;
        private final Titles titles;

        TitleList(String name, Group group, Titles titles) {
            this.name = name;
            this.group = group;
            this.titles = titles;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Group> group() {
            return Optional.of(group);
        }

        @Override
        public Set<String> aliases() {
            return name.equals("ListUsers") ? Set.of("UserList") : Set.of();
        }

        @Override
        public Reply answer(Visit visit, String parameter) {
            Found found = titles.of(visit);
            TitlesView view = new TitlesView(
                    null,
                    found.links().isEmpty() ? List.of() : List.of(new TitlesView.Letter("", found.links())),
                    visit.text("list.nothing"),
                    found.pager().orElse(null));
            return screens.reply(visit, name, "titles", view);
        }
    }

    private Found sliced(Visit visit, String name, Slice<?> slice, List<Link> links, int limit) {
        PagerView pager = Pagers.view(
                visit,
                slice,
                limit,
                screens.urls().special(name),
                ListScreens.kept(visit.request().query()));
        return new Found(links, Optional.of(pager));
    }

    private Found categories(Visit visit) {
        Slice.Request request = Pagers.request(visit.request().query(), PER_PAGE);
        var slice = categories.all(visit.request().query().get("prefix"), request);
        List<Link> links = slice.items().stream()
                .map(size -> {
                    Title title = Title.of(Namespace.CATEGORY, size.key());
                    return new Link(
                            "",
                            visit.text("list.counted", title.text(), size.pages()),
                            screens.urls().page(title));
                })
                .toList();
        return sliced(visit, "Categories", slice, links, request.limit());
    }

    private Found wanted(Visit visit, LinkKind kind) {
        List<Link> links = backlinks.wanted(kind, PER_PAGE, 0).stream()
                .map(wanted -> {
                    Title title = Title.of(
                            wanted.target().namespace(), wanted.target().key());
                    String name = screens.frames().namespaces().prefixedText(title);
                    return new Link(
                            "new",
                            visit.text("list.counted", name, wanted.pages()),
                            screens.urls().index(title, "action", "edit", "redlink", "1"));
                })
                .toList();
        return new Found(links, Optional.empty());
    }

    private Found lonely(Visit visit) {
        Slice.Request request = Pagers.request(visit.request().query(), PER_PAGE);
        var slice = backlinks.orphaned(request);
        List<Link> links =
                slice.items().stream().map(page -> screens.link(page.title())).toList();
        return sliced(visit, "LonelyPages", slice, links, request.limit());
    }

    private Found users(Visit visit) {
        Slice.Request request = Pagers.request(visit.request().query(), PER_PAGE);
        Optional<String> group = visit.request().query().find("group");
        Slice<User> slice =
                work.read(stores -> stores.users().list(visit.request().query().get("username"), group, request));
        List<Link> links = slice.items().stream()
                .filter(user -> visit.viewer().knows(user.name()))
                .map(user -> new Link(
                        "",
                        visit.text("list.user", user.name(), user.editCount()),
                        screens.urls().page(Title.of(Namespace.USER, user.name().replace(' ', '_')))))
                .toList();
        return sliced(visit, "ListUsers", slice, links, request.limit());
    }
}
