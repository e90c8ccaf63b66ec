// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.web.WikiEndpoint;
import org.explorepedia.web.WikiFailures;
import org.explorepedia.web.feed.Feeds;
import org.explorepedia.web.feed.HistoryFeed;
import org.explorepedia.web.feed.OpenSearch;
import org.explorepedia.web.feed.Readers;
import org.explorepedia.web.feed.Robots;
import org.explorepedia.web.feed.Sitemaps;
import org.explorepedia.web.feed.TitleSuggestions;
import org.explorepedia.web.frame.ChangeLines;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisits;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Failures;
import org.explorepedia.web.kit.FormTokens;
import org.explorepedia.web.kit.ReadyKey;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Router;
import org.explorepedia.web.kit.StaticFiles;
import org.explorepedia.web.live.LiveEvents;
import org.explorepedia.web.live.LiveStreams;
import org.explorepedia.web.page.BuiltInActions;
import org.explorepedia.web.page.OwnerNotices;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.page.PageActions;
import org.explorepedia.web.page.PageServices;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.Skin;
import org.explorepedia.web.special.AccountPages;
import org.explorepedia.web.special.AdminPages;
import org.explorepedia.web.special.ListPages;
import org.explorepedia.web.special.NotificationsPage;
import org.explorepedia.web.special.SpecialPage;
import org.explorepedia.web.special.SpecialPages;
import org.explorepedia.web.special.ThanksPage;
import org.explorepedia.web.talk.CommentPages;
import org.explorepedia.web.talk.TalkParts;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;
import org.explorepedia.web.wall.WallActions;
import org.explorepedia.web.wall.WallParts;

/**
 * All that answers requests. A new action or special page is added to one of the two lists here.
 *
 * @param endpoint answers everything
 * @param failures answers what failed
 * @param readyKey tells which answers may be kept ready
 */
record WebParts(Endpoint endpoint, Failures failures, ReadyKey readyKey) {

    static WebParts of(Foundations base, Services services, LiveStreams streams) {
        StaticFiles files = new StaticFiles();
        Skin skin = new Skin(files);
        WikiUrls urls = new WikiUrls(services.site());
        Frames frames = new Frames(
                skin,
                urls,
                services.site().namespaces(),
                services.engine().titles(),
                user -> services.telling().notifications().unread(user).total());
        Visits visits = new Visits(
                services.people().logIns(),
                services.permissions().viewers(),
                base.work(),
                base.settings(),
                services.messages(),
                new FormTokens(SiteSecret.of(base)),
                base.secrets(),
                base.clock());
        PageVisits pageVisits =
                new PageVisits(base.work(), services.permissions().rights(), base.clock());
        String articlePrefix = services.site().articlePath().replace("$1", "");
        WikiEndpoint wiki = new WikiEndpoint(
                visits,
                pageVisits,
                frames,
                pageActions(base, services, frames, visits, pageVisits),
                new SpecialPages(specialPages(base, services, frames, visits, pageVisits)),
                services.telling().notifications()::opened,
                articlePrefix);
        Readers readers = new Readers(visits);
        Sitemaps sitemaps = new Sitemaps(base.work(), readers, urls, frames.namespaces());
        LiveEvents live = new LiveEvents(
                streams, visits, base.work(), services.permissions().rights(), base.clock());
        Router router = new Router.Builder(request -> visits.answer(request, visit -> nowhere(frames, visit)))
                .exact("/", request -> Reply.redirect(302, mainPage(base, frames)))
                .exact(urls.index(), wiki)
                .exact(articlePrefix.substring(0, articlePrefix.length() - 1), wiki)
                .prefix(articlePrefix, wiki)
                .prefix("/static/", files)
                .exact(LiveEvents.EVENTS, live)
                .exact(LiveEvents.STATE, live)
                .exact(
                        urls.script("rest.php/v1/search/title"),
                        new TitleSuggestions(services.reading().search(), readers, urls, frames.namespaces()))
                .exact(urls.script("api.php"), ApiParts.of(base, services, frames, visits))
                .exact(urls.script("opensearch_desc.php"), new OpenSearch(base.settings(), urls))
                .exact("/robots.txt", new Robots(urls))
                .exact(Sitemaps.INDEX, sitemaps)
                .prefix(Sitemaps.PART, sitemaps)
                .build();
        SiteIdentity identity = base.settings().current();
        ViewerFormat format = new ViewerFormat(services.site().language(), identity.zone(), DateStyle.DMY);
        Failures failures = new WikiFailures(skin, files, services.messages(), format, identity.name());
        return new WebParts(router, failures, visits);
    }

    /** An address outside of the wiki's own; often a title that lacks the part before it. */
    private static Reply nowhere(Frames frames, Visit visit) {
        String written = visit.request().path();
        String name = written.substring(written.lastIndexOf('/') + 1);
        Html search = new Html("<a href=\""
                + Html.escape(frames.urls().special("Search", "search", name, "fulltext", "1")) + "\">"
                + Html.escape(visit.text("nowhere.search")) + "</a>");
        return frames.message(visit, 404, "nowhere.heading", Notice.Kind.ERROR, visit.html("nowhere", search));
    }

    private static PageActions pageActions(
            Foundations base, Services services, Frames frames, Visits visits, PageVisits pageVisits) {
        List<PageAction> everywhere = actions(base, services, frames, visits, pageVisits);
        PageActions usual = new PageActions(everywhere);
        return new PageActions(
                everywhere,
                WallActions.of(
                        wallParts(base, services, frames, visits, pageVisits),
                        usual.find("view").orElseThrow(),
                        usual.find("history").orElseThrow()));
    }

