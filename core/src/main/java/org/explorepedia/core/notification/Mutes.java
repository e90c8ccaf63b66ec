// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.UnitOfWork;

/** Whom people do not want to hear of. What those do stays where it is; it is only not told to them. */
public final class Mutes {

    private static final int MOST = 500;

    private final UnitOfWork work;
    private final Clock clock;

    public Mutes(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** What became of a wish to mute somebody. */
    public enum Outcome {
        DONE,
        ONESELF,
        TOO_MANY
    }

    public Outcome mute(UserId user, UserId other) {
        if (user.equals(other)) {
            return Outcome.ONESELF;
        }
        return work.write(stores -> {
            if (stores.subscriptions().mutedBy(user).size() >= MOST) {
                return Outcome.TOO_MANY;
            }
            stores.subscriptions().mute(user, other, true, clock.instant());
            return Outcome.DONE;
        });
    }

    public void unmute(UserId user, UserId other) {
        work.write(stores -> {
            stores.subscriptions().mute(user, other, false, clock.instant());
            return other;
        });
    }

    /** Mutes exactly these people from now on; who is too many is left out, and so is oneself. */
    public void replace(UserId user, Collection<UserId> wanted) {
        List<UserId> others = wanted.stream()
                .filter(other -> !other.equals(user))
                .distinct()
                .limit(MOST)
                .toList();
        work.write(stores -> {
            Set<UserId> before = stores.subscriptions().mutedBy(user);
            before.stream()
                    .filter(other -> !others.contains(other))
                    .forEach(other -> stores.subscriptions().mute(user, other, false, clock.instant()));
            others.stream()
                    .filter(other -> !before.contains(other))
                    .forEach(other -> stores.subscriptions().mute(user, other, true, clock.instant()));
            return user;
        });
    }

    public boolean isMuted(UserId user, UserId other) {
        return work.<Set<UserId>>read(stores -> stores.subscriptions().mutedBy(user))
                .contains(other);
    }

    /** Those whom somebody muted, by name. */
    public List<User> mutedBy(UserId user) {
        return work.read(stores -> stores.users().all(stores.subscriptions().mutedBy(user)));
    }
}
