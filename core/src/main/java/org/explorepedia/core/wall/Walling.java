// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespaces;

/**
 * What the services of this package work with.
 *
 * @param visitors whether people without account may post at the moment
 */
public record Walling(
        UnitOfWork work,
        RightsChecker rights,
        BooleanSupplier visitors,
        UserNames names,
        Namespaces namespaces,
        MessageTexts texts,
        WallNotices notices,
        JobQueue queue,
        WallSettings settings,
        Clock clock) {

    /**
     * Whose wall a name leads to.
     *
     * @param block of the owner that is in force
     */
    record Owner(User user, Optional<Block> block) {}

    /** A thread with its wall, as the viewer may know it. */
    record Place(WallRights rights, WallThread thread, WallMessage root) {}

    Instant now() {
        return clock.instant();
    }

    /** The account of this name, unless it is hidden from the viewer. */
    Optional<Owner> owner(Stores stores, Viewer viewer, String name) {
        return names.canonical(name).flatMap(stores.users()::find).flatMap(user -> known(stores, viewer, user));
    }

    private Optional<Owner> known(Stores stores, Viewer viewer, User user) {
        Optional<Block> block = stores.restrictions().findBlock(user.name(), now());
        return Visibility.knowsOf(viewer, block) ? Optional.of(new Owner(user, block)) : Optional.empty();
    }

    WallRights rights(Stores stores, Viewer viewer, User owner) {
        PageState state = PageState.load(stores, WallRights.wallOf(owner), true, now());
        return WallRights.of(rights, viewer, visitors.getAsBoolean(), owner, state);
    }

    /** A thread, if there is one that the viewer may see. */
    Optional<Place> place(Stores stores, Viewer viewer, ThreadId id) {
        Optional<WallThread> thread = stores.walls().find(id);
        Optional<WallMessage> root = thread.flatMap(found -> stores.walls().message(found.id(), 1));
        Optional<Owner> owner =
                thread.flatMap(found -> stores.users().find(found.wall())).flatMap(user -> known(stores, viewer, user));
        if (thread.isEmpty() || root.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        WallRights may = rights(stores, viewer, owner.get().user());
        return may.sees(thread.get()) ? Optional.of(new Place(may, thread.get(), root.get())) : Optional.empty();
    }
}
