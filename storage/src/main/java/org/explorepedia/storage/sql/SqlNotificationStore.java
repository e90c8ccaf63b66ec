// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.NotificationTables.MUTED_ACCOUNT;
import static org.explorepedia.storage.sql.NotificationTables.NOTABLE_EVENT;
import static org.explorepedia.storage.sql.NotificationTables.NOTIFICATION_DELIVERY;
import static org.explorepedia.storage.sql.NotificationTables.NOTIFICATION_ENTRY;
import static org.explorepedia.storage.sql.NotificationTables.SUBSCRIPTION;
import static org.explorepedia.storage.sql.Tables.ACCOUNT;
import static org.explorepedia.storage.sql.Tables.ACCOUNT_PREFERENCE;
import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Audience;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.UnreadCounts;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.NotificationStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Notifications in tables. Telling many people is a few statements over sets, never one for each. */
record SqlNotificationStore(DSLContext sql, EventRows events, EntryRows entries) implements NotificationStore {

    SqlNotificationStore(DSLContext sql, ActorRows actors) {
        this(sql, new EventRows(sql, actors), new EntryRows(sql, new EventRows(sql, actors)));
    }

    @Override
    public long record(NotableEvent event) {
        return events.insert(event);
    }

    @Override
    public Optional<RecordedEvent> find(long event) {
        return Optional.ofNullable(events.find(List.of(event)).get(event));
    }

    @Override
    public boolean isRecorded(String bundle, Actor agent) {
        return sql.fetchExists(DSL.selectOne()
                .from(NOTABLE_EVENT)
                .join(ACTOR)
                .on(ACTOR.ID.eq(NOTABLE_EVENT.AGENT))
                .where(NOTABLE_EVENT.BUNDLE.eq(bundle))
                .and(ACTOR.NAME.eq(agent.name())));
    }

    @Override
    public List<RecordedEvent> retract(Collection<String> sources, boolean retracted) {
        List<RecordedEvent> changed = events.retract(sources, retracted);
        Set<String> bundles =
                changed.stream().map(event -> event.event().bundleKey()).collect(Collectors.toSet());
        Condition left = DSL.exists(DSL.selectOne()
                .from(NOTABLE_EVENT)
                .join(NOTIFICATION_DELIVERY)
                .on(NOTIFICATION_DELIVERY.EVENT.eq(NOTABLE_EVENT.ID))
                .where(NOTABLE_EVENT.BUNDLE.eq(NOTIFICATION_ENTRY.BUNDLE))
                .and(NOTABLE_EVENT.ID.ge(NOTIFICATION_ENTRY.SINCE))
                .and(NOTABLE_EVENT.RETRACTED.eq(false))
                .and(NOTIFICATION_DELIVERY.ACCOUNT.eq(NOTIFICATION_ENTRY.ACCOUNT))
                .and(NOTIFICATION_DELIVERY.WEB.eq(true)));
        PageRows.chunks(bundles)
                .forEach(chunk -> sql.update(NOTIFICATION_ENTRY)
                        .set(NOTIFICATION_ENTRY.LIVE, truth(left))
                        .where(NOTIFICATION_ENTRY.BUNDLE.in(chunk))
                        .execute());
        return changed;
    }

    private static Field<Boolean> truth(Condition condition) {
        return DSL.when(condition, DSL.inline(true)).otherwise(DSL.inline(false));
    }

    @Override
    public Set<UserId> listing(Collection<String> bundles) {
        Set<UserId> users = new HashSet<>();
        PageRows.chunks(bundles)
                .forEach(chunk -> sql.selectDistinct(NOTIFICATION_ENTRY.ACCOUNT)
                        .from(NOTIFICATION_ENTRY)
                        .where(NOTIFICATION_ENTRY.BUNDLE.in(chunk))
                        .forEach(row -> users.add(new UserId(row.value1()))));
        return users;
    }

    @Override
    public List<UserId> candidates(NotableEvent event, Audience audience, long after, int limit) {
        Table<Record1<Long>> all = everybody(event, audience).asTable("candidate", "account");
        Field<Long> account = Objects.requireNonNull(all.field(0, Long.class));
        Condition wants = account.gt(after)
                .and(DSL.notExists(DSL.selectOne()
                        .from(MUTED_ACCOUNT)
                        .join(ACTOR)
                        .on(ACTOR.ACCOUNT.eq(MUTED_ACCOUNT.MUTED))
                        .where(MUTED_ACCOUNT.ACCOUNT.eq(account))
                        .and(ACTOR.NAME.eq(event.agent().name()))));
        if (!audience.topics().isEmpty()) {
            wants = wants.and(DSL.notExists(subscribed(account, audience.topics(), true)));
        }
        if (!audience.instead().isEmpty()) {
            wants = wants.and(DSL.notExists(subscribed(account, audience.instead(), false)));
        }
        if (!audience.agentToo() && event.agent().user().isPresent()) {
            wants = wants.and(account.ne(event.agent().user().get().value()));
        }
        return sql.select(account)
                .from(all)
                .where(wants)
                .orderBy(account)
                .limit(limit)
                .fetch(row -> new UserId(row.value1()));
    }

