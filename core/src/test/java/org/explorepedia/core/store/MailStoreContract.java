// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.model.MailState;
import org.explorepedia.core.model.PlannedMail;
import org.explorepedia.core.model.QueuedMail;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link MailStore} promises. */
public abstract class MailStoreContract extends StoreContract {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant FAR = at(1_000_000);

    /** Each test begins without mails. */
    @AfterEach
    void endAll() {
        for (QueuedMail mail : mails().lease(10_000, FAR.plus(LEASE), LEASE)) {
            mails().begin(mail.id(), FAR);
            mails().finish(mail.id(), MailState.SKIPPED, FAR);
        }
        mails().recover(FAR.plusSeconds(1), FAR);
        mails().recover(FAR.plusSeconds(1), FAR);
        for (QueuedMail mail : mails().lease(10_000, FAR.plus(LEASE), LEASE)) {
            mails().begin(mail.id(), FAR);
            mails().finish(mail.id(), MailState.SKIPPED, FAR);
        }
        mails().prune(FAR.plus(LEASE));
    }

    private static PlannedMail alone(UserId user, long event, String bundle) {
        return new PlannedMail(user, "event:" + event, MailChoice.AT_ONCE, bundle, event, at((int) event));
    }

    private static PlannedMail daily(UserId user, String day, long event) {
        return new PlannedMail(user, "daily:" + day, MailChoice.DAILY, "", event, at(100));
    }

    private QueuedMail send(long id, int second, MailState state) {
        QueuedMail begun = mails().begin(id, at(second)).orElseThrow();
        mails().finish(id, state, at(second));
        return begun;
    }

    @Test
    void aMailIsPlannedOnceAndSentOnce() {
        UserId ana = account("Mail once");
        assertThat(mails().plan(List.of(alone(ana, 5, "thread:1")), NOW)).isEmpty();
        assertThat(mails().plan(List.of(alone(ana, 5, "thread:1")), NOW)).isEmpty();
        assertThat(mails().lease(10, at(4), LEASE)).as("not yet due").isEmpty();
        QueuedMail leased = mails().lease(10, at(5), LEASE).getFirst();
        assertThat(mails().lease(10, at(6), LEASE)).as("in somebody's hands").isEmpty();
        assertThat(mails().begin(leased.id(), at(6)))
                .contains(new QueuedMail(
                        leased.id(), ana, "event:5", MailChoice.AT_ONCE, "thread:1", List.of(5L), at(5), 1));
        assertThat(mails().begin(leased.id(), at(6))).as("begun already").isEmpty();
        mails().finish(leased.id(), MailState.SENT, at(7));
        assertThat(mails().counts()).containsEntry(MailState.SENT, 1L).hasSize(1);
        assertThat(mails().lease(10, FAR, LEASE)).isEmpty();
        assertThat(mails().plan(List.of(alone(ana, 5, "thread:1")), at(8))).hasSize(1);
    }

    @Test
    void aDigestTakesWhatComesUntilItGoesOut() {
        UserId ana = account("Mail digest");
        UserId ben = account("Mail digest too");
        mails().plan(List.of(daily(ana, "1", 11), daily(ben, "1", 11)), NOW);
        mails().plan(List.of(daily(ana, "1", 12)), NOW);
        mails().plan(List.of(daily(ana, "1", 12)), NOW);
        List<QueuedMail> due = mails().lease(10, at(100), LEASE);
        assertThat(due).extracting(QueuedMail::user).containsExactly(ana, ben);
        assertThat(send(due.getFirst().id(), 100, MailState.SENT).events()).containsExactly(11L, 12L);
        List<PlannedMail> late = mails().plan(List.of(daily(ana, "1", 13), daily(ben, "1", 13)), at(101));
        assertThat(late).containsExactly(daily(ana, "1", 13));
        assertThat(mails().plan(List.of(daily(ana, "2", 13)), at(101))).isEmpty();
        assertThat(send(due.get(1).id(), 102, MailState.SENT).events()).containsExactly(11L, 13L);
    }

