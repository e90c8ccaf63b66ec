// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.BotPasswordStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlBotPasswordStoreTest extends BotPasswordStoreContract {

    private final TestDatabase database;

    SqlBotPasswordStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
