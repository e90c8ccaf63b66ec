// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.User;

/**
 * Every kind of page that the wiki has, with a wiki in which none of them is empty: what is checked for one is checked for
 * all. The article is our own.
 */
final class PageTypes {

    static final String ARTICLE = "Lighthouse";
    static final String WRITER = "Ada Writer";
    static final String OTHER = "Ben Reader";
    /** An article of boxes: everything that templates of large encyclopedias put around a text. */
    static final String BOXES = "Boxes";
    /** One word, as long as words get in some languages; long addresses stand in its text and its history. */
    static final String LONG_TITLE = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

    private static final String ADMINISTRATOR = WikiFixture.ADMINISTRATOR;
    private static final String NOBODY = "";
    private static final String SUBMIT = """
            name => {
              const form = document.querySelector('#editform');
              form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value: '1' }));
              form.submit();
            }""";

    /** How a page is reached; the answer is that of the server, before any script ran. */
    @FunctionalInterface
    interface Way {
        Response open(Page window);
    }

    /**
     * One kind of page.
     *
     * @param viewer account that looks at it; empty for somebody without one
     * @param path address, empty where the page only answers a form
     */
    record PageType(String name, String viewer, String path, Way way) {
        /** The page in another language of the interface. */
        PageType in(String language) {
            String other = path + (path.contains("?") ? "&" : "?") + "uselang=" + language;
            return new PageType(name + " in " + language, viewer, other, window -> go(window, other));
        }
    }

    private final List<PageType> types = new ArrayList<>();
    private final WikiFixture wiki;

    private PageTypes(WikiFixture wiki) {
        this.wiki = wiki;
    }

    /** Fills a wiki, unless it was filled before. */
    static void fill(WikiFixture wiki) {
        if (wiki.text(ARTICLE).isPresent()) {
            return;
        }
        User writer = wiki.account(WRITER);
        User other = wiki.account(OTHER);
        String text = demo(ARTICLE);
        wiki.write(
                writer, ARTICLE, text.replace("== Optics ==", "== Lenses =="), "Begin with what a lighthouse is for");
        wiki.write(
                other, ARTICLE, text.replace("about 13 nautical", "some 12 nautical"), "/* Optics */ plainer heading");
        wiki.write(writer, ARTICLE, text, "Correct the range after the table of heights");
        wiki.write(writer, BOXES, demo(BOXES), "Boxes as templates of encyclopedias make them");
        wiki.write(writer, "Long article", longText(), "A long one");
        wiki.write(writer, "Template:Note", "{| class=\"wikitable\"\n| {{{1}}}\n|}", "");
        wiki.write(writer, "Talk:" + ARTICLE, TALK, "/* Sources */ ask");
        wiki.write(writer, "User:" + WRITER, "I like coasts, and what stands on them.", "Say hello");
        wiki.write(writer, "Beacon", "#REDIRECT [[" + ARTICLE + "]]", "Other name");
        wiki.write(writer, "Category:Navigation", "What helps to find the way.", "");
        wiki.write(
                writer, "Fresnel lens", "Rings of glass that bend the light of a [[lighthouse]] to the horizon.", "");
        wiki.write(writer, "Conflicting", "first\n\nsecond", "");
        String summary = "See https://example.org/" + "x".repeat(120);
        wiki.write(writer, LONG_TITLE, "== " + LONG_TITLE + " ==\nhttps://example.org/" + "y".repeat(150), summary);
        wiki.write(other, LONG_TITLE, "== " + LONG_TITLE + LONG_TITLE + " ==\nMuch shorter.", summary);
        wiki.settle();
    }

    static final String TALK = """
            == Sources ==
            Which book has the heights? [[User:Ada Writer|Ada Writer]] 09:12, 3 March 2026 (UTC)
            : A list of lights has them. [[User:Ben Reader|Ben Reader]] 10:40, 3 March 2026 (UTC)
            :: Thank you! [[User:Ada Writer|Ada Writer]] 11:02, 3 March 2026 (UTC)
            """;

    private static String longText() {
        StringBuilder text = new StringBuilder("An article '''with many sections'''.\n");
        for (int i = 1; i <= 30; i++) {
            text.append("\n== Part ").append(i).append(" ==\n");
            text.append("Some words on the part, with a note.<ref>Note ")
                    .append(i)
                    .append(".</ref> ");
            text.append(
                    "They go on for a while, so that the part fills a few lines of the page and the reader scrolls. ");
            text.append("\n=== Detail of part ").append(i).append(" ===\n* one\n* two [[Lighthouse]]\n");
        }
        return text + "\n== References ==\n<references />\n";
    }

