// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
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
    /** Many servers end a connection after some hundred mails. */
    private static final int MAILS_A_CONNECTION = 100;

    private static final int MOST_IDLE = 4;

    private final Session session;
    private final MailSettings settings;
    private final MailMessages messages;
    private final Clock clock;
    private final Duration firstPause;
    private final ThreadPoolExecutor sender;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    /** @param mails how many were sent on it */
    private record Connection(Transport transport, int mails) {}

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
        sender.execute(() -> {
            sendNow(mail);
            if (sender.getQueue().isEmpty()) {
                rest();
            }
        });
    }

    private void sendNow(Mail mail) {
        Duration pause = firstPause;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            switch (deliver(mail)) {
                case Outcome.Taken() -> {
                    return;
                }
                case Outcome.Refused(String reason) -> {
                    LOG.warn("A mail was dropped: {}", reason);
                    return;
                }
                // Links to confirm an address or to choose a password may come twice.
                case Outcome.NotNow(String reason) -> LOG.warn("Attempt {} to send a mail failed: {}", attempt, reason);
                case Outcome.Unknown(String reason) -> LOG.warn("Attempt {} to send a mail broke: {}", attempt, reason);
            }
            if (attempt < ATTEMPTS && !rested(pause)) {
                return;
            }
            pause = pause.multipliedBy(4);
        }
        LOG.error("A mail was given up after {} attempts", ATTEMPTS);
    }

    @Override
    public Outcome deliver(Mail mail) {
        MimeMessage message;
        try {
            message = messages.of(mail, clock.instant());
        } catch (AddressException e) {
            return new Outcome.Refused("its address cannot be one");
        } catch (MessagingException e) {
            return new Outcome.Refused(reason(e));
        }
        Connection connection;
        try {
            connection = connection();
        } catch (MessagingException e) {
            return new Outcome.NotNow(settings.host() + ": " + reason(e));
        }
        try {
            connection.transport().sendMessage(message, message.getAllRecipients());
            keep(connection);
            return new Outcome.Taken();
        } catch (SendFailedException e) {
            keep(connection);
            return refusal(e);
        } catch (MessagingException e) {
            close(connection);
            return new Outcome.Unknown(settings.host() + ": " + reason(e));
        }
    }

    /** One that an earlier mail left open and that still answers, or a new one. */
    private Connection connection() throws MessagingException {
        Connection open = idle.poll();
        while (open != null) {
            if (open.transport().isConnected()) {
                return open;
            }
            close(open);
            open = idle.poll();
        }
        Transport transport = session.getTransport();
        connect(transport);
        return new Connection(transport, 0);
    }

    private void keep(Connection connection) {
        Connection used = new Connection(connection.transport(), connection.mails() + 1);
        if (used.mails() >= MAILS_A_CONNECTION || idle.size() >= MOST_IDLE) {
            close(used);
        } else {
            idle.add(used);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.transport().close();
        } catch (MessagingException e) {
            // What was sent on it was answered before; only the good-bye failed.
            LOG.debug("A connection to the mail server broke: {}", reason(e));
        }
    }

    @Override
    public void rest() {
        for (Connection open = idle.poll(); open != null; open = idle.poll()) {
            close(open);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password().value());
        }
    }

    /** What a server means that answered and did not take the mail: codes from 500 on are for good. */
    private static Outcome refusal(SendFailedException failure) {
        int code = 0;
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException sending -> Math.max(code, sending.getReturnCode());
                default -> code;
            };
        }
        return code >= 500 ? new Outcome.Refused(reason(failure)) : new Outcome.NotNow(reason(failure));
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
        rest();
    }
}
