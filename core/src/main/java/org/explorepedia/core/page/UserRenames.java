// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Gives accounts other names. Everything that they did goes on under the new one, and old addresses lead there. */
public final class UserRenames {

    /** A name that was changed more often than this is not followed to its end. */
    private static final int MOST_STEPS = 10;

    private static final int PAGES = 500;

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final PageNotices notices;
    private final UserNames names;
    private final Namespaces namespaces;
    private final MoveStep step;
    private final Clock clock;

    public UserRenames(
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
        this.step = new MoveStep(namespaces, notices.texts(), notices.followUps(), notices.events());
        this.clock = clock;
    }

    /** What became of a wish to rename somebody. */
    public sealed interface Outcome {

        /** @param pages how many pages of the account moved along */
        record Renamed(User user, String from, int pages) implements Outcome {}

        record Denied(List<Denial> reasons) implements Outcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }

        record NoSuchUser(String name) implements Outcome {}

        record InvalidName(String name) implements Outcome {}

        record NameTaken(String name) implements Outcome {}
    }

    /** Why somebody may not rename accounts; empty if they may. */
    public List<Denial> denials(Viewer viewer) {
        List<Denial> reasons = new ArrayList<>();
        rights.readOnly().reason().ifPresent(why -> reasons.add(new Denial.ReadOnly(why)));
        reasons.addAll(Denials.without(rights, viewer, Right.RENAME_USER));
        viewer.blocks().stream()
                .filter(block -> block.pages().isEmpty())
                .findFirst()
                .ifPresent(block -> reasons.add(new Denial.Blocked(block)));
        return reasons;
    }

    /** @param movePages whether user page, talk page and pages below them move along */
    public Outcome rename(Viewer viewer, String from, String to, String reason, boolean movePages) {
        Instant now = clock.instant();
        List<Denial> reasons = denials(viewer);
        if (!reasons.isEmpty()) {
            return new Outcome.Denied(reasons);
        }
        Optional<String> name = names.canonical(to);
        if (name.isEmpty()) {
            return new Outcome.InvalidName(to.strip());
        }
        return work.write(stores -> {
            Optional<User> user = names.canonical(from).flatMap(stores.users()::find);
            if (user.isEmpty()) {
                return new Outcome.NoSuchUser(from.strip());
            }
            if (stores.users().find(name.get()).isPresent()) {
                return new Outcome.NameTaken(name.get());
            }
            String old = user.get().name();
            stores.users().rename(user.get().id(), name.get());
            int pages = movePages ? movePages(stores, viewer, old, name.get(), now) : 0;
            LogBook.write(
                    stores,
                    new LogBook.Deed(
                            LogTypes.RENAME_USER,
                            "renameuser",
                            viewer.actor(),
                            Blocks.userPage(old),
                            Optional.empty(),
                            reason.strip(),
                            Map.of(
                                    "olduser",
                                    old,
                                    "newuser",
                                    name.get(),
                                    "target",
                                    namespaces.prefixedText(Blocks.userPage(name.get())))),
                    now);
            notices.events().afterCommit(new WikiEvent.UserRenamed(user.get().id(), old, name.get(), viewer.actor()));
            return new Outcome.Renamed(stores.users().find(user.get().id()).orElseThrow(), old, pages);
        });
    }

    private int movePages(Stores stores, Viewer viewer, String from, String to, Instant now) {
        String oldKey = from.replace(' ', '_');
        String newKey = to.replace(' ', '_');
        String summary = notices.texts().text("rename.move-summary", from, to);
        int moved = 0;
        for (int namespace : List.of(Namespace.USER, Namespace.USER_TALK, Namespace.WALL)) {
            List<Page> pages = new ArrayList<>();
            stores.pages().find(Title.of(namespace, oldKey)).ifPresent(pages::add);
            pages.addAll(stores.pages()
                    .list(namespace, oldKey + "/", Optional.empty(), Slice.Request.first(PAGES))
                    .items());
            for (Page page : pages) {
                String rest = page.title().dbKey().substring(oldKey.length());
                Title target = Title.of(namespace, newKey + rest);
                // A page that is there already is somebody's work and stays.
                if (stores.pages().find(target).isEmpty()) {
                    step.move(stores, new MoveStep.Order(page, target, viewer.actor(), summary, true, false), now);
                    moved++;
                }
            }
        }
        return moved;
    }

    /**
     * Where the addresses of a former name lead: the name that the account has now. Empty if somebody has the name today,
     * or nobody ever had it.
     */
    public Optional<String> currentName(String formerName) {
        Optional<String> canonical = names.canonical(formerName);
        if (canonical.isEmpty()) {
            return Optional.empty();
        }
        return work.read(stores -> {
            String name = canonical.get();
            for (int i = 0; i < MOST_STEPS; i++) {
                if (stores.users().find(name).isPresent()) {
                    return i == 0 ? Optional.empty() : Optional.of(name);
                }
                Optional<String> next = stores
                        .logs()
                        .list(
                                LogStore.Filter.about(Blocks.userPage(name), LogTypes.RENAME_USER),
                                Slice.Request.first(1))
                        .items()
                        .stream()
                        .map(LogEntry::details)
                        .flatMap(details -> Optional.ofNullable(details.get("newuser")).stream())
                        .findFirst();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                name = next.get();
            }
            return Optional.empty();
        });
    }
}
