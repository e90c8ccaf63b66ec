// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.explorepedia.wikitext.title.Title;

/**
 * A line of somebody's list: all that happened in one bundle since it was last read.
 *
 * @param kind of the first event since then
 * @param alert whether it is an alert and not a notice
 * @param latest the newest event of it
 * @param agents up to three who did it, the latest first
 * @param people how many did it
 * @param count how many events it stands for
 * @param seen whether the list was opened since
 */
public record NotificationEntry(
        long id,
        UserId user,
        String bundleKey,
        String kind,
        boolean alert,
        Title title,
        RecordedEvent latest,
        List<Actor> agents,
        int people,
        int count,
        Instant updated,
        boolean seen,
        boolean read) {

    /** So many agents are named. */
    public static final int MOST_AGENTS = 3;

    /** The same without the names of those of whom the reader is not to know. */
    public NotificationEntry knownTo(Predicate<String> isKnown) {
        if (agents.stream().allMatch(agent -> isKnown.test(agent.name()))) {
            return this;
        }
        List<Actor> known =
                agents.stream().filter(agent -> isKnown.test(agent.name())).toList();
        int fewer = Math.max(known.size(), people - agents.size() + known.size());
        return new NotificationEntry(
                id, user, bundleKey, kind, alert, title, latest, known, fewer, count, updated, seen, read);
    }

    public NotificationEntry {
        agents = List.copyOf(agents);
    }
}
