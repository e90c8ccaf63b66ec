// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.Map;

/** Sends mail. */
public interface Mailer {

    void send(Mail mail);

    /**
     * @param headers further ones, such as {@code List-Unsubscribe}
     * @param html empty for text only
     */
    record Mail(String to, String subject, String text, String html, Map<String, String> headers) {
        public Mail {
            headers = Map.copyOf(headers);
        }
    }
}
