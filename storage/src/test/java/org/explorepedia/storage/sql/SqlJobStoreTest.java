// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.JobStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlJobStoreTest extends JobStoreContract {

    private final TestDatabase database;

    SqlJobStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
