// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.List;

/**
 * Where the discussions of a page stand in its HTML; offsets in UTF-16 units, in order.
 *
 * @param topics places behind headings
 * @param comments places of those comments that the page's own text holds
 */
public record TalkMarks(List<OfTopic> topics, List<OfComment> comments) {

    public static final TalkMarks NONE = new TalkMarks(List.of(), List.of());

    public TalkMarks {
        topics = List.copyOf(topics);
        comments = List.copyOf(comments);
    }

    /**
     * @param number of the topic in {@link TalkPage#topics}
     * @param at behind the heading with all that belongs to it
     */
    public record OfTopic(int number, int at) {}

    /**
     * @param number of the comment in {@link TalkPage#comments}
     * @param start before its first word
     * @param timeStart before its time
     * @param timeEnd behind its time
     * @param end behind its signature
     * @param linked whether the time stands in a link
     */
    public record OfComment(int number, int start, int timeStart, int timeEnd, int end, boolean linked) {}
}
