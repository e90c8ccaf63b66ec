// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;

/**
 * Who is asking, with all that decides what they may do. Made once for each request by {@link Viewers}.
 *
 * @param user the account; empty if nobody is logged in
 * @param address network address in its canonical form; the name of a visitor who is not logged in
 * @param groups including those that come by themselves
 * @param rights of all groups together
 * @param blocks that hit the account or the address
 */
public record Viewer(Optional<User> user, String address, Set<String> groups, Set<String> rights, List<Block> blocks) {

    public Viewer {
        groups = Set.copyOf(groups);
        rights = Set.copyOf(rights);
        blocks = List.copyOf(blocks);
    }

    public boolean isRegistered() {
        return user.isPresent();
    }

    public Optional<UserId> userId() {
        return user.map(User::id);
    }

    public String name() {
        return user.map(User::name).orElse(address);
    }

    public Actor actor() {
        return user.map(User::actor).orElseGet(() -> Actor.unregistered(address));
    }

    public boolean has(String right) {
        return rights.contains(right);
    }
}
