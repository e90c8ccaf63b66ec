// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.JOB;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.store.JobStore;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Jobs in a table. */
record SqlJobStore(DSLContext sql, SqlDialect dialect) implements JobStore {

    private static final int LONGEST_ERROR = 2_000;

    @Override
    public void add(Collection<Job> jobs) {
        for (Job job : jobs) {
            sql.insertInto(JOB)
                    .set(JOB.TYPE, job.type())
                    .set(JOB.KEY, job.key())
                    .set(JOB.WAITING_AS, waitingAs(job.type(), job.key()))
                    .set(JOB.PARAMETERS, Codec.pairs(job.parameters()))
                    .set(JOB.RUN_AFTER, Codec.millis(job.runAfter()))
                    .set(JOB.PRIORITY, job.priority())
                    .set(JOB.ATTEMPTS, job.attempts())
                    .set(JOB.ERROR, "")
                    .onConflict(JOB.WAITING_AS)
                    .doNothing()
                    .execute();
        }
    }

    private static @Nullable String waitingAs(String type, String key) {
        return key.isEmpty() ? null : type + ":" + key;
    }

    @Override
    public List<Job> lease(Set<String> types, int limit, Instant now, Duration lease) {
        var due = sql.selectFrom(JOB)
                .where(JOB.TYPE.in(types))
                .and(JOB.RUN_AFTER.le(Codec.millis(now)))
                .orderBy(JOB.PRIORITY.desc(), JOB.ID)
                .limit(limit);
        List<Job> jobs = dialect.takeUntaken(due).fetch(SqlJobStore::job);
        if (!jobs.isEmpty()) {
            sql.update(JOB)
                    .set(JOB.RUN_AFTER, Codec.millis(now.plus(lease)))
                    .setNull(JOB.WAITING_AS)
                    .set(JOB.ATTEMPTS, JOB.ATTEMPTS.plus(1))
                    .where(JOB.ID.in(jobs.stream().map(Job::id).toList()))
                    .execute();
        }
        return jobs;
    }

    /** As it is while it runs: begun once more. */
    private static Job job(Record row) {
        return new Job(
                row.get(JOB.ID),
                row.get(JOB.TYPE),
                Codec.pairs(row.get(JOB.PARAMETERS)),
                row.get(JOB.KEY),
                Codec.instant(row.get(JOB.RUN_AFTER)),
                row.get(JOB.PRIORITY),
                row.get(JOB.ATTEMPTS) + 1);
    }

    @Override
    public void done(long id) {
        sql.deleteFrom(JOB).where(JOB.ID.eq(id)).execute();
    }

    @Override
    public void retry(long id, Instant runAfter, String error) {
        Record row = sql.selectFrom(JOB).where(JOB.ID.eq(id)).fetchOne();
        if (row == null) {
            return;
        }
        String waitingAs = waitingAs(row.get(JOB.TYPE), row.get(JOB.KEY));
        if (waitingAs != null
                && sql.fetchExists(JOB, JOB.WAITING_AS.eq(waitingAs).and(JOB.ID.ne(id)))) {
            // The same work was asked for again meanwhile and will be done.
            done(id);
            return;
        }
        sql.update(JOB)
                .set(JOB.RUN_AFTER, Codec.millis(runAfter))
                .set(JOB.WAITING_AS, waitingAs)
                .set(JOB.ERROR, error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .where(JOB.ID.eq(id))
                .execute();
    }

    @Override
    public long waiting() {
        return sql.fetchCount(JOB);
    }

    @Override
    public Map<String, Long> waitingByType() {
        return sql.select(JOB.TYPE, DSL.count()).from(JOB).groupBy(JOB.TYPE).fetch().stream()
                .collect(Collectors.toMap(
                        row -> row.value1(), row -> row.value2().longValue()));
    }
}
