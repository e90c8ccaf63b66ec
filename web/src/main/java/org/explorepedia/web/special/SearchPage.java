// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.search.SearchService;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.skin.view.SearchView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Search: goes to the page with just this title, or lists what holds the words. */
final class SearchPage implements SpecialPage {

    private static final int LAST = 10_000;
    private static final String WHERE = "where";
    private static final String DISCUSSIONS = "talk";
    private static final String EVERYWHERE = "all";

    private final SearchService search;
    private final ListScreens screens;

    SearchPage(SearchService search, ListScreens screens) {
        this.search = search;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "Search";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.PAGES);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        String words = params.get("search", parameter);
        if (words.length() > 300) {
            words = words.substring(0, 300);
        }
        FormView form = new FormView(
                "search",
                "filters",
                "get",
                screens.urls().special(name()),
                List.of(
                        new Field.Text("search", visit.text("search.words"), words, "search", "", false, "", "")
                                .as("searchText"),
                        new Field.Select(
                                WHERE,
                                visit.text("search.where"),
                                List.of(
                                        new Field.Option("", visit.text("search.where.content")),
                                        new Field.Option(DISCUSSIONS, visit.text("search.where.talk")),
                                        new Field.Option(EVERYWHERE, visit.text("search.where.all"))),
                                params.get(WHERE),
                                ""),
                        new Field.Hidden("fulltext", "1")),
                List.of(new FormView.Button("", "", visit.text("skin.search.button"), "primary")));
        if (words.isBlank()) {
            return screens.reply(
                    visit, name(), "search", new SearchView(form, null, null, null, "", List.of(), "", null));
        }
        Optional<Title> exact = search.go(words);
        if (exact.isPresent() && !params.has("fulltext")) {
            return Reply.redirect(302, screens.urls().page(exact.get()));
        }
        int limit = params.number("limit", 20, 1, 100);
        int offset = params.number("offset", 0, 0, LAST);
        Set<Integer> namespaces = ListScreens.namespaces(params);
        SearchService.Answer answer = search.search(new SearchService.Question(
                words, namespaces.isEmpty() ? namespaces(params.get(WHERE)) : namespaces, limit, offset));
        return screens.reply(
                visit,
                name(),
                visit.text("search.heading", words),
                List.of(),
                "search",
                view(visit, form, words, params.get(WHERE), exact, answer, limit, offset));
    }

    private Set<Integer> namespaces(String where) {
        return switch (where) {
            case DISCUSSIONS ->
                screens.frames().namespaces().all().stream()
                        .map(Namespace::id)
                        .filter(id -> id == Namespace.WALL || id == Namespace.THREAD || id > 0 && id % 2 == 1)
                        .collect(Collectors.toSet());
            case EVERYWHERE ->
                screens.frames().namespaces().all().stream()
                        .map(Namespace::id)
                        .filter(id -> id >= 0)
                        .collect(Collectors.toSet());
            default -> contentNamespaces();
        };
    }

    private Set<Integer> contentNamespaces() {
        Set<Integer> ids = new java.util.TreeSet<>();
        screens.frames().namespaces().all().stream()
                .filter(Namespace::content)
                .forEach(namespace -> ids.add(namespace.id()));
        ids.add(Namespace.MAIN);
        ids.add(Namespace.HELP);
        return ids;
    }

    private SearchView view(
            Visit visit,
            FormView form,
            String words,
            String where,
            Optional<Title> exact,
            SearchService.Answer answer,
            int limit,
            int offset) {
        List<SearchView.Result> results = new ArrayList<>();
        for (SearchService.Found found : answer.found()) {
            if (!found.isKnownTo(visit.viewer())) {
                continue;
            }
            Link link = found.message()
                    .map(message ->
                            new Link("", message.subject(), screens.urls().page(found.title())))
                    .orElseGet(() -> screens.link(found.title()));
            results.add(new SearchView.Result(
                    link,
                    marked(found.snippet()),
                    found.message()
                            .map(message -> new TrustedHtml(visit.localizer()
                                    .html("search.message", message.author(), message.owner())
                                    .markup()))
                            .orElse(TrustedHtml.EMPTY),
                    visit.text("search.data", visit.localizer().size(found.length()), found.edited())));
        }
        Link suggestion = answer.suggestion().isEmpty()
                ? null
                : new Link(
                        "mw-search-suggestion",
                        answer.suggestion(),
                        screens.urls().special(name(), "search", answer.suggestion(), "fulltext", "1"));
        return new SearchView(
                form,
                exact.map(screens::link).orElse(null),
                exact.isPresent() ? null : create(visit, words),
                suggestion,
                visit.text("search.count", answer.total()),
                results,
                visit.text("search.none"),
                pager(words, where, answer.total(), limit, offset));
    }

    private @org.jspecify.annotations.Nullable Link create(Visit visit, String words) {
        return screens.frames()
                .titles()
                .find(words, Namespace.MAIN)
                .filter(title -> title.namespace() >= 0
                        && !title.isExternal()
                        && visit.viewer().has(Right.CREATE_PAGE))
                .map(title -> new Link(
                        "mw-search-create",
                        screens.frames().namespaces().prefixedText(title),
                        screens.urls().index(title, "action", "edit")))
                .orElse(null);
    }

    private static Content marked(List<String> pieces) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = Html.escape(pieces.get(i));
            html.append(i % 2 == 0 ? piece : "<span class=\"searchmatch\">" + piece + "</span>");
        }
        return new TrustedHtml(html.toString());
    }

    private @org.jspecify.annotations.Nullable PagerView pager(
            String words, String where, long total, int limit, int offset) {
        if (total <= limit && offset == 0) {
            return null;
        }
        String newer = offset == 0 ? null : link(words, where, limit, Math.max(0, offset - limit));
        String older = offset + limit >= total ? null : link(words, where, limit, offset + limit);
        return new PagerView(null, newer, older, null, List.of());
    }

    private String link(String words, String where, int limit, int offset) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("search", words);
        query.put("fulltext", "1");
        if (!where.isEmpty()) {
            query.put(WHERE, where);
        }
        query.put("limit", Integer.toString(limit));
        query.put("offset", Integer.toString(offset));
        return screens.urls().special(name()) + "?" + WikiUrls.query(query);
    }
}
