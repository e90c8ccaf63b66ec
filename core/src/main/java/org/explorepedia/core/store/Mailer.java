// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.Map;

/** Sends mail. */
public interface Mailer {

    /** Header that names a mail for ever; without it each attempt gets a name of its own. */
    String MESSAGE_ID = "Message-ID";

    /** Sends a mail in the background and tries a few times; returns at once. */
    void send(Mail mail);

    /** Hands a mail over to the next server and waits for its answer; tries once. */
    Outcome deliver(Mail mail);

    /** Says that no mail follows for the moment, so that what was kept open for more is closed. */
    default void rest() {}

    /**
     * @param headers further ones, such as {@code List-Unsubscribe}
     * @param html empty for text only
     */
    record Mail(String to, String subject, String text, String html, Map<String, String> headers) {
        public Mail {
            headers = Map.copyOf(headers);
        }
    }

    /** What came of handing a mail over. */
    sealed interface Outcome {

        /** The server answers for it from now on. */
        record Taken() implements Outcome {}

        /** Certainly not taken, but another attempt may succeed. */
        record NotNow(String reason) implements Outcome {}

        /** Certainly not taken, and never will be. */
        record Refused(String reason) implements Outcome {}

        /** The connection broke after the mail was sent and before the server answered. */
        record Unknown(String reason) implements Outcome {}
    }
}
