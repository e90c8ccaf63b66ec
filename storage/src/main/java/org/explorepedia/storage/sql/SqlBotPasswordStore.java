// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.BOT_PASSWORD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.BotPasswordStore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Passwords of programs in a table. */
record SqlBotPasswordStore(DSLContext sql) implements BotPasswordStore {

    @Override
    public void put(BotPassword password) {
        remove(password.user(), password.app());
        sql.insertInto(BOT_PASSWORD)
                .set(BOT_PASSWORD.ACCOUNT, password.user().value())
                .set(BOT_PASSWORD.APP, password.app())
                .set(BOT_PASSWORD.HASH, password.hash())
                .set(BOT_PASSWORD.CREATED, Codec.millis(password.created()))
                .set(
                        BOT_PASSWORD.LAST_USED,
                        password.lastUsed().map(Codec::millis).orElse(null))
                .execute();
    }

    @Override
    public Optional<BotPassword> find(UserId user, String app) {
        return sql.selectFrom(BOT_PASSWORD).where(is(user, app)).fetchOptional(SqlBotPasswordStore::password);
    }

    @Override
    public List<BotPassword> list(UserId user) {
        return sql.selectFrom(BOT_PASSWORD)
                .where(BOT_PASSWORD.ACCOUNT.eq(user.value()))
                .orderBy(BOT_PASSWORD.APP)
                .fetch(SqlBotPasswordStore::password);
    }

    @Override
    public void markUsed(UserId user, String app, Instant now) {
        sql.update(BOT_PASSWORD)
                .set(BOT_PASSWORD.LAST_USED, Codec.millis(now))
                .where(is(user, app))
                .execute();
    }

    @Override
    public boolean remove(UserId user, String app) {
        return sql.deleteFrom(BOT_PASSWORD).where(is(user, app)).execute() == 1;
    }

    private static Condition is(UserId user, String app) {
        return BOT_PASSWORD.ACCOUNT.eq(user.value()).and(BOT_PASSWORD.APP.eq(app));
    }

    private static BotPassword password(Record row) {
        return new BotPassword(
                new UserId(row.get(BOT_PASSWORD.ACCOUNT)),
                row.get(BOT_PASSWORD.APP),
                row.get(BOT_PASSWORD.HASH),
                Codec.instant(row.get(BOT_PASSWORD.CREATED)),
                Optional.ofNullable(row.get(BOT_PASSWORD.LAST_USED)).map(Codec::instant));
    }
}
