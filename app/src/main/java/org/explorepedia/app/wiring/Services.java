// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.explorepedia.app.mail.EventTexts;
import org.explorepedia.core.edit.Drafts;
import org.explorepedia.core.edit.EditForms;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.EditSettings;
import org.explorepedia.core.edit.Editing;
import org.explorepedia.core.edit.Reverts;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.excerpt.EventExcerpts;
import org.explorepedia.core.job.Housekeeping;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.job.JobRunner;
import org.explorepedia.core.links.Backlinks;
import org.explorepedia.core.links.Categories;
import org.explorepedia.core.links.DependentPagesJob;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.links.ImportedPagesJob;
import org.explorepedia.core.links.LinkedPages;
import org.explorepedia.core.links.LinksUpdater;
import org.explorepedia.core.links.RenderedPages;
import org.explorepedia.core.mail.MailPlans;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.UnreadBadges;
import org.explorepedia.core.page.Blocks;
import org.explorepedia.core.page.Comparisons;
import org.explorepedia.core.page.Contributions;
import org.explorepedia.core.page.Logs;
import org.explorepedia.core.page.PageDeleter;
import org.explorepedia.core.page.PageHistory;
import org.explorepedia.core.page.PageInformation;
import org.explorepedia.core.page.PageMover;
import org.explorepedia.core.page.PageNotices;
import org.explorepedia.core.page.PageProtector;
import org.explorepedia.core.page.PageViews;
import org.explorepedia.core.page.RecentChanges;
import org.explorepedia.core.page.RedirectTargets;
import org.explorepedia.core.page.RevisionHider;
import org.explorepedia.core.page.Thanks;
import org.explorepedia.core.page.UserGroups;
import org.explorepedia.core.page.UserRenames;
import org.explorepedia.core.page.Watchlists;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.RevisionTexts;
import org.explorepedia.core.render.WikiMessages;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.HiddenUsers;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewers;
import org.explorepedia.core.search.IndexMessagesJob;
import org.explorepedia.core.search.IndexPageJob;
import org.explorepedia.core.search.RebuildIndexJob;
import org.explorepedia.core.search.SearchService;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.talk.CommentTexts;
import org.explorepedia.core.talk.TalkScanner;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespaces;

/**
 * The rules of one wiki, from the engine up to editing, and the jobs that follow. The records group what is asked for
 * together.
 */