    private static WallParts wallParts(
            Foundations base, Services services, Frames frames, Visits visits, PageVisits pageVisits) {
        UserRefs users = new UserRefs(base.work(), frames.urls());
        OnWalls walls = services.walls();
        return new WallParts(
                new WallParts.Rules(
                        walls.walls(),
                        walls.posting(),
                        walls.moderation(),
                        services.render(),
                        base.work(),
                        walls.settings()),
                new WallParts.People(
                        services.people().logIns(),
                        services.people().accounts(),
                        base.secrets(),
                        services.administration().renames(),
                        visits,
                        pageVisits),
                new WallParts.Drawing(
                        frames,
                        users,
                        new OwnerNotices(frames, users, services.permissions().policy(), base.clock()),
                        (summary, page) -> services.render().summary(summary, page, false)));
    }

    private static List<PageAction> actions(
            Foundations base, Services services, Frames frames, Visits visits, PageVisits pageVisits) {
        UserRefs users = new UserRefs(base.work(), frames.urls());
        Summaries summaries = (summary, page) -> services.render().summary(summary, page, false);
        LogLines logs = new LogLines(frames, users, summaries);
        ChangeLines changes = new ChangeLines(frames, users, summaries, logs);
        PageServices.Drawing drawing = new PageServices.Drawing(frames, users, summaries, logs, changes);
        Services.Reading reading = services.reading();
        Services.Writing writing = services.writing();
        Services.Administration administration = services.administration();
        PageServices.Rules rules = new PageServices.Rules(
                reading.views(),
                writing.edits(),
                writing.forms(),
                writing.reverts(),
                writing.drafts(),
                reading.history(),
                reading.comparisons(),
                reading.categories(),
                reading.information(),
                reading.watchlists(),
                administration.deleter(),
                administration.protector(),
                administration.renames());
        PageServices.People people = new PageServices.People(
                services.people().logIns(),
                base.secrets(),
                services.permissions().policy(),
                visits,
                pageVisits);
        TalkParts.Services talking = new TalkParts.Services(
                services.talking().pages(),
                services.talking().discussions(),
                services.telling().subscriptions(),
                reading.views());
        List<PageAction> all = new ArrayList<>(BuiltInActions.of(
                new PageServices(rules, people, drawing, base.work(), services.render(), base.clock()),
                contentDirection(base, services),
                new HistoryFeed(reading.history(), new Feeds(frames, logs, base.clock()), frames),
                TalkParts.extras(talking, frames, logs)));
        all.addAll(TalkParts.actions(talking, frames, base.secrets()));
        return all;
    }

    static String contentDirection(Foundations base, Services services) {
        SiteIdentity identity = base.settings().current();
        ViewerFormat format = new ViewerFormat(services.site().language(), identity.zone(), DateStyle.DMY);
        return new Localizer(services.messages(), format, identity.name())
                .direction()
                .html();
    }

    private static List<SpecialPage> specialPages(
            Foundations base, Services services, Frames frames, Visits visits, PageVisits pageVisits) {
        People people = services.people();
        List<SpecialPage> accounts = AccountPages.of(
                new AccountPages.Services(
                        people.accounts(),
                        people.logIns(),
                        people.botPasswords(),
                        people.emails(),
                        people.names(),
                        people.setUp(),
                        base.settings(),
                        services.mailing().unsubscribing(),
                        services.messages(),
                        services.telling().kinds(),
                        services.telling().texts(),
                        services.telling().mutes()),
                visits,
                frames);
        UserRefs users = new UserRefs(base.work(), frames.urls());
        Summaries summaries = (summary, page) -> services.render().summary(summary, page, false);
        LogLines logs = new LogLines(frames, users, summaries);
        Services.Reading reading = services.reading();
        Services.Administration administration = services.administration();
        List<SpecialPage> others = new ArrayList<>(accounts);
        others.addAll(CommentPages.of(services.talking().index(), frames));
        others.addAll(WallActions.specialPages(wallParts(base, services, frames, visits, pageVisits)));
        Telling telling = services.telling();
        others.add(new NotificationsPage(
                telling.notifications(),
                telling.kinds(),
                telling.texts(),
                services.excerpts(),
                telling.mutes(),
                people.accounts(),
                frames,
                base.clock()));
        others.add(new ThanksPage(services.writing().thanks(), frames));
        others.addAll(AdminPages.of(
                new AdminPages.Services(
                        administration.mover(),
                        administration.deleter(),
                        administration.protector(),
                        administration.hider(),
                        administration.blocks(),
                        administration.groups(),
                        administration.renames()),
                frames,
                users,
                summaries,
                base.clock()));
        return ListPages.of(
                new ListPages.Services(
                        reading.changes(),
                        reading.watchlists(),
                        reading.contributions(),
                        reading.logs(),
                        reading.categories(),
                        reading.backlinks(),
                        reading.search(),
                        administration.renames(),
                        services.walls().walls()),
                base.work(),
                services.permissions().policy(),
                frames,
                users,
                new ChangeLines(frames, users, summaries, logs),
                logs,
                base.clock(),
                Objects.requireNonNullElse(WebParts.class.getPackage().getImplementationVersion(), "unpackaged"),
                others);
    }

    private static String mainPage(Foundations base, Frames frames) {
        return frames.titles()
                .find(base.settings().current().mainPage(), 0)
                .map(frames.urls()::page)
                .orElse(frames.urls().index());
    }
}
