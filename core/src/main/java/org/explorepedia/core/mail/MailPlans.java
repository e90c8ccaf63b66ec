// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.PlannedMail;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Told;
import org.explorepedia.core.store.Stores;

/** Plans the mails about an event in the transaction in which people are told of it. */
public final class MailPlans implements Told {

    private final JobQueue queue;
    private final Supplier<ZoneId> siteZone;
    private final Clock clock;

    /** @param siteZone for those who chose none */
    public MailPlans(JobQueue queue, Supplier<ZoneId> siteZone, Clock clock) {
        this.queue = queue;
        this.siteZone = siteZone;
        this.clock = clock;
    }

    @Override
    public void told(Stores stores, RecordedEvent event, List<Delivery> deliveries) {
        Map<UserId, MailChoice> wanted = new HashMap<>();
        for (Delivery delivery : deliveries) {
            if (delivery.mail() != MailChoice.NEVER) {
                wanted.put(delivery.user(), delivery.mail());
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UserId, User> users = new HashMap<>();
        List<PlannedMail> plans = new ArrayList<>();
        for (User user : stores.users().all(wanted.keySet())) {
            if (MailPreferences.isReachable(user)) {
                users.put(user.id(), user);
                plans.add(plan(user, Objects.requireNonNull(wanted.get(user.id())), event, now));
            }
        }
        Set<Instant> dues = new HashSet<>();
        plans.forEach(plan -> dues.add(plan.due()));
        Collection<PlannedMail> late = stores.mails().plan(plans, now);
        while (!late.isEmpty()) {
            // This morning's mail has gone out already: there is another one tomorrow.
            List<PlannedMail> later = late.stream()
                    .filter(plan -> plan.choice() != MailChoice.AT_ONCE)
                    .map(plan -> plan(Objects.requireNonNull(users.get(plan.user())), plan.choice(), event, plan.due()))
                    .toList();
            later.forEach(plan -> dues.add(plan.due()));
            late = stores.mails().plan(later, now);
        }
        queue.add(stores, dues.stream().map(due -> SendMailsJob.at(due, now)).toList());
    }

    private PlannedMail plan(User user, MailChoice choice, RecordedEvent event, Instant after) {
        ZoneId zone = MailPreferences.zone(user, siteZone.get());
        return switch (choice) {
            case DAILY -> gathered(user, choice, event, DigestTimes.daily(after, zone));
            case WEEKLY -> gathered(user, choice, event, DigestTimes.weekly(after, zone));
            case AT_ONCE, NEVER ->
                new PlannedMail(
                        user.id(),
                        "event:" + event.id(),
                        MailChoice.AT_ONCE,
                        event.event().bundleKey(),
                        event.id(),
                        after);
        };
    }

    private static PlannedMail gathered(User user, MailChoice choice, RecordedEvent event, ZonedDateTime due) {
        return new PlannedMail(
                user.id(), choice.key() + ":" + due.toLocalDate(), choice, "", event.id(), due.toInstant());
    }
}
