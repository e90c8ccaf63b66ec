// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.util.Map;
import org.explorepedia.app.mail.LocalizedAccountMails;
import org.explorepedia.app.mail.SmtpMailer;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.account.BotPasswords;
import org.explorepedia.core.account.EmailSecrets;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.account.PasswordPolicy;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.site.SetUp;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;

/**
 * What concerns accounts.
 */
public record People(
        UserNames names,
        Accounts accounts,
        LogIns logIns,
        BotPasswords botPasswords,
        EmailSecrets emails,
        SetUp setUp,
        Mailer mailer)
        implements AutoCloseable {

    /** For commands that run without a server. */
    public static People of(Foundations foundations) {
        return of(foundations, foundations.site(), foundations.messages(), Telling.withoutServer(foundations));
    }

    static People of(Foundations base, SiteConfig site, Messages messages, NotableEvents notable) {
        Mailer mailer = base.mailer(site.server());
        String specialPages = site.server()
                + site.articlePath().replace("$1", site.namespaces().name(Namespace.SPECIAL) + ":");
        LocalizedAccountMails mails =
                new LocalizedAccountMails(mailer, messages, base.settings()::current, specialPages);
        UserNames names = new UserNames(site.titleParser());
        EmailSecrets emails = new EmailSecrets(base.work(), base.secrets(), mails, base.clock());
        Accounts accounts =
                new Accounts(base.work(), names, PasswordPolicy.DEFAULT, base.hasher(), emails, notable, base.clock());
        LogIns logIns = new LogIns(base.work(), names, base.hasher(), base.secrets(), base.clock());
        SetUp setUp = new SetUp(
                base.work(),
                base.settings(),
                accounts,
                base.secrets(),
                Map.of(GroupPolicy.SYSOP, Expiry.NEVER, GroupPolicy.BUREAUCRAT, Expiry.NEVER),
                base.clock());
        BotPasswords botPasswords = new BotPasswords(base.work(), base.secrets(), base.clock());
        return new People(names, accounts, logIns, botPasswords, emails, setUp, mailer);
    }

    /** Sends the mail that waits. */
    @Override
    public void close() {
        if (mailer instanceof SmtpMailer smtp) {
            smtp.close();
        }
    }
}
