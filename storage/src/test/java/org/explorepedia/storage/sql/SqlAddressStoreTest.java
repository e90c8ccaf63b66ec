// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.AddressStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlAddressStoreTest extends AddressStoreContract {

    private final TestDatabase database;

    SqlAddressStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
