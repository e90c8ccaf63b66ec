// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.explorepedia.core.store.StorageUnavailable;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final AtomicBoolean there = new AtomicBoolean(true);
    private final AtomicInteger looks = new AtomicInteger();
    private final Outage outage = new Outage(
            () -> {
                looks.incrementAndGet();
                if (!there.get()) {
                    throw new SQLException("refused", "08001");
                }
            },
            now::get);

    private void isAway() {
        assertThatThrownBy(outage::check)
                .isInstanceOfSatisfying(
                        StorageUnavailable.class,
                        away -> assertThat(away.reason()).isEqualTo(StorageUnavailable.Reason.DATABASE_DOWN));
    }

    @Test
    void nobodyLooksWhileConnectionsAreToBeHad() {
        outage.check();
        assertThat(looks).hasValue(0);
    }

    @Test
    void aBusyDatabaseIsNotAway() {
        assertThatCode(outage::suspect).doesNotThrowAnyException();
        assertThatCode(outage::check).doesNotThrowAnyException();
        assertThat(looks).hasValue(1);
    }

    @Test
    void everybodyIsToldAtOnceAndOneLooksAgainLater() {
        there.set(false);
        assertThatThrownBy(outage::suspect).isInstanceOf(StorageUnavailable.class);
        for (int i = 0; i < 100; i++) {
            isAway();
        }
        assertThat(looks).hasValue(1);
        now.addAndGet(Outage.PAUSE.toNanos());
        isAway();
        isAway();
        assertThat(looks).hasValue(2);
        there.set(true);
        now.addAndGet(Outage.PAUSE.toNanos());
        assertThatCode(outage::check).doesNotThrowAnyException();
        assertThatCode(outage::check).doesNotThrowAnyException();
        assertThat(looks).hasValue(3);
    }

    @Test
    void oneOfACrowdLooksForAll() {
        for (int i = 0; i < 100; i++) {
            outage.suspect();
        }
        assertThat(looks).hasValue(1);
        now.addAndGet(Outage.PAUSE.toNanos());
        outage.suspect();
        assertThat(looks).hasValue(2);
    }

    @Test
    void aDatabaseWithTooManyConnectionsIsNotAway() {
        Outage crowded = new Outage(
                () -> {
                    throw new SQLException("sorry, too many clients already", "53300");
                },
                now::get);
        assertThatCode(crowded::suspect).doesNotThrowAnyException();
        assertThatCode(crowded::check).doesNotThrowAnyException();
    }
}
