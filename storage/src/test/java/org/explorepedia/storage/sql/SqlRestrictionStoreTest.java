// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.RestrictionStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlRestrictionStoreTest extends RestrictionStoreContract {

    private final TestDatabase database;

    SqlRestrictionStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
