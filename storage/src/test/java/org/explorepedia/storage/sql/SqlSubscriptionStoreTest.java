// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.SubscriptionStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlSubscriptionStoreTest extends SubscriptionStoreContract {

    private final TestDatabase database;

    SqlSubscriptionStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
