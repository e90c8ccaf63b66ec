// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.WatchStoreContract;

@OnBothDatabases
class SqlWatchStoreTest extends WatchStoreContract {

    private final TestDatabase database;

    SqlWatchStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
