// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/**
 * How people hear of a kind of event if they choose nothing else.
 *
 * @param preference stem of the names under which choices are stored
 * @param web whether it stands in the list
 * @param webFixed whether it cannot be taken out of the list
 * @param mail when it is mailed
 */
public record Channels(String preference, boolean web, boolean webFixed, MailChoice mail) {

    private static final String WEB = "notify-web-";
    private static final String MAIL = "notify-mail-";

    /** Name of the preference that holds 1 or 0. */
    public String webPreference() {
        return WEB + preference;
    }

    /** Name of the preference that holds a {@link MailChoice#key}. */
    public String mailPreference() {
        return MAIL + preference;
    }

    /** Whether it stands in somebody's list. */
    public boolean webFor(User user) {
        return webFixed
                || user.preferences()
                        .getOrDefault(webPreference(), web ? "1" : "0")
                        .equals("1");
    }

    /** When somebody wants it mailed. */
    public MailChoice mailFor(User user) {
        return MailChoice.of(user.preferences().getOrDefault(mailPreference(), mail.key()));
    }
}
