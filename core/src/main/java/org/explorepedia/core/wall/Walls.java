// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.WallStore;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Walls and threads as a reader may see them, each in a number of queries that does not grow with what is on it. */
public final class Walls {

    /** Preference that remembers in which order somebody reads walls. */
    public static final String ORDER = "wall-order";

    private final Walling walling;

    public Walls(Walling walling) {
        this.walling = walling;
    }

    /** What a name leads to. */
    public sealed interface Opened {

        /**
         * @param block of the owner that is in force
         * @param greeting the page with what the owner says above the threads
         * @param archive the talk page from before there was a wall
         * @param threads in the order asked for
         * @param total of all threads
         * @param following what the viewer wants to hear of the whole wall
         * @param draft of a new thread
         */
        record Wall(
                WallRights rights,
                Optional<Block> block,
                Optional<Page> greeting,
                Optional<Page> archive,
                Slice<Excerpt> threads,
                long total,
                WallNotices.Choice following,
                Optional<Draft> draft)
                implements Opened {}

        /** @param name as it would be spelled */
        record NoSuchUser(String name) implements Opened {}
    }

    /**
     * A thread with its first message and its last replies.
     *
     * @param folded how many replies are between them
     */
    public record Excerpt(
            WallThread thread, WallMessage root, List<WallMessage> replies, int folded, WallNotices.Choice following) {
        public Excerpt {
            replies = List.copyOf(replies);
        }
    }

    /**
     * A thread by itself.
     *
     * @param first number of the first message shown beside the root
     */
    public record Conversation(
            WallRights rights,
            WallThread thread,
            WallMessage root,
            List<WallMessage> replies,
            int first,
            WallNotices.Choice following,
            Optional<Draft> draft) {
        public Conversation {
            replies = List.copyOf(replies);
        }
    }

