// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.net.URI;
import java.util.Objects;
import org.explorepedia.app.mail.EventTexts;
import org.explorepedia.app.mail.NotificationMails;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.mail.MailContents;
import org.explorepedia.core.mail.SendMailsJob;
import org.explorepedia.core.mail.Unsubscribing;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.right.Viewers;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.site.SiteConfig;

/** What concerns mails about notifications. */
public record Mailing(Unsubscribing unsubscribing, SendMailsJob job) {

    static Mailing of(
            Foundations base,
            SiteConfig site,
            Messages messages,
            Telling telling,
            Viewers viewers,
            JobQueue queue,
            EventTexts texts,
            Mailer mailer) {
        Unsubscribing unsubscribing = new Unsubscribing(base.work(), telling.kinds(), SiteSecret.of(base));
        NotificationMails writer = new NotificationMails(
                messages,
                base.settings()::current,
                telling.kinds(),
                texts,
                unsubscribing,
                new WikiUrls(site),
                Objects.requireNonNullElse(URI.create(site.server()).getHost(), "localhost"));
        MailContents contents = new MailContents(telling.kinds(), telling.disclosure(), viewers, base.clock());
        return new Mailing(unsubscribing, new SendMailsJob(base.work(), queue, contents, writer, mailer, base.clock()));
    }
}
