// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.explorepedia.core.edit.TextNormalizer;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.wall.WallOutcome.Fault;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * Writes on walls: new threads, replies, changes of messages. A message, what histories say about it and what people are
 * told of it become visible together or not at all; the number of statements depends neither on the size of the thread nor
 * on how many follow it.
 */
public final class WallPosting {

    /** Sections under which drafts of messages are kept, as those of new sections of pages. */
    public static final String DRAFT = "new";

    private static final int LOCKS = 64;

    private final Walling walling;
    private final RateLimiter limiter;
    private final WallRecords records;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    public WallPosting(Walling walling, RateLimiter limiter) {
        this.walling = walling;
        this.limiter = limiter;
        this.records = new WallRecords(walling.namespaces(), walling.queue());
        Arrays.setAll(locks, _ -> new ReentrantLock());
    }

    /**
     * What somebody typed.
     *
     * @param title of the thread; nothing for replies
     * @param requestKey that makes a form sent twice act once; empty for none
     */
    public record Message(String title, String text, String requestKey) {}

    /** Begins a thread on the wall of this name. */
    public WallOutcome begin(Viewer viewer, String owner, Message message) {
        String title = TextNormalizer.line(message.title(), walling.settings().maxTitle());
        Optional<Walling.Owner> found = walling.work().read(stores -> walling.owner(stores, viewer, owner));
        if (found.isEmpty()) {
            return new WallOutcome.Missing();
        }
        User wall = found.get().user();
        Optional<WallOutcome> against = walling.work()
                .read(stores -> walling.rights(stores, viewer, wall))
                .post()
                .or(() -> title.isEmpty() ? Optional.of(new WallOutcome.Invalid(Fault.NO_TITLE)) : Optional.empty())
                .or(() -> badText(message.text()))
                .or(() -> tooOften(viewer));
        if (against.isPresent()) {
            return against.get();
        }
        String text = walling.texts().stored(wall, viewer.name(), message.text());
        String html = walling.texts().html(wall, text);
        Mentions.Found mentions = walling.notices().mentions(wall, "", text);
        Instant now = walling.now();
        return walling.work()
                .write(stores -> once(stores, message.requestKey(), now, again -> {
                    ThreadId id = again.walls().create(wall.id(), title, now);
                    return add(again, viewer, wall, id, viewer.actor(), text, html, mentions, now);
                }));
    }

    public WallOutcome reply(Viewer viewer, ThreadId thread, Message message) {
        // Those who reply at the same moment wait for each other here rather than in the database.
        ReentrantLock lock = locks[Math.floorMod(thread.hashCode(), LOCKS)];
        lock.lock();
        try {
            return replyInTurn(viewer, thread, message);
        } finally {
            lock.unlock();
        }
    }

    private WallOutcome replyInTurn(Viewer viewer, ThreadId thread, Message message) {
        Optional<Walling.Place> found = walling.work().read(stores -> walling.place(stores, viewer, thread));
        if (found.isEmpty()) {
            return new WallOutcome.Missing();
        }
        Walling.Place place = found.get();
        Optional<WallOutcome> against = place.rights()
                .reply(place.thread(), place.root())
                .or(() -> badText(message.text()))
                .or(() -> tooOften(viewer));
        if (against.isPresent()) {
            return against.get();
        }
        User wall = place.rights().owner();
        String text = walling.texts().stored(wall, viewer.name(), message.text());
        String html = walling.texts().html(wall, text);
        Mentions.Found mentions = walling.notices().mentions(wall, "", text);
        Instant now = walling.now();
        return walling.work()
                .write(stores -> once(stores, message.requestKey(), now, again -> {
                    // It may have been closed or removed while the message was rendered.
                    Walling.Place latest = walling.place(again, viewer, thread).orElse(place);
                    Optional<WallOutcome> late = latest.rights().reply(latest.thread(), latest.root());
                    return late.isPresent()
                            ? late.get()
                            : add(again, viewer, wall, thread, latest.root().author(), text, html, mentions, now);
                }));
    }

