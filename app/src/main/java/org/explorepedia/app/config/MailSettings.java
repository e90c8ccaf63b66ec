// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

/**
 * How the wiki sends mail.
 *
 * @param host name of the SMTP server; empty to put mails into files instead
 * @param from sender's address; empty for one made from the wiki's own address
 */
public record MailSettings(String host, int port, String user, Secret password, Security security, String from) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    static MailSettings from(Values values) {
        Security security = values.choice("mail.security", Security.class, Security.STARTTLS);
        String from = values.text("mail.from", "");
        if (!from.isEmpty() && from.indexOf('@') < 1) {
            throw values.fault("mail.from", "must be a mail address");
        }
        return new MailSettings(
                values.text("mail.host", ""),
                values.integer("mail.port", security == Security.TLS ? 465 : 587, 1, 65_535),
                values.text("mail.user", ""),
                values.secret("mail.password"),
                security,
                from);
    }

    public boolean isConfigured() {
        return !host.isEmpty();
    }
}
