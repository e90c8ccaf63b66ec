// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.AddressStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** What somebody wrote, as a reader may see it: accounts with or without a user page, addresses, imported names. */
public final class Contributions {

    private static final Slice<Line> NOTHING = new Slice<>(List.of(), Optional.empty(), Optional.empty());

    private static final int USES = 20;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final UserNames names;
    private final Clock clock;

    public Contributions(UnitOfWork work, RightsChecker rights, UserNames names, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.names = names;
        this.clock = clock;
    }

    /** What a wish to see contributions gives. */
    public sealed interface Outcome {

        /**
         * @param name in its canonical form
         * @param user the account; empty for addresses and names without account
         * @param isAddress whether the name is an address, or one that a visitor without account got
         * @param block that is in force
         * @param lines newest first
         * @param uses addresses of a visitor, or visitors of an address, for those who may know
         */
        record Listed(
                String name,
                Optional<User> user,
                boolean isAddress,
                Optional<Block> block,
                Slice<Line> lines,
                List<AddressStore.Use> uses)
                implements Outcome {
            public Listed {
                uses = List.copyOf(uses);
            }
        }

        record Denied(List<Denial> reasons) implements Outcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** @param current whether it is the text that readers see now */
    public record Line(ShownRevision revision, Title title, boolean current) {}

    private List<AddressStore.Use> uses(Stores stores, Viewer viewer, String name, boolean visitor, boolean address) {
        if (!viewer.has(Right.VIEW_ADDRESSES)) {
            return List.of();
        }
        if (visitor) {
            return stores.addresses().of(name, Instant.EPOCH, USES);
        }
        // Addresses of accounts are nobody's business, so they are left out here too.
        return address
                ? stores.addresses().at(name, Instant.EPOCH, USES).stream()
                        .filter(use -> !use.actor().isRegistered())
                        .toList()
                : List.of();
    }

    public Outcome list(Viewer viewer, String typed, RevisionStore.ContributionFilter filter, Slice.Request request) {
        Optional<BlockTarget> address = BlockTarget.parse(typed).filter(target -> !target.isRange());
        String name = address.map(BlockTarget::text)
                .orElseGet(() -> names.canonical(typed).orElse(typed.strip()));
        boolean visitor = VisitorNames.matches(name);
        Title page = Blocks.userPage(name);
        List<Denial> reasons = Denials.of(rights.check(viewer, Action.READ, PageState.plain(page, true)));
        if (!reasons.isEmpty()) {
            return new Outcome.Denied(reasons);
        }
        return work.read(stores -> {
            Optional<Block> block = stores.restrictions().findBlock(name, clock.instant());
            if (!Visibility.knowsOf(viewer, block)) {
                return new Outcome.Listed(name, Optional.empty(), false, Optional.empty(), NOTHING, List.of());
            }
            Optional<User> user =
                    address.isPresent() ? Optional.empty() : stores.users().find(name);
            Actor author = user.map(User::actor).orElseGet(() -> Actor.unregistered(name));
            Slice<RevisionStore.Contribution> found = stores.revisions().contributions(author, filter, request);
            List<Line> lines = new ArrayList<>();
            for (RevisionStore.Contribution one : found.items()) {
                // A line in this list would tell who wrote it.
                if (Visibility.shows(viewer, one.revision().hidden(), HiddenPart.AUTHOR)) {
                    ShownRevision shown = ShownRevision.of(viewer, one.revision(), one.previousLength());
                    lines.add(new Line(shown, one.title(), one.latest()));
                }
            }
            return new Outcome.Listed(
                    name,
                    user,
                    visitor || address.isPresent(),
                    block,
                    new Slice<>(lines, found.next(), found.previous()),
                    uses(stores, viewer, name, visitor, address.isPresent()));
        });
    }
}
