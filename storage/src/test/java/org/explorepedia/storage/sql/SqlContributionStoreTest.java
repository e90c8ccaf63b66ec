// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.ContributionStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlContributionStoreTest extends ContributionStoreContract {

    private final TestDatabase database;

    SqlContributionStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
