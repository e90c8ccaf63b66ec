// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.kind.Blocked;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.AutomaticBlocks;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Blocks accounts, addresses and ranges of addresses, and lifts such blocks. */
public final class Blocks {

    private static final int WIDEST_4 = 16;
    private static final int WIDEST_6 = 19;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final PageNotices notices;
    private final UserNames names;
    private final Namespaces namespaces;
    private final Clock clock;

    public Blocks(
            UnitOfWork work,
            RightsChecker rights,
            PageNotices notices,
            UserNames names,
            Namespaces namespaces,
            Clock clock) {
        this.work = work;
        this.rights = rights;
        this.notices = notices;
        this.names = names;
        this.namespaces = namespaces;
        this.clock = clock;
    }

    /**
     * @param target as typed: name, address or range
     * @param flags what it takes away beside editing
     * @param pages that it is limited to; empty for the whole wiki
     * @param change whether a block that is there already is to be replaced
     */
    public record BlockRequest(
            String target, Expiry expiry, String reason, Set<Block.Flag> flags, Set<Title> pages, boolean change) {
        public BlockRequest {
            flags = Set.copyOf(flags);
            pages = pages.stream().map(Title::withoutFragment).collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Target(String name, Optional<User> user) {}

    private Optional<Target> target(Stores stores, String typed) {
        Optional<Target> address = BlockTarget.parse(typed).map(range -> new Target(range.text(), Optional.empty()));
        if (VisitorNames.matches(typed.strip())) {
            return Optional.of(new Target(typed.strip(), Optional.empty()));
        }
        return address.isPresent()
                ? address
                : names.canonical(typed)
                        .flatMap(stores.users()::find)
                        .map(user -> new Target(user.name(), Optional.of(user)));
    }

    /** Why somebody may not block anybody; empty if they may. */
    public List<Denial> denials(Viewer viewer) {
        return Denials.of(rights.check(viewer, Action.BLOCK));
    }

    public BlockOutcome block(Viewer viewer, BlockRequest request) {
        Instant now = clock.instant();
        List<Denial> reasons = new ArrayList<>(denials(viewer));
        if (request.flags().contains(Block.Flag.EMAIL)) {
            reasons.addAll(Denials.without(rights, viewer, Right.BLOCK_EMAIL));
        }
        boolean hide = request.flags().contains(Block.Flag.HIDE_USER);
        if (hide) {
            reasons.addAll(Denials.without(rights, viewer, Right.HIDE_USER));
        }
        if (!reasons.isEmpty()) {
            return new BlockOutcome.Denied(reasons);
        }
        if (hide && (request.expiry().at().isPresent() || !request.pages().isEmpty())) {
            return new BlockOutcome.CannotHide(request.target().strip());
        }
        if (request.expiry().isOver(now)) {
            return new BlockOutcome.ExpiryInPast();
        }
        Optional<BlockTarget> range = BlockTarget.parse(request.target());
        if (range.isPresent() && range.get().prefix() < widest(range.get())) {
            return new BlockOutcome.RangeTooWide(range.get().text(), widest(range.get()));
        }
        return work.write(stores -> {
            Optional<Target> target = target(stores, request.target());
            if (target.isEmpty()) {
                return new BlockOutcome.NoSuchTarget(request.target().strip());
            }
            Optional<Block> before =
                    stores.restrictions().findBlock(target.get().name(), now);
            if (hide && target.get().user().isEmpty()) {
                return new BlockOutcome.CannotHide(target.get().name());
            }
            if (!Visibility.knowsOf(viewer, before)) {
                return new BlockOutcome.NoSuchTarget(target.get().name());
            }
            return before.isPresent() && !request.change()
                    ? new BlockOutcome.AlreadyBlocked(before.get())
                    : set(stores, viewer, request, target.get(), before, now);
        });
    }

    private static int widest(BlockTarget range) {
        return range.version6() ? WIDEST_6 : WIDEST_4;
    }

    private BlockOutcome set(
            Stores stores, Viewer viewer, BlockRequest request, Target target, Optional<Block> before, Instant now) {
        Set<Block.Flag> flags = flags(request.flags(), target);
        Block block = stores.restrictions()
                .block(new Block(
                        0,
                        target.name(),
                        target.user().map(User::id),
                        viewer.actor(),
                        now,
                        request.expiry(),
                        request.reason().strip(),
                        flags,
                        request.pages()));
        AutomaticBlocks.onBlock(stores, block, now);
        log(stores, viewer, before.isPresent() ? "reblock" : "block", block, request.reason(), now);
        target.user()
                .ifPresent(user -> notices.notable()
                        .record(
                                stores,
                                NotableEvent.of(Blocked.ID, viewer.actor(), now, userPage(user.name()), Blocked.ID)
                                        .to(List.of(user.id()))));
        notices.events().afterCommit(new WikiEvent.UserBlocked(block));
        return new BlockOutcome.Blocked(block);
    }

    /** Accounts have no visitors to be limited to, and addresses have no mail. */
    private static Set<Block.Flag> flags(Set<Block.Flag> asked, Target target) {
        Set<Block.Flag> flags = EnumSet.noneOf(Block.Flag.class);
        flags.addAll(asked);
        flags.remove(Block.Flag.AUTOMATIC);
        if (target.user().isPresent()) {
            flags.remove(Block.Flag.ANONYMOUS_ONLY);
        } else if (VisitorNames.matches(target.name())) {
            flags.remove(Block.Flag.ANONYMOUS_ONLY);
            flags.remove(Block.Flag.EMAIL);
        } else {
            flags.remove(Block.Flag.AUTOBLOCK);
            flags.remove(Block.Flag.EMAIL);
        }
        return flags;
    }

    private void log(Stores stores, Viewer viewer, String action, Block block, String reason, Instant now) {
        Map<String, String> details = new HashMap<>();
        if (!action.equals("unblock")) {
            details.put("expiry", block.expiry().at().map(Instant::toString).orElse("infinity"));
            details.put(
                    "flags",
                    block.flags().stream()
                            .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .sorted()
                            .collect(Collectors.joining(",")));
            if (!block.pages().isEmpty()) {
                details.put(
                        "pages",
                        block.pages().stream()
                                .map(namespaces::prefixedText)
                                .sorted()
                                .collect(Collectors.joining("|")));
            }
        }
        LogBook.write(
                stores,
                new LogBook.Deed(
                        // The public log must not tell the name that is to be forgotten.
                        block.hidesUser() ? LogTypes.SUPPRESS : LogTypes.BLOCK,
                        action,
                        viewer.actor(),
                        userPage(block.target()),
                        Optional.empty(),
                        reason.strip(),
                        details),
                now);
    }

    static Title userPage(String name) {
        return Title.of(Namespace.USER, name.replace(' ', '_'));
    }

    /** @param target name, address, range, or {@code #} and the number of a block */
    public BlockOutcome unblock(Viewer viewer, String target, String reason) {
        Instant now = clock.instant();
        List<Denial> reasons = denials(viewer);
        if (!reasons.isEmpty()) {
            return new BlockOutcome.Denied(reasons);
        }
        return work.write(stores -> {
            Optional<Block> block =
                    find(stores, target, now).filter(found -> Visibility.knowsOf(viewer, Optional.of(found)));
            if (block.isEmpty()) {
                return new BlockOutcome.NotBlocked(target.strip());
            }
            stores.restrictions().unblock(block.get().id());
            log(stores, viewer, "unblock", block.get(), reason, now);
            notices.events().afterCommit(new WikiEvent.UserUnblocked(block.get(), viewer.actor(), reason.strip()));
            return new BlockOutcome.Unblocked(block.get());
        });
    }

    private Optional<Block> find(Stores stores, String typed, Instant now) {
        String text = typed.strip();
        if (text.startsWith("#") && text.length() > 1 && text.length() < 18) {
            String digits = text.substring(1);
            return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? stores.restrictions().findBlock(Long.parseLong(digits))
                    : Optional.empty();
        }
        return target(stores, typed).flatMap(target -> stores.restrictions().findBlock(target.name(), now));
    }

    /** The block of exactly this account, address or range that is in force. */
    public Optional<Block> find(String target) {
        return work.read(stores -> find(stores, target, clock.instant()));
    }

    /** Latest entries of the log about somebody, newest first. */
    public List<LogEntry> log(String name, int limit) {
        return work.read(stores -> stores.logs()
                .list(LogStore.Filter.about(userPage(name), LogTypes.BLOCK), Slice.Request.first(limit))
                .items());
    }

    /** Blocks in force, newest first, without those of accounts that the reader may not know of. */
    public Slice<Block> list(Viewer viewer, Slice.Request request) {
        return work.read(stores -> {
            Slice<Block> blocks = stores.restrictions().blockList(request, clock.instant());
            return new Slice<>(
                    blocks.items().stream()
                            .filter(block -> Visibility.knowsOf(viewer, Optional.of(block)))
                            .toList(),
                    blocks.next(),
                    blocks.previous());
        });
    }
}