    public Opened open(Viewer viewer, String name, WallStore.Order order, Slice.Request request) {
        Opened opened = walling.work().read(stores -> read(stores, viewer, name, order, request));
        if (opened instanceof Opened.Wall wall) {
            renew(wall.threads().items().stream()
                    .flatMap(excerpt -> java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(excerpt.root()), excerpt.replies().stream()))
                    .toList());
        }
        return opened;
    }

    private Opened read(Stores stores, Viewer viewer, String name, WallStore.Order order, Slice.Request request) {
        Optional<Walling.Owner> owner = walling.owner(stores, viewer, name);
        if (owner.isEmpty()) {
            return new Opened.NoSuchUser(walling.names().canonical(name).orElse(name));
        }
        User user = owner.get().user();
        WallRights rights = walling.rights(stores, viewer, user);
        boolean deleted = viewer.has(Right.WALL_ADMIN_DELETE);
        Slice<WallThread> threads = stores.walls().list(user.id(), order, deleted, request);
        List<ThreadId> ids = threads.items().stream().map(WallThread::id).toList();
        Map<ThreadId, List<WallMessage>> messages =
                stores.walls().excerpts(ids, walling.settings().replies());
        Set<String> topics = new HashSet<>(Set.of(WallNotices.topic(user.id())));
        threads.items().forEach(thread -> topics.add(WallNotices.topic(thread)));
        Map<String, WallNotices.Choice> choices = viewer.userId()
                .map(id -> walling.notices().choices(stores, id, topics))
                .orElse(Map.of());
        List<Excerpt> excerpts = new ArrayList<>();
        for (WallThread thread : threads.items()) {
            List<WallMessage> some = messages.getOrDefault(thread.id(), List.of()).stream()
                    .map(message -> walling.texts().rendered(user, message))
                    .toList();
            if (!some.isEmpty() && some.getFirst().isRoot()) {
                List<WallMessage> replies = some.subList(1, some.size());
                excerpts.add(new Excerpt(
                        thread,
                        some.getFirst(),
                        replies,
                        thread.messages() - 1 - replies.size(),
                        choice(choices, WallNotices.topic(thread))));
            }
        }
        Title wall = WallRights.wallOf(user);
        Title archive = Title.of(Namespace.USER_TALK, wall.dbKey());
        Map<Title, Page> pages = stores.pages().find(Set.of(wall, archive));
        return new Opened.Wall(
                rights,
                owner.get().block(),
                Optional.ofNullable(pages.get(wall)),
                Optional.ofNullable(pages.get(archive)),
                new Slice<>(excerpts, threads.next(), threads.previous()),
                stores.walls().count(user.id()),
                choice(choices, WallNotices.topic(user.id())),
                viewer.userId().flatMap(id -> stores.drafts().find(id, wall, WallPosting.DRAFT)));
    }

    /** The viewer looked at these threads on their wall, and has then seen what notifications say about them. */
    public void seen(Viewer viewer, List<Excerpt> threads) {
        viewer.userId()
                .filter(_ -> !threads.isEmpty()
                        && walling.rights().readOnly().reason().isEmpty())
                .ifPresent(user -> walling.notices()
                        .opened(
                                user,
                                threads.stream()
                                        .map(excerpt -> WallNotices.topic(excerpt.thread()))
                                        .collect(Collectors.toSet())));
    }

    private static WallNotices.Choice choice(Map<String, WallNotices.Choice> choices, String topic) {
        return choices.getOrDefault(topic, WallNotices.Choice.NOTHING_CHOSEN);
    }

    /** Whether a name belongs to an account that the viewer may know of. */
    public boolean hasWall(Viewer viewer, String name) {
        return walling.work()
                .read(stores -> walling.owner(stores, viewer, name))
                .isPresent();
    }

    /** A thread from a message on; the viewer has then seen what notifications say about it. */
    public Optional<Conversation> thread(Viewer viewer, ThreadId id, int from) {
        Optional<Conversation> found = walling.work()
                .read(stores -> walling.place(stores, viewer, id).map(place -> conversation(stores, place, from)));
        found.ifPresent(conversation -> {
            List<WallMessage> all = new ArrayList<>(conversation.replies());
            all.add(conversation.root());
            renew(all);
            viewer.userId()
                    .filter(_ -> walling.rights().readOnly().reason().isEmpty())
                    .ifPresent(
                            user -> walling.notices().opened(user, Set.of(WallNotices.topic(conversation.thread()))));
        });
        return found;
    }

    private Conversation conversation(Stores stores, Walling.Place place, int from) {
        ThreadId id = place.thread().id();
        User owner = place.rights().owner();
        Optional<UserId> viewer = place.rights().viewer().userId();
        int first = Math.max(2, from);
        List<WallMessage> replies =
                stores.walls().messages(id, first, first + walling.settings().messages() - 1).stream()
                        .map(message -> walling.texts().rendered(owner, message))
                        .toList();
        String topic = WallNotices.topic(place.thread());
        return new Conversation(
                place.rights(),
                place.thread(),
                walling.texts().rendered(owner, place.root()),
                replies,
                first,
                choice(
                        viewer.map(user -> walling.notices().choices(stores, user, Set.of(topic)))
                                .orElse(Map.of()),
                        topic),
                viewer.flatMap(user ->
                        stores.drafts().find(user, Title.of(Namespace.THREAD, id.toString()), WallPosting.DRAFT)));
    }

    /** One message with its thread. */
    public Optional<Conversation> message(Viewer viewer, ThreadId id, int number) {
        return walling.work()
                .read(stores -> walling.place(stores, viewer, id)
                        .flatMap(place -> stores.walls()
                                .message(id, number)
                                .map(message -> new Conversation(
                                        place.rights(),
                                        place.thread(),
                                        place.root(),
                                        List.of(walling.texts()
                                                .rendered(place.rights().owner(), message)),
                                        number,
                                        WallNotices.Choice.NOTHING_CHOSEN,
                                        Optional.empty()))));
    }

    /** What a message said, oldest first; empty unless the viewer may read the message. */
    public List<MessageVersion> versions(WallRights rights, WallMessage message) {
        return rights.readsRemoved(message)
                ? walling.work().read(stores -> stores.walls().versions(message.thread(), message.number()))
                : List.of();
    }

    /** What happened on a wall. */
    public Optional<Slice<WallEvent>> history(Viewer viewer, String name, Slice.Request request) {
        return walling.work()
                .read(stores -> walling.owner(stores, viewer, name)
                        .map(owner -> stores.walls()
                                .history(owner.user().id(), viewer.has(Right.WALL_ADMIN_DELETE), request)));
    }

    /** What happened in a thread. */
    public Slice<WallEvent> history(ThreadId thread, Slice.Request request) {
        return walling.work().read(stores -> stores.walls().history(thread, request));
    }

    /** Chooses what the viewer hears of a thread. */
    public boolean choose(Viewer viewer, ThreadId thread, WallNotices.Choice choice) {
        return walling.work().write(stores -> {
            Optional<Walling.Place> place = walling.place(stores, viewer, thread);
            Optional<UserId> user = viewer.userId();
            if (place.isEmpty() || user.isEmpty()) {
                return false;
            }
            walling.notices()
                    .choose(stores, user.get(), WallNotices.topic(place.get().thread()), choice);
            return true;
        });
    }

    /** Chooses what the viewer hears of a whole wall. */
    public boolean choose(Viewer viewer, String name, WallNotices.Choice choice) {
        return walling.work().write(stores -> {
            Optional<Walling.Owner> owner = walling.owner(stores, viewer, name);
            Optional<UserId> user = viewer.userId();
            if (owner.isEmpty() || user.isEmpty()) {
                return false;
            }
            walling.notices()
                    .choose(
                            stores,
                            user.get(),
                            WallNotices.topic(owner.get().user().id()),
                            choice);
            return true;
        });
    }

    /** A message that somebody wrote, with its thread. */
    public record Written(WallMessage message, WallThread thread) {}

    /** Messages that may be read now: those that are removed, hidden or on the wall of somebody hidden are missing. */
    public Map<MessageId, Written> legible(Viewer viewer, Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return walling.work().read(stores -> {
            Set<ThreadId> numbers = ids.stream().map(MessageId::thread).collect(Collectors.toSet());
            Map<ThreadId, WallThread> threads = stores.walls().find(numbers);
            Map<UserId, User> owners = new HashMap<>();
            stores.users()
                    .all(threads.values().stream().map(WallThread::wall).collect(Collectors.toSet()))
                    .forEach(owner -> owners.put(owner.id(), owner));
            Set<MessageId> wanted = new HashSet<>(ids);
            ids.forEach(id -> wanted.add(id.root()));
            Map<MessageId, WallMessage> messages = stores.walls().messages(wanted);
            Map<MessageId, Written> legible = new HashMap<>();
            for (MessageId id : ids) {
                WallThread thread = threads.get(id.thread());
                WallMessage message = messages.get(id);
                WallMessage root = messages.get(id.root());
                User owner = thread == null ? null : owners.get(thread.wall());
                if (message == null || root == null || owner == null || !viewer.knows(owner.name())) {
                    continue;
                }
                if (!message.isRemoved()
                        && !root.isRemoved()
                        && !Objects.requireNonNull(thread).deleted()) {
                    legible.put(id, new Written(walling.texts().rendered(owner, message), thread));
                }
            }
            return legible;
        });
    }

    /** What a text would look like as a message on this wall. */
    public String preview(Viewer viewer, User owner, String text) {
        return walling.texts().html(owner, walling.texts().stored(owner, viewer.name(), text));
    }

    /** Sees to it that markup that has become old is made anew, by a job and not while somebody waits for it. */
    private void renew(List<WallMessage> shown) {
        Instant oldest = walling.now().minus(walling.settings().fresh());
        Set<ThreadId> stale = new HashSet<>();
        for (WallMessage message : shown) {
            if (message.rendered().map(made -> made.at().isBefore(oldest)).orElse(false)) {
                stale.add(message.thread());
            }
        }
        if (!stale.isEmpty() && walling.rights().readOnly().reason().isEmpty()) {
            walling.work().write(stores -> {
                walling.queue()
                        .add(
                                stores,
                                stale.stream()
                                        .map(thread -> RenderMessagesJob.of(thread, walling.now()))
                                        .toList());
                return stale;
            });
        }
    }
}
