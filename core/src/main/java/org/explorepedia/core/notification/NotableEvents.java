// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.Stores;

/**
 * Takes down what people may want to hear of. Everything here happens inside the transaction of the change itself, so that
 * both are there or neither; telling people is the work of {@link TellJob}, which never makes the writer wait.
 */
public final class NotableEvents {

    private final JobQueue queue;
    private final NotificationKinds kinds;
    private final Supplier<GroupPolicy> policies;
    private final WikiEvents events;
    private final Clock clock;

    /** @param policies the policy of the moment, for limits that depend on it */
    public NotableEvents(
            JobQueue queue, NotificationKinds kinds, Supplier<GroupPolicy> policies, WikiEvents events, Clock clock) {
        this.queue = queue;
        this.kinds = kinds;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an event within the transaction of what happened. One that concerns nobody, or by which somebody has told
     * others too often lately, is not kept.
     *
     * @throws IllegalArgumentException if no such kind is known
     */
    public void record(Stores stores, NotableEvent event) {
        NotificationKind kind = kinds.find(event.kind())
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of notification: " + event.kind()));
        Audience audience = kind.audience(event);
        boolean concernsNobody = audience.named().isEmpty()
                && audience.topics().isEmpty()
                && audience.watched().isEmpty();
        if (concernsNobody || isTooMuch(stores, kind, event)) {
            return;
        }
        tell(stores, stores.notifications().record(event));
    }

    private void tell(Stores stores, long event) {
        queue.add(stores, TellJob.about(event, clock.instant()));
    }

    private boolean isTooMuch(Stores stores, NotificationKind kind, NotableEvent event) {
        if (kind.limits().isEmpty()) {
            return false;
        }
        Actor agent = event.agent();
        Instant now = clock.instant();
        Set<String> rights = rights(stores, agent);
        String person = agent.user().isEmpty()
                ? RateLimits.ANONYMOUS
                : rights.contains(Right.AUTO_CONFIRMED) ? RateLimits.USER : RateLimits.NEWBIE;
        RateLimits.Limit limit = kind.limits().get(person);
        if (limit == null || rights.contains(Right.NO_RATE_LIMIT)) {
            return false;
        }
        String who = agent.user().map(id -> "user:" + id).orElse("ip:" + agent.name());
        return stores.sessions().count("tell-" + kind.id() + ":" + who, now, limit.window()) > limit.count();
    }

    private Set<String> rights(Stores stores, Actor actor) {
        GroupPolicy policy = policies.get();
        return actor.user()
                .flatMap(stores.users()::find)
                .map(account -> policy.rightsOf(policy.groupsOf(account, clock.instant())))
                .orElse(Set.of());
    }

    /** Whether minor changes by somebody, usually a bot, are not worth telling the owner of a page. */
    public boolean isQuiet(Stores stores, Actor actor) {
        return rights(stores, actor).contains(Right.NO_MINOR_NEW_TALK);
    }

    /** Takes back what was told about a source, because it is gone: see {@link NotableEvent#SOURCE}. */
    public void retract(Stores stores, String source) {
        retract(stores, List.of(source));
    }

    public void retract(Stores stores, Collection<String> sources) {
        changed(stores, stores.notifications().retract(sources, true));
    }

    /** Tells again what was taken back, because its source is there again. */
    public void restore(Stores stores, String source) {
        restore(stores, List.of(source));
    }

    public void restore(Stores stores, Collection<String> sources) {
        List<RecordedEvent> back = stores.notifications().retract(sources, false);
        back.stream()
                .filter(event -> event.reached() < RecordedEvent.EVERYBODY)
                .forEach(event -> tell(stores, event.id()));
        changed(stores, back);
    }

    private void changed(Stores stores, List<RecordedEvent> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Set<UserId> users = stores.notifications()
                .listing(
                        changed.stream().map(event -> event.event().bundleKey()).collect(Collectors.toSet()));
        if (!users.isEmpty()) {
            events.afterCommit(new WikiEvent.NotificationsChanged(users));
        }
    }
}
