// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.time.InstantSource;
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
import org.jooq.DSLContext;

/** The stores of one transaction. They hold nothing but its connection. */
record SqlStores(DSLContext sql, SqlDialect dialect, InstantSource clock) implements Stores {

    @Override
    public PageStore pages() {
        return new SqlPageStore(sql, statistics(), new CategoryRows(sql), clock);
    }

    @Override
    public RevisionStore revisions() {
        return new SqlRevisionStore(sql, new ActorRows(sql), new TextRows(sql), statistics());
    }

    @Override
    public ArchiveStore archive() {
        return new SqlArchiveStore(sql, pages());
    }

    @Override
    public LinkStore links() {
        return new SqlLinkStore(sql, new CategoryRows(sql));
    }

    @Override
    public LogStore logs() {
        return new SqlLogStore(sql, new ActorRows(sql));
    }

    @Override
    public ChangeStore changes() {
        return new SqlChangeStore(sql, new ActorRows(sql), clock);
    }

    @Override
    public UserStore users() {
        return new SqlUserStore(sql, new ActorRows(sql), statistics(), clock);
    }

    @Override
    public SessionStore sessions() {
        return new SqlSessionStore(sql);
    }

    @Override
    public RestrictionStore restrictions() {
        return new SqlRestrictionStore(sql, new ActorRows(sql));
    }

    @Override
    public WatchStore watches() {
        return new SqlWatchStore(sql);
    }

    @Override
    public DraftStore drafts() {
        return new SqlDraftStore(sql);
    }

    @Override
    public JobStore jobs() {
        return new SqlJobStore(sql, dialect);
    }

    @Override
    public CommentStore comments() {
        return new SqlCommentStore(sql);
    }

    @Override
    public SettingStore settings() {
        return new SqlSettingStore(sql);
    }

    @Override
    public ContributionStore contributions() {
        return new SqlContributionStore(sql, new ActorRows(sql));
    }

    @Override
    public WallStore walls() {
        return new SqlWallStore(sql, new ActorRows(sql));
    }

    @Override
    public NotificationStore notifications() {
        return new SqlNotificationStore(sql, new ActorRows(sql));
    }

    @Override
    public SubscriptionStore subscriptions() {
        return new SqlSubscriptionStore(sql);
    }

    @Override
    public AddressStore addresses() {
        return new SqlAddressStore(sql, new ActorRows(sql));
    }

    @Override
    public MailStore mails() {
        return new SqlMailStore(sql, dialect);
    }

    @Override
    public BotPasswordStore botPasswords() {
        return new SqlBotPasswordStore(sql);
    }

    private Statistics statistics() {
        return new Statistics(sql, dialect);
    }
}
