// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.explorepedia.app.config.MailSettings;
import org.explorepedia.app.config.Secret;
import org.explorepedia.core.store.Mailer.Mail;
import org.explorepedia.core.store.Mailer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailerTest {

    private static final Mail MAIL =
            new Mail("ana@example.org", "Grüße\r\nBcc: x@example.org", "Öffne dies.", "", Map.of("X-Wiki", "a\nb"));

    private static MailSettings settings(int port) {
        return new MailSettings("127.0.0.1", port, "post", new Secret("hush"), MailSettings.Security.NONE, "");
    }

    @Test
    void sendsThroughAServer() throws MessagingException, IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(new GreenMailConfiguration().withUser("wiki@example.org", "post", "hush"));
        server.start();
        try (SmtpMailer mailer = new SmtpMailer(
                settings(server.getSmtp().getPort()), "wiki@example.org", "Flüsse", Clock.systemUTC(), Duration.ZERO)) {
            mailer.send(MAIL);
            assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
            check(server.getReceivedMessages()[0]);
        } finally {
            server.stop();
        }
    }

    @Test
    void mailsThatFollowOneAnotherShareAConnection() throws IOException {
        try (CountingServer server = new CountingServer();
                SmtpMailer mailer = new SmtpMailer(
                        new MailSettings(
                                "127.0.0.1", server.port(), "", new Secret(""), MailSettings.Security.NONE, ""),
                        "wiki@example.org",
                        "Flüsse",
                        Clock.systemUTC(),
                        Duration.ZERO)) {
            for (int mail = 0; mail < 5; mail++) {
                assertThat(mailer.deliver(MAIL)).isInstanceOf(Outcome.Taken.class);
            }
            assertThat(server.connections()).isEqualTo(1);
            mailer.rest();
            assertThat(mailer.deliver(MAIL)).isInstanceOf(Outcome.Taken.class);
            assertThat(server.connections()).isEqualTo(2);
            // A server that ended the connection meanwhile is asked anew, and no mail is lost or doubled by it.
            server.hangUp();
            assertThat(mailer.deliver(MAIL)).isInstanceOf(Outcome.Taken.class);
            assertThat(server.connections()).isEqualTo(3);
            assertThat(server.mails()).isEqualTo(7);
        }
    }

    @Test
    void aServerThatIsDownStopsNobody() {
        try (SmtpMailer mailer =
                new SmtpMailer(settings(1), "wiki@example.org", "Flüsse", Clock.systemUTC(), Duration.ZERO)) {
            assertThatCode(() -> {
                        mailer.send(MAIL);
                        mailer.send(new Mail("not an address", "s", "t", "", Map.of()));
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void laysMailsIntoAFolderWithoutServer(@TempDir Path folder) throws IOException, MessagingException {
        new Outbox(folder.resolve("outbox"), "wiki@example.org", "Flüsse", Clock.systemUTC()).send(MAIL);
        try (var files = Files.list(folder.resolve("outbox"))) {
            List<Path> mails = files.toList();
            assertThat(mails).singleElement().asString().endsWith(".eml");
            try (InputStream in = Files.newInputStream(mails.getFirst())) {
                check(new MimeMessage(Session.getInstance(new Properties()), in));
            }
        }
    }

    private static void check(MimeMessage message) throws MessagingException, IOException {
        assertThat(message.getSubject()).isEqualTo("Grüße Bcc: x@example.org");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Wiki")).containsExactly("a b");
        assertThat(message.getContent().toString().strip()).isEqualTo("Öffne dies.");
        assertThat(message.getFrom()[0].toString()).contains("wiki@example.org");
    }
}
