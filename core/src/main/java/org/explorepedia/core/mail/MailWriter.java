// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.util.List;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Mailer;
import org.explorepedia.core.store.Stores;

/** Writes mails about notifications, in the reader's language and time zone. */
public interface MailWriter {

    /**
     * @param content has something to tell
     * @param stores of the transaction in which it was decided what may be told, for more about it
     */
    Mailer.Mail write(Content content, Stores stores);

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
