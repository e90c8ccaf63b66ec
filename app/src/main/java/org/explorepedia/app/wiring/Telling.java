// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.explorepedia.core.event.WikiEvents;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.notification.Disclosure;
import org.explorepedia.core.notification.Mutes;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.notification.NotificationTexts;
import org.explorepedia.core.notification.Notifications;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.notification.TellJob;
import org.explorepedia.core.notification.Told;
import org.explorepedia.core.notification.UnreadBadges;
import org.explorepedia.core.notification.kind.BuiltInKinds;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespaces;

/** What concerns notifications. A new kind is added to the list here. */
public record Telling(
        NotificationKinds kinds,
        NotableEvents events,
        Notifications notifications,
        Subscriptions subscriptions,
        Mutes mutes,
        Disclosure disclosure,
        NotificationTexts texts,
        TellJob job) {

    /** For commands that run without a server; the next server tells people. */
    static NotableEvents withoutServer(Foundations base) {
        UnitOfWork work = base.work();
        return new NotableEvents(
                new JobQueue(work),
                new NotificationKinds(BuiltInKinds.all()),
                GroupPolicy::defaults,
                new WikiEvents(work, List.of()),
                base.clock());
    }

    /** @param others further ways in which people hear of something */
    static Telling of(
            UnitOfWork work,
            WikiEvents events,
            JobQueue queue,
            UnreadBadges badges,
            Supplier<GroupPolicy> policies,
            List<Told> others,
            Namespaces namespaces,
            Clock clock) {
        NotificationKinds kinds = new NotificationKinds(BuiltInKinds.all());
        Disclosure disclosure = new Disclosure(policies, clock);
        return new Telling(
                kinds,
                new NotableEvents(queue, kinds, policies, events, clock),
                new Notifications(work, badges, disclosure, events, clock),
                new Subscriptions(work, clock),
                new Mutes(work, clock),
                disclosure,
                new NotificationTexts(kinds, namespaces),
                new TellJob(work, kinds, disclosure, others, events));
    }
}
