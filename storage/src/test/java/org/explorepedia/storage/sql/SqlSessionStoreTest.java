// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.SessionStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlSessionStoreTest extends SessionStoreContract {

    private final TestDatabase database;

    SqlSessionStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
