// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import org.explorepedia.core.store.AddressStoreContract;
import org.explorepedia.core.store.BotPasswordStoreContract;
import org.explorepedia.core.store.CommentStoreContract;
import org.explorepedia.core.store.DraftStoreContract;
import org.explorepedia.core.store.JobStoreContract;
import org.explorepedia.core.store.MailStoreContract;
import org.explorepedia.core.store.NotificationStoreContract;
import org.explorepedia.core.store.SessionStoreContract;
import org.explorepedia.core.store.SettingStoreContract;
import org.explorepedia.core.store.SubscriptionStoreContract;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.WallStoreContract;
import org.explorepedia.core.store.WatchStoreContract;
import org.junit.jupiter.api.Nested;

/**
 * These stores keep the promises that the databases keep. The others do what the tests of rules need of them and no more;
 * what they promise is tested on the databases.
 */
class MemoryStoresTest {

    private final UnitOfWork units = new MemoryUnitOfWork();

    @Nested
    class AddressStore extends AddressStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class BotPasswordStore extends BotPasswordStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class CommentStore extends CommentStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class DraftStore extends DraftStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class JobStore extends JobStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class MailStore extends MailStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class NotificationStore extends NotificationStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class SettingStore extends SettingStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class SubscriptionStore extends SubscriptionStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class SessionStore extends SessionStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class WatchStore extends WatchStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }

    @Nested
    class WallStore extends WallStoreContract {
        @Override
        protected UnitOfWork units() {
            return units;
        }
    }
}
