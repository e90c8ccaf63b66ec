// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import static org.explorepedia.web.skin.Samples.articleChrome;
import static org.explorepedia.web.skin.Samples.edit;
import static org.explorepedia.web.skin.Samples.line;
import static org.explorepedia.web.skin.Samples.link;
import static org.explorepedia.web.skin.Samples.member;
import static org.explorepedia.web.skin.Samples.pager;
import static org.explorepedia.web.skin.Samples.resource;
import static org.explorepedia.web.skin.Samples.section;
import static org.explorepedia.web.skin.Samples.text;
import static org.explorepedia.web.skin.Samples.titled;
import static org.explorepedia.web.skin.Samples.user;
import static org.explorepedia.web.skin.Samples.userChrome;
import static org.explorepedia.web.skin.Samples.when;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.web.kit.StaticFiles;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.ConflictView;
import org.explorepedia.web.skin.view.ContributionsView;
import org.explorepedia.web.skin.view.DiffView;
import org.explorepedia.web.skin.view.EmptyView;
import org.explorepedia.web.skin.view.FactsView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.skin.view.GroupsView;
import org.explorepedia.web.skin.view.HistoryView;
import org.explorepedia.web.skin.view.MissingView;
import org.explorepedia.web.skin.view.PreviewView;
import org.explorepedia.web.skin.view.ProfileView;
import org.explorepedia.web.skin.view.SearchView;
import org.explorepedia.web.skin.view.SourceView;
import org.explorepedia.web.skin.view.TableView;
import org.explorepedia.web.skin.view.TitlesView;
import org.explorepedia.web.skin.view.UserRef;

/** One sample of every kind of page, in one language, with content of our own. */
final class Gallery {

    private final Skin skin = new Skin(new StaticFiles());
    private final Texts t;
    private final String lang;
    private final Map<String, byte[]> pages = new LinkedHashMap<>();

    Gallery(String lang) {
        this.lang = lang;
        this.t = SampleChrome.texts(lang);
        reading();
        working();
        people();
    }

    /** Name to UTF-8 page. */
    Map<String, byte[]> pages() {
        return pages;
    }

    private void reading() {
        Content article = new TrustedHtml(resource("article.html"));
        PageChromeBuilder chrome = articleChrome(t, lang, "Lighthouse")
                .contents(List.of(section("History", section("Lenses")), section("References")))
                .tagline("From Explorepedia, the encyclopedia for the curious")
                .subtitle(new TrustedHtml(
                        "<span class=\"mw-redirectedfrom\">(Redirected from <a href=\"#\">Pharos</a>)</span>"))
                .categories(
                        List.of(link("", "Lighthouses", "#1"), link("", "Towers", "#2")),
                        List.of(link("", "Articles with code", "#3")))
                .share(new Share(
                        "https://wiki.example/wiki/Lighthouse",
                        List.of(link("", "Facebook", "#f"), link("", "X", "#x"), link("", "E-mail", "mailto:"))));
        pages.put("article", skin.page(chrome.build(), article));
        pages.put(
                "old-version",
                skin.page(
                        articleChrome(t, lang, "Lighthouse")
                                .notice(Notice.of(
                                        Notice.Kind.WARNING, "This is an old version of this page, from 12 Feb 2025."))
                                .build(),
                        article));
        pages.put(
                "missing",
                page(
                        "Lighthouse keeper",
                        "missing",
                        new MissingView(
                                text("There is no page with this title yet."),
                                List.of(ChangeLine.ofLog(
                                        when(),
                                        new TrustedHtml(
                                                "<a href=\"#\">Ana</a> deleted the page (<i>copied text</i>)"))),
                                List.of(link("", "Search for this title", "#s"), link("", "Look into the logs", "#l")),
                                link("", "Begin this page", "#c"))));
        pages.put(
                "search",
                page(
                        "Search",
                        "search",
                        new SearchView(
                                FormView.filters(
                                        "/w/index.php",
                                        List.of(
                                                new Field.Hidden("title", "Special:Search"),
                                                new Field.Text("search", "Search for", "light")),
                                        "Search"),
                                null,
                                link("", "light", "#c"),
                                link("", "lights", "#s"),
                                "2 pages found",
                                List.of(
                                        new SearchView.Result(
                                                link("", "Lighthouse", "#1"),
                                                new TrustedHtml(
                                                        "A lighthouse is a tower built to emit <span class=\"searchmatch\">light</span> from a system of lamps and lenses"),
                                                text(""),
                                                "12 KB, 13 Feb 2025"),
                                        new SearchView.Result(
                                                link("", "Beacon", "#2"),
                                                new TrustedHtml(
                                                        "A fire or <span class=\"searchmatch\">light</span> set up in a high place as a warning"),
                                                text("(redirect from Fire)"),
                                                "3 KB, 2 Jan 2025")),
                                "",
                                pager())));
        pages.put(
                "search-none",
                page(
                        "Search",
                        "search",
                        new SearchView(
                                FormView.filters(
                                        "/w/index.php",
                                        List.of(new Field.Text("search", "Search for", "qqq")),
                                        "Search"),
                                null,
                                null,
                                null,
                                "Nothing found",
                                List.of(),
                                "No page holds these words.",
                                null)));
    }

