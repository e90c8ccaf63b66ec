// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.notification.kind.GroupsChanged;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** Puts accounts into groups and takes them out, as far as the policy lets each group do that. */
public final class UserGroups {

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final PageNotices notices;
    private final UserNames names;
    private final Clock clock;

    public UserGroups(UnitOfWork work, RightsChecker rights, PageNotices notices, UserNames names, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.notices = notices;
        this.names = names;
        this.clock = clock;
    }

    /** What became of a wish to change somebody's groups. */
    public sealed interface Outcome {

        record Changed(User user, Set<String> added, Set<String> removed) implements Outcome {
            public Changed {
                added = Set.copyOf(added);
                removed = Set.copyOf(removed);
            }
        }

        record NoChange(User user) implements Outcome {}

        record Denied(List<Denial> reasons) implements Outcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }

        /** Groups that the asker may not give or take. */
        record NotYours(Set<String> groups) implements Outcome {
            public NotYours {
                groups = Set.copyOf(groups);
            }
        }

        record NoSuchUser(String name) implements Outcome {}

        record ExpiryInPast(String group) implements Outcome {}
    }

    /**
     * An account's groups, for the form.
     *
     * @param changeable groups that the viewer may give and take
     * @param all groups that there are
     */
    public record State(User user, Set<String> changeable, Set<String> all, List<LogEntry> log) {
        public State {
            changeable = Set.copyOf(changeable);
            all = Set.copyOf(all);
            log = List.copyOf(log);
        }
    }

    public Optional<State> state(Viewer viewer, String name) {
        return work.read(stores -> find(stores, name)
                .map(user -> new State(
                        user,
                        changeable(viewer),
                        rights.policy().explicitGroups(),
                        stores.logs()
                                .list(
                                        LogStore.Filter.about(Blocks.userPage(user.name()), LogTypes.RIGHTS),
                                        Slice.Request.first(10))
                                .items())));
    }

    /** Groups that somebody may give and take. */
    public Set<String> changeable(Viewer viewer) {
        return new TreeSet<>(rights.policy().grantable(viewer.groups()));
    }

    private Optional<User> find(Stores stores, String name) {
        return names.canonical(name).flatMap(stores.users()::find);
    }

    /**
     * @param add groups to be given, with the time when they end
     * @param remove groups to be taken away
     */
    public Outcome change(Viewer viewer, String name, Map<String, Expiry> add, Set<String> remove, String reason) {
        Instant now = clock.instant();
        List<Denial> reasons = denials(viewer);
        if (!reasons.isEmpty()) {
            return new Outcome.Denied(reasons);
        }
        for (Map.Entry<String, Expiry> entry : add.entrySet()) {
            if (entry.getValue().isOver(now)) {
                return new Outcome.ExpiryInPast(entry.getKey());
            }
        }
        return work.write(stores -> {
            Optional<User> user = find(stores, name);
            if (user.isEmpty()) {
                return new Outcome.NoSuchUser(name.strip());
            }
            Map<String, Expiry> before = user.get().groups();
            Map<String, Expiry> after = new HashMap<>(before);
            remove.forEach(after::remove);
            after.putAll(add);
            Set<String> added = new HashSet<>();
            after.forEach((group, expiry) -> {
                if (!expiry.equals(before.get(group))) {
                    added.add(group);
                }
            });
            Set<String> removed = new HashSet<>(before.keySet());
            removed.removeAll(after.keySet());
            Set<String> foreign = new TreeSet<>(added);
            foreign.addAll(removed);
            foreign.removeAll(changeable(viewer));
            if (!foreign.isEmpty()) {
                return new Outcome.NotYours(foreign);
            }
            if (added.isEmpty() && removed.isEmpty()) {
                return new Outcome.NoChange(user.get());
            }
            stores.users().setGroups(user.get().id(), after);
            log(stores, viewer, user.get(), after, new Difference(added, removed), reason, now);
            notices.notable()
                    .record(
                            stores,
                            NotableEvent.of(
                                            GroupsChanged.ID,
                                            viewer.actor(),
                                            now,
                                            Blocks.userPage(user.get().name()),
                                            GroupsChanged.ID)
                                    .to(List.of(user.get().id()))
                                    .with(NotableEvent.SUBJECT, signed(added, removed)));
            notices.events()
                    .afterCommit(new WikiEvent.RightsChanged(
                            user.get().id(), user.get().name(), added, removed, viewer.actor(), reason.strip()));
            return new Outcome.Changed(stores.users().find(user.get().id()).orElse(user.get()), added, removed);
        });
    }

    /** Why somebody may not change any groups; empty if they may change some. */
    public List<Denial> denials(Viewer viewer) {
        List<Denial> reasons = new ArrayList<>();
        rights.readOnly().reason().ifPresent(why -> reasons.add(new Denial.ReadOnly(why)));
        if (changeable(viewer).isEmpty()) {
            reasons.addAll(Denials.without(rights, viewer, Right.USER_RIGHTS));
        }
        viewer.blocks().stream()
                .filter(block -> block.pages().isEmpty())
                .findFirst()
                .ifPresent(block -> reasons.add(new Denial.Blocked(block)));
        return reasons;
    }

    private record Difference(Set<String> added, Set<String> removed) {}

    private static void log(
            Stores stores,
            Viewer viewer,
            User user,
            Map<String, Expiry> after,
            Difference difference,
            String reason,
            Instant now) {
        LogBook.write(
                stores,
                new LogBook.Deed(
                        LogTypes.RIGHTS,
                        "rights",
                        viewer.actor(),
                        Blocks.userPage(user.name()),
                        Optional.empty(),
                        reason.strip(),
                        Map.of(
                                "oldgroups", written(user.groups()),
                                "newgroups", written(after),
                                "added", String.join(", ", new TreeSet<>(difference.added())),
                                "removed", String.join(", ", new TreeSet<>(difference.removed())))),
                now);
    }

    /** Such as {@code +moderator −bot}. */
    private static String signed(Set<String> added, Set<String> removed) {
        return Stream.concat(
                        new TreeSet<>(added).stream().map(group -> "+" + group),
                        new TreeSet<>(removed).stream().map(group -> "−" + group))
                .collect(Collectors.joining(" "));
    }

    /** Names with the end of those that end, such as {@code moderator,sysop|2027-01-31T00:00:00Z}. */
    private static String written(Map<String, Expiry> groups) {
        return new TreeMap<>(groups)
                .entrySet().stream()
                        .map(entry -> entry.getKey()
                                + entry.getValue().at().map(end -> "|" + end).orElse(""))
                        .collect(Collectors.joining(","));
    }
}
