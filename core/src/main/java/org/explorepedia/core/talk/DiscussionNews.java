// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.edit.EditFollower;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.notification.kind.TalkReply;
import org.explorepedia.core.store.Stores;

/**
 * Tells those who follow a discussion of new comments in it, however they came onto the page, and makes people follow the
 * discussions that they take part in.
 */
public final class DiscussionNews implements EditFollower {

    private final TalkScanner scanner;
    private final NotableEvents events;
    private final Subscriptions subscriptions;

    public DiscussionNews(TalkScanner scanner, NotableEvents events, Subscriptions subscriptions) {
        this.scanner = scanner;
        this.events = events;
        this.subscriptions = subscriptions;
    }

    /** What people follow a discussion by. */
    public static String key(PageId page, Topic topic) {
        return "topic:" + page + ":" + topic.name();
    }

    @Override
    public Followed about(Change change) {
        if (!TalkPages.isForDiscussion(change.title(), change.after())) {
            return Followed.NOTHING;
        }
        TalkPage after = scanner.read(change.after());
        Map<Topic, Comment> news = news(change.before().map(scanner::read).orElse(TalkPage.EMPTY), after, change);
        if (news.isEmpty()) {
            return Followed.NOTHING;
        }
        return new News(change, news);
    }

    /** New comments of one edit, by topic. */
    private final class News implements Followed {

        private final Change change;
        private final Map<Topic, Comment> comments;

        News(Change change, Map<Topic, Comment> comments) {
            this.change = change;
            this.comments = comments;
        }

        @Override
        public void stored(Stores stores, Revision revision) {
            comments.forEach((topic, comment) -> {
                String key = key(revision.page(), topic);
                events.record(
                        stores,
                        NotableEvent.of(TalkReply.ID, revision.author(), revision.timestamp(), change.title(), key)
                                .following(key)
                                .about(revision.id())
                                .with(NotableEvent.FRAGMENT, comment.id())
                                .with(NotableEvent.SUBJECT, Headings.plain(topic.title())));
                change.author().userId().ifPresent(user -> subscriptions.followByItself(stores, user, key));
            });
        }

        @Override
        public Heard heard(Revision revision) {
            Set<String> keys = new HashSet<>();
            String last = "";
            for (Map.Entry<Topic, Comment> one : comments.entrySet()) {
                keys.add(key(revision.page(), one.getKey()));
                last = one.getValue().id();
            }
            return new Heard(keys, last);
        }
    }

    /** Topics with comments that the author of the edit added and signed, each with the last of these. */
    private static Map<Topic, Comment> news(TalkPage before, TalkPage after, EditFollower.Change change) {
        Map<String, Integer> known = new HashMap<>();
        before.comments().forEach(comment -> known.merge(comment.name(), 1, Integer::sum));
        Map<Topic, Comment> news = new LinkedHashMap<>();
        for (Comment comment : added(after, known)) {
            Topic topic = after.topic(comment);
            if (comment.author().equals(change.author().name()) && topic.canBeFollowed()) {
                news.put(topic, comment);
            }
        }
        return news;
    }

    private static List<Comment> added(TalkPage after, Map<String, Integer> known) {
        return after.comments().stream()
                .filter(comment -> known.merge(comment.name(), -1, Integer::sum) < 0)
                .toList();
    }

    /** Comments of a text that an earlier one does not have. */
    static List<Comment> added(TalkPage before, TalkPage after) {
        Map<String, Integer> known = new HashMap<>();
        before.comments().forEach(comment -> known.merge(comment.name(), 1, Integer::sum));
        return added(after, known);
    }
}
