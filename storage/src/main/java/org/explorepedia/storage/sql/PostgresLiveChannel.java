// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.explorepedia.core.live.LiveChannel;
import org.explorepedia.core.live.LiveListeners;
import org.explorepedia.core.live.LiveSignal;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * LISTEN and NOTIFY. Each process holds one connection that listens, outside of the pool, and publishes on another one
 * from its own thread, so that nobody who saves waits for it: signals that come meanwhile go together in the next message.
 * Listeners in the publishing process are told at once, without the way through the database.
 */
final class PostgresLiveChannel implements LiveChannel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLiveChannel.class);
    private static final String CHANNEL = "explorepedia_live";
    /** PostgreSQL takes payloads of fewer than 8000 bytes. */
    private static final int LONGEST_PAYLOAD = 7_900;
    /** A silent connection is tried now and then, since one that broke quietly would stay silent for ever. */
    private static final int SILENCE_MILLIS = 15_000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource source;
    private final Connections pool;
    /** Stands at the head of our messages, so that we do not hear ourselves twice. */
    private final String origin = UUID.randomUUID().toString();

    private final LiveListeners listeners = new LiveListeners();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private Set<LiveSignal> waiting = new LinkedHashSet<>();
    private @Nullable Thread listening;
    private @Nullable Thread publishing;
    private @Nullable Connection listener;
    private volatile boolean closed;
    private boolean ready;

    PostgresLiveChannel(DataSource source, Connections pool) {
        this.source = source;
        this.pool = pool;
    }

    @Override
    public void publish(Collection<? extends LiveSignal> signals) {
        if (signals.isEmpty() || closed) {
            return;
        }
        lock.lock();
        try {
            waiting.addAll(signals);
            if (publishing == null) {
                publishing = Thread.ofVirtual().name("live-publish").start(this::publishAll);
            }
            something.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.tell(List.copyOf(signals));
    }

    /** Begins to listen with the first subscriber, and returns when signals of other processes can be heard. */
    @Override
    public Subscription subscribe(Listener subscriber) {
        Subscription subscription = listeners.add(subscriber);
        lock.lock();
        try {
            if (listening == null) {
                listening = Thread.ofVirtual().name("live-listen").start(this::listenForever);
            }
            long left = FIRST_PAUSE.multipliedBy(10).toNanos();
            while (!ready && !closed && left > 0) {
                left = something.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return subscription;
    }

    private void publishAll() {
        while (!closed) {
            Set<LiveSignal> taken;
            lock.lock();
            try {
                while (waiting.isEmpty() && !closed) {
                    something.await();
                }
                taken = waiting;
                waiting = new LinkedHashSet<>();
            } catch (InterruptedException stopping) {
                return;
            } finally {
                lock.unlock();
            }
            try {
                send(LiveCodec.chunks(origin, taken, LONGEST_PAYLOAD));
            } catch (SQLException | RuntimeException failure) {
                // Hints: the other processes look for themselves now and then.
                LOG.debug("Signals could not be published", failure);
            }
        }
    }

    private void send(List<String> payloads) throws SQLException {
        try (Connection connection = pool.writer()) {
            try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
                for (String payload : payloads) {
                    notify.setString(1, CHANNEL);
                    notify.setString(2, payload);
                    notify.execute();
                }
                connection.commit();
            } catch (SQLException failure) {
                pool.discard(connection, true);
                throw failure;
            }
        }
    }

    private void listenForever() {
        Duration pause = FIRST_PAUSE;
        boolean again = false;
        while (!closed) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("LISTEN " + CHANNEL);
                }
                began(connection);
                pause = FIRST_PAUSE;
                if (again) {
                    listeners.tellMissed();
                }
                again = true;
                hear(connection);
            } catch (SQLException failure) {
                if (!closed) {
                    LOG.debug("The live channel lost its connection and opens another one", failure);
                }
            }
            pause = rest(pause);
        }
    }

    private void began(Connection connection) {
        lock.lock();
        try {
            listener = connection;
            ready = true;
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification @Nullable [] notifications = postgres.getNotifications(SILENCE_MILLIS);
            if (notifications == null || notifications.length == 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.setQueryTimeout(SILENCE_MILLIS / 1000);
                    statement.execute("SELECT 1");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                String payload = notification.getParameter();
                if (!LiveCodec.head(payload).equals(origin)) {
                    List<LiveSignal> signals = LiveCodec.signals(payload);
                    if (!signals.isEmpty()) {
                        listeners.tell(signals);
                    }
                }
            }
        }
    }

    private Duration rest(Duration pause) {
        if (closed) {
            return pause;
        }
        try {
            // Not all processes at once, when a server comes back.
            Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            something.signalAll();
            if (listening != null) {
                listening.interrupt();
            }
            if (listener != null) {
                listener.abort(Runnable::run);
            }
        } catch (SQLException failure) {
            LOG.debug("The listening connection was closed already", failure);
        } finally {
            lock.unlock();
        }
    }
}
