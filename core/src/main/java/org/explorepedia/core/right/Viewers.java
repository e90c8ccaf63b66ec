// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Stores;

/** Gathers what decides about a visitor: account, groups, blocks. */
public final class Viewers {

    private final Supplier<GroupPolicy> policies;
    private final Supplier<Set<String>> hiddenUsers;

    public Viewers(GroupPolicy policy) {
        this(() -> policy);
    }

    /** @param policies the policy of the moment, which administrators may change; asked often, so it must be quick */
    public Viewers(Supplier<GroupPolicy> policies) {
        this(policies, Set::of);
    }

    /** @param hiddenUsers names of accounts that most people must not know of; asked often, so it must be quick */
    public Viewers(Supplier<GroupPolicy> policies, Supplier<Set<String>> hiddenUsers) {
        this.policies = policies;
        this.hiddenUsers = hiddenUsers;
    }

    /** Somebody who is logged in, or not. An account that is gone counts as not logged in. */
    public Viewer load(Stores stores, Optional<UserId> id, String address, Instant now) {
        return of(stores, id.flatMap(stores.users()::find), address, now);
    }

    /** As {@link #load}, for an account that was read already. */
    public Viewer of(Stores stores, Optional<User> user, String address, Instant now) {
        return of(stores, user, address, address, now);
    }

    /** @param visitorName under which the visitor writes who has no account */
    public Viewer of(Stores stores, Optional<User> user, String address, String visitorName, Instant now) {
        GroupPolicy policy = policies.get();
        Set<String> groups = user.map(account -> policy.groupsOf(account, now)).orElse(Set.of(GroupPolicy.EVERYBODY));
        Set<String> rights = policy.rightsOf(groups);
        List<Block> blocks = new ArrayList<>();
        stores.restrictions().blocks(user.map(User::id), address, now).stream()
                .filter(block -> applies(block, user.isPresent(), rights))
                .forEach(blocks::add);
        if (user.isEmpty() && !visitorName.equals(address)) {
            stores.restrictions().findBlock(visitorName, now).ifPresent(blocks::add);
        }
        Set<String> unknown = rights.contains(Right.HIDE_USER) ? Set.of() : hiddenUsers.get();
        return new Viewer(user, address, groups, rights, blocks, visitorName, unknown);
    }

    /** The program itself, for changes that no person makes; may do everything. */
    public Viewer system(User account) {
        GroupPolicy policy = policies.get();
        Set<String> all = policy.rightsOf(policy.rights().keySet());
        return new Viewer(Optional.of(account), "127.0.0.1", policy.rights().keySet(), all, List.of());
    }

    private static boolean applies(Block block, boolean registered, Set<String> rights) {
        if (block.user().isPresent() || !registered) {
            return true;
        }
        return !block.flags().contains(Block.Flag.ANONYMOUS_ONLY) && !rights.contains(Right.IP_BLOCK_EXEMPT);
    }
}
