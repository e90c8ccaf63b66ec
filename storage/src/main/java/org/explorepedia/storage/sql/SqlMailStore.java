// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.MailTables.MAIL;
import static org.explorepedia.storage.sql.MailTables.MAIL_ITEM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.PlannedMail;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.MailStore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Mails in tables. Planning for many people is two statements for some hundreds of them. */
record SqlMailStore(DSLContext sql, SqlDialect dialect) implements MailStore {

    private static final int PLANNED_AT_ONCE = 300;
    private static final String PENDING = MailState.PENDING.key();
    private static final String SENDING = MailState.SENDING.key();

    private record Key(long account, String key) {}

    @Override
    public List<PlannedMail> plan(Collection<PlannedMail> plans, Instant now) {
        List<PlannedMail> late = new ArrayList<>();
        List<PlannedMail> all = List.copyOf(plans);
        for (int i = 0; i < all.size(); i += PLANNED_AT_ONCE) {
            planSome(all.subList(i, Math.min(all.size(), i + PLANNED_AT_ONCE)), now, late);
        }
        return late;
    }

    private void planSome(List<PlannedMail> plans, Instant now, List<PlannedMail> late) {
        var insert = sql.insertInto(
                MAIL,
                MAIL.ACCOUNT,
                MAIL.KEY,
                MAIL.CHOICE,
                MAIL.BUNDLE,
                MAIL.EVENT,
                MAIL.STATE,
                MAIL.DUE,
                MAIL.LEASED,
                MAIL.CHANGED,
                MAIL.ATTEMPTS,
                MAIL.UNSURE);
        for (PlannedMail plan : plans) {
            insert = insert.values(
                    plan.user().value(),
                    plan.key(),
                    plan.choice().key(),
                    plan.bundle(),
                    plan.event(),
                    PENDING,
                    Codec.millis(plan.due()),
                    0L,
                    Codec.millis(now),
                    0,
                    0);
        }
        // Changing the row keeps whoever begins to send it at this moment from missing what is added here.
        Result<Record4<Long, Long, String, String>> rows = insert.onConflict(MAIL.ACCOUNT, MAIL.KEY)
                .doUpdate()
                .set(MAIL.CHANGED, Codec.millis(now))
                .returningResult(MAIL.ID, MAIL.ACCOUNT, MAIL.KEY, MAIL.STATE)
                .fetch();
        Map<Key, Long> waiting = new HashMap<>();
        rows.forEach(row -> {
            if (row.value4().equals(PENDING)) {
                waiting.put(new Key(row.value2(), row.value3()), row.value1());
            }
        });
        var items = sql.insertInto(MAIL_ITEM, MAIL_ITEM.ACCOUNT, MAIL_ITEM.EVENT, MAIL_ITEM.MAIL);
        boolean any = false;
        for (PlannedMail plan : plans) {
            Long mail = waiting.get(new Key(plan.user().value(), plan.key()));
            if (mail == null) {
                late.add(plan);
            } else {
                items = items.values(plan.user().value(), plan.event(), mail);
                any = true;
            }
        }
        if (any) {
            items.onConflict(MAIL_ITEM.ACCOUNT, MAIL_ITEM.EVENT).doNothing().execute();
        }
    }

    @Override
    public List<QueuedMail> lease(int limit, Instant now, Duration lease) {
        var due = sql.selectFrom(MAIL)
                .where(MAIL.STATE.eq(PENDING))
                .and(MAIL.DUE.le(Codec.millis(now)))
                .and(MAIL.LEASED.le(Codec.millis(now)))
                .orderBy(MAIL.DUE, MAIL.ID)
                .limit(limit);
        List<QueuedMail> mails = dialect.takeUntaken(due).fetch(row -> mail(row, List.of()));
        if (!mails.isEmpty()) {
            sql.update(MAIL)
                    .set(MAIL.LEASED, Codec.millis(now.plus(lease)))
                    .where(MAIL.ID.in(mails.stream().map(QueuedMail::id).toList()))
                    .execute();
        }
        return mails;
    }

    private static QueuedMail mail(Record row, List<Long> events) {
        return new QueuedMail(
                row.get(MAIL.ID),
                new UserId(row.get(MAIL.ACCOUNT)),
                row.get(MAIL.KEY),
                MailChoice.of(row.get(MAIL.CHOICE)),
                row.get(MAIL.BUNDLE),
                events,
                Codec.instant(row.get(MAIL.DUE)),
                row.get(MAIL.ATTEMPTS));
    }

