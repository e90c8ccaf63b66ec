// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.SessionStore;

record MemorySessionStore(MemoryState state) implements SessionStore {

    @Override
    public void put(Session session) {
        state.sessions.put(session.tokenHash(), session);
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return Optional.ofNullable(state.sessions.get(tokenHash));
    }

    @Override
    public void touch(String tokenHash, Instant lastSeen, Instant expires) {
        state.sessions.computeIfPresent(
                tokenHash,
                (_, old) -> new Session(
                        old.tokenHash(), old.user(), old.csrfSecret(), old.app(), old.created(), lastSeen, expires));
    }

    @Override
    public void remove(String tokenHash) {
        state.sessions.remove(tokenHash);
    }

    @Override
    public void removeAll(UserId user, String exceptTokenHash) {
        state.sessions
                .values()
                .removeIf(session -> session.user().equals(Optional.of(user))
                        && !session.tokenHash().equals(exceptTokenHash));
    }

    @Override
    public void removeProgram(UserId user, String app) {
        state.sessions
                .values()
                .removeIf(session -> session.user().equals(Optional.of(user))
                        && session.app().equals(app));
    }

    @Override
    public void putToken(AccountToken token) {
        state.tokens.put(token.hash(), token);
    }

    @Override
    public Optional<AccountToken> findToken(String hash, AccountToken.Kind kind, Instant now) {
        return Optional.ofNullable(state.tokens.get(hash))
                .filter(token -> token.kind() == kind && now.isBefore(token.expires()));
    }

    @Override
    public boolean useToken(String hash) {
        return state.tokens.remove(hash) != null;
    }

    @Override
    public long count(String bucket, Instant now, Duration window) {
        long start = Math.floorDiv(now.getEpochSecond(), window.toSeconds());
        Instant ends = Instant.ofEpochSecond((start + 1) * window.toSeconds());
        return Objects.requireNonNull(state.counters.merge(
                        bucket + "@" + start,
                        new MemoryState.Counted(1, ends),
                        (old, one) -> new MemoryState.Counted(old.events() + one.events(), ends)))
                .events();
    }

    @Override
    public void forget(String bucket) {
        state.counters.keySet().removeIf(key -> key.startsWith(bucket + "@"));
    }

    @Override
    public int prune(Instant now) {
        int before = expiring();
        state.sessions.values().removeIf(session -> !now.isBefore(session.expires()));
        state.tokens.values().removeIf(token -> !now.isBefore(token.expires()));
        state.counters.values().removeIf(counted -> !now.isBefore(counted.ends()));
        return before - expiring();
    }

    private int expiring() {
        return state.sessions.size() + state.tokens.size() + state.counters.size();
    }
}
