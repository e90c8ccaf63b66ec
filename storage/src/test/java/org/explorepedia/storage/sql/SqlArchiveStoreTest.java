// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.ArchiveStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlArchiveStoreTest extends ArchiveStoreContract {

    private final TestDatabase database;

    SqlArchiveStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
