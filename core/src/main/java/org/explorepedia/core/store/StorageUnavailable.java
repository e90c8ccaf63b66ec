// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

/**
 * The place where things are kept cannot do what was asked for: the database is down, the disk is full, the folder cannot
 * be written. Thrown by stores; the edges of the program turn it into an answer that says what to do.
 */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, for choosing the text that people read. */
    public enum Reason {
        DATABASE_DOWN,
        DISK_FULL,
        READ_ONLY,
        BUSY
    }

    private final Reason reason;

    public StorageUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
