// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.explorepedia.core.live.LiveSignal;
import org.explorepedia.core.live.LocalLiveChannel;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStreamsTest {

    private static final UserId ANA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final PageId TALK = new PageId(45);
    private static final long PATIENCE = 20_000;

    private final LocalLiveChannel channel = new LocalLiveChannel();
    private final Map<UserId, Integer> unread = new ConcurrentHashMap<>();
    private final AtomicInteger counts = new AtomicInteger();
    private final List<LiveStreams> all = new ArrayList<>();
    private final List<LiveStream> opened = new ArrayList<>();

    private LiveStreams streams(int perPerson, Duration recount) {
        LiveStreams streams = new LiveStreams(
                channel,
                users -> {
                    counts.incrementAndGet();
                    Map<UserId, Integer> found = new HashMap<>(unread);
                    found.keySet().retainAll(users);
                    return found;
                },
                new LiveStreams.Limits(100, perPerson, Duration.ofSeconds(20), Duration.ofMinutes(15), recount));
        all.add(streams);
        return streams;
    }

    @AfterEach
    void close() {
        for (LiveStreams streams : all) {
            opened.forEach(streams::remove);
            streams.close();
        }
    }

    private LiveStream open(LiveStreams streams, UserId user, PageId... pages) {
        LiveStream stream = new LiveStream("user " + user, Optional.of(user), Set.of(pages));
        streams.add(stream);
        opened.add(stream);
        return stream;
    }

    private static void badge(LocalLiveChannel channel, UserId user) {
        channel.publish(List.of(new LiveSignal.Badge(user)));
    }

    @Test
    void aBadgeGoesToAllStreamsOfItsAccountAndToNobodyElse() throws InterruptedException {
        LiveStreams streams = streams(5, Duration.ofHours(1));
        LiveStream phone = open(streams, ANA);
        LiveStream desk = open(streams, ANA);
        LiveStream ben = open(streams, BEN);
        unread.put(ANA, 3);
        badge(channel, ANA);
        assertThat(phone.next(PATIENCE).unread()).contains(3);
        assertThat(desk.next(PATIENCE).unread()).contains(3);
        assertThat(ben.next(0).unread()).isEmpty();
        badge(channel, ANA);
        assertThat(phone.next(300).unread())
                .as("the same count is not told again")
                .isEmpty();
        unread.remove(ANA);
        badge(channel, ANA);
        assertThat(phone.next(PATIENCE).unread()).contains(0);
    }

    @Test
    void aBurstIsCountedTogether() throws InterruptedException {
        LiveStreams streams = streams(5, Duration.ofHours(1));
        List<LiveStream> open = new ArrayList<>();
        for (int user = 10; user < 60; user++) {
            open.add(open(streams, new UserId(user)));
            unread.put(new UserId(user), user);
        }
        for (int round = 0; round < 40; round++) {
            for (int user = 10; user < 60; user++) {
                badge(channel, new UserId(user));
            }
        }
        for (LiveStream stream : open) {
            assertThat(stream.next(PATIENCE).unread())
                    .contains((int) stream.user().orElseThrow().value());
        }
        assertThat(counts.get()).isLessThan(200);
    }

    @Test
    void pagesAreToldToThoseWhoFollowThem() throws InterruptedException {
        LiveStreams streams = streams(5, Duration.ofHours(1));
        LiveStream reader = open(streams, ANA, TALK);
        LiveStream other = open(streams, BEN, new PageId(46));
        for (long revision = 1; revision <= 3; revision++) {
            channel.publish(List.of(new LiveSignal.PageSaved(TALK, new RevisionId(revision))));
        }
        assertThat(reader.next(PATIENCE).saved())
                .as("only the latest")
                .containsExactly(new LiveStream.Saved(TALK, new RevisionId(3)));
        assertThat(other.next(0).saved()).isEmpty();
    }

    @Test
    void theOldestOfTooManyStreamsEnds() throws InterruptedException {
        LiveStreams streams = streams(2, Duration.ofHours(1));
        LiveStream first = open(streams, ANA);
        open(streams, ANA);
        LiveStream third = open(streams, ANA);
        open(streams, BEN);
        assertThat(first.next(PATIENCE).end()).isEqualTo(LiveStream.End.DISPLACED);
        assertThat(third.next(0).end()).isEqualTo(LiveStream.End.NOT_YET);
        assertThat(streams.size()).isEqualTo(3);
    }

    @Test
    void whatWasMissedIsMadeGood() throws InterruptedException {
        LiveStreams streams = streams(5, Duration.ofMillis(50));
        LiveStream stream = open(streams, ANA);
        unread.put(ANA, 8);
        assertThat(stream.next(PATIENCE).unread())
                .as("by counting now and then")
                .contains(8);
        LiveStreams patient = streams(5, Duration.ofHours(1));
        LiveStream later = open(patient, ANA);
        patient.missed();
        assertThat(later.next(PATIENCE).unread()).as("after a lost connection").contains(8);
    }

    @Test
    void closingEndsAllStreams() throws InterruptedException {
        LiveStreams streams = streams(5, Duration.ofHours(1));
        LiveStream stream = open(streams, ANA, TALK);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                if (stream.next(PATIENCE).end() == LiveStream.End.CLOSING) {
                    streams.remove(stream);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        streams.close();
        reader.join();
        assertThat(streams.size()).isZero();
        assertThat(streams.isFull()).isTrue();
    }
}
