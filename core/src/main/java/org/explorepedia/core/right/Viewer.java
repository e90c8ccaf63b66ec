// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * Who is asking, with all that decides what they may do. Made once for each request by {@link Viewers}.
 *
 * @param user the account; empty if nobody is logged in
 * @param address network address in its canonical form
 * @param groups including those that come by themselves
 * @param rights of all groups together
 * @param blocks that hit the account or the address
 * @param visitorName under which somebody without account writes; the address on wikis that show addresses
 * @param unknown names of accounts that do not exist as far as the asker may know
 */
public record Viewer(
        Optional<User> user,
        String address,
        Set<String> groups,
        Set<String> rights,
        List<Block> blocks,
        String visitorName,
        Set<String> unknown) {

    public Viewer {
        groups = Set.copyOf(groups);
        rights = Set.copyOf(rights);
        blocks = List.copyOf(blocks);
        unknown = Set.copyOf(unknown);
    }

    /** Somebody who knows of all accounts, and writes under the address if not under an account. */
    public Viewer(Optional<User> user, String address, Set<String> groups, Set<String> rights, List<Block> blocks) {
        this(user, address, groups, rights, blocks, address, Set.of());
    }

    /** Whether there is nobody of whom the asker is not to know. */
    public boolean knowsAll() {
        return unknown.isEmpty();
    }

    /** Whether an account with this name may be there at all for the asker. */
    public boolean knows(String name) {
        return unknown.isEmpty() || !unknown.contains(name);
    }

    /** Whether the person whose page this is may be there for the asker; true for all other pages. */
    public boolean knowsOwner(Title title) {
        if (unknown.isEmpty()
                || title.namespace() != Namespace.USER
                        && title.namespace() != Namespace.USER_TALK
                        && title.namespace() != Namespace.WALL) {
            return true;
        }
        int slash = title.text().indexOf('/');
        return knows(slash > 0 ? title.text().substring(0, slash) : title.text());
    }

    public boolean isRegistered() {
        return user.isPresent();
    }

    public Optional<UserId> userId() {
        return user.map(User::id);
    }

    public String name() {
        return user.map(User::name).orElse(visitorName);
    }

    public Actor actor() {
        return user.map(User::actor).orElseGet(() -> Actor.unregistered(visitorName));
    }

    public boolean has(String right) {
        return rights.contains(right);
    }
}
