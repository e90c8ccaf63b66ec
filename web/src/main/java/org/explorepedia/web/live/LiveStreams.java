// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.explorepedia.core.live.LiveChannel;
import org.explorepedia.core.live.LiveSignal;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open streams of this process. Badges whose accounts are connected here are counted anew by one thread, many at a
 * time: a burst of signals costs a few queries and not one for each. Now and then all are counted, so that a lost signal
 * is made good.
 */
public final class LiveStreams implements LiveChannel.Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final int COUNTED_AT_ONCE = 500;
    private static final long REST_MILLIS = 40;

    private final Limits limits;
    private final UnreadNow unread;
    private final LiveChannel.Subscription subscription;
    private final Thread counter;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Map<UserId, Set<LiveStream>> byUser = new HashMap<>();
    private final Map<PageId, Set<LiveStream>> byPage = new HashMap<>();
    private final Map<String, Deque<LiveStream>> byPerson = new HashMap<>();
    private final Set<UserId> changed = new LinkedHashSet<>();
    private int open;
    private boolean closed;

    /**
     * @param total streams of this process
     * @param perPerson streams of an account, or of an address without account
     * @param heartbeat how long a stream may be silent
     * @param longest how long a stream lasts before the browser is to open it again and to say who it is
     * @param recount how often all badges are counted, whether a signal came or not
     */
    public record Limits(int total, int perPerson, Duration heartbeat, Duration longest, Duration recount) {
        public static final Limits DEFAULT =
                new Limits(20_000, 12, Duration.ofSeconds(20), Duration.ofMinutes(15), Duration.ofMinutes(1));

        /** With heartbeats that come well before a silent connection is closed. */
        public Limits withIdle(Duration idle) {
            Duration half = idle.dividedBy(2);
            return new Limits(total, perPerson, half.compareTo(heartbeat) < 0 ? half : heartbeat, longest, recount);
        }
    }

    public LiveStreams(LiveChannel channel, UnreadNow unread, Limits limits) {
        this.limits = limits;
        this.unread = unread;
        this.counter = Thread.ofVirtual().name("live-count").unstarted(this::countForever);
        this.subscription = channel.subscribe(this);
        counter.start();
    }

    Limits limits() {
        return limits;
    }

    boolean isFull() {
        lock.lock();
        try {
            return closed || open >= limits.total();
        } finally {
            lock.unlock();
        }
    }

    /** How many streams are open. */
    public int size() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    Map<UserId, Integer> unread(Set<UserId> users) {
        return unread.of(users);
    }

    /** Takes a stream in; the person's oldest one ends if there are too many. */
    void add(LiveStream stream) {
        lock.lock();
        try {
            if (closed) {
                stream.end(LiveStream.End.CLOSING);
                return;
            }
            open++;
            stream.user()
                    .ifPresent(user ->
                            byUser.computeIfAbsent(user, _ -> new HashSet<>()).add(stream));
            for (PageId page : stream.pages()) {
                byPage.computeIfAbsent(page, _ -> new HashSet<>()).add(stream);
            }
            Deque<LiveStream> same = byPerson.computeIfAbsent(stream.person(), _ -> new ArrayDeque<>());
            same.add(stream);
            if (same.size() > limits.perPerson()) {
                forget(same.getFirst());
            }
        } finally {
            lock.unlock();
        }
    }

    private void forget(LiveStream oldest) {
        remove(oldest);
        oldest.end(LiveStream.End.DISPLACED);
    }

    void remove(LiveStream stream) {
        lock.lock();
        try {
            Deque<LiveStream> same = byPerson.get(stream.person());
            if (same == null || !same.remove(stream)) {
                return;
            }
            open--;
            if (same.isEmpty()) {
                byPerson.remove(stream.person());
            }
            stream.user().ifPresent(user -> drop(byUser, user, stream));
            stream.pages().forEach(page -> drop(byPage, page, stream));
        } finally {
            lock.unlock();
        }
    }

    private static <K> void drop(Map<K, Set<LiveStream>> map, K key, LiveStream stream) {
        Set<LiveStream> streams = map.get(key);
        if (streams != null && streams.remove(stream) && streams.isEmpty()) {
            map.remove(key);
        }
    }

    @Override
    public void on(List<LiveSignal> signals) {
        lock.lock();
        try {
            for (LiveSignal signal : signals) {
                switch (signal) {
                    case LiveSignal.Badge(UserId user) -> {
                        if (byUser.containsKey(user)) {
                            changed.add(user);
                        }
                    }
                    case LiveSignal.PageSaved(PageId page, var revision) ->
                        byPage.getOrDefault(page, Set.of()).forEach(stream -> stream.saved(page, revision));
                }
            }
            if (!changed.isEmpty()) {
                something.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Pages that were saved unheard are seen when their streams are opened again; badges are counted at once. */
    @Override
    public void missed() {
        lock.lock();
        try {
            changed.addAll(byUser.keySet());
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    private void countForever() {
        try {
            while (true) {
                Set<UserId> users = take();
                if (users.isEmpty()) {
                    return;
                }
                try {
                    tell(users, unread.of(users));
                    Thread.sleep(REST_MILLIS);
                } catch (RuntimeException failure) {
                    // The next count makes it good; signals that come meanwhile are kept.
                    LOG.warn("Badges could not be counted: {}", failure.getMessage());
                    Thread.sleep(1_000);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for accounts to count; none when all is closed. */
    private Set<UserId> take() throws InterruptedException {
        lock.lock();
        try {
            long left = limits.recount().toNanos();
            while (changed.isEmpty() && !closed) {
                if (left > 0) {
                    left = something.awaitNanos(left);
                } else {
                    changed.addAll(byUser.keySet());
                    left = limits.recount().toNanos();
                }
            }
            Set<UserId> taken = new HashSet<>();
            Iterator<UserId> waiting = changed.iterator();
            while (!closed && waiting.hasNext() && taken.size() < COUNTED_AT_ONCE) {
                taken.add(waiting.next());
                waiting.remove();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Set<UserId> users, Map<UserId, Integer> counts) {
        lock.lock();
        try {
            for (UserId user : users) {
                int count = counts.getOrDefault(user, 0);
                byUser.getOrDefault(user, Set.of()).forEach(stream -> stream.badge(count));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all streams and waits a moment for them, so that the server need not break them off. */
    @Override
    public void close() {
        subscription.close();
        lock.lock();
        try {
            closed = true;
            List<LiveStream> all = new ArrayList<>();
            byPerson.values().forEach(all::addAll);
            all.forEach(stream -> stream.end(LiveStream.End.CLOSING));
            something.signalAll();
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (size() > 0 && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }
}
