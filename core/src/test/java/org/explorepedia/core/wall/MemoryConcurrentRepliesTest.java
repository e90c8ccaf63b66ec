// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import org.explorepedia.core.memory.MemoryUnitOfWork;
import org.explorepedia.core.store.UnitOfWork;

class MemoryConcurrentRepliesTest extends ConcurrentRepliesContract {

    private final UnitOfWork units = new MemoryUnitOfWork();

    @Override
    protected UnitOfWork units() {
        return units;
    }
}
