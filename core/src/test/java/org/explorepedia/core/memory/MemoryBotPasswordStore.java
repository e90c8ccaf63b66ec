// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.BotPasswordStore;

record MemoryBotPasswordStore(MemoryState state) implements BotPasswordStore {

    @Override
    public void put(BotPassword password) {
        state.botPasswords.put(List.of(password.user(), password.app()), password);
    }

    @Override
    public Optional<BotPassword> find(UserId user, String app) {
        return Optional.ofNullable(state.botPasswords.get(List.of(user, app)));
    }

    @Override
    public List<BotPassword> list(UserId user) {
        return state.botPasswords.values().stream()
                .filter(password -> password.user().equals(user))
                .toList();
    }

    @Override
    public void markUsed(UserId user, String app, Instant now) {
        find(user, app).ifPresent(old -> put(new BotPassword(user, app, old.hash(), old.created(), Optional.of(now))));
    }

    @Override
    public boolean remove(UserId user, String app) {
        return state.botPasswords.remove(List.of(user, app)) != null;
    }
}
