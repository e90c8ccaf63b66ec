// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that the database is away, so that people are told at once instead of waiting for it one by one. While it is
 * away, one of those who ask looks for it again from time to time.
 */
final class Outage {

    /** How long nobody looks after somebody looked in vain. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private static final long THERE = 0;
    /** What PostgreSQL answers when it is there and has no connection to give. */
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final Probe probe;
    private final LongSupplier nanos;
    /** When to look again, or {@link #THERE}. */
    private final AtomicLong again = new AtomicLong(THERE);
    /** When somebody last looked because no connection was to be had. */
    private final AtomicLong suspected;

    /** Reaches the database or throws, soon. */
    @FunctionalInterface
    interface Probe {
        void reach() throws SQLException;
    }

    Outage(Probe probe) {
        this(probe, System::nanoTime);
    }

    Outage(Probe probe, LongSupplier nanos) {
        this.probe = probe;
        this.nanos = nanos;
        this.suspected = new AtomicLong(nanos.getAsLong() - PAUSE.toNanos());
    }

    /** For databases that cannot go away. */
    static Outage never() {
        return new Outage(() -> {});
    }

    /** @throws StorageUnavailable if the database was away a moment ago, or still is */
    void check() {
        long due = again.get();
        if (due == THERE) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - due < 0 || !again.compareAndSet(due, later(now))) {
            throw away(null);
        }
        look();
    }

    /**
     * Looks for the database because no connection was to be had. One of those who wait looks for all: a connection for each
     * of a crowd would be what brings a busy database down.
     *
     * @throws StorageUnavailable if it is away; if this returns, all connections are only in use as far as anyone knows
     */
    void suspect() {
        if (again.get() != THERE) {
            check();
            return;
        }
        long now = nanos.getAsLong();
        long last = suspected.get();
        if (now - last >= PAUSE.toNanos() && suspected.compareAndSet(last, now)) {
            look();
        }
    }

    private void look() {
        try {
            probe.reach();
            again.set(THERE);
        } catch (SQLException failure) {
            if (TOO_MANY_CONNECTIONS.equals(failure.getSQLState())) {
                again.set(THERE);
                return;
            }
            again.set(later(nanos.getAsLong()));
            throw away(failure);
        }
    }

    private static long later(long now) {
        long due = now + PAUSE.toNanos();
        return due == THERE ? 1 : due;
    }

    private static StorageUnavailable away(@Nullable SQLException cause) {
        return new StorageUnavailable(
                Reason.DATABASE_DOWN, PostgresDialect.down().sentence(), cause);
    }
}
