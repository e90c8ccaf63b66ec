// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import org.explorepedia.core.store.AddressStore;
import org.explorepedia.core.store.ArchiveStore;
import org.explorepedia.core.store.BotPasswordStore;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.CommentStore;
import org.explorepedia.core.store.ContributionStore;
import org.explorepedia.core.store.DraftStore;
import org.explorepedia.core.store.JobStore;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.MailStore;
import org.explorepedia.core.store.NotificationStore;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.RestrictionStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.SessionStore;
import org.explorepedia.core.store.SettingStore;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.SubscriptionStore;
import org.explorepedia.core.store.UserStore;
import org.explorepedia.core.store.WallStore;
import org.explorepedia.core.store.WatchStore;

/** All stores over one state. */
record MemoryStores(
        PageStore pages,
        RevisionStore revisions,
        ArchiveStore archive,
        LinkStore links,
        LogStore logs,
        ChangeStore changes,
        UserStore users,
        SessionStore sessions,
        RestrictionStore restrictions,
        WatchStore watches,
        DraftStore drafts,
        JobStore jobs,
        SettingStore settings,
        CommentStore comments,
        ContributionStore contributions,
        WallStore walls,
        NotificationStore notifications,
        SubscriptionStore subscriptions,
        AddressStore addresses,
        MailStore mails,
        BotPasswordStore botPasswords)
        implements Stores {

    MemoryStores(MemoryState state) {
        this(
                new MemoryPageStore(state),
                new MemoryRevisionStore(state),
                new MemoryArchiveStore(state),
                new MemoryLinkStore(state),
                new MemoryLogStore(state),
                new MemoryChangeStore(state),
                new MemoryUserStore(state),
                new MemorySessionStore(state),
                new MemoryRestrictionStore(state),
                new MemoryWatchStore(state),
                new MemoryDraftStore(state),
                new MemoryJobStore(state),
                new MemorySettingStore(state),
                new MemoryCommentStore(state),
                new MemoryContributionStore(state),
                new MemoryWallStore(state),
                new MemoryNotificationStore(state),
                new MemorySubscriptionStore(state),
                new MemoryAddressStore(state),
                new MemoryMailStore(state),
                new MemoryBotPasswordStore(state));
    }
}
