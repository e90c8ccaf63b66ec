// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The discussions of one text.
 *
 * @param topics in order; the first one is what stands above all headings
 * @param comments in order
 * @param times every time with a zone that readers see, of comments and others, in order of the text
 */
public record TalkPage(List<Topic> topics, List<Comment> comments, List<SeenTime> times) {

    /** A page without discussions. */
    public static final TalkPage EMPTY = new TalkPage(List.of(), List.of(), List.of());

    public TalkPage {
        topics = List.copyOf(topics);
        comments = List.copyOf(comments);
        times = List.copyOf(times);
    }

    /**
     * A time as readers see it.
     *
     * @param comment number of the comment that it signs, or -1
     */
    public record SeenTime(Instant at, int comment) {}

    /** A comment by its id; by its name if nothing has this id. */
    public Optional<Comment> find(String idOrName) {
        Optional<Comment> byId = comments.stream()
                .filter(comment -> comment.id().equals(idOrName))
                .findFirst();
        return byId.isPresent()
                ? byId
                : comments.stream()
                        .filter(comment -> comment.name().equals(idOrName))
                        .findFirst();
    }

    public Topic topic(Comment comment) {
        return topics.get(comment.topic());
    }

    /** A topic by its name or id. */
    public Optional<Topic> findTopic(String nameOrId) {
        return topics.stream()
                .filter(topic -> !nameOrId.isEmpty()
                        && (topic.name().equals(nameOrId) || topic.id().equals(nameOrId)))
                .findFirst();
    }
}
