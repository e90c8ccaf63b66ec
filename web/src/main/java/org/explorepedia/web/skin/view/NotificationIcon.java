// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

/** Pictures beside notifications, as lines of 24 by 24. */
public enum NotificationIcon {
    MESSAGE("M4 5.5h16v11H11l-4.5 4v-4H4z"),
    MENTION("M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1"),
    EDIT("M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10"),
    REVERT("M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-4"),
    HEART("M12 20C5 15.5 3.5 12 3.5 9a4.4 4.4 0 0 1 8.5-1.6A4.4 4.4 0 0 1 20.5 9c0 3-1.5 6.5-8.5 11Z"),
    LINK(
            "M10 14a4 4 0 0 0 6 .4l3-3A4 4 0 0 0 13.3 5.700l-1.5 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.700l1.5-1.5"),
    EYE(
            "M2.5 12C5 7.5 8.3 5.5 12 5.500s7 2 9.5 6.500c-2.5 4.5-5.8 6.5-9.5 6.500S5 16.5 2.5 12ZM12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"),
    PEOPLE(
            "M9 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.500a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.500M18 14.500a6.5 6.5 0 0 1 3.5 5"),
    BLOCK("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.700l12.6 12.6"),
    WARNING("M12 4 2.5 20h19zM12 10v4.500M12 17.300v.2"),
    STAR("m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.900L12 16.900l-5.3 2.8 1.1-5.900L3.5 9.700l5.9-.8z");

    private final String path;

    NotificationIcon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The picture of a kind; that of messages for kinds that have none of their own. */
    public static NotificationIcon of(String kind) {
        return switch (kind) {
            case "mention" -> MENTION;
            case "edit-user-page", "edit-user-talk" -> EDIT;
            case "reverted" -> REVERT;
            case "edit-thank" -> HEART;
            case "page-linked" -> LINK;
            case "watchlist-change" -> EYE;
            case "user-rights" -> PEOPLE;
            case "user-blocked" -> BLOCK;
            case "mention-failure", "mention-failure-too-many" -> WARNING;
            case "thank-you-edit", "welcome" -> STAR;
            default -> MESSAGE;
        };
    }
}
