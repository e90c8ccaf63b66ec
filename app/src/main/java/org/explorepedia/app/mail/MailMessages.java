// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.core.store.Mailer.Mail;

/** Makes messages as they go over the wire. */
final class MailMessages {

    private final Session session;
    private final String from;
    private final String senderName;

    MailMessages(Session session, String from, String senderName) {
        this.session = session;
        this.from = from;
        this.senderName = senderName;
    }

    MimeMessage of(Mail mail, Instant now) throws MessagingException {
        MimeMessage message = new Named(session);
        try {
            message.setFrom(new InternetAddress(from, senderName, "UTF-8"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(now));
        // Tells vacation programs to keep still.
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(oneLine(header.getKey()), oneLine(header.getValue()));
        }
        if (mail.html().isEmpty()) {
            message.setText(mail.text(), "UTF-8");
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), "UTF-8");
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), "UTF-8", "html");
            message.setContent(new MimeMultipart("alternative", text, html));
        }
        message.saveChanges();
        return message;
    }

    /** Keeps the name that it was given; the library would give it a new one whenever it is saved. */
    private static final class Named extends MimeMessage {

        Named(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getHeader(Mailer.MESSAGE_ID) == null) {
                super.updateMessageID();
            }
        }
    }

    /** No header may begin another one. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }
}
