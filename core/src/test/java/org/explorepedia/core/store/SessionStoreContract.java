// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.Test;

/** What {@link SessionStore} promises. */
public abstract class SessionStoreContract extends StoreContract {

    private static Session session(String hash, Optional<UserId> user) {
        return new Session(hash, user, "secret", "", NOW, NOW, at(600));
    }

    @Test
    void aSessionIsKeptChangedAndEnded() {
        UserId user = account("Session user");
        sessions().put(session("hash-1", Optional.empty()));
        assertThat(sessions().find("hash-1")).contains(session("hash-1", Optional.empty()));
        sessions().put(session("hash-1", Optional.of(user)));
        sessions().touch("hash-1", at(30), at(900));
        assertThat(sessions().find("hash-1"))
                .contains(new Session("hash-1", Optional.of(user), "secret", "", NOW, at(30), at(900)));
        sessions().remove("hash-1");
        assertThat(sessions().find("hash-1")).isEmpty();
    }

    @Test
    void allSessionsOfAnAccountEndButOne() {
        UserId user = account("Session owner");
        UserId other = account("Session stranger");
        sessions().put(session("mine-1", Optional.of(user)));
        sessions().put(session("mine-2", Optional.of(user)));
        sessions().put(session("theirs", Optional.of(other)));
        sessions().removeAll(user, "mine-1");
        assertThat(sessions().find("mine-1")).isPresent();
        assertThat(sessions().find("mine-2")).isEmpty();
        assertThat(sessions().find("theirs")).isPresent();
        sessions().removeAll(user, "");
        assertThat(sessions().find("mine-1")).isEmpty();
    }

    @Test
    void sessionsOfAProgramEndTogether() {
        UserId user = account("Session programmer");
        UserId other = account("Session colleague");
        sessions().put(session("by-hand", Optional.of(user)));
        sessions().put(new Session("by-program", Optional.of(user), "secret", "robot", NOW, NOW, at(600)));
        sessions().put(new Session("by-another", Optional.of(user), "secret", "other", NOW, NOW, at(600)));
        sessions().put(new Session("by-colleague", Optional.of(other), "secret", "robot", NOW, NOW, at(600)));
        assertThat(sessions().find("by-program").orElseThrow().app()).isEqualTo("robot");
        sessions().removeProgram(user, "robot");
        assertThat(sessions().find("by-program")).isEmpty();
        assertThat(sessions().find("by-hand")).isPresent();
        assertThat(sessions().find("by-another")).isPresent();
        assertThat(sessions().find("by-colleague")).isPresent();
    }

    @Test
    void aSecretIsUsedUpOnce() {
        AccountToken token =
                new AccountToken("token-1", AccountToken.Kind.SET_UP_WIKI, Optional.empty(), "payload", at(60));
        sessions().putToken(token);
        assertThat(sessions().findToken("token-1", AccountToken.Kind.SET_UP_WIKI, at(59)))
                .contains(token);
        assertThat(sessions().findToken("token-1", AccountToken.Kind.SET_UP_WIKI, at(60)))
                .isEmpty();
        assertThat(sessions().findToken("token-1", AccountToken.Kind.RESET_PASSWORD, NOW))
                .isEmpty();
        assertThat(sessions().useToken("token-1")).isTrue();
        assertThat(sessions().useToken("token-1")).isFalse();
    }

    @Test
    void countsCanBeForgotten() {
        Duration minute = Duration.ofMinutes(1);
        sessions().count("forgetful", at(0), minute);
        sessions().forget("forgetful");
        assertThat(sessions().count("forgetful", at(1), minute)).isEqualTo(1);
    }

    @Test
    void eventsAreCountedByBucketAndWindow() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(sessions().count("login:1.2.3.4", at(0), minute)).isEqualTo(1);
        assertThat(sessions().count("login:1.2.3.4", at(59), minute)).isEqualTo(2);
        assertThat(sessions().count("login:1.2.3.5", at(59), minute)).isEqualTo(1);
        assertThat(sessions().count("login:1.2.3.4", at(60), minute)).isEqualTo(1);
    }

    @Test
    void whatHasExpiredIsRemoved() {
        sessions().prune(at(1_000_000));
        sessions().put(session("expiring", Optional.empty()));
        sessions()
                .putToken(new AccountToken(
                        "token-2", AccountToken.Kind.CONFIRM_EMAIL, Optional.of(account("Pruned")), "", at(60)));
        sessions().count("pruned", NOW, Duration.ofMinutes(1));
        assertThat(sessions().prune(at(60))).isEqualTo(2);
        assertThat(sessions().find("expiring")).isPresent();
        assertThat(sessions().prune(at(600))).isEqualTo(1);
        assertThat(sessions().find("expiring")).isEmpty();
    }
}