    private void working() {
        pages.put("edit", page("Editing Lighthouse", "edit", edit(null), "js/edit.js"));
        pages.put(
                "preview",
                page(
                        "Editing Lighthouse",
                        "edit",
                        edit(new PreviewView(
                                List.of(),
                                new TrustedHtml(resource("article.html")),
                                text("clearer lead"),
                                List.of(link("", "Towers", "#t")))),
                        "js/edit.js"));
        PageDiff diff = LineDiff.between(
                "The tower is 40 m high.\nIt stands on Corrin Head.\nIt was built in 1861.\n\nA keeper lived there with his family and a goat, and wrote a log.\nLast line.\n",
                "The tower is 41 m high.\nIt was built in 1861.\nIt is white.\n\nLast line.\n\nA keeper lived there with his family and two goats, and wrote a log.\n");
        DiffView.Side old = new DiffView.Side(
                "Version of 12 Feb 2025", "#o", when(), user("Ben"), text("typo"), List.of(link("", "edit", "#e")));
        DiffView.Side current = new DiffView.Side(
                "Version of 13 Feb 2025",
                "#n",
                when(),
                user("shelter"),
                text("height corrected"),
                List.of(link("mw-diff-undo", "undo", "#u")));
        pages.put(
                "diff",
                page(
                        "Lighthouse: comparison",
                        "diff",
                        new DiffView(old, current, diff, false, link("", "In one column", "#i"), 2, 1, "#p", "#x")));
        pages.put(
                "diff-inline",
                page("Lighthouse: comparison", "diff", new DiffView(old, current, diff, true, null, 0, 0, null, null)));
        pages.put(
                "conflict",
                page(
                        "Conflict: Lighthouse",
                        "conflict",
                        new ConflictView(
                                edit(null),
                                List.of(new ConflictView.Place(0, "It is white.", "It is red.")),
                                DiffView.ofTexts(diff),
                                "The tower is red.\n"),
                        "js/edit.js"));
        pages.put(
                "source",
                page(
                        "View source for Lighthouse",
                        "source",
                        new SourceView(
                                List.of(text("This page is protected: only administrators can edit it.")),
                                "'''Lighthouse'''",
                                "my text",
                                "#raw",
                                link("", "Request an edit", "#r"),
                                List.of(
                                        link("", "Template:Infobox", "#t"),
                                        link("protected", "Template:Note", "#n")))));
        pages.put(
                "history",
                page(
                        "Lighthouse: history",
                        "history",
                        new HistoryView(
                                "/w/index.php",
                                "Lighthouse",
                                List.of(
                                        new HistoryView.Row(3, line("shelter", 24, "height corrected", false), true),
                                        new HistoryView.Row(2, line("Ben", -812, "", false), true),
                                        new HistoryView.Row(1, line("Hafizjunaid06", 0, "begun", true), false)),
                                pager())));
        pages.put(
                "changes",
                page(
                        "Recent changes",
                        "changes",
                        new ChangesView(
                                FormView.filters(
                                        "#",
                                        List.of(
                                                new Field.Select(
                                                        "namespace",
                                                        "Namespace",
                                                        List.of(
                                                                new Field.Option("", "all"),
                                                                new Field.Option("0", "Article")),
                                                        "",
                                                        ""),
                                                new Field.Check("hideminor", "Hide small corrections", false)),
                                        "Show"),
                                List.of(new ChangesView.Day(
                                        "13 February 2025",
                                        List.of(
                                                titled(line("shelter", 24, "height corrected", false)),
                                                titled(line("Ben", 1204, "", true))))),
                                "",
                                null)));
        pages.put(
                "changes-empty",
                page(
                        "Watchlist",
                        "changes",
                        new ChangesView(null, List.of(), "You watch no page yet. Every page has a Watch tab.", null)));
        pages.put(
                "special",
                page(
                        "Special pages",
                        "groups",
                        new GroupsView(List.of(
                                new GroupsView.Group(
                                        "sp-lists",
                                        "Lists of pages",
                                        List.of(
                                                new GroupsView.Item(
                                                        link("", "All pages", "#1"), "Every title, by letter"),
                                                new GroupsView.Item(link("", "Categories", "#2"), ""))),
                                new GroupsView.Group(
                                        "sp-users",
                                        "People and rights",
                                        List.of(new GroupsView.Item(
                                                link("", "Users", "#3"), "Everyone with an account")))))));
        pages.put(
                "titles",
                page(
                        "All pages",
                        "titles",
                        new TitlesView(
                                null,
                                List.of(new TitlesView.Letter(
                                        "L",
                                        List.of(
                                                link("", "Lighthouse", "#1"),
                                                link("mw-redirect", "Light house", "#2"),
                                                link("", "Lens", "#3")))),
                                "",
                                pager())));
        pages.put(
                "info",
                page(
                        "Information on Lighthouse",
                        "facts",
                        new FactsView(List.of(new FactsView.Group(
                                "Basics",
                                List.of(
                                        new FactsView.Fact("", "Length", text("12 KB")),
                                        new FactsView.Fact("", "First author", text("Hafizjunaid06"))))))));
        pages.put(
                "table",
                page(
                        "Protected pages",
                        "table",
                        new TableView(
                                "Protected pages",
                                List.of(
                                        new TableView.Column("Page", false),
                                        new TableView.Column("Until", false),
                                        new TableView.Column("Size", true)),
                                List.of(List.of(text("Lighthouse"), text("infinite"), text("12 KB"))))));
        pages.put(
                "login",
                page(
                        "Log in",
                        "form",
                        new FormView(
                                "userlogin",
                                "form form-narrow",
                                "post",
                                "#",
                                List.of(
                                        new Field.Text("wpName", "User name", "").needed(),
                                        new Field.Text(
                                                "wpPassword",
                                                "Password",
                                                "",
                                                "password",
                                                "current-password",
                                                true,
                                                "",
                                                "This password is not right."),
                                        new Field.Check("wpRemember", "Stay logged in for 30 days", false),
                                        new Field.Hidden("wpLoginToken", "+\\")),
                                List.of(new FormView.Button("wpLoginAttempt", "1", "Log in", "primary")))));
        pages.put(
                "preferences",
                page(
                        "Preferences",
                        "form",
                        FormView.post(
                                "prefs",
                                "#",
                                List.of(
                                        new Field.Group(
                                                "Reading",
                                                List.of(
                                                        new Field.Radios(
                                                                "theme",
                                                                "Colours",
                                                                List.of(
                                                                        new Field.Option("", "Automatic"),
                                                                        new Field.Option("light", "Light"),
                                                                        new Field.Option("dark", "Dark")),
                                                                ""),
                                                        new Field.Select(
                                                                "date",
                                                                "Date format",
                                                                List.of(new Field.Option("dmy", "13 Feb 2025")),
                                                                "dmy",
                                                                "How dates look in lists."))),
                                        new Field.Group(
                                                "About you",
                                                List.of(new Field.Area(
                                                        "bio",
                                                        "About you",
                                                        "",
                                                        3,
                                                        false,
                                                        "One or two sentences for your user page.",
                                                        "")))),
                                List.of(
                                        new FormView.Button("save", "1", "Save", "primary"),
                                        new FormView.Button("reset", "1", "Restore everything", "danger")))));
    }

