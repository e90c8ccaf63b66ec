// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.UnitOfWork;
import org.junit.jupiter.api.Test;

/** Two hundred people reply at once: no message is lost, none is there twice, each has a number of its own. */
public abstract class ConcurrentRepliesContract {

    private static final int REPLIES = 200;

    protected abstract UnitOfWork units();

    private static List<WallOutcome> atOnce(IntFunction<WallOutcome> deed) throws InterruptedException {
        List<WallOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < REPLIES; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().unstarted(() -> outcomes.add(deed.apply(number))));
        }
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        return outcomes;
    }

    @Test
    void repliesToOneThreadAreAllThere() throws InterruptedException {
        // Two services do not share the lock that makes replies wait within a process.
        WallWiki one = new WallWiki(units(), RateLimits.none());
        WallWiki two = new WallWiki(units(), RateLimits.none());
        Viewer ben = one.wiki.account("Ben replies");
        one.wiki.account("Ana replies");
        ThreadId thread = one.thread(ben, "Ana replies", "Crowded");
        List<WallOutcome> outcomes = atOnce(i -> (i % 2 == 0 ? one : two).reply(ben, thread, "reply " + i));
        assertThat(outcomes).hasSize(REPLIES).allMatch(outcome -> outcome instanceof WallOutcome.Done);
        List<WallMessage> messages =
                one.wiki.work.read(stores -> stores.walls().messages(thread, 1, Integer.MAX_VALUE));
        assertThat(messages)
                .extracting(WallMessage::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, REPLIES + 1).boxed().toList());
        assertThat(messages.subList(1, messages.size()))
                .extracting(WallMessage::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, REPLIES).mapToObj(i -> "reply " + i).toList());
    }

    @Test
    void copiesOfOneFormArePostedOnce() throws InterruptedException {
        WallWiki wiki = new WallWiki(units(), RateLimits.none());
        Viewer ben = wiki.wiki.account("Ben twice");
        Viewer ana = wiki.wiki.account("Ana twice");
        List<WallOutcome> outcomes = atOnce(
                _ -> wiki.posting.begin(ben, "Ana twice", new WallPosting.Message("Once", "text", "one-wall-form")));
        assertThat(outcomes.stream().filter(outcome -> outcome instanceof WallOutcome.Done))
                .hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> outcome instanceof WallOutcome.Unchanged))
                .hasSize(REPLIES - 1);
        assertThat(wiki.wiki.work.<Long>read(
                        stores -> stores.walls().count(ana.userId().orElseThrow())))
                .isEqualTo(1);
    }
}
