// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.EditSettings;
import org.explorepedia.core.edit.Editing;
import org.explorepedia.core.event.WikiEventListener;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.job.JobRunner;
import org.explorepedia.core.links.Backlinks;
import org.explorepedia.core.links.Categories;
import org.explorepedia.core.links.DependentPagesJob;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.links.ImportedPagesJob;
import org.explorepedia.core.links.LinksUpdater;
import org.explorepedia.core.links.RenderedPages;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.RevisionTexts;
import org.explorepedia.core.render.WikiMessages;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.ReadOnlyMode;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewers;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.SiteConfig;

/** The rules of one wiki, from the engine up to editing, and the jobs that follow. */
public final class Services implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024L;

    private final SiteConfig site;
    private final WikitextEngine engine;
    private final Messages messages;
    private final People people;
    private final GroupPolicy policy = GroupPolicy.defaults();
    private final RightsChecker rights;
    private final Viewers viewers;
    private final RenderService render;
    private final EditService edits;
    private final Backlinks backlinks;
    private final Categories categories;
    private final JobRunner jobs;

    private Services(Foundations base, SiteConfig site, Listeners listeners) {
        UnitOfWork work = base.work();
        Clock clock = base.clock();
        SiteIdentity identity = base.settings().current();

        this.site = site;
        this.engine = MediaWikiEngine.builder(site).build();
        WikiMessages changed = new WikiMessages(work, site.language(), clock);
        this.messages = base.messages().with(changed);
        this.people = People.of(base, site, messages);

        this.rights = new RightsChecker(policy, ReadOnlyMode.NEVER);
        this.viewers = new Viewers(policy);
        RateLimiter limiter = new RateLimiter(RateLimits.defaults(), work);

        long cacheBytes = base.config().cache().parses() * MEGABYTE;
        RevisionTexts texts = new RevisionTexts(work, cacheBytes / 4);
        this.render = new RenderService(engine, work, texts, messages, clock, cacheBytes);

        WikiEvents events = new WikiEvents(work, listeners.with(changed));
        JobQueue queue = new JobQueue(work);
        FollowUps followUps = new FollowUps(queue, clock);

        Localizer contentTexts = new Localizer(
                messages, new ViewerFormat(site.language(), identity.zone(), DateStyle.DMY), identity.name());
        Editing editing =
                new Editing(work, render, rights, followUps, events, contentTexts, EditSettings.DEFAULT, clock);
        this.edits = new EditService(editing, limiter);

        this.backlinks = new Backlinks(work);
        this.categories = new Categories(work);

        RenderedPages parsed = new RenderedPages(work, render);
        List<JobHandler> handlers = List.of(
                new LinksUpdater(work, parsed, events),
                new DependentPagesJob(work, queue, events, clock),
                new ImportedPagesJob(work, events, clock));
        this.jobs = new JobRunner(
                queue,
                work,
                handlers,
                clock,
                new JobRunner.Settings(base.config().jobs(), Duration.ofSeconds(1)));
    }

    /** Who listens to what happens, beside the rules themselves. */
    @FunctionalInterface
    interface Listeners {
        List<WikiEventListener> with(WikiMessages changed);
    }

    static Services of(Foundations base, SiteConfig site, Listeners listeners) {
        return new Services(base, site, listeners);
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

    public GroupPolicy policy() {
        return policy;
    }

    public RightsChecker rights() {
        return rights;
    }

    public Viewers viewers() {
        return viewers;
    }

    public RenderService render() {
        return render;
    }

    public EditService edits() {
        return edits;
    }

    public Backlinks backlinks() {
        return backlinks;
    }

    public Categories categories() {
        return categories;
    }

    public JobRunner jobs() {
        return jobs;
    }

    /** Stops the jobs and sends the mail that waits. */
    @Override
    public void close() {
        jobs.close();
        if (people.mailer() instanceof AutoCloseable mailer) {
            try {
                mailer.close();
            } catch (Exception e) {
                throw new IllegalStateException("the mail sender did not stop", e);
            }
        }
    }
}
