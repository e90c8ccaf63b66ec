// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

/** All stores, as seen from inside one transaction. */
public interface Stores {

    PageStore pages();

    RevisionStore revisions();

    ContributionStore contributions();

    ArchiveStore archive();

    LinkStore links();

    LogStore logs();

    ChangeStore changes();

    UserStore users();

    SessionStore sessions();

    RestrictionStore restrictions();

    WatchStore watches();

    DraftStore drafts();

    JobStore jobs();

    SettingStore settings();

    AddressStore addresses();

    CommentStore comments();

    WallStore walls();

    NotificationStore notifications();

    SubscriptionStore subscriptions();

    MailStore mails();

    BotPasswordStore botPasswords();
}
