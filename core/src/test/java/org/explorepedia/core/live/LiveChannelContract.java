// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.Test;

/** What {@link LiveChannel} promises. */
public abstract class LiveChannelContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where signals are published. */
    protected abstract LiveChannel here();

    /** The same channel in another process, if there can be one; else {@link #here()}. */
    protected abstract LiveChannel there();

    /** Remembers what it heard. */
    protected static final class Ear implements LiveChannel.Listener {
        private final Set<LiveSignal> heard = ConcurrentHashMap.newKeySet();
        private final AtomicInteger missed = new AtomicInteger();

        public Ear() {}

        @Override
        public void on(List<LiveSignal> signals) {
            heard.addAll(signals);
        }

        @Override
        public void missed() {
            missed.incrementAndGet();
        }

        public Set<LiveSignal> heard() {
            return Set.copyOf(heard);
        }

        public boolean hasMissed() {
            return missed.get() > 0;
        }

        public void awaitAll(Collection<? extends LiveSignal> signals) {
            await(() -> heard.containsAll(signals));
            assertThat(heard).containsAll(signals);
        }
    }

    protected static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    protected static LiveSignal badge(long user) {
        return new LiveSignal.Badge(new UserId(user));
    }

    @Test
    void everyoneHearsWhatIsPublished() {
        Ear near = new Ear();
        Ear far = new Ear();
        List<LiveSignal> signals = List.of(
                badge(7), new LiveSignal.PageSaved(new PageId(45), new RevisionId(Long.MAX_VALUE)), badge(1234567890L));
        try (var _ = here().subscribe(near);
                var _ = there().subscribe(far)) {
            here().publish(signals);
            near.awaitAll(signals);
            far.awaitAll(signals);
        }
        assertThat(far.heard()).isEqualTo(new HashSet<>(signals));
    }

    @Test
    void moreThanOneMessageHoldsGoesThrough() {
        List<LiveSignal> many = new ArrayList<>();
        for (long i = 1; i <= 12_000; i++) {
            many.add(badge(1_000_000 + i));
        }
        Ear far = new Ear();
        try (var _ = there().subscribe(far)) {
            here().publish(many);
            far.awaitAll(many);
        }
    }

    @Test
    void whoNoLongerListensHearsNothingAndAFailureStopsNobody() {
        Ear gone = new Ear();
        Ear stays = new Ear();
        there().subscribe(gone).close();
        LiveChannel.Listener broken = new LiveChannel.Listener() {
            @Override
            public void on(List<LiveSignal> signals) {
                throw new IllegalStateException("broken on purpose");
            }

            @Override
            public void missed() {
                throw new IllegalStateException("broken on purpose");
            }
        };
        try (var _ = there().subscribe(broken);
                var _ = there().subscribe(stays)) {
            here().publish(List.of());
            here().publish(List.of(badge(99)));
            stays.awaitAll(List.of(badge(99)));
        }
        assertThat(gone.heard()).isEmpty();
    }
}
