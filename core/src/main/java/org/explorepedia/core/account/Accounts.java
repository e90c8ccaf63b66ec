// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.kind.Welcome;
import org.explorepedia.core.store.PasswordHasher;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Makes accounts and changes their passwords and addresses. */
public final class Accounts {

    private static final Duration CREATION_WINDOW = Duration.ofDays(1);
    private static final int CREATIONS_PER_ADDRESS = 6;

    private final UnitOfWork work;
    private final UserNames names;
    private final PasswordPolicy passwords;
    private final PasswordHasher hasher;
    private final EmailSecrets emails;
    private final NotableEvents notable;
    private final Clock clock;

    public Accounts(
            UnitOfWork work,
            UserNames names,
            PasswordPolicy passwords,
            PasswordHasher hasher,
            EmailSecrets emails,
            NotableEvents notable,
            Clock clock) {
        this.work = work;
        this.names = names;
        this.passwords = passwords;
        this.hasher = hasher;
        this.emails = emails;
        this.notable = notable;
        this.clock = clock;
    }

    /**
     * A wish for an account.
     *
     * @param email may be empty
     * @param address of the client; empty when the operator makes the account at the console, which nothing limits
     */
    public record Wish(String name, String password, String email, String address) {}

    /** Makes an account, logs it, and sends the mail that confirms its address. */
    public CreateAccountOutcome create(Wish wish, Map<String, Expiry> groups) {
        Optional<String> name = names.canonical(wish.name());
        if (name.isEmpty()) {
            return new CreateAccountOutcome.InvalidName();
        }
        Optional<String> refusal = passwords.refusal(name.get(), wish.password());
        if (refusal.isPresent()) {
            return new CreateAccountOutcome.PasswordRefused(refusal.get());
        }
        String email = wish.email().strip();
        if (!email.isEmpty() && !EmailSecrets.isAddress(email)) {
            return new CreateAccountOutcome.InvalidEmail();
        }
        if (work.<Optional<User>>read(stores -> stores.users().find(name.get())).isPresent()) {
            return new CreateAccountOutcome.NameTaken(name.get());
        }
        Optional<CreateAccountOutcome> limited = limited(wish.address());
        if (limited.isPresent()) {
            return limited.get();
        }
        // Hashing is slow on purpose and must not hold a transaction.
        String hash = hasher.hash(wish.password());
        Instant now = clock.instant();
        Optional<User> created = work.write(stores -> {
            Optional<User> user = stores.users().create(name.get(), email, hash, now);
            user.ifPresent(account -> {
                if (!groups.isEmpty()) {
                    stores.users().setGroups(account.id(), groups);
                }
                log(stores, account, now);
                welcome(stores, account, now);
            });
            return user.map(account -> stores.users().find(account.id()).orElse(account));
        });
        if (created.isEmpty()) {
            return new CreateAccountOutcome.NameTaken(name.get());
        }
        if (!email.isEmpty()) {
            emails.sendConfirmation(created.get(), email);
        }
        return new CreateAccountOutcome.Created(created.get());
    }

    private Optional<CreateAccountOutcome> limited(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return work.write(stores -> {
            Optional<Block> block = stores.restrictions().blocks(Optional.empty(), address, now).stream()
                    .filter(b -> b.flags().contains(Block.Flag.CREATE_ACCOUNT))
                    .findFirst();
            if (block.isPresent()) {
                return Optional.of(new CreateAccountOutcome.Blocked(block.get()));
            }
            long made = stores.sessions().count("create:" + address, now, CREATION_WINDOW);
            return made > CREATIONS_PER_ADDRESS
                    ? Optional.of(new CreateAccountOutcome.Throttled(CREATION_WINDOW))
                    : Optional.empty();
        });
    }

    private void welcome(Stores stores, User user, Instant now) {
        Title page = Title.of(Namespace.USER, user.name().replace(' ', '_'));
        notable.record(
                stores,
                NotableEvent.of(Welcome.ID, user.actor(), now, page, Welcome.ID).to(List.of(user.id())));
    }

