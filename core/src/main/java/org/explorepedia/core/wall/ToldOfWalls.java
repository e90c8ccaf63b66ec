// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.Notifications;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.notification.kind.WallMessage;
import org.explorepedia.core.notification.kind.WallReply;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Walls' notices as notifications, of which each reader has one for each thread. */
public final class ToldOfWalls implements WallNotices {

    private final NotableEvents events;
    private final Notifications notifications;
    private final Subscriptions subscriptions;
    private final Mentions mentions;

    public ToldOfWalls(
            NotableEvents events, Notifications notifications, Subscriptions subscriptions, Mentions mentions) {
        this.events = events;
        this.notifications = notifications;
        this.subscriptions = subscriptions;
        this.mentions = mentions;
    }

    private static String source(WallThread thread, int number) {
        return "message:" + thread.id() + "#" + number;
    }

    @Override
    public Mentions.Found mentions(User owner, String before, String after) {
        return mentions.in(WallRights.wallOf(owner), before, after);
    }

    @Override
    public void posted(
            Stores stores,
            User owner,
            WallThread thread,
            int number,
            Actor author,
            Actor rootAuthor,
            Mentions.Found named) {
        String topic = WallNotices.topic(thread);
        boolean begun = number == 1;
        Set<UserId> to = new HashSet<>();
        to.add(owner.id());
        rootAuthor.user().ifPresent(to::add);
        Instant at = begun ? thread.created() : thread.active();
        NotableEvent event = event(begun ? WallMessage.ID : WallReply.ID, author, at, thread, number);
        author.user().ifPresent(to::remove);
        NotableEvent told = event.to(to);
        // Those who follow the wall hear of new threads there, and of replies if they follow the thread.
        events.record(stores, begun ? told.following(topic, WallNotices.topic(owner.id())) : told.following(topic));
        mentions.record(stores, named, event, to);
        author.user().ifPresent(user -> subscriptions.followByItself(stores, user, topic));
    }

    @Override
    public void edited(
            Stores stores, User owner, WallThread thread, int number, Actor editor, Instant at, Mentions.Found named) {
        mentions.record(stores, named, event(WallReply.ID, editor, at, thread, number), Set.of());
    }

    private static NotableEvent event(String kind, Actor agent, Instant at, WallThread thread, int number) {
        return NotableEvent.of(
                        kind, agent, at, Title.of(Namespace.THREAD, thread.id().toString()), WallNotices.topic(thread))
                .about(source(thread, number))
                .with(NotableEvent.FRAGMENT, Integer.toString(number))
                .with(NotableEvent.SUBJECT, thread.title());
    }

    @Override
    public void removed(Stores stores, WallThread thread, int number) {
        events.retract(stores, sources(thread, number));
    }

    @Override
    public void restored(Stores stores, WallThread thread, int number) {
        if (number > 1) {
            events.restore(stores, source(thread, number));
            return;
        }
        // Replies that were removed by themselves stay so when their thread comes back.
        Set<Integer> gone = new TreeSet<>();
        stores.walls().messages(thread.id(), 2, thread.messages()).stream()
                .filter(org.explorepedia.core.model.WallMessage::isRemoved)
                .forEach(message -> gone.add(message.number()));
        events.restore(
                stores,
                IntStream.rangeClosed(1, thread.messages())
                        .filter(each -> !gone.contains(each))
                        .mapToObj(each -> source(thread, each))
                        .toList());
    }

    private static List<String> sources(WallThread thread, int number) {
        return number > 1
                ? List.of(source(thread, number))
                : IntStream.rangeClosed(1, thread.messages())
                        .mapToObj(each -> source(thread, each))
                        .toList();
    }

    @Override
    public Map<String, Choice> choices(Stores stores, UserId user, Collection<String> topics) {
        Map<String, Choice> choices = new HashMap<>();
        stores.subscriptions()
                .of(user, topics)
                .forEach((topic, muted) -> choices.put(topic, muted ? Choice.MUTE : Choice.FOLLOW));
        return choices;
    }

    @Override
    public void choose(Stores stores, UserId user, String topic, Choice choice) {
        switch (choice) {
            case NOTHING_CHOSEN -> subscriptions.unfollow(user, topic);
            case FOLLOW -> subscriptions.follow(user, topic);
            case MUTE -> subscriptions.mute(user, topic);
        }
    }

    @Override
    public void opened(UserId user, Set<String> topics) {
        notifications.opened(user, topics);
    }
}