    @Test
    void whatWasBegunAndNeverEndedIsSentOnceMoreAndNotAThirdTime() {
        UserId ana = account("Mail unsure");
        mails().plan(List.of(alone(ana, 21, "thread:2")), NOW);
        long id = mails().lease(1, at(30), LEASE).getFirst().id();
        mails().begin(id, at(30));
        assertThat(mails().recover(at(30), at(40))).isZero();
        assertThat(mails().next(Duration.ofMinutes(5))).contains(at(330));
        assertThat(mails().recover(at(31), at(40))).isEqualTo(1);
        assertThat(mails().next(Duration.ofMinutes(5))).contains(at(40));
        assertThat(mails().lease(1, at(40), LEASE)).hasSize(1);
        mails().begin(id, at(41));
        mails().postpone(id, at(50), true, at(42));
        assertThat(mails().counts()).containsEntry(MailState.UNSURE, 1L);
        assertThat(mails().lease(1, FAR, LEASE)).isEmpty();
    }

    @Test
    void aMailThatWasCertainlyNotTakenIsTriedAgainAsOftenAsNeeded() {
        UserId ana = account("Mail again");
        mails().plan(List.of(alone(ana, 22, "thread:3")), NOW);
        long id = mails().lease(1, at(22), LEASE).getFirst().id();
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(mails().begin(id, at(30 * attempt)).orElseThrow().attempts())
                    .isEqualTo(attempt);
            mails().postpone(id, at(30 * attempt + 10), false, at(30 * attempt));
            assertThat(mails().lease(1, at(30 * attempt + 9), LEASE)).isEmpty();
            assertThat(mails().lease(1, at(30 * attempt + 10), LEASE)).hasSize(1);
        }
        send(id, 500, MailState.FAILED);
        assertThat(mails().counts()).containsEntry(MailState.FAILED, 1L);
    }

    @Test
    void aLostLeaseGivesTheMailToAnother() {
        UserId ana = account("Mail leased");
        mails().plan(List.of(alone(ana, 23, "thread:4")), NOW);
        assertThat(mails().lease(1, at(30), LEASE)).hasSize(1);
        assertThat(mails().next(Duration.ofMinutes(5))).contains(at(90));
        assertThat(mails().lease(1, at(89), LEASE)).isEmpty();
        assertThat(mails().lease(1, at(90), LEASE)).hasSize(1);
    }

    @Test
    void itIsKnownWhatWasMailedAboutABundle() {
        UserId ana = account("Mail bundle");
        mails().plan(List.of(alone(ana, 31, "thread:5")), NOW);
        mails().plan(List.of(alone(ana, 32, "thread:5")), NOW);
        mails().plan(List.of(alone(ana, 33, "thread:6")), NOW);
        List<QueuedMail> due = mails().lease(10, at(40), LEASE);
        long first = due.get(0).id();
        long second = due.get(1).id();
        assertThat(mails().isEarlierWaiting(ana, "thread:5", first)).isFalse();
        assertThat(mails().isEarlierWaiting(ana, "thread:5", second)).isTrue();
        assertThat(mails().lastMailed(ana, "thread:5", second)).isEmpty();
        send(first, 40, MailState.SENT);
        assertThat(mails().isEarlierWaiting(ana, "thread:5", second)).isFalse();
        assertThat(mails().lastMailed(ana, "thread:5", second)).hasValue(31);
        assertThat(mails().lastMailed(account("Mail bundle other"), "thread:5", second))
                .isEmpty();
        send(second, 41, MailState.SKIPPED);
        assertThat(mails().lastMailed(ana, "thread:5", Long.MAX_VALUE)).hasValue(31);
    }

    @Test
    void manyArePlannedAtOnceAndManySendersNeverShareOne() throws ExecutionException, InterruptedException {
        List<PlannedMail> plans = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            plans.add(alone(account("Mail many " + i), 50, "thread:7"));
        }
        assertThat(mails().plan(plans, NOW)).isEmpty();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<QueuedMail>>> senders = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> mails().lease(30, at(60), LEASE)))
                    .toList();
            List<Long> taken = new ArrayList<>();
            for (Future<List<QueuedMail>> sender : senders) {
                sender.get().forEach(mail -> taken.add(mail.id()));
            }
            mails().lease(1_000, at(60), LEASE).forEach(mail -> taken.add(mail.id()));
            assertThat(taken).hasSize(700).doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyWhatEndedIsForgotten() {
        UserId ana = account("Mail pruned");
        mails().plan(List.of(alone(ana, 61, "")), NOW);
        mails().plan(List.of(alone(ana, 62, "")), NOW);
        send(mails().lease(1, at(70), LEASE).getFirst().id(), 70, MailState.SENT);
        assertThat(mails().prune(at(70))).isZero();
        assertThat(mails().prune(at(71))).isEqualTo(1);
        assertThat(mails().counts()).containsEntry(MailState.PENDING, 1L).hasSize(1);
    }
}
