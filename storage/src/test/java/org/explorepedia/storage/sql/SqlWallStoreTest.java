// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.WallStoreContract;

@OnBothDatabases
class SqlWallStoreTest extends WallStoreContract {

    private final TestDatabase database;

    SqlWallStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
