// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACCOUNT;
import static org.explorepedia.storage.sql.Tables.ACCOUNT_GROUP;
import static org.explorepedia.storage.sql.Tables.ACCOUNT_PREFERENCE;
import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.ADDRESS_USE;
import static org.explorepedia.storage.sql.Tables.ARCHIVED_REVISION;
import static org.explorepedia.storage.sql.Tables.BLOCK;
import static org.explorepedia.storage.sql.Tables.LOG_ENTRY;
import static org.explorepedia.storage.sql.Tables.RECENT_CHANGE;
import static org.explorepedia.storage.sql.Tables.REVISION;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UserStore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Accounts in tables. */
record SqlUserStore(DSLContext sql, ActorRows actors, Statistics statistics, InstantSource clock) implements UserStore {

    private static final Paging BY_NAME = Paging.ascending(ACCOUNT.NAME);

    @Override
    public Optional<User> create(String name, String email, String passwordHash, Instant now) {
        Optional<UserId> id = sql.insertInto(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_FOLDED, fold(email))
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.REGISTERED, Codec.millis(now))
                .set(ACCOUNT.EDIT_COUNT, 0L)
                .set(ACCOUNT.LAST_ACTIVE, 0L)
                .onConflict(ACCOUNT.NAME)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional()
                .map(row -> new UserId(row.value1()));
        id.ifPresent(made -> {
            actors.number(Actor.of(made, name));
            statistics.add(Statistics.ACCOUNTS, 0, 1);
        });
        return id.flatMap(this::find);
    }

    @Override
    public Optional<User> find(String name) {
        return users(ACCOUNT.NAME.eq(name)).stream().findFirst();
    }

    @Override
    public Optional<User> find(UserId id) {
        return users(ACCOUNT.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public Map<String, User> find(Collection<String> names) {
        Map<String, User> found = new HashMap<>();
        for (List<String> chunk : PageRows.chunks(names)) {
            users(ACCOUNT.NAME.in(chunk)).forEach(user -> found.put(user.name(), user));
        }
        return found;
    }

    @Override
    public List<User> all(Collection<UserId> ids) {
        return PageRows.chunks(ids.stream().map(UserId::value).toList()).stream()
                .flatMap(chunk -> users(ACCOUNT.ID.in(chunk)).stream())
                .sorted(Comparator.comparing(User::name))
                .toList();
    }

    @Override
    public List<User> findByEmail(String email) {
        return email.isEmpty() ? List.of() : users(ACCOUNT.EMAIL_FOLDED.eq(fold(email)));
    }

    private static String fold(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private List<User> users(Condition condition) {
        return users(
                sql.selectFrom(ACCOUNT).where(condition).orderBy(ACCOUNT.NAME).fetch());
    }

    /** Accounts with their groups and preferences: three statements, however many accounts. */
    private List<User> users(List<? extends Record> rows) {
        List<Long> ids = rows.stream().map(row -> row.get(ACCOUNT.ID)).toList();
        Map<Long, Map<String, Expiry>> groups = new HashMap<>();
        Map<Long, Map<String, String>> preferences = new HashMap<>();
        for (List<Long> chunk : PageRows.chunks(ids)) {
            sql.selectFrom(ACCOUNT_GROUP)
                    .where(ACCOUNT_GROUP.ACCOUNT.in(chunk))
                    .forEach(row -> groups.computeIfAbsent(row.get(ACCOUNT_GROUP.ACCOUNT), _ -> new HashMap<>())
                            .put(row.get(ACCOUNT_GROUP.NAME), Codec.expiry(row.get(ACCOUNT_GROUP.EXPIRES))));
            sql.selectFrom(ACCOUNT_PREFERENCE)
                    .where(ACCOUNT_PREFERENCE.ACCOUNT.in(chunk))
                    .forEach(row -> preferences
                            .computeIfAbsent(row.get(ACCOUNT_PREFERENCE.ACCOUNT), _ -> new HashMap<>())
                            .put(row.get(ACCOUNT_PREFERENCE.NAME), row.get(ACCOUNT_PREFERENCE.VALUE)));
        }
        return rows.stream()
                .map(row -> new User(
                        new UserId(row.get(ACCOUNT.ID)),
                        row.get(ACCOUNT.NAME),
                        row.get(ACCOUNT.EMAIL),
                        Codec.optionalInstant(row.get(ACCOUNT.EMAIL_CONFIRMED)),
                        row.get(ACCOUNT.PASSWORD_HASH),
                        Codec.instant(row.get(ACCOUNT.REGISTERED)),
                        row.get(ACCOUNT.EDIT_COUNT),
                        groups.getOrDefault(row.get(ACCOUNT.ID), Map.of()),
                        preferences.getOrDefault(row.get(ACCOUNT.ID), Map.of())))
                .toList();
    }

    @Override
    public void setPassword(UserId user, String passwordHash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(ACCOUNT.ID.eq(user.value()))
                .execute();
    }

    @Override
    public void setEmail(UserId user, String email, Optional<Instant> confirmed) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_FOLDED, fold(email))
                .set(ACCOUNT.EMAIL_CONFIRMED, Codec.millis(confirmed))
                .where(ACCOUNT.ID.eq(user.value()))
                .execute();
    }

    @Override
    public void setGroups(UserId user, Map<String, Expiry> groups) {
        sql.deleteFrom(ACCOUNT_GROUP)
                .where(ACCOUNT_GROUP.ACCOUNT.eq(user.value()))
                .execute();
        groups.forEach((name, expiry) -> sql.insertInto(ACCOUNT_GROUP)
                .set(ACCOUNT_GROUP.ACCOUNT, user.value())
                .set(ACCOUNT_GROUP.NAME, name)
                .set(ACCOUNT_GROUP.EXPIRES, Codec.expires(expiry))
                .execute());
    }

    @Override
    public void setPreferences(UserId user, Map<String, String> changes) {
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                sql.deleteFrom(ACCOUNT_PREFERENCE)
                        .where(ACCOUNT_PREFERENCE.ACCOUNT.eq(user.value()))
                        .and(ACCOUNT_PREFERENCE.NAME.eq(name))
                        .execute();
            } else {
                sql.insertInto(ACCOUNT_PREFERENCE)
                        .set(ACCOUNT_PREFERENCE.ACCOUNT, user.value())
                        .set(ACCOUNT_PREFERENCE.NAME, name)
                        .set(ACCOUNT_PREFERENCE.VALUE, value)
                        .onConflict(ACCOUNT_PREFERENCE.ACCOUNT, ACCOUNT_PREFERENCE.NAME)
                        .doUpdate()
                        .set(ACCOUNT_PREFERENCE.VALUE, value)
                        .execute();
            }
        });
    }

    @Override
    public void addEdits(UserId user, int edits) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.EDIT_COUNT, ACCOUNT.EDIT_COUNT.plus(edits))
                .where(ACCOUNT.ID.eq(user.value()))
                .execute();
    }

    @Override
    public void rename(UserId user, String name) {
        Optional<Long> own = sql.select(ACTOR.ID)
                .from(ACTOR)
                .where(ACTOR.ACCOUNT.eq(user.value()))
                .fetchOptional()
                .map(Record1::value1);
        Optional<Long> namesake = actors.find(name).filter(other -> own.isPresent() && !other.equals(own.get()));
        // What was imported under the new name belongs to the account from now on.
        namesake.ifPresent(other -> {
            for (TableField<Record, Long> column : List.of(
                    REVISION.ACTOR, ARCHIVED_REVISION.ACTOR, LOG_ENTRY.ACTOR, RECENT_CHANGE.ACTOR, BLOCK.ACTOR)) {
                sql.update(column.getTable())
                        .set(column, own.orElseThrow())
                        .where(column.eq(other))
                        .execute();
            }
            sql.deleteFrom(ADDRESS_USE).where(ADDRESS_USE.ACTOR.eq(other)).execute();
            sql.deleteFrom(ACTOR).where(ACTOR.ID.eq(other)).execute();
        });
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .where(ACCOUNT.ID.eq(user.value()))
                .execute();
        sql.update(ACTOR)
                .set(ACTOR.NAME, name)
                .where(ACTOR.ACCOUNT.eq(user.value()))
                .execute();
        sql.update(BLOCK)
                .set(BLOCK.TARGET, name)
                .where(BLOCK.ACCOUNT.eq(user.value()))
                .execute();
    }

    @Override
    public Slice<User> list(String prefix, Optional<String> group, Slice.Request slice) {
        Paging.Rows<Record> rows = BY_NAME.slice(
                sql.selectFrom(ACCOUNT)
                        .where(Paging.startsWith(ACCOUNT.NAME, prefix))
                        .and(group.map(this::isIn).orElse(DSL.noCondition())),
                slice);
        return new Slice<>(users(rows.rows()), rows.next(), rows.previous());
    }

    private Condition isIn(String group) {
        return DSL.exists(sql.selectOne()
                .from(ACCOUNT_GROUP)
                .where(ACCOUNT_GROUP.ACCOUNT.eq(ACCOUNT.ID))
                .and(ACCOUNT_GROUP.NAME.eq(group))
                .and(lasts()));
    }

    private Condition lasts() {
        return ACCOUNT_GROUP.EXPIRES.isNull().or(ACCOUNT_GROUP.EXPIRES.gt(Codec.millis(clock.instant())));
    }

    @Override
    public long count(Optional<String> group) {
        return group.<Long>map(name -> (long) sql.fetchCount(
                        ACCOUNT_GROUP, ACCOUNT_GROUP.NAME.eq(name).and(lasts())))
                .orElseGet(() -> statistics.total(Statistics.ACCOUNTS));
    }
}
