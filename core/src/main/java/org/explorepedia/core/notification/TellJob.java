// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** Of events that wait at the same time; the busier the wiki, the more of them share a transaction. */
    private static final int BATCH = 64;

    private static final int PRIORITY = 10;

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

    /** A job that goes ahead of others: somebody looks at a badge, and nobody at a link table. */
    static Job about(long event, Instant now) {
        return new Job(0, TYPE, Map.of(EVENT, Long.toString(event)), "", now, PRIORITY, 0);
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** Events that concern few people are told together, since most of the cost is the transaction. */
    @Override
    public void runAll(List<Job> jobs) {
        List<Long> left = work.write(stores -> {
            List<Long> later = new ArrayList<>();
            int told = 0;
            for (Job job : jobs) {
                if (told >= atOnce) {
                    later.add(event(job));
                } else {
                    Round round = tellSome(stores, event(job));
                    told += round.told();
                    if (round.more()) {
                        later.add(event(job));
                    }
                }
            }
            return later;
        });
        left.forEach(this::tellAll);
    }

    @Override
    public void run(Job job) {
        tellAll(event(job));
    }

    private static long event(Job job) {
        return Long.parseLong(Objects.requireNonNull(job.parameters().get(EVENT)));
    }

    private void tellAll(long event) {
        while (work.write(stores -> tellSome(stores, event).more())) {
            // Each round is a transaction of its own, so that nobody has to wait long for the store.
        }
    }

    /**
     * What one transaction did for an event.
     *
     * @param told how many people
     * @param more whether there are others
     */
    private record Round(int told, boolean more) {
        static final Round NOTHING = new Round(0, false);
    }

    /** Tells the next ones. */
    private Round tellSome(Stores stores, long id) {
        Optional<RecordedEvent> found = stores.notifications().find(id);
        if (found.isEmpty() || found.get().retracted() || found.get().reached() == RecordedEvent.EVERYBODY) {
            return Round.NOTHING;
        }
        RecordedEvent recorded = found.get();
        NotableEvent event = recorded.event();
        Optional<NotificationKind> kind = kinds.find(event.kind());
        if (kind.isEmpty()) {
            return Round.NOTHING;
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
        return new Round(made.size(), more);
    }
}
