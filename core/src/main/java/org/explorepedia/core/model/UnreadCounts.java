// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/**
 * What waits in somebody's list.
 *
 * @param alerts unread
 * @param notices unread
 * @param unseen unread ones that came since the list was opened
 */
public record UnreadCounts(int alerts, int notices, int unseen) {

    public static final UnreadCounts NONE = new UnreadCounts(0, 0, 0);

    public UnreadCounts plus(UnreadCounts other) {
        return new UnreadCounts(alerts + other.alerts, notices + other.notices, unseen + other.unseen);
    }

    public int total() {
        return alerts + notices;
    }
}
