// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import org.explorepedia.core.store.CommentStoreContract;
import org.explorepedia.core.store.UnitOfWork;

@OnBothDatabases
class SqlCommentStoreTest extends CommentStoreContract {

    private final TestDatabase database;

    SqlCommentStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected UnitOfWork units() {
        return database.units();
    }
}
