// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.MailStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlMailStoreTest extends MailStoreContract {

    private final TestDatabase database;

    SqlMailStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
