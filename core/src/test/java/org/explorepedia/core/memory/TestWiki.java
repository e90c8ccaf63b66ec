// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditFollower;
import org.explorepedia.core.edit.EditForms;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.EditSettings;
import org.explorepedia.core.edit.Editing;
import org.explorepedia.core.edit.Reverts;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.job.JobRunner;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Disclosure;
import org.explorepedia.core.notification.Mutes;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.notification.Notifications;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.notification.TellJob;
import org.explorepedia.core.notification.UnreadBadges;
import org.explorepedia.core.notification.kind.BuiltInKinds;
import org.explorepedia.core.page.PageViews;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.RevisionTexts;
import org.explorepedia.core.render.WikiMessages;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Viewers;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Title;

/** A whole wiki with an English content language, in memory if nothing else is said. */
public final class TestWiki {

    public final TestClock clock = new TestClock();
    public final UnitOfWork work;
    public final List<WikiEvent> happened = Collections.synchronizedList(new ArrayList<>());
    public final WikitextEngine engine;
    public final WikiMessages wikiMessages;
    public final Messages messages;
    public final RenderService render;
    public final RightsChecker rights;
    public final GroupPolicy policy = GroupPolicy.defaults();
    public final Viewers viewers = new Viewers(policy);
    public final RateLimiter limiter;
    public final Editing editing;
    public final EditService edits;
    public final EditForms forms;
    public final Reverts reverts;
    public final PageViews views;
    public final UnreadBadges badges;
    public final NotificationKinds kinds;
    public final NotableEvents notable;
    public final TellJob tell;
    public final Notifications notifications;
    public final Subscriptions subscriptions;
    public final Mutes mutes;
    public final Mentions mentions;

    /** Have something to do with each edit. */
    public final List<EditFollower> followers = new ArrayList<>();

    /** Set to make the wiki read-only. */
    public Optional<String> readOnly = Optional.empty();

    public TestWiki() {
        this(RateLimits.none());
    }

    public TestWiki(RateLimits limits) {
        this(new MemoryUnitOfWork(), limits);
    }

    /** A wiki over other stores than those in memory. */
    public TestWiki(UnitOfWork work, RateLimits limits) {
        this.work = work;
        engine = MediaWikiEngine.builder(new SiteConfig(
                        "Explorepedia",
                        "https://wiki.example",
                        "/w",
                        "/wiki/$1",
                        "en",
                        NamespaceCatalog.forLanguage("en", "Explorepedia"),
                        Map.of(),
                        Set.of(),
                        "UTC",
                        SiteConfig.MarkupOptions.DEFAULT,
                        Limits.DEFAULT))
                .build();
        wikiMessages = new WikiMessages(work, "en", clock);
        messages = Messages.load(wikiMessages);
        render = new RenderService(engine, work, new RevisionTexts(work, 10_000_000), messages, clock, 10_000_000);
        rights = new RightsChecker(policy, () -> readOnly);
        limiter = new RateLimiter(limits, work);
        WikiEvents events = new WikiEvents(work, List.of(happened::add, _ -> wikiMessages.changed(), this::forget));
        JobQueue queue = new JobQueue(work);
        badges = new UnreadBadges(work);
        kinds = new NotificationKinds(BuiltInKinds.all());
        notable = new NotableEvents(queue, kinds, () -> policy, events, clock);
        Disclosure disclosure = new Disclosure(() -> policy, clock);
        tell = new TellJob(work, kinds, disclosure, List.of(), events);
        notifications = new Notifications(work, badges, disclosure, events, clock);
        subscriptions = new Subscriptions(work, clock);
        mutes = new Mutes(work, clock);
        mentions = new Mentions(render, notable);
        editing = new Editing(
                work,
                render,
                rights,
                new FollowUps(queue, clock),
                events,
                notable,
                mentions,
                new Localizer(messages, new ViewerFormat("en", ZoneId.of("UTC"), DateStyle.ISO_8601), "Explorepedia"),
                new EditSettings(10_000, 100),
                List.of(change -> {
                    List<EditFollower.Followed> all =
                            followers.stream().map(one -> one.about(change)).toList();
                    return (stores, revision) -> all.forEach(one -> one.stored(stores, revision));
                }),
                clock);
        edits = new EditService(editing, limiter);
        forms = new EditForms(editing);
        reverts = new Reverts(editing, limiter);
        views = new PageViews(work, render, rights, clock);
    }

    private void forget(WikiEvent event) {
        badges.on(event);
    }

    /** Tells people of what was recorded since the last time; other jobs stay. */
    public void tellAll() {
        new JobRunner(new JobQueue(work), work, List.of(tell), clock, JobRunner.Settings.DEFAULT).drain();
    }

    public static Title title(String name) {
        return Title.of(0, name.replace(' ', '_'));
    }

    /** An account in these groups, made if there is none; old enough to be trusted if it has edits. */
    public Viewer account(String name, String... groups) {
        return work.write(stores -> {
            UserId id = stores.users()
                    .find(name)
                    .or(() ->
                            stores.users().create(name, "", "", clock.instant().minus(Duration.ofDays(365))))
                    .orElseThrow()
                    .id();
            Map<String, Expiry> all = new java.util.HashMap<>();
            for (String group : groups) {
                all.put(group, Expiry.NEVER);
            }
            if (groups.length > 0) {
                stores.users().setGroups(id, all);
            }
            return viewers.load(stores, Optional.of(id), "192.0.2.1", clock.instant());
        });
    }

    public Viewer anonymous() {
        return work.read(stores -> viewers.load(stores, Optional.empty(), "192.0.2.9", clock.instant()));
    }

    /** Publishes a whole page over whatever is there, a minute later. */
    public Revision save(Viewer viewer, String title, String text) {
        clock.advance(Duration.ofMinutes(1));
        EditOutcome outcome = edits.publish(viewer, EditRequest.of(title(title), text, "", new Base.Unknown()));
        if (outcome instanceof EditOutcome.Published published) {
            return published.revision();
        }
        throw new AssertionError("not published: " + outcome);
    }

    public Page page(String title) {
        return work.read(stores -> stores.pages().find(title(title))).orElseThrow();
    }

    public boolean exists(String title) {
        return work.read(stores -> stores.pages().find(title(title))).isPresent();
    }

    public String text(String title) {
        return work.read(stores -> stores.revisions().text(page(title).latest()))
                .orElseThrow();
    }

    /** Newest first. */
    public List<Revision> history(String title) {
        return work.read(stores -> stores.revisions()
                .history(page(title).id(), Slice.Request.first(1_000))
                .items());
    }
}
