// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.User;
import org.explorepedia.core.store.UnitOfWork;

/** One-time links that are sent by mail: to confirm an address and to choose a new password. */
public final class EmailSecrets {

    private static final Duration CONFIRM_WITHIN = Duration.ofDays(7);
    private static final Duration RESET_WITHIN = Duration.ofHours(24);
    private static final Duration RESET_WINDOW = Duration.ofDays(1);
    private static final int RESETS_PER_ADDRESS = 5;

    private final UnitOfWork work;
    private final Secrets secrets;
    private final AccountMails mails;
    private final Clock clock;

    public EmailSecrets(UnitOfWork work, Secrets secrets, AccountMails mails, Clock clock) {
        this.work = work;
        this.secrets = secrets;
        this.mails = mails;
        this.clock = clock;
    }

    /** Whether a text can be a mail address; the mail that confirms it is the real test. */
    static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at < text.length() - 1
                && text.length() <= 254
                && text.indexOf(' ') < 0
                && text.chars().noneMatch(c -> c < 0x21 || c == 0x7f || c == ',' || c == ';' || c == '<' || c == '>');
    }

    public void sendConfirmation(User user, String email) {
        String secret = secrets.make();
        put(new AccountToken(
                Secrets.hash(secret),
                AccountToken.Kind.CONFIRM_EMAIL,
                Optional.of(user.id()),
                email,
                clock.instant().plus(CONFIRM_WITHIN)));
        mails.confirmAddress(user, email, secret);
    }

    /** Confirms the address that a link was sent to, if it is still the account's; the account, or empty. */
    public Optional<User> confirm(String secret) {
        String hash = Secrets.hash(secret);
        Instant now = clock.instant();
        return work.write(stores -> {
            Optional<AccountToken> token = stores.sessions().findToken(hash, AccountToken.Kind.CONFIRM_EMAIL, now);
            Optional<User> user = token.flatMap(AccountToken::user)
                    .flatMap(id -> stores.users().find(id))
                    .filter(account -> account.email().equals(token.get().payload()));
            if (user.isEmpty() || !stores.sessions().useToken(hash)) {
                return Optional.empty();
            }
            stores.users().setEmail(user.get().id(), user.get().email(), Optional.of(now));
            return user;
        });
    }

    /**
     * Sends links to choose a new password to the accounts that a name or address stands for. Says nothing about whether
     * there are any; false only if too many were asked for.
     */
    public boolean requestReset(String nameOrEmail, Optional<String> canonicalName, String clientAddress) {
        Instant now = clock.instant();
        String wanted = nameOrEmail.strip();
        long asked = work.write(stores -> stores.sessions().count("reset:" + clientAddress, now, RESET_WINDOW));
        if (asked > RESETS_PER_ADDRESS) {
            return false;
        }
        List<User> users = work.read(stores -> isAddress(wanted)
                ? stores.users().findByEmail(wanted)
                : canonicalName.flatMap(name -> stores.users().find(name)).stream()
                        .toList());
        for (User user : users) {
            if (!user.email().isEmpty()) {
                String secret = secrets.make();
                put(new AccountToken(
                        Secrets.hash(secret),
                        AccountToken.Kind.RESET_PASSWORD,
                        Optional.of(user.id()),
                        "",
                        now.plus(RESET_WITHIN)));
                mails.resetPassword(user, secret);
            }
        }
        return true;
    }

    /** The account that a link to choose a new password belongs to, without using it up. */
    public Optional<User> findReset(String secret) {
        return work.read(stores -> stores.sessions()
                .findToken(Secrets.hash(secret), AccountToken.Kind.RESET_PASSWORD, clock.instant())
                .flatMap(AccountToken::user)
                .flatMap(id -> stores.users().find(id)));
    }

    boolean use(String secret) {
        return work.write(stores -> stores.sessions().useToken(Secrets.hash(secret)));
    }

    private void put(AccountToken token) {
        work.write(stores -> {
            stores.sessions().putToken(token);
            return token;
        });
    }
}