public final class Services implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final Duration LOOK_FOR_JOBS = Duration.ofSeconds(1);

    private final SiteConfig site;
    private final WikitextEngine engine;
    private final Messages messages;
    private final People people;
    private final Permissions permissions;
    private final RenderService render;
    private final Writing writing;
    private final Reading reading;
    private final Administration administration;
    private final Telling telling;
    private final OnWalls walls;
    private final Talking talking;
    private final EventExcerpts excerpts;
    private final Mailing mailing;
    private final RebuildIndexJob rebuildIndex;
    private final Housekeeping housekeeping;
    private final JobRunner jobs;

    /** Who may do what. */
    public record Permissions(GroupPolicy policy, RightsChecker rights, Viewers viewers, RateLimiter limiter) {}

    /** Changing texts. */
    public record Writing(
            EditService edits, EditForms forms, Reverts reverts, Drafts drafts, Mentions mentions, Thanks thanks) {}

    /** Everything that is looked at. */
    public record Reading(
            PageViews views,
            PageHistory history,
            Comparisons comparisons,
            Contributions contributions,
            RecentChanges changes,
            Watchlists watchlists,
            Logs logs,
            PageInformation information,
            Backlinks backlinks,
            Categories categories,
            SearchService search) {}

    /** What administrators do, and moving, which others may too. */
    public record Administration(
            PageDeleter deleter,
            PageMover mover,
            PageProtector protector,
            RevisionHider hider,
            Blocks blocks,
            UserGroups groups,
            UserRenames renames) {}

    private Services(Foundations base, SiteConfig site, Listeners listeners) {
        UnitOfWork work = base.work();
        Clock clock = base.clock();
        SiteIdentity identity = base.settings().current();
        Namespaces namespaces = site.namespaces();

        this.site = site;
        this.engine = Engines.of(site);
        WikiMessages changed = new WikiMessages(work, site.language(), clock);
        this.messages = base.messages().with(changed);
        Localizer contentTexts = new Localizer(
                messages, new ViewerFormat(site.language(), identity.zone(), DateStyle.DMY), identity.name());

        GroupPolicy policy = GroupPolicy.defaults();
        GroupPolicy closed = policy.membersOnly();
        Supplier<GroupPolicy> policies = () -> base.settings().current().accountToEdit() ? closed : policy;
        RightsChecker rights = new RightsChecker(policies, base.settings()::readOnly);
        HiddenUsers hiddenUsers = new HiddenUsers(work, clock);
        RateLimiter limiter = new RateLimiter(RateLimits.defaults(), work);
        this.permissions = new Permissions(policy, rights, new Viewers(policies, hiddenUsers), limiter);

        long cacheBytes = base.config().cache().parses() * MEGABYTE;
        RevisionTexts texts = new RevisionTexts(work, cacheBytes / 4);
        this.render = new RenderService(engine, work, texts, messages, clock, cacheBytes);

        UnreadBadges badges = new UnreadBadges(work);
        WikiEvents events = new WikiEvents(
                work,
                Stream.concat(listeners.with(changed).stream(), Stream.of(badges, hiddenUsers))
                        .toList());
        JobQueue queue = new JobQueue(work);
        MailPlans mailPlans =
                new MailPlans(queue, () -> base.settings().current().zone(), clock);
        this.telling = Telling.of(work, events, queue, badges, policies, List.of(mailPlans), namespaces, clock);
        NotableEvents notable = telling.events();
        this.people = People.of(base, site, messages, notable);
        FollowUps followUps = new FollowUps(queue, clock);

        Mentions mentions = new Mentions(render, notable);
        this.walls = OnWalls.of(
                work,
                rights,
                base.settings()::visitorsOnWalls,
                limiter,
                people.names(),
                render,
                telling,
                mentions,
                queue,
                clock);
        TalkScanner scanner = new TalkScanner(site);
        Editing editing = new Editing(
                work,
                render,
                rights,
                followUps,
                events,
                notable,
                mentions,
                contentTexts,
                EditSettings.DEFAULT,
                List.of(Talking.news(scanner, telling)),
                clock);
        this.writing = new Writing(
                new EditService(editing, limiter),
                new EditForms(editing),
                new Reverts(editing, limiter),
                new Drafts(editing),
                mentions,
                new Thanks(work, rights, limiter, notable, clock));

        this.talking = Talking.of(work, render, scanner, writing.edits(), telling, contentTexts);
        this.excerpts = new EventExcerpts(work, walls.walls(), new CommentTexts(talking.pages(), render), render);
        this.mailing = Mailing.of(
                base,
                site,
                messages,
                telling,
                permissions.viewers(),
                queue,
                new EventTexts(new WikiUrls(site), namespaces, telling.kinds(), telling.texts(), excerpts),
                people.mailer());

        RecentChanges changes = new RecentChanges(work, rights, people.names(), clock);
        this.reading = new Reading(
                new PageViews(work, render, rights, clock),
                new PageHistory(work, rights),
                new Comparisons(work, render, rights, clock),
                new Contributions(work, rights, people.names(), clock),
                changes,
                new Watchlists(work, rights, changes, clock),
                new Logs(work),
                new PageInformation(work, rights, clock),
                new Backlinks(work),
                new Categories(work),
                new SearchService(work, base.index(), engine.titles(), namespaces));

        PageNotices notices = new PageNotices(followUps, events, notable, contentTexts);
        RedirectTargets redirects = engine::redirectTarget;
        this.administration = new Administration(
                new PageDeleter(work, rights, notices, redirects, clock),
                new PageMover(work, rights, limiter, notices, namespaces, redirects, clock),
                new PageProtector(work, rights, notices, clock),
                new RevisionHider(work, rights, notices, clock),
                new Blocks(work, rights, notices, people.names(), namespaces, clock),
                new UserGroups(work, rights, notices, people.names(), clock),
                new UserRenames(work, rights, notices, people.names(), namespaces, clock));

        RenderedPages parsed = new RenderedPages(work, render);
        IndexPageJob indexPage = new IndexPageJob(work, base.index(), parsed, namespaces);
        IndexMessagesJob indexMessages = new IndexMessagesJob(work, base.index(), namespaces);
        this.rebuildIndex = new RebuildIndexJob(work, base.index(), indexPage, indexMessages, namespaces, queue, clock);
        this.housekeeping = new Housekeeping(work, queue, Housekeeping.Ages.DEFAULT, clock);
        List<JobHandler> handlers = List.of(
                new LinksUpdater(work, parsed, new LinkedPages(notable, namespaces), events, List.of(talking.index())),
                new DependentPagesJob(work, queue, events, clock),
                new ImportedPagesJob(work, events, clock),
                indexPage,
                indexMessages,
                rebuildIndex,
                telling.job(),
                walls.job(),
                mailing.job(),
                housekeeping);
        this.jobs = new JobRunner(
                queue,
                work,
                handlers,
                clock,
                new JobRunner.Settings(base.config().jobs(), LOOK_FOR_JOBS));
    }

    /** Who listens to what happens, beside the rules themselves. */
    @FunctionalInterface
    interface Listeners {
        List<WikiEventListener> with(WikiMessages changed);
    }

    static Services of(Foundations base, SiteConfig site, Listeners listeners) {
        return new Services(base, site, listeners);
    }

    /** Begins with what waits; filling a lost search index again is part of it. */
    void startJobs() {
        housekeeping.begin();
        jobs.start();
        // Opening the index takes a moment, which no reader should wait for.
        Thread.ofVirtual().name("check-index").start(rebuildIndex::beginIfEmpty);
    }

    public SiteConfig site() {
        return site;
    }

    public WikitextEngine engine() {
        return engine;
    }

    /** Texts of the interface with what the wiki changed. */
    public Messages messages() {
        return messages;
    }

    public People people() {
        return people;
    }

    public Permissions permissions() {
        return permissions;
    }

    public RenderService render() {
        return render;
    }

    public Writing writing() {
        return writing;
    }

    public Reading reading() {
        return reading;
    }

    public Talking talking() {
        return talking;
    }

    public Administration administration() {
        return administration;
    }

    public OnWalls walls() {
        return walls;
    }

    public Telling telling() {
        return telling;
    }

    public EventExcerpts excerpts() {
        return excerpts;
    }

    public Mailing mailing() {
        return mailing;
    }

    public RebuildIndexJob rebuildIndex() {
        return rebuildIndex;
    }

    public JobRunner jobs() {
        return jobs;
    }

    /** Stops the jobs and sends the mail that waits. */
    @Override
    public void close() {
        jobs.close();
        people.close();
    }
}
