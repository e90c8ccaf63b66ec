// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Puts the link tables of a page right: what its text says now, minus what they say, and the other way round. */
public final class LinksUpdater implements JobHandler {

    private static final int MOST_TRIES = 5;

    private final UnitOfWork work;
    private final ParsedPages pages;
    private final LinkedPages linked;
    private final WikiEvents events;
    private final List<TextFollower> followers;

    public LinksUpdater(UnitOfWork work, ParsedPages pages, LinkedPages linked, WikiEvents events) {
        this(work, pages, linked, events, List.of());
    }

    /** @param followers keep something else in step with texts */
    public LinksUpdater(
            UnitOfWork work, ParsedPages pages, LinkedPages linked, WikiEvents events, List<TextFollower> followers) {
        this.followers = List.copyOf(followers);
        this.work = work;
        this.pages = pages;
        this.linked = linked;
        this.events = events;
    }

    @Override
    public String type() {
        return FollowUps.REFRESH_LINKS;
    }

    @Override
    public void run(Job job) {
        // Jobs of low priority follow a change of a template, whose author did not write the links of the page.
        boolean own = job.priority() >= 0;
        PageId id = new PageId(
                Long.parseLong(Objects.requireNonNull(job.parameters().get(FollowUps.PAGE))));
        for (int tries = 0; !update(id, own); tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("page " + id + " changed each time that it was read");
            }
        }
    }

    /**
     * Reads the current text of a page again; does nothing for one that is gone.
     *
     * @return false if the page got another revision meanwhile: one that left the text alone, as a protection does, brings no
     *     job of its own
     */
    private boolean update(PageId id, boolean tell) {
        Optional<Page> page = work.read(stores -> stores.pages().find(id));
        Optional<ParsedPages.ParsedPage> parsed = page.flatMap(pages::parse);
        if (page.isEmpty() || parsed.isEmpty()) {
            return true;
        }
        List<Consumer<Stores>> followed = followers.stream()
                .map(follower -> follower.about(page.get(), parsed.get()))
                .toList();
        // Parsing takes long and must not hold a transaction.
        return work.write(stores -> {
            Optional<Page> after = stores.pages().find(id);
            boolean current = after.filter(now -> now.latest().equals(page.get().latest())
                            && now.title().equals(page.get().title()))
                    .isPresent();
            if (current) {
                Set<Target> added = apply(stores, page.get(), parsed.get());
                if (tell && !added.isEmpty()) {
                    linked.linked(stores, page.get(), added);
                }
                followed.forEach(one -> one.accept(stores));
            }
            return current || after.isEmpty();
        });
    }

    /** Writes what a parse of a page's current text found; returns pages that it links to and did not before. */
    private Set<Target> apply(Stores stores, Page page, ParsedPages.ParsedPage parsed) {
        LinkStore links = stores.links();
        Map<LinkKind, Map<Target, String>> wanted = LinkTargets.of(page.title(), parsed.facts());
        parsed.redirectTarget()
                .filter(target -> target.namespace() >= 0 && !target.isExternal())
                .ifPresent(target ->
                        Objects.requireNonNull(wanted.get(LinkKind.PAGE)).put(LinkTargets.of(target), ""));
        Set<Title> regrouped = new HashSet<>();
        Set<Target> newLinks = new HashSet<>();
        wanted.forEach((kind, now) -> {
            Map<Target, String> before = links.outgoing(page.id(), kind);
            Map<Target, String> add = new HashMap<>(now);
            before.forEach((target, value) -> {
                if (value.equals(now.get(target))) {
                    add.remove(target);
                }
            });
            if (kind == LinkKind.PAGE) {
                newLinks.addAll(add.keySet());
            }
            Set<Target> remove = new HashSet<>(before.keySet());
            remove.removeAll(now.keySet());
            if (!add.isEmpty() || !remove.isEmpty()) {
                links.change(page.id(), kind, add, remove);
                if (kind == LinkKind.CATEGORY) {
                    add.keySet().forEach(target -> regrouped.add(Title.of(Namespace.CATEGORY, target.key())));
                    remove.forEach(target -> regrouped.add(Title.of(Namespace.CATEGORY, target.key())));
                }
            }
        });
        if (!links.properties(page.id()).equals(parsed.facts().properties())) {
            links.setProperties(page.id(), parsed.facts().properties());
        }
        if (!links.redirectTarget(page.id()).equals(parsed.redirectTarget())) {
            links.setRedirect(page.id(), parsed.redirectTarget());
        }
        if (!regrouped.isEmpty()) {
            // Pages of categories list their members.
            events.afterCommit(new WikiEvent.PagesTouched(regrouped));
        }
        return newLinks;
    }
}
