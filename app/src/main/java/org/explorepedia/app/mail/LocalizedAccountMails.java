// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.mail;

import java.util.Map;
import java.util.function.Supplier;
import org.explorepedia.core.account.AccountMails;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.model.User;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.store.Mailer;

/** Mails about accounts in the language that the reader chose, else the wiki's. */
public final class LocalizedAccountMails implements AccountMails {

    private final Mailer mailer;
    private final Messages messages;
    private final Supplier<SiteIdentity> site;
    private final String specialPages;

    /** @param specialPages absolute address of special pages, to which a name is appended */
    public LocalizedAccountMails(Mailer mailer, Messages messages, Supplier<SiteIdentity> site, String specialPages) {
        this.mailer = mailer;
        this.messages = messages;
        this.site = site;
        this.specialPages = specialPages;
    }

    @Override
    public void confirmAddress(User user, String email, String secret) {
        send(user, email, "mail.confirm", specialPages + "ConfirmEmail?token-of-mail=" + secret);
    }

    @Override
    public void resetPassword(User user, String secret) {
        send(user, user.email(), "mail.reset", specialPages + "PasswordReset?token-of-mail=" + secret);
    }

    private void send(User user, String to, String kind, String link) {
        SiteIdentity identity = site.get();
        String language = user.preferences().getOrDefault("language", identity.language());
        Localizer texts =
                new Localizer(messages, new ViewerFormat(language, identity.zone(), DateStyle.DMY), identity.name());
        String body = texts.text("mail.greeting", user.name()) + "\n\n"
                + texts.text(kind + ".body", user.name()) + "\n\n"
                + link + "\n\n"
                + texts.text(kind + ".ignore") + "\n";
        mailer.send(new Mailer.Mail(to, texts.text(kind + ".subject"), body, "", Map.of()));
    }
}
