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

    private final Probe probe;
    private final LongSupplier nanos;
    /** When to look again, or {@link #THERE}. */
    private final AtomicLong again = new AtomicLong(THERE);

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
     * Looks for the database because no connection was to be had.
     *
     * @throws StorageUnavailable if it is away; if this returns, all connections are only in use
     */
    void suspect() {
        if (again.get() == THERE) {
            look();
        } else {
            check();
        }
    }

    private void look() {
        try {
            probe.reach();
            again.set(THERE);
        } catch (SQLException failure) {
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