    @Override
    public Optional<QueuedMail> begin(long mail, Instant now) {
        int begun = sql.update(MAIL)
                .set(MAIL.STATE, SENDING)
                .set(MAIL.CHANGED, Codec.millis(now))
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .where(MAIL.ID.eq(mail))
                .and(MAIL.STATE.eq(PENDING))
                .execute();
        if (begun == 0) {
            return Optional.empty();
        }
        List<Long> events = sql.select(MAIL_ITEM.EVENT)
                .from(MAIL_ITEM)
                .where(MAIL_ITEM.MAIL.eq(mail))
                .orderBy(MAIL_ITEM.EVENT)
                .fetch(row -> Objects.requireNonNull(row.value1()));
        return sql.selectFrom(MAIL).where(MAIL.ID.eq(mail)).fetchOptional(row -> mail(row, events));
    }

    @Override
    public void finish(long mail, MailState state, Instant now) {
        sql.update(MAIL)
                .set(MAIL.STATE, state.key())
                .set(MAIL.CHANGED, Codec.millis(now))
                .where(MAIL.ID.eq(mail))
                .and(MAIL.STATE.eq(SENDING))
                .execute();
    }

    @Override
    public void postpone(long mail, Instant due, boolean unsure, Instant now) {
        giveBack(MAIL.ID.eq(mail), due, unsure ? 1 : 0, now);
    }

    @Override
    public int recover(Instant begunBefore, Instant now) {
        return giveBack(MAIL.CHANGED.lt(Codec.millis(begunBefore)), now, 1, now);
    }

    private int giveBack(Condition which, Instant due, int unsure, Instant now) {
        Condition again = MAIL.UNSURE.plus(unsure).gt(1);
        return sql.update(MAIL)
                .set(MAIL.STATE, DSL.when(again, MailState.UNSURE.key()).otherwise(PENDING))
                .set(MAIL.UNSURE, MAIL.UNSURE.plus(unsure))
                .set(MAIL.DUE, Codec.millis(due))
                .set(MAIL.LEASED, 0L)
                .set(MAIL.CHANGED, Codec.millis(now))
                .where(MAIL.STATE.eq(SENDING))
                .and(which)
                .execute();
    }

    @Override
    public Optional<Instant> next(Duration patience) {
        Long due = sql.select(DSL.min(DSL.greatest(MAIL.DUE, MAIL.LEASED)))
                .from(MAIL)
                .where(MAIL.STATE.eq(PENDING))
                .fetchOneInto(Long.class);
        Long begun = sql.select(DSL.min(MAIL.CHANGED))
                .from(MAIL)
                .where(MAIL.STATE.eq(SENDING))
                .fetchOneInto(Long.class);
        Optional<Instant> lost = Codec.optionalInstant(begun).map(time -> time.plus(patience));
        Optional<Instant> first = Codec.optionalInstant(due);
        return lost.isPresent() && (first.isEmpty() || lost.get().isBefore(first.get())) ? lost : first;
    }

    @Override
    public OptionalLong lastMailed(UserId user, String bundle, long beforeMail) {
        Long event = sql.select(DSL.max(MAIL.EVENT))
                .from(MAIL)
                .where(aboutAlone(user, bundle, beforeMail))
                .and(MAIL.STATE.in(MailState.SENT.key(), MailState.UNSURE.key(), SENDING))
                .fetchOneInto(Long.class);
        return event == null ? OptionalLong.empty() : OptionalLong.of(event);
    }

    @Override
    public boolean isEarlierWaiting(UserId user, String bundle, long beforeMail) {
        return sql.fetchExists(MAIL, aboutAlone(user, bundle, beforeMail).and(MAIL.STATE.eq(PENDING)));
    }

    private static Condition aboutAlone(UserId user, String bundle, long beforeMail) {
        return MAIL.ACCOUNT
                .eq(user.value())
                .and(MAIL.BUNDLE.eq(bundle))
                .and(MAIL.CHOICE.eq(MailChoice.AT_ONCE.key()))
                .and(MAIL.ID.lt(beforeMail));
    }

    @Override
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        sql.select(MAIL.STATE, DSL.count())
                .from(MAIL)
                .groupBy(MAIL.STATE)
                .forEach(row ->
                        counts.put(MailState.of(row.value1()), row.value2().longValue()));
        return counts;
    }

    @Override
    public int prune(Instant before) {
        Condition old = MAIL.CHANGED.lt(Codec.millis(before)).and(MAIL.STATE.notIn(PENDING, SENDING));
        sql.deleteFrom(MAIL_ITEM)
                .where(MAIL_ITEM.MAIL.in(DSL.select(MAIL.ID).from(MAIL).where(old)))
                .execute();
        return sql.deleteFrom(MAIL).where(old).execute();
    }
}
