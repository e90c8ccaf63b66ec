// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import org.explorepedia.core.store.BotPasswordStoreContract;
import org.explorepedia.core.store.UnitOfWork;

class MemoryBotPasswordStoreTest extends BotPasswordStoreContract {

    private final UnitOfWork units = new MemoryUnitOfWork();

    @Override
    protected UnitOfWork units() {
        return units;
    }
}
