// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.PageStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlPageStoreTest extends PageStoreContract {

    private final TestDatabase database;

    SqlPageStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
