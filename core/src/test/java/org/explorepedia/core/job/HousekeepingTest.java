// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private final TestWiki wiki = new TestWiki();
    private final JobQueue queue = new JobQueue(wiki.work);
    private final Housekeeping housekeeping = new Housekeeping(wiki.work, queue, Housekeeping.Ages.DEFAULT, wiki.clock);
    private final JobRunner runner =
            new JobRunner(queue, wiki.work, List.of(housekeeping), wiki.clock, JobRunner.Settings.DEFAULT);

    private int changes() {
        return wiki.work
                .read(stores -> stores.changes().list(ChangeStore.Filter.ALL, Slice.Request.first(10)))
                .items()
                .size();
    }

    @Test
    void whatHasExpiredGoesAndTheWorkComesBackEveryHour() {
        Instant now = wiki.clock.instant();
        wiki.save(wiki.account("Ana"), "Page", "text");
        wiki.work.write(stores -> {
            stores.sessions()
                    .put(new Session("hash", Optional.empty(), "secret", "", now, now, now.plus(Duration.ofDays(1))));
            return stores;
        });
        housekeeping.begin();
        housekeeping.begin();
        assertThat(runner.drain()).as("begun twice is begun once").isEqualTo(1);
        assertThat(changes()).isEqualTo(1);

        wiki.clock.advance(Duration.ofDays(100));
        assertThat(runner.drain()).isEqualTo(1);

        assertThat(changes()).isZero();
        assertThat(wiki.work.<Optional<Session>>read(stores -> stores.sessions().find("hash")))
                .isEmpty();
        assertThat(wiki.history("Page")).hasSize(1);
        assertThat(runner.drain()).as("not again within the hour").isZero();
        wiki.clock.advance(Duration.ofHours(1));
        assertThat(runner.drain()).isEqualTo(1);
    }
}
