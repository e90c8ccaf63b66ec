// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.edit.ConcurrentSavesContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlConcurrentSavesTest extends ConcurrentSavesContract {

    private final TestDatabase database;

    SqlConcurrentSavesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
