// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.WallStoreContract;

class MemoryWallStoreTest extends WallStoreContract {

    private final UnitOfWork units = new MemoryUnitOfWork();

    @Override
    protected UnitOfWork units() {
        return units;
    }
}
