// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.explorepedia.core.store.StorageUnavailable;

/** Waits a little, and each time longer, before a save is tried again that another process got ahead of. */
final class Retries {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_MILLIS = 100;

    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private int bound = 2;

    /** @throws StorageUnavailable when it has been tried for too long */
    void pause(EditRace race) {
        if (System.nanoTime() > deadline) {
            throw new StorageUnavailable(
                    StorageUnavailable.Reason.BUSY, "The page changes faster than it can be saved. Try again.", race);
        }
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, bound + 1)));
        bound = Math.min(2 * bound, LONGEST_MILLIS);
    }
}
