// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.UserStoreContract;

@OnBothDatabases
class SqlUserStoreTest extends UserStoreContract {

    private final TestDatabase database;

    SqlUserStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
