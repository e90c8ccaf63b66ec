// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/**
 * Tells people of an event, some thousands in each transaction and in the order of their accounts. How far it came is
 * stored with what it did, so that it goes on there after a crash and two processes at it tell nobody twice.
 */
public final class TellJob implements JobHandler {

    static final String TYPE = "tell";
    static final String EVENT = "event";
    private static final int AT_ONCE = 2_000;

    private final UnitOfWork work;
    private final NotificationKinds kinds;
    private final Disclosure disclosure;
    private final List<Told> others;
    private final WikiEvents events;
    private final int atOnce;

    /** @param others further ways in which people hear of it */
    public TellJob(
            UnitOfWork work,
            NotificationKinds kinds,
            Disclosure disclosure,
            List<? extends Told> others,
            WikiEvents events) {
        this(work, kinds, disclosure, others, events, AT_ONCE);
    }

    TellJob(
            UnitOfWork work,
            NotificationKinds kinds,
            Disclosure disclosure,
            List<? extends Told> others,
            WikiEvents events,
            int atOnce) {
        this.work = work;
        this.kinds = kinds;
        this.disclosure = disclosure;
        this.others = List.copyOf(others);
        this.events = events;
        this.atOnce = atOnce;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(Job job) {
        long event = Long.parseLong(Objects.requireNonNull(job.parameters().get(EVENT)));
        while (work.write(stores -> tellSome(stores, event))) {
            // Each round is a transaction of its own, so that nobody has to wait long for the store.
        }
    }

    /** Tells the next ones; false when everybody knows. */
    private boolean tellSome(Stores stores, long id) {
        Optional<RecordedEvent> found = stores.notifications().find(id);
        if (found.isEmpty() || found.get().retracted() || found.get().reached() == RecordedEvent.EVERYBODY) {
            return false;
        }
        RecordedEvent recorded = found.get();
        NotableEvent event = recorded.event();
        Optional<NotificationKind> kind = kinds.find(event.kind());
        if (kind.isEmpty()) {
            return false;
        }
        Audience audience = kind.get().audience(event);
        List<UserId> next = stores.notifications().candidates(event, audience, recorded.reached(), atOnce);
        List<Delivery> made = stores.notifications()
                .deliver(
                        recorded,
                        kind.get().channels(),
                        kind.get().section() == NotificationKind.Section.ALERT,
                        disclosure.readers(stores, next));
        boolean more = next.size() == atOnce;
        stores.notifications().reached(id, more ? next.getLast().value() : RecordedEvent.EVERYBODY);
        if (!made.isEmpty()) {
            others.forEach(other -> other.told(stores, recorded, made));
        }
        Set<UserId> users =
                made.stream().filter(Delivery::web).map(Delivery::user).collect(Collectors.toSet());
        if (!users.isEmpty()) {
            events.afterCommit(new WikiEvent.NotificationsChanged(users));
        }
        return more;
    }
}
