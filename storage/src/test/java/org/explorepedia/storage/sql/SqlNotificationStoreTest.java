// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.NotificationStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlNotificationStoreTest extends NotificationStoreContract {

    private final TestDatabase database;

    SqlNotificationStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
