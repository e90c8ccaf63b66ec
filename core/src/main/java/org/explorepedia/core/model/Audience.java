// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * Who is to hear of an event.
 *
 * @param named accounts, whatever they follow
 * @param topics whose followers are told; who muted one of them is not told, even if named
 * @param watched a page of which those watchers are told for whom it is changed since this very event, so that nobody
 *     hears of it again before they looked at it
 * @param instead topics whose followers hear of the same thing by another event and are not told twice
 * @param agentToo whether the one who did it may be told as well; usually nobody is told what they did themselves
 */
public record Audience(
        Set<UserId> named, Set<String> topics, Optional<Title> watched, Set<String> instead, boolean agentToo) {

    public Audience {
        named = Set.copyOf(named);
        topics = Set.copyOf(topics);
        instead = Set.copyOf(instead);
    }

    /** The accounts that an event names and the followers of its topics. */
    public static Audience of(NotableEvent event) {
        return new Audience(event.to(), event.topics(), Optional.empty(), Set.of(), false);
    }

    /** The same for something that people are told about their own doing. */
    public Audience andAgent() {
        return new Audience(named, topics, watched, instead, true);
    }

    public Audience andWatchersOf(Title title) {
        return new Audience(named, topics, Optional.of(title), instead, agentToo);
    }

    public Audience exceptFollowersOf(Set<String> others) {
        return new Audience(named, topics, watched, others, agentToo);
    }
}
