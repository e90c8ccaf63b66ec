// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.search.FoundMessages;
import org.explorepedia.core.store.AddressStore;
import org.explorepedia.core.store.ContributionStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, as a reader may see it: accounts with or without a user page, addresses, imported names. */
public final class Contributions {

    private static final Slice<Entry> NOTHING = new Slice<>(List.of(), Optional.empty(), Optional.empty());

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
                Slice<Entry> lines,
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

    /** Something that somebody wrote. */
    public sealed interface Entry {}

    /** @param current whether it is the text that readers see now */
    public record Line(ShownRevision revision, Title title, boolean current) implements Entry {}

    /** A message on a wall. */
    public record OnWall(WallMessage message, WallThread thread) implements Entry {}

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

    /**
     * Versions of pages as the filter has them. Without filter messages on walls are among them, and with the namespace of
     * threads there is nothing else.
     */
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
            Slice<Entry> lines = entries(stores, viewer, author, filter, request);
            return new Outcome.Listed(
                    name,
                    user,
                    visitor || address.isPresent(),
                    block,
                    lines,
                    uses(stores, viewer, name, visitor, address.isPresent()));
        });
    }

    private static Slice<Entry> entries(
            Stores stores,
            Viewer viewer,
            Actor author,
            RevisionStore.ContributionFilter filter,
            Slice.Request request) {
        if (filter.namespaces().contains(Namespace.THREAD)) {
            Slice<WallMessage> found = stores.walls().writtenBy(author, request);
            List<MessageId> ids = found.items().stream().map(WallMessage::id).toList();
            Map<MessageId, OnWall> shown = messages(stores, viewer, ids);
            return new Slice<>(
                    ids.stream().flatMap(id -> entry(shown.get(id)).stream()).toList(), found.next(), found.previous());
        }
        if (!filter.equals(RevisionStore.ContributionFilter.ALL)) {
            Slice<RevisionStore.Contribution> found = stores.revisions().contributions(author, filter, request);
            return new Slice<>(
                    found.items().stream()
                            .flatMap(one -> line(viewer, one).stream())
                            .toList(),
                    found.next(),
                    found.previous());
        }
        Slice<ContributionStore.Work> found = stores.contributions().works(author, request);
        Set<RevisionId> revisions = new HashSet<>();
        Set<MessageId> messages = new HashSet<>();
        for (ContributionStore.Work work : found.items()) {
            switch (work) {
                case ContributionStore.OnPage(RevisionId id) -> revisions.add(id);
                case ContributionStore.OnWall(MessageId id) -> messages.add(id);
            }
        }
        Map<RevisionId, RevisionStore.Contribution> versions =
                revisions.isEmpty() ? Map.of() : stores.revisions().contributions(revisions);
        Map<MessageId, OnWall> shown = messages(stores, viewer, messages);
        List<Entry> entries = new ArrayList<>();
        for (ContributionStore.Work work : found.items()) {
            Optional<Entry> entry = switch (work) {
                case ContributionStore.OnPage(RevisionId id) ->
                    Optional.ofNullable(versions.get(id)).flatMap(one -> line(viewer, one));
                case ContributionStore.OnWall(MessageId id) -> entry(shown.get(id));
            };
            entry.ifPresent(entries::add);
        }
        return new Slice<>(entries, found.next(), found.previous());
    }

    private static Optional<Entry> entry(@Nullable OnWall message) {
        return Optional.ofNullable(message);
    }

    private static Optional<Entry> line(Viewer viewer, RevisionStore.Contribution one) {
        // A line in this list would tell who wrote it.
        return Visibility.shows(viewer, one.revision().hidden(), HiddenPart.AUTHOR)
                ? Optional.of(new Line(
                        ShownRevision.of(viewer, one.revision(), one.previousLength()), one.title(), one.latest()))
                : Optional.empty();
    }

    /** Messages without those on walls of people of whom the viewer is not to know, and those in removed threads. */
    private static Map<MessageId, OnWall> messages(Stores stores, Viewer viewer, Collection<MessageId> ids) {
        Map<MessageId, OnWall> shown = new HashMap<>();
        FoundMessages.legible(stores, ids).forEach((id, one) -> {
            if (viewer.knows(one.owner())) {
                shown.put(id, new OnWall(one.message(), one.thread()));
            }
        });
        return shown;
    }
}
