// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.SettingStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlSettingStoreTest extends SettingStoreContract {

    private final TestDatabase database;

    SqlSettingStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