    private void people() {
        pages.put(
                "contributions",
                page(
                        "Contributions of shelter",
                        "contributions",
                        new ContributionsView(
                                null,
                                List.of(
                                        titled(line("shelter", 24, "height corrected", false)),
                                        titled(line("shelter", 3120, "", true))),
                                "",
                                pager())));
        UserRef ana = user("Ana");
        Content profile = skin.part(
                "profile",
                t,
                new ProfileView(
                        ana,
                        "Keeper of a small light, reader of old logs.",
                        List.of("Administrator"),
                        "128 edits",
                        when()));
        Content body = output -> {
            profile.writeTo(output);
            skin.part("wall", t, WallSample.wall()).writeTo(output);
        };
        pages.put("wall", skin.page(userChrome(t, lang, "Ana").build(), body));
        pages.put(
                "wall-empty",
                skin.page(
                        userChrome(t, lang, "Ana").build(),
                        skin.part(
                                "empty",
                                t,
                                new EmptyView(
                                        text(
                                                "People on Explorepedia can use this Wall page to post a public message for you, and you will be notified when they do."),
                                        null))));
    }

    private byte[] page(String title, String template, Object view, String... scripts) {
        PageChromeBuilder chrome = PageChrome.of(t, SampleChrome.site(), member(), Head.unlisted(title))
                .language(lang, lang.equals("ar") ? "rtl" : "ltr")
                .style("tools.css")
                .bodyClass("ns--1")
                .footerLine(text("Text is available under CC BY-SA 4.0."));
        if (template.equals("diff")) {
            chrome.layout(PageChrome.Layout.FULL);
        }
        if (!template.equals("form") && !template.equals("search") && !template.equals("groups")) {
            chrome.tabs(
                    List.of(
                            new Tab("ca-nstab-main", "Article", "/wiki/Lighthouse", true),
                            new Tab("ca-talk", "Talk", "/wiki/Talk:Lighthouse").asMissing()),
                    List.of(
                            new Tab("ca-view", "Read", "#v"),
                            new Tab("ca-edit", "Edit", "#e").withKey("e"),
                            new Tab("ca-history", "History", "#h", template.equals("history"))),
                    List.of());
        }
        for (String script : scripts) {
            chrome.script(script);
        }
        return skin.page(chrome.build(), skin.part(template, t, view));
    }
}
