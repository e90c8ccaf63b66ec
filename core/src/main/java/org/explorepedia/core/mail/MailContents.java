// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Disclosure;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Viewers;
import org.explorepedia.core.store.Stores;

/**
 * Decides what a mail tells, at the moment when it goes out: what was taken back, muted, hidden, unsubscribed or, if so
 * chosen, read since it was planned is left out.
 */
public final class MailContents {

    /** People who read mail have no address that blocks could hit. */
    private static final String NO_ADDRESS = "127.0.0.1";

    private final NotificationKinds kinds;
    private final Disclosure disclosure;
    private final Viewers viewers;
    private final Clock clock;

    public MailContents(NotificationKinds kinds, Disclosure disclosure, Viewers viewers, Clock clock) {
        this.kinds = kinds;
        this.disclosure = disclosure;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** What is left to be told; empty if that is nothing. */
    Optional<MailWriter.Content> of(Stores stores, QueuedMail mail) {
        Optional<User> found = stores.users().find(mail.user()).filter(MailPreferences::isReachable);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        User user = found.get();
        MailPreferences preferences = MailPreferences.of(user);
        boolean alone = mail.choice() == MailChoice.AT_ONCE;
        if (alone && !preferences.each() && !mail.bundle().isEmpty() && isUnvisited(stores, mail)) {
            return Optional.empty();
        }
        Set<UserId> muted = stores.subscriptions().mutedBy(user.id());
        List<Delivery> told = stores.notifications().deliveries(user.id(), mail.events()).stream()
                .filter(delivery -> !delivery.event().retracted())
                .filter(delivery -> alone || !preferences.omitRead() || !delivery.read())
                .filter(delivery -> isWanted(user, delivery.event().event()))
                .filter(delivery -> delivery.event()
                        .event()
                        .agent()
                        .user()
                        .filter(muted::contains)
                        .isEmpty())
                .toList();
        List<Delivery> unmuted = withoutMutedTopics(stores, user.id(), told);
        Viewer reader = viewers.of(stores, Optional.of(user), NO_ADDRESS, clock.instant());
        List<Delivery> shown = disclosure.shown(
                stores, reader, unmuted, delivery -> delivery.event().event());
        return shown.isEmpty() ? Optional.empty() : Optional.of(new MailWriter.Content(user, reader, mail, shown));
    }

    /** Whether a mail about the same thread went out and the thread was not opened since. */
    private static boolean isUnvisited(Stores stores, QueuedMail mail) {
        OptionalLong last = stores.mails().lastMailed(mail.user(), mail.bundle(), mail.id());
        return last.isPresent()
                && stores.notifications().deliveries(mail.user(), List.of(last.getAsLong())).stream()
                        .anyMatch(earlier -> earlier.web() && !earlier.read());
    }

    private boolean isWanted(User user, NotableEvent event) {
        return kinds.find(event.kind())
                .map(kind -> kind.channels().mailFor(user) != MailChoice.NEVER)
                .orElse(false);
    }

    private static List<Delivery> withoutMutedTopics(Stores stores, UserId user, Collection<Delivery> deliveries) {
        Set<String> topics = deliveries.stream()
                .flatMap(delivery -> delivery.event().event().topics().stream())
                .collect(Collectors.toSet());
        Map<String, Boolean> chosen =
                topics.isEmpty() ? Map.of() : stores.subscriptions().of(user, topics);
        return deliveries.stream()
                .filter(delivery -> delivery.event().event().topics().stream()
                        .noneMatch(topic -> chosen.getOrDefault(topic, false)))
                .toList();
    }
}