    private static void log(Stores stores, User user, Instant now) {
        Title page = Title.of(Namespace.USER, user.name().replace(' ', '_'));
        LogEntry entry = stores.logs()
                .add(new LogEntry(
                        0, "newusers", "create", user.actor(), now, page, Optional.empty(), "", Map.of(), Set.of()));
        stores.changes()
                .add(new RecentChange(
                        0,
                        RecentChange.Kind.LOG,
                        now,
                        user.actor(),
                        page,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        false,
                        true,
                        "",
                        Set.of(),
                        entry.type(),
                        entry.action(),
                        entry.details(),
                        Set.of()));
    }

    /** What became of a wish to change a password. */
    public enum PasswordChange {
        CHANGED,
        WRONG_PASSWORD,
        REFUSED,
        LINK_EXPIRED
    }

    /** Changes a password with the old one; all other sessions of the account end. */
    public PasswordChange changePassword(User user, String oldPassword, String newPassword, String keepSession) {
        if (!hasher.matches(oldPassword, user.passwordHash())) {
            return PasswordChange.WRONG_PASSWORD;
        }
        return set(user, newPassword, keepSession);
    }

    /** Changes a password with the secret of a mail, once; all sessions of the account end. */
    public PasswordChange resetPassword(String secret, String newPassword) {
        Optional<User> user = emails.findReset(secret);
        if (user.isEmpty()) {
            return PasswordChange.LINK_EXPIRED;
        }
        if (passwords.refusal(user.get().name(), newPassword).isPresent()) {
            return PasswordChange.REFUSED;
        }
        return emails.use(secret) ? set(user.get(), newPassword, "") : PasswordChange.LINK_EXPIRED;
    }

    /** Sets a password without asking, for the operator at the console. */
    public PasswordChange set(User user, String newPassword, String keepSession) {
        if (passwords.refusal(user.name(), newPassword).isPresent()) {
            return PasswordChange.REFUSED;
        }
        String hash = hasher.hash(newPassword);
        work.write(stores -> {
            stores.users().setPassword(user.id(), hash);
            stores.sessions().removeAll(user.id(), keepSession);
            return user;
        });
        return PasswordChange.CHANGED;
    }

    /** Why a password will not do for a name; empty if it will. */
    public Optional<String> passwordRefusal(String name, String password) {
        return passwords.refusal(name, password);
    }

    public boolean isPassword(User user, String password) {
        return hasher.matches(password, user.passwordHash());
    }

    /** Changes the address; a new one counts only when it was confirmed. False if it is none. */
    public boolean changeEmail(User user, String email) {
        String wanted = email.strip();
        if (!wanted.isEmpty() && !EmailSecrets.isAddress(wanted)) {
            return false;
        }
        if (!wanted.equals(user.email())) {
            work.write(stores -> {
                stores.users().setEmail(user.id(), wanted, Optional.empty());
                return user;
            });
            if (!wanted.isEmpty()) {
                emails.sendConfirmation(user, wanted);
            }
        }
        return true;
    }

    public void setPreferences(UserId user, Map<String, String> changes) {
        work.write(stores -> {
            stores.users().setPreferences(user, changes);
            return user;
        });
    }

    public Optional<User> find(String name) {
        return names.canonical(name)
                .flatMap(canonical -> work.read(stores -> stores.users().find(canonical)));
    }

    /** Accounts by names as people write them, in one go; names without account are left out. */
    public List<User> find(Collection<String> written) {
        Set<String> canonical =
                written.stream().map(names::canonical).flatMap(Optional::stream).collect(Collectors.toSet());
        return canonical.isEmpty()
                ? List.of()
                : List.copyOf(
                        work.read(stores -> stores.users().find(canonical)).values());
    }

    /** The actor of a name: the account, or the name alone. */
    public Actor actor(String name) {
        return find(name).map(User::actor).orElseGet(() -> Actor.unregistered(name.strip()));
    }

    public List<User> administrators(String group) {
        return work.read(stores -> stores.users()
                .list("", Optional.of(group), org.explorepedia.core.store.Slice.Request.first(50))
                .items());
    }
}
