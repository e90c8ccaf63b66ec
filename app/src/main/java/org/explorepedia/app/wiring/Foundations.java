// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Clock;
import java.time.Duration;
import org.explorepedia.app.config.Config;
import org.explorepedia.app.config.DatabaseSettings;
import org.explorepedia.app.config.MailSettings;
import org.explorepedia.app.mail.Outbox;
import org.explorepedia.app.mail.SmtpMailer;
import org.explorepedia.app.site.EngineSite;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.live.LiveChannel;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.MessageOverrides;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.core.store.PasswordHasher;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.storage.crypto.Argon2PasswordHasher;
import org.explorepedia.storage.sql.Database;
import org.explorepedia.storage.sql.DatabaseConfig;
import org.explorepedia.wikitext.site.SiteConfig;

/** What everything else stands on: the database, the settings, mail. Commands need no more than this. */
public final class Foundations implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MAIL_PAUSE = Duration.ofSeconds(15);

    private final Config config;
    private final Clock clock;
    private final Database database;
    private final SiteSettings settings;
    private final Messages messages;
    private final Secrets secrets;
    private final PasswordHasher hasher;
    private final LazySearchIndex index;

    private Foundations(Config config, Clock clock, Database database) {
        this.config = config;
        this.clock = clock;
        this.database = database;
        this.settings = new SiteSettings(database.unitOfWork(), config.site().identity(), clock);
        this.messages = Messages.load(MessageOverrides.NONE);
        this.secrets = new Secrets();
        this.hasher = new Argon2PasswordHasher();
        this.index = new LazySearchIndex(config.data().resolve("search"));
    }

    /**
     * Opens the database, and makes it if need be.
     *
     * @throws org.explorepedia.core.store.StorageUnavailable if that cannot be done, with a sentence for the operator
     */
    public static Foundations open(Config config) {
        return open(config, Clock.systemUTC());
    }

    static Foundations open(Config config, Clock clock) {
        DatabaseSettings chosen = config.database();
        Database database = Database.open(new DatabaseConfig(
                chosen.url(), chosen.user(), chosen.password().value(), chosen.connections(), PATIENCE, clock));
        return new Foundations(config, clock, database);
    }

    public Config config() {
        return config;
    }

    public Clock clock() {
        return clock;
    }

    public UnitOfWork work() {
        return database.unitOfWork();
    }

    /** Word of changes between all processes of the wiki. */
    public LiveChannel live() {
        return database.live();
    }

    public SiteSettings settings() {
        return settings;
    }

    /** Texts of the interface as the program brings them, without what the wiki changed. */
    public Messages messages() {
        return messages;
    }

    public Secrets secrets() {
        return secrets;
    }

    public PasswordHasher hasher() {
        return hasher;
    }

    public SearchIndex index() {
        return index;
    }

    /** What the engine is told of the wiki, for commands that know no address but the configured one. */
    SiteConfig site() {
        return site(config.site()
                .server()
                .orElse("http://localhost:" + config.http().port()));
    }

    SiteConfig site(String server) {
        return EngineSite.of(settings.current(), config.site(), server);
    }

    /** Texts in English, for messages at the console. */
    public Localizer english() {
        ViewerFormat format = new ViewerFormat("en", settings.current().zone(), DateStyle.ISO_8601);
        return new Localizer(messages, format, settings.current().name());
    }

    /** @param server address of the wiki, from which the sender's is made if none is configured */
    Mailer mailer(String server) {
        MailSettings mail = config.mail();
        String host = java.net.URI.create(server).getHost();
        String from = mail.from().isEmpty() ? "wiki@" + (host == null ? "localhost" : host) : mail.from();
        String name = settings.current().name();
        return mail.isConfigured()
                ? new SmtpMailer(mail, from, name, clock, MAIL_PAUSE)
                : new Outbox(config.data().resolve("outbox"), from, name, clock);
    }

    @Override
    public void close() {
        index.close();
        database.close();
    }
}
