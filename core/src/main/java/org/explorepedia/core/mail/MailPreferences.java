// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mail;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.explorepedia.core.model.User;

/**
 * What somebody chose about mails, beside the choices for each kind of notification.
 *
 * @param each whether every event is mailed; else a thread is mailed about once until it is visited
 * @param omitRead whether what was read on the wiki is left out of mails that gather
 */
public record MailPreferences(boolean each, boolean omitRead) {

    /** Preference that holds 1 or 0. */
    public static final String EACH = "mail-each";
    /** Preference that holds 1 or 0. */
    public static final String OMIT_READ = "mail-omit-read";

    public static MailPreferences of(User user) {
        return new MailPreferences(
                user.preferences().getOrDefault(EACH, "0").equals("1"),
                user.preferences().getOrDefault(OMIT_READ, "0").equals("1"));
    }

    /** Whether mails about notifications may go to somebody's address at all. */
    static boolean isReachable(User user) {
        return !user.email().isEmpty() && user.emailConfirmed().isPresent();
    }

    /** The zone that somebody chose, else the wiki's. */
    static ZoneId zone(User user, ZoneId otherwise) {
        String chosen = user.preferences().getOrDefault("timecorrection", "");
        if (chosen.isEmpty()) {
            return otherwise;
        }
        try {
            return ZoneId.of(chosen);
        } catch (DateTimeException _) {
            return otherwise;
        }
    }
}
