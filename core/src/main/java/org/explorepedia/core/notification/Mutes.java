// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.time.Clock;
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

    public boolean isMuted(UserId user, UserId other) {
        return work.<Set<UserId>>read(stores -> stores.subscriptions().mutedBy(user))
                .contains(other);
    }

    /** Those whom somebody muted, by name. */
    public List<User> mutedBy(UserId user) {
        return work.read(stores -> stores.users().all(stores.subscriptions().mutedBy(user)));
    }
}
