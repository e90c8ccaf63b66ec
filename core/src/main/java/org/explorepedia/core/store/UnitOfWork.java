// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.function.Function;

/** Transactions. What a function does to the stores happens wholly or not at all. */
public interface UnitOfWork {

    /** Reads from one consistent state. */
    <T> T read(Function<Stores, T> work);

    /**
     * Writes; committed when the function returns, undone when it throws. On databases where transactions can collide the
     * function is run again, so it must have no effects besides those on the stores.
     */
    <T> T write(Function<Stores, T> work);

    /** Runs after the commit of the transaction in which it is called has succeeded; at once outside of one. */
    void afterCommit(Runnable action);
}
