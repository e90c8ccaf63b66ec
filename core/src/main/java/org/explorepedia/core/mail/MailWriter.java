// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.util.List;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Mailer;

/** Writes mails about notifications, in the reader's language and time zone. */
public interface MailWriter {

    /**
     * Writes a mail; takes as long as showing what it quotes, so it is called outside of transactions.
     *
     * @param content has something to tell
     */
    Mailer.Mail write(Content content);

    /**
     * What a mail is about.
     *
     * @param reader who gets it, with the rights of this moment
     * @param deliveries only what the reader may and wants to be told, oldest first
     */
    record Content(User user, Viewer reader, QueuedMail mail, List<Delivery> deliveries) {
        public Content {
            deliveries = List.copyOf(deliveries);
        }
    }
}
