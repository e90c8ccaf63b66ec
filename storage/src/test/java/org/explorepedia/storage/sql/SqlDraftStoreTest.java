// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.DraftStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlDraftStoreTest extends DraftStoreContract {

    private final TestDatabase database;

    SqlDraftStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
