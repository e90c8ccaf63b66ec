// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.NotificationTables.MUTED_ACCOUNT;
import static org.explorepedia.storage.sql.NotificationTables.SUBSCRIPTION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.SubscriptionStore;
import org.jooq.DSLContext;

/** Followed and muted topics and muted people in tables. */
record SqlSubscriptionStore(DSLContext sql) implements SubscriptionStore {

    @Override
    public void set(UserId user, String topic, boolean muted, Instant now) {
        sql.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ACCOUNT, user.value())
                .set(SUBSCRIPTION.TOPIC, topic)
                .set(SUBSCRIPTION.MUTED, muted)
                .set(SUBSCRIPTION.CREATED, Codec.millis(now))
                .onConflict(SUBSCRIPTION.ACCOUNT, SUBSCRIPTION.TOPIC)
                .doUpdate()
                .set(SUBSCRIPTION.MUTED, muted)
                .execute();
    }

    @Override
    public boolean followByItself(UserId user, String topic, Instant now) {
        return sql.insertInto(SUBSCRIPTION)
                        .set(SUBSCRIPTION.ACCOUNT, user.value())
                        .set(SUBSCRIPTION.TOPIC, topic)
                        .set(SUBSCRIPTION.MUTED, false)
                        .set(SUBSCRIPTION.CREATED, Codec.millis(now))
                        .onConflict(SUBSCRIPTION.ACCOUNT, SUBSCRIPTION.TOPIC)
                        .doNothing()
                        .execute()
                > 0;
    }

    @Override
    public void clear(UserId user, String topic) {
        sql.deleteFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.ACCOUNT.eq(user.value()))
                .and(SUBSCRIPTION.TOPIC.eq(topic))
                .execute();
    }

    @Override
    public Map<String, Boolean> of(UserId user, Collection<String> topics) {
        Map<String, Boolean> chosen = new HashMap<>();
        PageRows.chunks(topics)
                .forEach(chunk -> sql.selectFrom(SUBSCRIPTION)
                        .where(SUBSCRIPTION.ACCOUNT.eq(user.value()))
                        .and(SUBSCRIPTION.TOPIC.in(chunk))
                        .forEach(row -> chosen.put(row.get(SUBSCRIPTION.TOPIC), row.get(SUBSCRIPTION.MUTED))));
        return chosen;
    }

    @Override
    public long followers(String topic) {
        return sql.fetchCount(SUBSCRIPTION, SUBSCRIPTION.TOPIC.eq(topic).and(SUBSCRIPTION.MUTED.eq(false)));
    }

    @Override
    public void mute(UserId user, UserId muted, boolean on, Instant now) {
        if (on) {
            sql.insertInto(MUTED_ACCOUNT)
                    .set(MUTED_ACCOUNT.ACCOUNT, user.value())
                    .set(MUTED_ACCOUNT.MUTED, muted.value())
                    .set(MUTED_ACCOUNT.CREATED, Codec.millis(now))
                    .onConflict(MUTED_ACCOUNT.ACCOUNT, MUTED_ACCOUNT.MUTED)
                    .doNothing()
                    .execute();
        } else {
            sql.deleteFrom(MUTED_ACCOUNT)
                    .where(MUTED_ACCOUNT.ACCOUNT.eq(user.value()))
                    .and(MUTED_ACCOUNT.MUTED.eq(muted.value()))
                    .execute();
        }
    }

    @Override
    public Set<UserId> mutedBy(UserId user) {
        return sql
                .select(MUTED_ACCOUNT.MUTED)
                .from(MUTED_ACCOUNT)
                .where(MUTED_ACCOUNT.ACCOUNT.eq(user.value()))
                .fetch(row -> new UserId(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> followed(UserId user, String prefix, int limit) {
        return sql.select(SUBSCRIPTION.TOPIC)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.ACCOUNT.eq(user.value()))
                .and(Paging.startsWith(SUBSCRIPTION.TOPIC, prefix))
                .and(SUBSCRIPTION.MUTED.eq(false))
                .orderBy(SUBSCRIPTION.CREATED.desc(), SUBSCRIPTION.TOPIC)
                .limit(limit)
                .fetch(SUBSCRIPTION.TOPIC);
    }
}
