// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.site;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.CreateAccountOutcome;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.store.UnitOfWork;

/**
 * The first minutes of a wiki: whoever started the program gets a link that works once, and with it names the wiki, sets
 * its licence and becomes its first administrator. Nobody else can, since the link is printed where only they look.
 */
public final class SetUp {

    private static final Duration LINK_HOLDS = Duration.ofDays(7);
    private static final int LONGEST_NAME = 80;

    private final UnitOfWork work;
    private final SiteSettings settings;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Map<String, Expiry> administratorGroups;
    private final Clock clock;

    /** @param administratorGroups groups of the first administrator */
    public SetUp(
            UnitOfWork work,
            SiteSettings settings,
            Accounts accounts,
            Secrets secrets,
            Map<String, Expiry> administratorGroups,
            Clock clock) {
        this.work = work;
        this.settings = settings;
        this.accounts = accounts;
        this.secrets = secrets;
        this.administratorGroups = Map.copyOf(administratorGroups);
        this.clock = clock;
    }

    /**
     * What the operator fills in.
     *
     * @param settings values by the names of {@link SiteSettings}; the name of the wiki must be among them
     * @param email may be empty
     */
    public record Form(Map<String, String> settings, String userName, String password, String email) {

        public Form {
            settings = Map.copyOf(settings);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Form[" + settings + ", " + userName + "]";
        }
    }

    /** Whether nobody can administer the wiki yet. */
    public boolean isNeeded() {
        return work.read(stores -> administratorGroups.keySet().stream()
                .allMatch(group -> stores.users().count(Optional.of(group)) == 0));
    }

    /** A secret for the link to the set-up page; empty if the wiki has an administrator. */
    public Optional<String> begin() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        String secret = secrets.make();
        work.write(stores -> {
            stores.sessions()
                    .putToken(new AccountToken(
                            Secrets.hash(secret),
                            AccountToken.Kind.SET_UP_WIKI,
                            Optional.empty(),
                            "",
                            clock.instant().plus(LINK_HOLDS)));
            return secret;
        });
        return Optional.of(secret);
    }

    /** Whether the page behind a link may be shown. */
    public boolean isOpen(String secret) {
        String hash = Secrets.hash(secret);
        return isNeeded()
                && work.read(stores -> stores.sessions()
                        .findToken(hash, AccountToken.Kind.SET_UP_WIKI, clock.instant())
                        .isPresent());
    }

    /** Does what the form says, once. */
    public SetUpOutcome finish(String secret, Form form) {
        if (!isOpen(secret)) {
            return new SetUpOutcome.LinkExpired();
        }
        String name = form.settings().getOrDefault(SiteSettings.NAME, "").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return new SetUpOutcome.InvalidSiteName();
        }
        CreateAccountOutcome made = accounts.create(
                new Accounts.Wish(form.userName(), form.password(), form.email(), ""), administratorGroups);
        if (!(made instanceof CreateAccountOutcome.Created(var administrator))) {
            return new SetUpOutcome.NoAccount(made);
        }
        work.write(stores -> stores.sessions().useToken(Secrets.hash(secret)));
        Map<String, String> values = new HashMap<>(form.settings());
        values.put(SiteSettings.NAME, name);
        settings.change(values);
        return new SetUpOutcome.Done(administrator);
    }
}
