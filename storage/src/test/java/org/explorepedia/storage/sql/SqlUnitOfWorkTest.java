// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.UnitOfWorkContract;

@OnBothDatabases
class SqlUnitOfWorkTest extends UnitOfWorkContract {

    private final TestDatabase database;

    SqlUnitOfWorkTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
