// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.explorepedia.app.config.MailSettings;
import org.explorepedia.core.store.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mail through an SMTP server, on a thread of its own: nobody who clicks waits for a server elsewhere. A mail that
 * is not taken is tried again a few times.
 */
public final class SmtpMailer implements Mailer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final int WAITING = 10_000;
    private static final int ATTEMPTS = 4;
    private static final String TIMEOUT = "15000";

    private final Session session;
    private final MailSettings settings;
    private final MailMessages messages;
    private final Clock clock;
    private final Duration firstPause;
    private final ThreadPoolExecutor sender;

    /** @param firstPause before the second attempt; later pauses are longer */
    public SmtpMailer(MailSettings settings, String from, String senderName, Clock clock, Duration firstPause) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.messages = new MailMessages(session, from, senderName);
        this.clock = clock;
        this.firstPause = firstPause;
        this.sender = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("mail").factory(),
                (_, _) -> LOG.error("A mail was dropped: too many wait for the mail server"));
    }

    private static Properties properties(MailSettings settings) {
        boolean tls = settings.security() == MailSettings.Security.TLS;
        boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return properties;
    }

    @Override
    public void send(Mail mail) {
        sender.execute(() -> deliver(mail));
    }

    private void deliver(Mail mail) {
        Duration pause = firstPause;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transmit(messages.of(mail, clock.instant()));
                return;
            } catch (AddressException e) {
                LOG.warn("A mail was dropped: its address cannot be one");
                return;
            } catch (MessagingException e) {
                // The address is the reader's business and stays out of the log.
                LOG.warn("Attempt {} to send a mail through {} failed: {}", attempt, settings.host(), reason(e));
            }
            if (attempt < ATTEMPTS && !rested(pause)) {
                return;
            }
            pause = pause.multipliedBy(4);
        }
        LOG.error("A mail was given up after {} attempts", ATTEMPTS);
    }

    private void transmit(MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport()) {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password().value());
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static String reason(MessagingException e) {
        String message = String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + " " + message.replaceAll("<[^>]*@[^>]*>", "<…>");
    }

    private static boolean rested(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends what waits, for a few seconds at most. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(5, TimeUnit.SECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException e) {
            sender.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
