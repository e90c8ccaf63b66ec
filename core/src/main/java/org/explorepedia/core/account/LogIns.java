// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.User;
import org.explorepedia.core.store.PasswordHasher;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.UnitOfWork;

/** Logs people in and out, and knows who a session belongs to. */
public final class LogIns {

    private static final System.Logger LOG = System.getLogger(LogIns.class.getName());

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int TRIES_PER_NAME = 5;
    private static final int TRIES_PER_ADDRESS = 100;
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final Duration UNREMEMBERED = Duration.ofDays(1);
    /** Sessions are written at most this often, so that reading pages does not write. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(10);

    private final UnitOfWork work;
    private final UserNames names;
    private final PasswordHasher hasher;
    private final Secrets secrets;
    private final Clock clock;
    private final String decoyHash;

    public LogIns(UnitOfWork work, UserNames names, PasswordHasher hasher, Secrets secrets, Clock clock) {
        this.work = work;
        this.names = names;
        this.hasher = hasher;
        this.secrets = secrets;
        this.clock = clock;
        this.decoyHash = hasher.hash(secrets.make());
    }

    /** Somebody who is logged in. */
    public record LoggedIn(Session session, User user) {}

    /**
     * @param remember whether the browser stays logged in after it was closed
     */
    public LogInOutcome logIn(String typedName, String password, String address, boolean remember) {
        Optional<String> name = names.canonical(typedName);
        Instant now = clock.instant();
        String nameBucket = bucket(address, name.orElse(typedName));
        if (tooMany(nameBucket, address, now)) {
            return new LogInOutcome.Throttled(WINDOW);
        }
        Optional<User> user = find(name);
        // A name without account takes as long as one with it, so that nobody can tell them apart.
        String hash = user.map(User::passwordHash).filter(h -> !h.isEmpty()).orElse(decoyHash);
        boolean right = hasher.matches(password, hash);
        if (!right || user.isEmpty() || user.get().passwordHash().isEmpty()) {
            return new LogInOutcome.Refused();
        }
        proved(user.get(), nameBucket, address, now);
        if (hasher.isOutdated(hash)) {
            String better = hasher.hash(password);
            work.write(stores -> {
                stores.users().setPassword(user.get().id(), better);
                return better;
            });
        }
        return open(user.get(), remember);
    }

    /**
     * Logs a program in, with a password that was made for it, as {@code Name@app} with the password or {@code Name} with
     * {@code app@password}; such a session is good for the API alone. Other names and passwords are the account's own.
     */
    public LogInOutcome logInProgram(String typedName, String password, String address) {
        int inName = typedName.lastIndexOf('@');
        int inPassword = password.indexOf('@');
        if (inName > 0) {
            return logInProgram(typedName.substring(0, inName), typedName.substring(inName + 1), password, address);
        }
        if (inPassword > 0) {
            LogInOutcome outcome = logInProgram(
                    typedName, password.substring(0, inPassword), password.substring(inPassword + 1), address);
            if (!(outcome instanceof LogInOutcome.Refused)) {
                return outcome;
            }
        }
        return logIn(typedName, password, address, true);
    }

    private LogInOutcome logInProgram(String typedName, String app, String password, String address) {
        Optional<String> name = names.canonical(typedName);
        Instant now = clock.instant();
        String nameBucket = bucket(address, name.orElse(typedName));
        if (tooMany(nameBucket, address, now)) {
            return new LogInOutcome.Throttled(WINDOW);
        }
        String hash = Secrets.hash(password);
        Optional<User> user = find(name)
                .filter(account -> work.<Optional<BotPassword>>read(
                                stores -> stores.botPasswords().find(account.id(), app))
                        .filter(known -> MessageDigest.isEqual(
                                known.hash().getBytes(StandardCharsets.US_ASCII),
                                hash.getBytes(StandardCharsets.US_ASCII)))
                        .isPresent());
        if (user.isEmpty()) {
            return new LogInOutcome.Refused();
        }
        proved(user.get(), nameBucket, address, now);
        work.write(stores -> {
            stores.botPasswords().markUsed(user.get().id(), app, now);
            return app;
        });
        return open(user.get(), true, app);
    }

    private static String bucket(String address, String name) {
        return "login:" + address + "|" + name;
    }

    private boolean tooMany(String nameBucket, String address, Instant now) {
        return work.write(stores -> stores.sessions().count(nameBucket, now, WINDOW) > TRIES_PER_NAME
                | stores.sessions().count("login:" + address, now, WINDOW) > TRIES_PER_ADDRESS);
    }

    private Optional<User> find(Optional<String> name) {
        return name.flatMap(canonical -> work.read(stores -> stores.users().find(canonical)));
    }

    /** Only wrong passwords count against a name; those of the address go on counting, for who guesses many names. */
    private void proved(User user, String nameBucket, String address, Instant now) {
        work.write(stores -> {
            stores.sessions().forget(nameBucket);
            stores.addresses().note(user.actor(), address, now);
            return nameBucket;
        });
    }

    /** Begins a session without password, right after an account was made or a password was set. */
    public LogInOutcome.LoggedIn open(User user, boolean remember) {
        return open(user, remember, "");
    }

    private LogInOutcome.LoggedIn open(User user, boolean remember, String app) {
        Instant now = clock.instant();
        String secret = secrets.make();
        Instant expires = now.plus(remember ? REMEMBERED : UNREMEMBERED);
        Session session =
                new Session(Secrets.hash(secret), Optional.of(user.id()), secrets.make(), app, now, now, expires);
        work.write(stores -> {
            stores.sessions().put(session);
            return session;
        });
        return new LogInOutcome.LoggedIn(user, secret, expires);
    }

    /** Who a session cookie belongs to; empty if it is unknown or has expired. */
    public Optional<LoggedIn> identify(String secret) {
        String hash = Secrets.hash(secret);
        Instant now = clock.instant();
        Optional<LoggedIn> found = work.read(stores -> stores.sessions()
                .find(hash)
                .filter(session -> now.isBefore(session.expires()))
                .flatMap(session -> session.user()
                        .flatMap(id -> stores.users().find(id))
                        .map(user -> new LoggedIn(session, user))));
        found.filter(who -> who.session().lastSeen().plus(TOUCH_EVERY).isBefore(now))
                .ifPresent(who -> touch(who, now));
        return found;
    }

    private void touch(LoggedIn who, Instant now) {
        Session session = who.session();
        Duration life = Duration.between(session.lastSeen(), session.expires());
        try {
            work.write(stores -> {
                stores.sessions().touch(session.tokenHash(), now, now.plus(life));
                return session;
            });
        } catch (StorageUnavailable unwritable) {
            // Somebody who only reads must not suffer because nothing can be written: the session ends a little sooner.
            LOG.log(System.Logger.Level.DEBUG, "a session was not prolonged", unwritable);
        }
    }

    public void logOut(String secret) {
        work.write(stores -> {
            stores.sessions().remove(Secrets.hash(secret));
            return secret;
        });
    }
}
