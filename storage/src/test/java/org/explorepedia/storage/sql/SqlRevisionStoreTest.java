// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.RevisionStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlRevisionStoreTest extends RevisionStoreContract {

    private final TestDatabase database;

    SqlRevisionStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
