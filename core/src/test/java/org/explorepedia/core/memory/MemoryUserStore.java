// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UserStore;

record MemoryUserStore(MemoryState state) implements UserStore {

    @Override
    public Optional<User> create(String name, String email, String passwordHash, Instant now) {
        if (find(name).isPresent()) {
            return Optional.empty();
        }
        UserId id = new UserId(state.nextId());
        User user = new User(id, name, email, Optional.empty(), passwordHash, now, 0, Map.of(), Map.of());
        state.users.put(id, user);
        return Optional.of(user);
    }

    @Override
    public Optional<User> find(String name) {
        return state.users.values().stream()
                .filter(user -> user.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(state.users.get(id));
    }

    @Override
    public Map<String, User> find(Collection<String> names) {
        Map<String, User> found = new HashMap<>();
        names.forEach(name -> find(name).ifPresent(user -> found.put(name, user)));
        return found;
    }

    @Override
    public List<User> all(Collection<UserId> ids) {
        return state.users.values().stream()
                .filter(user -> ids.contains(user.id()))
                .sorted(java.util.Comparator.comparing(User::name))
                .toList();
    }

    @Override
    public List<User> findByEmail(String email) {
        return state.users.values().stream()
                .filter(user -> user.email().equals(email))
                .toList();
    }

    private void change(UserId id, UnaryOperator<User> change) {
        state.change(state.users, id, change);
    }

    @Override
    public void setPassword(UserId user, String passwordHash) {
        change(
                user,
                old -> new User(
                        old.id(),
                        old.name(),
                        old.email(),
                        old.emailConfirmed(),
                        passwordHash,
                        old.registered(),
                        old.editCount(),
                        old.groups(),
                        old.preferences()));
    }

    @Override
    public void setEmail(UserId user, String email, Optional<Instant> confirmed) {
        change(
                user,
                old -> new User(
                        old.id(),
                        old.name(),
                        email,
                        confirmed,
                        old.passwordHash(),
                        old.registered(),
                        old.editCount(),
                        old.groups(),
                        old.preferences()));
    }

    @Override
    public void setGroups(UserId user, Map<String, Expiry> groups) {
        change(
                user,
                old -> new User(
                        old.id(),
                        old.name(),
                        old.email(),
                        old.emailConfirmed(),
                        old.passwordHash(),
                        old.registered(),
                        old.editCount(),
                        groups,
                        old.preferences()));
    }

    @Override
    public void setPreferences(UserId user, Map<String, String> changes) {
        change(user, old -> {
            Map<String, String> all = new HashMap<>(old.preferences());
            all.putAll(changes);
            all.values().removeIf(String::isEmpty);
            return new User(
                    old.id(),
                    old.name(),
                    old.email(),
                    old.emailConfirmed(),
                    old.passwordHash(),
                    old.registered(),
                    old.editCount(),
                    old.groups(),
                    all);
        });
    }

    @Override
    public void addEdits(UserId user, int edits) {
        change(
                user,
                old -> new User(
                        old.id(),
                        old.name(),
                        old.email(),
                        old.emailConfirmed(),
                        old.passwordHash(),
                        old.registered(),
                        old.editCount() + edits,
                        old.groups(),
                        old.preferences()));
    }

    @Override
    public void rename(UserId user, String name) {
        state.revisions.replaceAll((_, revision) ->
                revision.author().user().equals(Optional.of(user)) ? by(revision, Actor.of(user, name)) : revision);
        change(
                user,
                old -> new User(
                        old.id(),
                        name,
                        old.email(),
                        old.emailConfirmed(),
                        old.passwordHash(),
                        old.registered(),
                        old.editCount(),
                        old.groups(),
                        old.preferences()));
    }

    @Override
    public Slice<User> list(String prefix, Optional<String> group, Slice.Request slice) {
        return MemoryState.slice(
                state.users.values().stream()
                        .filter(user -> user.name().startsWith(prefix)
                                && group.map(user.groups()::containsKey).orElse(true))
                        .toList(),
                slice);
    }

    @Override
    public long count(Optional<String> group) {
        return state.users.values().stream()
                .filter(user -> group.map(user.groups()::containsKey).orElse(true))
                .count();
    }

    private static Revision by(Revision revision, Actor author) {
        return new Revision(
                revision.id(),
                revision.page(),
                revision.parent(),
                author,
                revision.timestamp(),
                revision.summary(),
                revision.minor(),
                revision.length(),
                revision.sha1(),
                revision.contentModel(),
                revision.tags(),
                revision.hidden());
    }
}
