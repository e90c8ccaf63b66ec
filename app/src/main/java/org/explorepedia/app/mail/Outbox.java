// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.explorepedia.core.store.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays mails into a folder, one file each, for a wiki without SMTP server; any mail program opens them. */
public final class Outbox implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MailMessages messages;
    private final Clock clock;

    public Outbox(Path folder, String from, String senderName, Clock clock) {
        this.folder = folder;
        this.messages = new MailMessages(Session.getInstance(new Properties()), from, senderName);
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        deliver(mail);
    }

    /** A mail with a name of its own is one file, however often it is delivered. */
    @Override
    public Outcome deliver(Mail mail) {
        Instant now = clock.instant();
        try {
            MimeMessage message = messages.of(mail, now);
            Files.createDirectories(folder);
            String id = mail.headers().get(MESSAGE_ID);
            String name = id == null
                    ? STAMP.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8)
                    : id.replaceAll("[^A-Za-z0-9.@-]", "");
            Path unfinished = folder.resolve(name + ".tmp");
            try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE)) {
                message.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            return new Outcome.Taken();
        } catch (AddressException e) {
            LOG.warn("A mail was dropped: its address cannot be one");
            return new Outcome.Refused("the address cannot be one");
        } catch (IOException | MessagingException e) {
            LOG.error("A mail could not be put into {}: {}", folder, e.getMessage());
            return new Outcome.NotNow("the folder cannot be written");
        }
    }
}
