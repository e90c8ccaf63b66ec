// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's list of notifications.
 *
 * @param filters choices above the list, or null
 * @param action where its form is sent
 * @param token of the form
 * @param days newest first
 * @param empty what is said when there is nothing
 * @param markAll whether there is something that all of it could be marked as read
 * @param pager or null
 * @param links to go on to, below
 */
public record NotificationsView(
        @Nullable FormView filters,
        String action,
        String token,
        List<Day> days,
        String empty,
        boolean markAll,
        @Nullable PagerView pager,
        List<Link> links) {

    public NotificationsView {
        days = List.copyOf(days);
        links = List.copyOf(links);
    }

    /** What happened on one day. */
    public record Day(String name, List<Entry> entries) {
        public Day {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry.
     *
     * @param excerpt the beginning of what was written, or empty
     * @param count how often it happened, in words; empty for once
     * @param mute name of the one who can be muted, or empty
     */
    public record Entry(
            long id,
            String href,
            Content text,
            String excerpt,
            When when,
            NotificationIcon icon,
            boolean unread,
            boolean alert,
            String count,
            String mute) {}
}
