// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.UnitOfWork;
import org.junit.jupiter.api.Test;

/** Two hundred people save at once: nothing is lost, nothing is stored twice, nobody waits for ever. */
public abstract class ConcurrentSavesContract {

    private static final int SAVES = 200;

    protected abstract UnitOfWork units();

    private static EditRequest request(String page, Section section, String text, Base base, String key) {
        return new EditRequest(
                TestWiki.title(page),
                section,
                text,
                "",
                false,
                false,
                base,
                Optional.empty(),
                EditRequest.Watch.Unchanged.UNCHANGED,
                Set.of(),
                EditRequest.Existence.ANY,
                key,
                Optional.empty(),
                Set.of());
    }

    private static List<EditOutcome> atOnce(TestWiki wiki, Viewer viewer, IntFunction<EditRequest> requests)
            throws InterruptedException {
        List<EditOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            EditRequest request = requests.apply(i);
            threads.add(Thread.ofVirtual().unstarted(() -> outcomes.add(wiki.edits.publish(viewer, request))));
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
    void savesOfOnePageAreAllThere() throws InterruptedException {
        TestWiki wiki = new TestWiki(units(), RateLimits.none());
        Viewer ben = wiki.account("Ben one");
        wiki.save(ben, "Concurrent one", "start");
        List<EditOutcome> outcomes = atOnce(
                wiki,
                ben,
                i -> request("Concurrent one", new Section.New("line " + i), "text " + i, new Base.Unknown(), ""));
        assertThat(outcomes).hasSize(SAVES).allMatch(outcome -> outcome instanceof EditOutcome.Published);
        List<Revision> history = wiki.history("Concurrent one");
        assertThat(history).hasSize(SAVES + 1);
        assertThat(history.stream().map(Revision::parent).distinct()).hasSize(SAVES + 1);
        String text = wiki.text("Concurrent one");
        for (int i = 0; i < SAVES; i++) {
            assertThat(text).contains("== line " + i + " ==\n");
        }
        long edits = wiki.work
                .read(stores -> stores.users().find("Ben one"))
                .orElseThrow()
                .editCount();
        assertThat(edits).isEqualTo(SAVES + 1);
    }

    @Test
    void savesOfManyPagesAreAllThere() throws InterruptedException {
        TestWiki wiki = new TestWiki(units(), RateLimits.none());
        Viewer ben = wiki.account("Ben many");
        List<EditOutcome> outcomes = atOnce(
                wiki, ben, i -> request("Concurrent many " + i, Section.WHOLE, "text " + i, new Base.NoPage(), ""));
        assertThat(outcomes).hasSize(SAVES).allMatch(outcome -> outcome instanceof EditOutcome.Published);
        for (int i = 0; i < SAVES; i++) {
            assertThat(wiki.text("Concurrent many " + i)).isEqualTo("text " + i);
        }
    }

    @Test
    void twoServersOnOneDatabaseLoseNothing() throws InterruptedException {
        // Two services do not share the lock that makes saves of one page wait within a process.
        TestWiki one = new TestWiki(units(), RateLimits.none());
        TestWiki two = new TestWiki(units(), RateLimits.none());
        Viewer ben = one.account("Ben two");
        one.save(ben, "Concurrent two", "start");
        List<EditOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (TestWiki wiki : List.of(one, two)) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 20; i++) {
                    String heading = "line " + System.identityHashCode(wiki) + " " + i;
                    outcomes.add(wiki.edits.publish(
                            ben, request("Concurrent two", new Section.New(heading), "text", new Base.Unknown(), "")));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(outcomes).hasSize(40).allMatch(outcome -> outcome instanceof EditOutcome.Published);
        assertThat(one.history("Concurrent two")).hasSize(41);
        assertThat(one.text("Concurrent two").lines().filter(line -> line.startsWith("== line")))
                .hasSize(40);
    }

    @Test
    void E9_copiesOfOneRequestAreStoredOnce() throws InterruptedException {
        TestWiki wiki = new TestWiki(units(), RateLimits.none());
        Viewer ben = wiki.account("Ben copies");
        List<EditOutcome> outcomes = atOnce(
                wiki, ben, _ -> request("Concurrent copies", Section.WHOLE, "text", new Base.Unknown(), "key-1"));
        assertThat(outcomes.stream().filter(outcome -> outcome instanceof EditOutcome.Published))
                .hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> outcome instanceof EditOutcome.Duplicate))
                .hasSize(SAVES - 1);
        assertThat(wiki.history("Concurrent copies")).hasSize(1);
    }
}
