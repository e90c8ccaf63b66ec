// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.ChangeStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlChangeStoreTest extends ChangeStoreContract {

    private final TestDatabase database;

    SqlChangeStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
