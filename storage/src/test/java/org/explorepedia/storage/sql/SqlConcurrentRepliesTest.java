// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.wall.ConcurrentRepliesContract;

@OnBothDatabases
class SqlConcurrentRepliesTest extends ConcurrentRepliesContract {

    private final TestDatabase database;

    SqlConcurrentRepliesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
