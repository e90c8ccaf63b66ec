// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACCOUNT_TOKEN;
import static org.explorepedia.storage.sql.Tables.SESSION;
import static org.explorepedia.storage.sql.Tables.THROTTLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.SessionStore;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Sessions and secrets in tables. */
record SqlSessionStore(DSLContext sql) implements SessionStore {

    @Override
    public void put(Session session) {
        remove(session.tokenHash());
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, session.tokenHash())
                .set(SESSION.ACCOUNT, session.user().map(UserId::value).orElse(null))
                .set(SESSION.CSRF_SECRET, session.csrfSecret())
                .set(SESSION.APP, session.app())
                .set(SESSION.CREATED, Codec.millis(session.created()))
                .set(SESSION.LAST_SEEN, Codec.millis(session.lastSeen()))
                .set(SESSION.EXPIRES, Codec.millis(session.expires()))
                .execute();
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return sql.selectFrom(SESSION).where(SESSION.TOKEN_HASH.eq(tokenHash)).fetchOptional(SqlSessionStore::session);
    }

    private static Session session(Record row) {
        return new Session(
                row.get(SESSION.TOKEN_HASH),
                Optional.ofNullable(row.get(SESSION.ACCOUNT)).map(UserId::new),
                row.get(SESSION.CSRF_SECRET),
                row.get(SESSION.APP),
                Codec.instant(row.get(SESSION.CREATED)),
                Codec.instant(row.get(SESSION.LAST_SEEN)),
                Codec.instant(row.get(SESSION.EXPIRES)));
    }

    @Override
    public void touch(String tokenHash, Instant lastSeen, Instant expires) {
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN, Codec.millis(lastSeen))
                .set(SESSION.EXPIRES, Codec.millis(expires))
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    @Override
    public void remove(String tokenHash) {
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(tokenHash)).execute();
    }

    @Override
    public void removeAll(UserId user, String exceptTokenHash) {
        sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT.eq(user.value()))
                .and(SESSION.TOKEN_HASH.ne(exceptTokenHash))
                .execute();
    }

    @Override
    public void removeProgram(UserId user, String app) {
        sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT.eq(user.value()))
                .and(SESSION.APP.eq(app))
                .execute();
    }

    @Override
    public void putToken(AccountToken token) {
        useToken(token.hash());
        sql.insertInto(ACCOUNT_TOKEN)
                .set(ACCOUNT_TOKEN.HASH, token.hash())
                .set(ACCOUNT_TOKEN.KIND, token.kind().name())
                .set(ACCOUNT_TOKEN.ACCOUNT, token.user().map(UserId::value).orElse(null))
                .set(ACCOUNT_TOKEN.PAYLOAD, token.payload())
                .set(ACCOUNT_TOKEN.EXPIRES, Codec.millis(token.expires()))
                .execute();
    }

    @Override
    public Optional<AccountToken> findToken(String hash, AccountToken.Kind kind, Instant now) {
        return sql.selectFrom(ACCOUNT_TOKEN)
                .where(ACCOUNT_TOKEN.HASH.eq(hash))
                .and(ACCOUNT_TOKEN.KIND.eq(kind.name()))
                .and(ACCOUNT_TOKEN.EXPIRES.gt(Codec.millis(now)))
                .fetchOptional(row -> new AccountToken(
                        row.get(ACCOUNT_TOKEN.HASH),
                        AccountToken.Kind.valueOf(row.get(ACCOUNT_TOKEN.KIND)),
                        Optional.ofNullable(row.get(ACCOUNT_TOKEN.ACCOUNT)).map(UserId::new),
                        row.get(ACCOUNT_TOKEN.PAYLOAD),
                        Codec.instant(row.get(ACCOUNT_TOKEN.EXPIRES))));
    }

    @Override
    public boolean useToken(String hash) {
        return sql.deleteFrom(ACCOUNT_TOKEN).where(ACCOUNT_TOKEN.HASH.eq(hash)).execute() == 1;
    }

    @Override
    public long count(String bucket, Instant now, Duration window) {
        long start = Math.floorDiv(Codec.millis(now), window.toMillis()) * window.toMillis();
        return sql.insertInto(THROTTLE)
                .set(THROTTLE.BUCKET, bucket)
                .set(THROTTLE.WINDOW_START, start)
                .set(THROTTLE.HITS, 1L)
                .set(THROTTLE.EXPIRES, start + window.toMillis())
                .onConflict(THROTTLE.BUCKET, THROTTLE.WINDOW_START)
                .doUpdate()
                .set(THROTTLE.HITS, THROTTLE.HITS.plus(1L))
                .returningResult(THROTTLE.HITS)
                .fetchSingle()
                .value1();
    }

    @Override
    public void forget(String bucket) {
        sql.deleteFrom(THROTTLE).where(THROTTLE.BUCKET.eq(bucket)).execute();
    }

    @Override
    public int prune(Instant now) {
        long time = Codec.millis(now);
        return sql.deleteFrom(SESSION).where(SESSION.EXPIRES.le(time)).execute()
                + sql.deleteFrom(ACCOUNT_TOKEN)
                        .where(ACCOUNT_TOKEN.EXPIRES.le(time))
                        .execute()
                + sql.deleteFrom(THROTTLE).where(THROTTLE.EXPIRES.le(time)).execute();
    }
}
