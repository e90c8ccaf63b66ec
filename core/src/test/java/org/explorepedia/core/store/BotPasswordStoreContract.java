// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.Test;

/** What {@link BotPasswordStore} promises. */
public abstract class BotPasswordStoreContract extends StoreContract {

    private BotPasswordStore passwords() {
        return each(BotPasswordStore.class, Stores::botPasswords);
    }

    @Test
    void passwordsAreKeptReplacedUsedAndTakenBack() {
        UserId user = account("Bot owner");
        UserId other = account("Bot stranger");
        BotPassword second = new BotPassword(user, "second", "hash-2", NOW, Optional.empty());
        passwords().put(second);
        passwords().put(new BotPassword(user, "first", "hash-1", NOW, Optional.of(at(5))));
        passwords().put(new BotPassword(other, "first", "hash-3", NOW, Optional.empty()));
        assertThat(passwords().list(user)).extracting(BotPassword::app).containsExactly("first", "second");
        assertThat(passwords().find(user, "second")).contains(second);
        assertThat(passwords().find(user, "third")).isEmpty();

        passwords().put(new BotPassword(user, "second", "hash-4", at(10), Optional.empty()));
        passwords().markUsed(user, "second", at(20));
        assertThat(passwords().find(user, "second"))
                .contains(new BotPassword(user, "second", "hash-4", at(10), Optional.of(at(20))));

        assertThat(passwords().remove(user, "first")).isTrue();
        assertThat(passwords().remove(user, "first")).isFalse();
        assertThat(passwords().find(other, "first")).isPresent();
    }
}
