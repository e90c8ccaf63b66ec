// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.LogStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlLogStoreTest extends LogStoreContract {

    private final TestDatabase database;

    SqlLogStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
