// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Decides what somebody may still be told: asked when people are told of an event, and again when it is shown. */
public final class Disclosure {

    private final Supplier<GroupPolicy> policies;
    private final Clock clock;

    /** @param policies the policy of the moment */
    public Disclosure(Supplier<GroupPolicy> policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Those who may read the wiki at all. */
    List<UserId> readers(Stores stores, List<UserId> users) {
        GroupPolicy policy = policies.get();
        if (policy.rightsOf(Set.of(GroupPolicy.EVERYBODY, GroupPolicy.USER)).contains(Right.READ)) {
            return users;
        }
        Set<UserId> readers = stores.users().all(users).stream()
                .filter(this::mayRead)
                .map(User::id)
                .collect(Collectors.toSet());
        return users.stream().filter(readers::contains).toList();
    }

    private boolean mayRead(User user) {
        GroupPolicy policy = policies.get();
        return policy.rightsOf(policy.groupsOf(user, clock.instant())).contains(Right.READ);
    }

    /** Those entries, deliveries or whatever that somebody may see now; what is left out leaves no trace. */
    public <T> List<T> shown(Stores stores, Viewer viewer, List<T> all, Function<? super T, NotableEvent> event) {
        if (!viewer.has(Right.READ)) {
            return List.of();
        }
        Set<RevisionId> revisions = new HashSet<>();
        all.forEach(item -> event.apply(item).revision().ifPresent(revisions::add));
        Map<RevisionId, Revision> found =
                revisions.isEmpty() ? Map.of() : stores.revisions().find(revisions);
        Set<Title> hidden = viewer.knowsAll() ? Set.of() : threadsOfHidden(stores, viewer, all, event);
        return all.stream()
                .filter(item -> {
                    NotableEvent one = event.apply(item);
                    return viewer.knows(one.agent().name())
                            && viewer.knowsOwner(one.title())
                            && !hidden.contains(one.title())
                            && one.revision().map(id -> isOpen(found.get(id))).orElse(true);
                })
                .toList();
    }

    /** Threads on walls of people of whom the viewer is not to know. */
    private static <T> Set<Title> threadsOfHidden(
            Stores stores, Viewer viewer, List<T> all, Function<? super T, NotableEvent> event) {
        Map<ThreadId, Title> titles = new HashMap<>();
        for (T item : all) {
            Title title = event.apply(item).title();
            if (title.namespace() == Namespace.THREAD) {
                MessageId.parse(title.dbKey() + "#1").ifPresent(id -> titles.put(id.thread(), title));
            }
        }
        if (titles.isEmpty()) {
            return Set.of();
        }
        Map<ThreadId, WallThread> threads = stores.walls().find(titles.keySet());
        Set<UserId> hidden =
                stores
                        .users()
                        .all(threads.values().stream().map(WallThread::wall).collect(Collectors.toSet()))
                        .stream()
                        .filter(owner -> !viewer.knows(owner.name()))
                        .map(User::id)
                        .collect(Collectors.toSet());
        Set<Title> of = new HashSet<>();
        threads.forEach((id, thread) -> {
            if (hidden.contains(thread.wall())) {
                of.add(Objects.requireNonNull(titles.get(id)));
            }
        });
        return of;
    }

    private static boolean isOpen(@Nullable Revision revision) {
        return revision != null && !revision.hides(HiddenPart.AUTHOR) && !revision.hides(HiddenPart.TEXT);
    }
}
