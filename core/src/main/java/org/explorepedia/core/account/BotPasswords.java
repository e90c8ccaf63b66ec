// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.User;
import org.explorepedia.core.store.UnitOfWork;

/**
 * Passwords that people give to their programs. Whoever logs in with one can use the API and nothing else, so a program
 * that leaks it does not give the account away; taking it back ends what was begun with it.
 */
public final class BotPasswords {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 32;

    private final UnitOfWork work;
    private final Secrets secrets;
    private final Clock clock;

    public BotPasswords(UnitOfWork work, Secrets secrets, Clock clock) {
        this.work = work;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What became of a wish for a password. */
    public sealed interface Outcome {

        /** @param password shown once; only its hash is kept */
        record Made(String app, String password) implements Outcome {}

        /** Names have letters, digits, and {@code . _ -} between them. */
        record InvalidName() implements Outcome {}

        record TooMany(int limit) implements Outcome {}
    }

    /** Makes a password; one of the same name is replaced and ends. */
    public Outcome make(User user, String typed) {
        String app = typed.strip();
        if (!isName(app)) {
            return new Outcome.InvalidName();
        }
        String password = secrets.make();
        Instant now = clock.instant();
        return work.write(stores -> {
            List<BotPassword> known = stores.botPasswords().list(user.id());
            boolean again = known.stream().anyMatch(one -> one.app().equals(app));
            if (!again && known.size() >= MOST) {
                return new Outcome.TooMany(MOST);
            }
            stores.sessions().removeProgram(user.id(), app);
            stores.botPasswords().put(new BotPassword(user.id(), app, Secrets.hash(password), now, Optional.empty()));
            return new Outcome.Made(app, password);
        });
    }

    public List<BotPassword> list(User user) {
        return work.read(stores -> stores.botPasswords().list(user.id()));
    }

    /** Takes a password back and logs out who came in with it. */
    public boolean remove(User user, String app) {
        return work.write(stores -> {
            stores.sessions().removeProgram(user.id(), app);
            return stores.botPasswords().remove(user.id(), app);
        });
    }

    private static boolean isName(String app) {
        return !app.isEmpty()
                && app.length() <= LONGEST_NAME
                && app.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '.'
                                || c == '_'
                                || c == '-');
    }
}
