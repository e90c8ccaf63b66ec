// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChrome;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Site;
import org.explorepedia.web.skin.Skin;
import org.explorepedia.web.skin.Tab;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.Viewer;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Puts pages into their frame. Every page that people see comes from here, so that all of them look and behave alike. */
public final class Frames {

    private final Skin skin;
    private final WikiUrls urls;
    private final Namespaces namespaces;
    private final TitleParser titles;
    private final PersonalTools personalTools;
    private final PageTabs tabs;

    public Frames(Skin skin, WikiUrls urls, Namespaces namespaces, TitleParser titles, UnreadCount unread) {
        this.skin = skin;
        this.urls = urls;
        this.namespaces = namespaces;
        this.titles = titles;
        this.personalTools = new PersonalTools(urls, unread);
        this.tabs = new PageTabs(urls, namespaces);
    }

    public Skin skin() {
        return skin;
    }

    public WikiUrls urls() {
        return urls;
    }

    public Namespaces namespaces() {
        return namespaces;
    }

    public TitleParser titles() {
        return titles;
    }

    /** The tabs that lead from a page to those that belong to it. */
    public List<Tab> tabs(PageVisit page, String action) {
        return tabs.of(page, action).namespaces();
    }

    /**
     * The frame of a page of the wiki, with its tabs.
     *
     * @param action MediaWiki's word for what is being done: {@code view}, {@code edit}, {@code history} …
     */
    public PageChromeBuilder page(PageVisit page, String action, Head head) {
        PageTabs.Groups groups = tabs.of(page, action);
        PageChromeBuilder chrome = start(page.visit(), head)
                .tabs(groups.namespaces(), groups.views(), groups.more())
                .bodyClass(bodyClass(page.title(), action));
        // Readers of articles need no styles of forms and lists.
        return action.equals("view") ? chrome : chrome.style("tools.css");
    }

    /** The frame of a special page, which has one tab at most. */
    public PageChromeBuilder special(Visit visit, Title title, String heading) {
        return special(visit, title, Head.unlisted(heading));
    }

    public PageChromeBuilder special(Visit visit, Title title, Head head) {
        return start(visit, head).style("tools.css").bodyClass(bodyClass(title, "view") + " mw-special-page");
    }

    /**
     * The frame of a special page about somebody, with the tabs of all their pages.
     *
     * @param tab id of the tab that is open
     */
    public PageChromeBuilder person(Visit visit, String name, String tab, Head head) {
        Title page = Title.of(Namespace.USER, name.replace(' ', '_'));
        return start(visit, head)
                .tabs(tabs.person(visit, page.dbKey(), true, tab), List.of(), List.of())
                .bodyClass(bodyClass(page, "view") + " mw-special-page");
    }

    private PageChromeBuilder start(Visit visit, Head head) {
        return PageChrome.of(Texts.of(visit.localizer()), site(visit), viewer(visit), head)
                .language(
                        visit.localizer().language().equals("qqx")
                                ? "en"
                                : visit.localizer().language(),
                        visit.localizer().direction().name().toLowerCase(java.util.Locale.ROOT));
    }

    private Viewer viewer(Visit visit) {
        return personalTools.of(visit);
    }

    private Site site(Visit visit) {
        SiteIdentity site = visit.site();
        String mainPage =
                titles.find(site.mainPage(), Namespace.MAIN).map(urls::page).orElse("/");
        List<Link> navigation = new ArrayList<>(List.of(
                new Link("n-mainpage", visit.text("nav.main-page"), mainPage),
                new Link("n-recentchanges", visit.text("nav.recent-changes"), urls.special("RecentChanges")),
                new Link("n-randompage", visit.text("nav.random"), urls.special("Random")),
                new Link("n-allpages", visit.text("nav.all-pages"), urls.special("AllPages")),
                new Link("n-categories", visit.text("nav.categories"), urls.special("Categories")),
                new Link("n-help", visit.text("nav.help"), urls.page(Title.of(Namespace.HELP, "Contents"))),
                new Link("n-specialpages", visit.text("nav.special-pages"), urls.special("SpecialPages"))));
        if (visit.viewer().has(Right.SITE_SETTINGS)) {
            navigation.add(new Link("n-settings", visit.text("nav.settings"), urls.special("SiteSettings")));
        }
        List<Link> places = List.of(
                new Link(
                        "footer-places-about",
                        visit.text("nav.about", site.name()),
                        urls.page(Title.of(Namespace.PROJECT, "About"))),
                new Link("footer-places-help", visit.text("nav.help"), urls.page(Title.of(Namespace.HELP, "Contents"))),
                new Link("footer-places-version", visit.text("nav.version"), urls.special("Version")));
        return new Site(
                site.name(),
                mainPage,
                urls.index(),
                namespaces.name(Namespace.SPECIAL) + ":Search",
                urls.script("rest.php/v1/search/title"),
                urls.special("Notifications"),
                urls.script("opensearch_desc.php"),
                navigation,
                places,
                null);
    }

    /** The licence line of the footer. */
    public static Content licence(Visit visit) {
        SiteIdentity site = visit.site();
        String holder = site.copyrightHolder().isBlank() ? site.name() : site.copyrightHolder();
        Html line = site.licenceName().isBlank()
                ? visit.html("footer.all-rights", holder)
                : visit.html("footer.licence", licenceLink(site));
        return new TrustedHtml(line.markup());
    }

    /** The licence as a link, where it has an address that is one. */
    public static Html licenceLink(SiteIdentity site) {
        boolean web =
                site.licenceUrl().startsWith("https://") || site.licenceUrl().startsWith("http://");
        String name = Html.escape(site.licenceName());
        return web
                ? new Html("<a rel=\"license\" href=\"" + Html.escape(site.licenceUrl()) + "\">" + name + "</a>")
                : new Html(name);
    }

    /** The finished answer. */
    public Reply reply(int status, PageChromeBuilder chrome, Content body) {
        return Reply.html(status, skin.page(chrome.build(), body));
    }

    /** A page that only says something, such as why a thing was refused. */
    public Reply message(Visit visit, int status, String headingKey, Notice.Kind kind, Html text) {
        PageChromeBuilder chrome = start(visit, Head.unlisted(visit.text(headingKey)))
                .notice(new Notice(kind, new TrustedHtml(text.markup())));
        Content back = TrustedHtml.EMPTY;
        return reply(status, chrome, back).noStore();
    }

    private String bodyClass(Title title, String action) {
        String name = namespaces.prefixedDbKey(title);
        StringBuilder classes = new StringBuilder("ns-")
                .append(title.namespace())
                .append(" action-")
                .append(action);
        classes.append(title.namespace() < 0 ? " ns-special" : title.isTalk() ? " ns-talk" : " ns-subject");
        classes.append(" page-");
        // A class must be one word of harmless characters.
        name.codePoints().forEach(c -> classes.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        return classes.toString();
    }
}
