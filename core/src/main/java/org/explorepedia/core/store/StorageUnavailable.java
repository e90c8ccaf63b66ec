// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import org.jspecify.annotations.Nullable;

/**
 * The place where things are kept cannot do what was asked for: the database is down, the disk is full, the folder cannot
 * be written. Thrown by stores, with a sentence for the operator; the edges of the program turn it into an answer that says
 * what to do.
 */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, for choosing the text that people read. */
    public enum Reason {
        DATABASE_DOWN,
        /** There is no room left; reading goes on. */
        DISK_FULL,
        /** The data folder or database refuses writing; reading may go on. */
        READ_ONLY,
        /** Others kept the database busy for too long. */
        BUSY,
        /** Files of the database are damaged. */
        DAMAGED
    }

    private final Reason reason;

    public StorageUnavailable(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
