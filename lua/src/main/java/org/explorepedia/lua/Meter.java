// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Counts time and memory that the scripts of one parse use. A limit that is reached ends the running {@code #invoke} with
 * {@link LimitReached}, which no script can catch.
 */
public final class Meter {

    /** Longest string that a script may make, in bytes. */
    public static final int MAX_STRING = 20_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEPS_A_LOOK = 10_000;

    private final long maxNanos;
    private final long maxBytes;
    private long usedNanos;
    private long began;
    private int running;
    private int steps;
    private long bytes;

    /**
     * @param maxNanos time of all scripts of a parse together
     * @param maxBytes what one {@code #invoke} may hold, roughly
     */
    public Meter(long maxNanos, long maxBytes) {
        this.maxNanos = maxNanos;
        this.maxBytes = maxBytes;
    }

    /** Time of the thread where it is known, which it is not of virtual ones: a busy machine must not make pages differ. */
    private static long now() {
        long used = THREADS.getCurrentThreadCpuTime();
        return used >= 0 ? used : System.nanoTime();
    }

    /** Scripts are running from here until {@link #pause}; pairs may be nested. */
    public void resume() {
        if (running++ == 0) {
            began = now();
            bytes = 0;
        }
        look();
    }

    public void pause() {
        if (--running == 0) {
            usedNanos += now() - began;
        }
    }

    /** Time that scripts used so far. */
    public long nanos() {
        return usedNanos + (running > 0 ? now() - began : 0);
    }

    /** Counts one step of a loop. */
    public void step() {
        if (++steps >= STEPS_A_LOOK) {
            look();
        }
    }

    /** Counts work of about so many steps. */
    public void steps(int count) {
        steps += Math.min(count, STEPS_A_LOOK);
        if (steps >= STEPS_A_LOOK) {
            look();
        }
    }

    private void look() {
        steps = 0;
        if (nanos() > maxNanos) {
            throw new LimitReached(LimitReached.Kind.TIME);
        }
    }

    /** Checks the length of a string before it is made. */
    public void string(long length) {
        if (length > MAX_STRING) {
            throw new LimitReached(LimitReached.Kind.MEMORY);
        }
        steps((int) (length >> 4));
    }

    /** Counts memory that stays in use; negative when it is given back. */
    public void hold(long count) {
        bytes += count;
        if (bytes > maxBytes) {
            throw new LimitReached(LimitReached.Kind.MEMORY);
        }
    }
}
