// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import org.explorepedia.core.memory.MemoryUnitOfWork;
import org.explorepedia.core.store.UnitOfWork;

class MemoryConcurrentSavesTest extends ConcurrentSavesContract {

    private final UnitOfWork units = new MemoryUnitOfWork();

    @Override
    protected UnitOfWork units() {
        return units;
    }
}
