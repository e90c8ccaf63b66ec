// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.store.Stores;

/** A transaction that runs, and what is to be done when it is through. */
final class Transaction {

    private final Stores stores;
    private final boolean writing;
    private final List<Runnable> after = new ArrayList<>();

    Transaction(Stores stores, boolean writing) {
        this.stores = stores;
        this.writing = writing;
    }

    Stores stores() {
        return stores;
    }

    boolean isWriting() {
        return writing;
    }

    void later(Runnable action) {
        after.add(action);
    }

    List<Runnable> after() {
        return List.copyOf(after);
    }
}
