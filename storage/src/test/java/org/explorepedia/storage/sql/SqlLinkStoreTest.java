// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.LinkStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlLinkStoreTest extends LinkStoreContract {

    private final TestDatabase database;

    SqlLinkStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