    private static Select<?> subscribed(Field<Long> account, Set<String> topics, boolean muted) {
        return DSL.selectOne()
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.ACCOUNT.eq(account))
                .and(SUBSCRIPTION.TOPIC.in(topics))
                .and(SUBSCRIPTION.MUTED.eq(muted));
    }

    private static Select<Record1<Long>> everybody(NotableEvent event, Audience audience) {
        Select<Record1<Long>> all = DSL.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(
                        audience.named().stream().map(UserId::value).sorted().toList()));
        if (!audience.topics().isEmpty()) {
            all = all.union(DSL.select(SUBSCRIPTION.ACCOUNT)
                    .from(SUBSCRIPTION)
                    .where(SUBSCRIPTION.TOPIC.in(audience.topics()))
                    .and(SUBSCRIPTION.MUTED.eq(false)));
        }
        if (audience.watched().isPresent()) {
            Title subject = audience.watched().get().subjectPage();
            all = all.union(DSL.select(WATCH.ACCOUNT)
                    .from(WATCH)
                    .where(WATCH.NAMESPACE.eq(subject.namespace()))
                    .and(WATCH.TITLE.eq(subject.dbKey()))
                    .and(WATCH.UNSEEN_SINCE.eq(Codec.millis(event.at())))
                    .and(WATCH.EXPIRES.isNull().or(WATCH.EXPIRES.gt(Codec.millis(event.at())))));
        }
        return all;
    }

    @Override
    public List<Delivery> deliver(RecordedEvent event, Channels channels, boolean alert, List<UserId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        List<Long> ids = users.stream().map(UserId::value).toList();
        var told = DSL.select(
                        ACCOUNT.ID.as("told"),
                        web(channels).as("shown"),
                        mail(channels).as("mailed"))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .asTable("told");
        Field<Long> account = Objects.requireNonNull(told.field(0, Long.class));
        Field<Boolean> web = Objects.requireNonNull(told.field(1, Boolean.class));
        Field<String> mail = Objects.requireNonNull(told.field(2, String.class));
        List<Delivery> made = sql.insertInto(
                        NOTIFICATION_DELIVERY,
                        NOTIFICATION_DELIVERY.ACCOUNT,
                        NOTIFICATION_DELIVERY.EVENT,
                        NOTIFICATION_DELIVERY.WEB,
                        NOTIFICATION_DELIVERY.MAIL)
                .select(DSL.select(account, DSL.val(event.id()), web, mail)
                        .from(told)
                        .where(web.eq(true).or(mail.ne(MailChoice.NEVER.key())))
                        .orderBy(account))
                .onConflict(NOTIFICATION_DELIVERY.ACCOUNT, NOTIFICATION_DELIVERY.EVENT)
                .doNothing()
                .returningResult(NOTIFICATION_DELIVERY.ACCOUNT, NOTIFICATION_DELIVERY.WEB, NOTIFICATION_DELIVERY.MAIL)
                .fetch(row -> new Delivery(
                        new UserId(row.value1()), event, row.value2(), MailChoice.of(row.value3()), false));
        entries.add(
                event,
                alert,
                made.stream()
                        .filter(Delivery::web)
                        .map(delivery -> delivery.user().value())
                        .toList());
        return made;
    }

    private static Field<Boolean> web(Channels channels) {
        if (channels.webFixed()) {
            return DSL.inline(true);
        }
        // Only what differs from the usual is stored.
        Condition changed = DSL.exists(DSL.selectOne()
                .from(ACCOUNT_PREFERENCE)
                .where(ACCOUNT_PREFERENCE.ACCOUNT.eq(ACCOUNT.ID))
                .and(ACCOUNT_PREFERENCE.NAME.eq(channels.webPreference()))
                .and(ACCOUNT_PREFERENCE.VALUE.eq(channels.web() ? "0" : "1")));
        return truth(channels.web() ? DSL.not(changed) : changed);
    }

    private static Field<String> mail(Channels channels) {
        Field<String> chosen = DSL.field(DSL.select(ACCOUNT_PREFERENCE.VALUE)
                .from(ACCOUNT_PREFERENCE)
                .where(ACCOUNT_PREFERENCE.ACCOUNT.eq(ACCOUNT.ID))
                .and(ACCOUNT_PREFERENCE.NAME.eq(channels.mailPreference())));
        return DSL.coalesce(chosen, DSL.inline(channels.mail().key()));
    }

    @Override
    public void reached(long event, long account) {
        sql.update(NOTABLE_EVENT)
                .set(NOTABLE_EVENT.REACHED, account)
                .where(NOTABLE_EVENT.ID.eq(event))
                .execute();
    }

    @Override
    public UnreadCounts unread(UserId user) {
        return entries.unread(List.of(user)).getOrDefault(user, UnreadCounts.NONE);
    }

    @Override
    public Map<UserId, UnreadCounts> unread(Collection<UserId> users) {
        return entries.unread(users);
    }

    @Override
    public Slice<NotificationEntry> list(UserId user, boolean unreadOnly, Set<String> kinds, Slice.Request slice) {
        return entries.list(user, unreadOnly, kinds, slice);
    }

    @Override
    public Optional<NotificationEntry> entry(UserId user, long id) {
        return entries.find(user, id);
    }

    @Override
    public int mark(UserId user, Collection<Long> ids, boolean read) {
        int changed = 0;
        for (List<Long> chunk : PageRows.chunks(ids)) {
            changed += entries.mark(user, NOTIFICATION_ENTRY.ID.in(chunk), read);
        }
        return changed;
    }

    @Override
    public int readBundles(UserId user, Collection<String> bundles) {
        int changed = 0;
        for (List<String> chunk : PageRows.chunks(bundles)) {
            changed += entries.mark(user, NOTIFICATION_ENTRY.BUNDLE.in(chunk), true);
        }
        return changed;
    }

    @Override
    public int readAbout(UserId user, Title title) {
        return entries.mark(
                user,
                NOTIFICATION_ENTRY.NAMESPACE.eq(title.namespace()).and(NOTIFICATION_ENTRY.TITLE.eq(title.dbKey())),
                true);
    }

    @Override
    public int readAll(UserId user, Instant until) {
        return entries.mark(user, NOTIFICATION_ENTRY.UPDATED.le(Codec.millis(until)), true);
    }

    @Override
    public int seeAll(UserId user) {
        return sql.update(NOTIFICATION_ENTRY)
                .set(NOTIFICATION_ENTRY.SEEN, true)
                .where(NOTIFICATION_ENTRY.ACCOUNT.eq(user.value()))
                .and(NOTIFICATION_ENTRY.IS_READ.eq(false))
                .and(NOTIFICATION_ENTRY.SEEN.eq(false))
                .execute();
    }

    @Override
    public List<Delivery> deliveries(
            UserId user, MailChoice mail, Instant since, Instant until, long after, int limit) {
        return deliveries(
                user,
                NOTIFICATION_DELIVERY
                        .EVENT
                        .gt(after)
                        .and(NOTIFICATION_DELIVERY.MAIL.eq(mail.key()))
                        .and(NOTABLE_EVENT.TIMESTAMP.ge(Codec.millis(since)))
                        .and(NOTABLE_EVENT.TIMESTAMP.lt(Codec.millis(until)))
                        .and(NOTABLE_EVENT.RETRACTED.eq(false)),
                limit);
    }

    @Override
    public List<Delivery> deliveries(UserId user, Collection<Long> events) {
        return PageRows.chunks(events).stream()
                .flatMap(chunk -> deliveries(user, NOTIFICATION_DELIVERY.EVENT.in(chunk), chunk.size()).stream())
                .sorted(Comparator.comparingLong(delivery -> delivery.event().id()))
                .toList();
    }

    private List<Delivery> deliveries(UserId user, Condition which, int limit) {
        Condition read = NOTIFICATION_ENTRY
                .ID
                .isNotNull()
                .and(NOTIFICATION_ENTRY.IS_READ.eq(true).or(NOTIFICATION_ENTRY.SINCE.gt(NOTABLE_EVENT.ID)));
        Field<Boolean> isRead = truth(read).as("was_read");
        return sql.select(EventRows.COLUMNS)
                .select(NOTIFICATION_DELIVERY.WEB, NOTIFICATION_DELIVERY.MAIL, isRead)
                .from(NOTIFICATION_DELIVERY)
                .join(NOTABLE_EVENT)
                .on(NOTABLE_EVENT.ID.eq(NOTIFICATION_DELIVERY.EVENT))
                .join(ACTOR)
                .on(ACTOR.ID.eq(NOTABLE_EVENT.AGENT))
                .leftJoin(NOTIFICATION_ENTRY)
                .on(NOTIFICATION_ENTRY.BUNDLE.eq(NOTABLE_EVENT.BUNDLE))
                .and(NOTIFICATION_ENTRY.ACCOUNT.eq(NOTIFICATION_DELIVERY.ACCOUNT))
                .where(NOTIFICATION_DELIVERY.ACCOUNT.eq(user.value()))
                .and(which)
                .orderBy(NOTIFICATION_DELIVERY.EVENT)
                .limit(limit)
                .fetch(row -> new Delivery(
                        user,
                        EventRows.event(row),
                        row.get(NOTIFICATION_DELIVERY.WEB),
                        MailChoice.of(row.get(NOTIFICATION_DELIVERY.MAIL)),
                        row.get(isRead)));
    }

    @Override
    public int prune(Instant before) {
        long time = Codec.millis(before);
        int gone = sql.deleteFrom(NOTIFICATION_ENTRY)
                .where(NOTIFICATION_ENTRY.UPDATED.lt(time))
                .execute();
        sql.deleteFrom(NOTIFICATION_DELIVERY)
                .where(NOTIFICATION_DELIVERY.EVENT.in(
                        DSL.select(NOTABLE_EVENT.ID).from(NOTABLE_EVENT).where(NOTABLE_EVENT.TIMESTAMP.lt(time))))
                .execute();
        sql.deleteFrom(NOTABLE_EVENT).where(NOTABLE_EVENT.TIMESTAMP.lt(time)).execute();
        return gone;
    }
}