    /** An article of the demonstration content. */
    static String demo(String title) {
        try (InputStream file =
                Objects.requireNonNull(PageTypes.class.getResourceAsStream("/demo/" + title + ".wikitext"), title)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<PageType> of(WikiFixture wiki) {
        PageTypes pages = new PageTypes(wiki);
        pages.reading();
        pages.writing();
        pages.following();
        pages.people();
        pages.looking();
        pages.administering();
        return List.copyOf(pages.types);
    }

    private void add(String name, String viewer, String path) {
        types.add(new PageType(name, viewer, path, window -> go(window, path)));
    }

    private void addAnswer(String name, String viewer, Way way) {
        types.add(new PageType(name, viewer, "", way));
    }

    private static Response go(Page window, String path) {
        return Objects.requireNonNull(window.navigate(path));
    }

    /** Sends the edit form as a button does where no script runs, and waits for the page that answers. */
    private static Response send(Page window, String button) {
        return window.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() != 303,
                () -> window.evaluate(SUBMIT, button));
    }

    private void reading() {
        add("article", NOBODY, "/wiki/" + ARTICLE);
        add("article of somebody logged in", WRITER, "/wiki/" + ARTICLE);
        add("long article", NOBODY, "/wiki/Long_article");
        add("main page", NOBODY, "/wiki/Main_Page");
        add("help page", NOBODY, "/wiki/Help:Editing");
        add("talk", NOBODY, "/wiki/Talk:" + ARTICLE);
        add("empty talk", NOBODY, "/wiki/Talk:Long_article");
        add("redirected", NOBODY, "/wiki/Beacon");
        add("redirect", NOBODY, "/w/index.php?title=Beacon&redirect=no");
        add("category", NOBODY, "/wiki/Category:Navigation");
        add("article of boxes", NOBODY, "/wiki/" + BOXES);
        add("long words", NOBODY, "/wiki/" + LONG_TITLE);
        add("history with long words", NOBODY, "/w/index.php?title=" + LONG_TITLE + "&action=history");
        add(
                "comparison with long words",
                NOBODY,
                "/w/index.php?diff=prev&oldid=" + latest(LONG_TITLE).id());
        add("missing page", NOBODY, "/wiki/Nothing_of_that_name");
        add("missing file", NOBODY, "/wiki/File:Nothing.png");
        add("bad title", NOBODY, "/wiki/%5B%5D");
        add("unknown action", NOBODY, "/w/index.php?title=" + ARTICLE + "&action=nonsense");
    }

    private void writing() {
        String edit = "/w/index.php?title=" + ARTICLE + "&action=edit";
        add("edit", WRITER, edit);
        add("edit without account", NOBODY, edit);
        add("edit section", WRITER, edit + "&section=2");
        add("new section", WRITER, "/w/index.php?title=Talk:" + ARTICLE + "&action=edit&section=new");
        add("new page", WRITER, "/w/index.php?title=Nothing_of_that_name&action=edit");
        add("view source", NOBODY, "/w/index.php?title=MediaWiki:Sitename&action=edit");
        addAnswer("preview", WRITER, window -> {
            go(window, edit);
            return send(window, "wpPreview");
        });
        addAnswer("show changes", WRITER, window -> {
            go(window, edit);
            window.fill(
                    "#wpTextbox1", window.inputValue("#wpTextbox1").replace("Fires on hills", "Fires on high hills"));
            return send(window, "wpDiff");
        });
        addAnswer("conflict", WRITER, window -> {
            go(window, "/w/index.php?title=Conflicting&action=edit");
            window.fill("#wpTextbox1", "first of mine\n\nsecond");
            wiki.write("Conflicting", "first of theirs " + System.nanoTime() + "\n\nsecond");
            return send(window, "wpSave");
        });
    }

    private void following() {
        String history = "/w/index.php?title=" + ARTICLE + "&action=history";
        add("history", NOBODY, history);
        add("history of an administrator", ADMINISTRATOR, history);
        Revision latest = latest(ARTICLE);
        long first = latest.parent().orElseThrow().value();
        String diff = "/w/index.php?title=" + ARTICLE + "&oldid=" + first + "&diff=" + latest.id();
        add("comparison", NOBODY, diff);
        add("comparison in one column", NOBODY, diff + "&diff-type=inline");
        add("old version", NOBODY, "/w/index.php?title=" + ARTICLE + "&oldid=" + first);
        add("page information", NOBODY, "/w/index.php?title=" + ARTICLE + "&action=info");
        add("recent changes", NOBODY, "/wiki/Special:RecentChanges");
        add("watchlist", WRITER, "/wiki/Special:Watchlist");
        add("list of watched pages", WRITER, "/wiki/Special:Watchlist/raw");
        add("contributions", NOBODY, "/wiki/Special:Contributions/Ada_Writer");
        add("activity", NOBODY, "/wiki/Special:Activity/Ada_Writer");
        add("new pages", NOBODY, "/wiki/Special:NewPages");
        add("related changes", NOBODY, "/wiki/Special:RecentChangesLinked/" + ARTICLE);
        add(
                "history with filters",
                NOBODY,
                "/w/index.php?title=" + ARTICLE + "&action=history&date-range-to=2999-01-01");
        add("nowhere", NOBODY, "/no/such/address");
        add("log", NOBODY, "/wiki/Special:Log");
    }

    private Revision latest(String title) {
        return wiki.wiki()
                .foundations()
                .work()
                .read(stores -> stores.pages()
                        .find(wiki.title(title))
                        .flatMap(page -> stores.revisions().find(page.latest()))
                        .orElseThrow());
    }

    private void people() {
        add("user page", NOBODY, "/wiki/User:Ada_Writer");
        add("own missing user page", OTHER, "/wiki/User:Ben_Reader");
        add("missing user page of somebody else", NOBODY, "/wiki/User:Ben_Reader");
        add("unregistered user page", NOBODY, "/wiki/User:Nobody_at_all");
        add("empty wall of one's own", WRITER, "/wiki/Wall:Ada_Writer");
        add("wall of somebody else", WRITER, "/wiki/Wall:Ben_Reader");
        add("wall for visitors", NOBODY, "/wiki/Wall:Ben_Reader");
        add("wall of nobody", NOBODY, "/wiki/Wall:Nobody_at_all");
        add("notifications", OTHER, "/wiki/Special:Notifications");
        add("log-in", NOBODY, "/wiki/Special:UserLogin");
        add("create account", NOBODY, "/wiki/Special:CreateAccount");
        add("forgotten password", NOBODY, "/wiki/Special:PasswordReset");
        add("log-out", WRITER, "/wiki/Special:UserLogout");
        add("preferences", WRITER, "/wiki/Special:Preferences");
        add("change password", WRITER, "/wiki/Special:ChangePassword");
        add("passwords for programs", WRITER, "/wiki/Special:BotPasswords");
        add("drafts", WRITER, "/wiki/Special:Drafts");
        add("accounts", NOBODY, "/wiki/Special:ListUsers");
        add("groups and rights", NOBODY, "/wiki/Special:ListGroupRights");
    }

    private void looking() {
        add("search", NOBODY, "/w/index.php?title=Special:Search&search=light&fulltext=1");
        add("search without result", NOBODY, "/w/index.php?title=Special:Search&search=qwxyz&fulltext=1");
        for (String name : List.of(
                "SpecialPages", "AllPages", "Categories", "WantedPages", "LonelyPages", "Statistics", "Version")) {
            add(name, NOBODY, "/wiki/Special:" + name);
        }
        add("what links here", NOBODY, "/wiki/Special:WhatLinksHere/" + ARTICLE);
        add("cite this page", NOBODY, "/w/index.php?title=Special:CiteThisPage&page=" + ARTICLE);
    }

    private void administering() {
        for (String action : List.of("protect", "delete")) {
            add(action, ADMINISTRATOR, "/w/index.php?title=" + ARTICLE + "&action=" + action);
        }
        for (String name : List.of(
                "MovePage/" + ARTICLE,
                "Block/Ben_Reader",
                "BlockList",
                "UserRights/Ben_Reader",
                "SiteSettings",
                "Undelete",
                "ProtectedPages")) {
            add(name, ADMINISTRATOR, "/wiki/Special:" + name);
        }
        add("rename an account", ADMINISTRATOR, "/wiki/Special:RenameUser/Ada_Writer");
        add("refused", NOBODY, "/wiki/Special:Block");
    }
}