    private WallOutcome add(
            Stores stores,
            Viewer viewer,
            User wall,
            ThreadId id,
            Actor rootAuthor,
            String text,
            String html,
            Mentions.Found mentions,
            Instant now) {
        int number = stores.walls().append(id, viewer.actor(), text, html, now);
        WallThread thread = stores.walls().find(id).orElseThrow();
        WallEvent.Kind kind = number == 1 ? WallEvent.Kind.POST : WallEvent.Kind.REPLY;
        records.write(stores, viewer, wall, thread, number, kind, "", false, now);
        walling.notices().posted(stores, wall, thread, number, viewer.actor(), rootAuthor, mentions);
        Title drafted = number == 1 ? WallRights.wallOf(wall) : Title.of(Namespace.THREAD, id.toString());
        viewer.userId().ifPresent(user -> stores.drafts().remove(user, drafted, DRAFT));
        return new WallOutcome.Done(id, number);
    }

    /** Does something unless the same form was sent before. */
    private static WallOutcome once(Stores stores, String key, Instant now, Function<Stores, WallOutcome> deed) {
        if (key.isEmpty()) {
            return deed.apply(stores);
        }
        Optional<String> earlier = stores.settings().recall(key);
        if (earlier.isPresent()) {
            String[] parts = earlier.get().split("#", 2);
            return parts.length == 2
                    ? new WallOutcome.Unchanged(new ThreadId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]))
                    : new WallOutcome.Missing();
        }
        WallOutcome outcome = deed.apply(stores);
        if (outcome instanceof WallOutcome.Done(ThreadId thread, int number)) {
            stores.settings().remember(key, thread + "#" + number, now);
        }
        return outcome;
    }

    /**
     * Changes a message, and with number 1 the title of the thread.
     *
     * @param version that the writer started from
     */
    public WallOutcome edit(Viewer viewer, ThreadId thread, int number, int version, Message message) {
        Optional<Walling.Place> found = walling.work().read(stores -> walling.place(stores, viewer, thread));
        Optional<WallMessage> old = walling.work().read(stores -> stores.walls().message(thread, number));
        if (found.isEmpty() || old.isEmpty()) {
            return new WallOutcome.Missing();
        }
        Walling.Place place = found.get();
        String title = number == 1
                ? TextNormalizer.line(message.title(), walling.settings().maxTitle())
                : place.thread().title();
        Optional<WallOutcome> against = place.rights()
                .edit(place.thread(), place.root(), old.get())
                .or(() -> title.isEmpty() ? Optional.of(new WallOutcome.Invalid(Fault.NO_TITLE)) : Optional.empty())
                .or(() -> badText(message.text()));
        if (against.isPresent()) {
            return against.get();
        }
        User wall = place.rights().owner();
        String text = walling.texts().stored(wall, viewer.name(), message.text());
        if (text.equals(old.get().text()) && title.equals(place.thread().title())) {
            return new WallOutcome.Unchanged(thread, number);
        }
        Optional<WallOutcome> limited = tooOften(viewer);
        if (limited.isPresent()) {
            return limited.get();
        }
        String html = walling.texts().html(wall, text);
        Mentions.Found mentions = walling.notices().mentions(wall, old.get().text(), text);
        Instant now = walling.now();
        return walling.work().write(stores -> {
            boolean first = stores.walls().edit(thread, number, version, viewer.actor(), title, text, html, now);
            if (!first) {
                return new WallOutcome.Changed(
                        stores.walls().message(thread, number).orElse(old.get()));
            }
            boolean foreign = !place.rights().isAuthor(old.get());
            WallThread latest = stores.walls().find(thread).orElse(place.thread());
            records.write(stores, viewer, wall, latest, number, WallEvent.Kind.EDIT, "", foreign, now);
            walling.notices().edited(stores, wall, latest, number, viewer.actor(), now, mentions);
            return new WallOutcome.Done(thread, number);
        });
    }

    private Optional<WallOutcome> badText(String text) {
        if (text.isBlank()) {
            return Optional.of(new WallOutcome.Invalid(Fault.NO_TEXT));
        }
        return TextNormalizer.bytes(text) > walling.settings().maxBytes()
                ? Optional.of(new WallOutcome.Invalid(Fault.TOO_BIG))
                : Optional.empty();
    }

    private Optional<WallOutcome> tooOften(Viewer viewer) {
        return limiter.count(viewer, RateLimits.EDIT, walling.now())
                .map(Denial.class::cast)
                .map(limited -> new WallOutcome.Denied(java.util.List.of(limited)));
    }
}
