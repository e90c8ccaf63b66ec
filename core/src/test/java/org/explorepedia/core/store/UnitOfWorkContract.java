// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@link UnitOfWork} promises, alone and with many writers at once. */
@Timeout(300)
public abstract class UnitOfWorkContract extends StoreContract {

    private static final int WRITERS = 200;

    @Test
    void whatAFailedTransactionDidIsGone() {
        assertThatThrownBy(() -> write(stores -> {
                    make(stores, title("Rolled_back"), "x", WRITER, NOW);
                    stores.settings().put("rolled back", "x");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose");
        Optional<Page> page = read(stores -> stores.pages().find(title("Rolled_back")));
        Optional<String> setting = read(stores -> stores.settings().get("rolled back"));
        assertThat(page).isEmpty();
        assertThat(setting).isEmpty();
        assertThat(pages().create(title("Rolled_back"), "wikitext", NOW)).isPresent();
    }

    @Test
    void actionsRunAfterTheCommitAndOnlyThen() {
        List<String> done = new ArrayList<>();
        write(stores -> {
            stores.settings().put("committed", "yes");
            units().afterCommit(() -> {
                Optional<String> seen = read(inner -> inner.settings().get("committed"));
                done.add("first sees " + seen.orElse("nothing"));
            });
            units().afterCommit(() -> done.add("second"));
            done.add("inside");
            return true;
        });
        assertThat(done).containsExactly("inside", "first sees yes", "second");
        assertThatThrownBy(() -> write(_ -> {
                    units().afterCommit(() -> done.add("never"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(done).doesNotContain("never");
        units().afterCommit(() -> done.add("at once"));
        assertThat(done).endsWith("at once");
    }

    @Test
    void aFailingActionDoesNotUndoOrHideTheCommit() {
        AtomicBoolean next = new AtomicBoolean();
        String answer = write(stores -> {
            stores.settings().put("kept", "yes");
            units().afterCommit(() -> {
                throw new IllegalStateException("on purpose");
            });
            units().afterCommit(() -> next.set(true));
            return "answer";
        });
        assertThat(answer).isEqualTo("answer");
        assertThat(next).isTrue();
        assertThat(settings().get("kept")).contains("yes");
    }

    @Test
    void functionsInsideATransactionTakePartInIt() {
        AtomicInteger after = new AtomicInteger();
        assertThatThrownBy(() -> write(_ -> {
                    write(inner -> {
                        inner.settings().put("inner", "x");
                        units().afterCommit(after::incrementAndGet);
                        return true;
                    });
                    Optional<String> seen = read(inner -> inner.settings().get("inner"));
                    assertThat(seen).contains("x");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(settings().get("inner")).isEmpty();
        assertThat(after).hasValue(0);
        assertThatThrownBy(() -> read(_ -> write(_ -> true))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() {
        PageId page = page(title("Steady"), "x");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            boolean steady = read(stores -> {
                Page before = stores.pages().find(page).orElseThrow();
                get(other.submit(() -> edit(page, WRITER, at(1), "changed")));
                return stores.pages().find(page).orElseThrow().equals(before);
            });
            assertThat(steady).isTrue();
        }
        assertThat(pages().find(page).orElseThrow().length()).isEqualTo(7);
    }

    @Test
    void twoHundredSavesToOnePageAtOnceLoseNothing() {
        PageId page = page(title("Everybody_writes_here"), "0");
        long edits = read(stores -> stores.pages().counts(Set.of(0))).edits();
        AtomicInteger after = new AtomicInteger();
        List<Revision> saved = atOnce(number -> write(stores -> {
            Page now = stores.pages().find(page).orElseThrow();
            String text = stores.revisions().text(now.latest()).orElseThrow();
            Revision revision = stores.revisions()
                    .insert(revision(
                            page,
                            Optional.of(now.latest()),
                            Actor.unregistered("Writer " + number % 20),
                            at(number),
                            Integer.toString(Integer.parseInt(text) + 1)));
            boolean won = stores.pages()
                    .setLatest(
                            page, Optional.of(now.latest()), revision.id(), revision.length(), false, "wikitext", NOW);
            if (!won) {
                throw new IllegalStateException("a save got in between inside one transaction");
            }
            units().afterCommit(after::incrementAndGet);
            return revision;
        }));
        Page end = pages().find(page).orElseThrow();
        assertThat(revisions().text(end.latest())).contains(Integer.toString(WRITERS));
        assertThat(revisions().count(page)).isEqualTo(WRITERS + 1);
        assertThat(after).hasValue(WRITERS);
        List<Revision> history = all(slice -> read(stores -> stores.revisions().history(page, slice)), 50);
        assertThat(history).doesNotHaveDuplicates().containsAll(saved);
        assertThat(history.stream().map(Revision::parent).distinct())
                .as("each revision follows another one")
                .hasSize(WRITERS + 1);
        assertThat(read(stores -> stores.pages().counts(Set.of(0))).edits()).isEqualTo(edits + WRITERS);
    }

    @Test
    void twoHundredSavesToManyPagesAtOnceMakeNoDuplicates() {
        // Four writers want each title: one of them makes the page, the others edit it.
        List<PageId> pages = atOnce(number -> write(stores -> {
            Title title = title("Crowd_" + number % (WRITERS / 4));
            Actor author = Actor.unregistered("Crowd writer " + number);
            Optional<Page> there = stores.pages().find(title);
            if (there.isEmpty()) {
                return make(stores, title, "text of everybody", author, NOW);
            }
            Page page = there.get();
            Revision revision = stores.revisions()
                    .insert(revision(page.id(), Optional.of(page.latest()), author, at(number), "text " + number));
            stores.pages()
                    .setLatest(
                            page.id(),
                            Optional.of(page.latest()),
                            revision.id(),
                            revision.length(),
                            false,
                            "wikitext",
                            NOW);
            return page.id();
        }));
        assertThat(pages.stream().distinct()).hasSize(WRITERS / 4);
        long revisions = pages.stream().distinct().mapToLong(revisions()::count).sum();
        assertThat(revisions).isEqualTo(WRITERS);
    }

    @Test
    void onlyOneOfManyGetsAName() {
        List<Boolean> made = atOnce(_ -> write(
                stores -> stores.users().create("Wanted name", "", "", NOW).isPresent()));
        assertThat(made).containsOnlyOnce(true);
    }

    @Test
    void aFormSentManyTimesActsOnce() {
        List<Optional<String>> answers =
                atOnce(number -> write(stores -> stores.settings().remember("form", "answer " + number, NOW)));
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream).distinct()).hasSize(1);
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> List<T> atOnce(IntFunction<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(() -> work.apply(number)))
                    .toList();
            return running.stream().map(UnitOfWorkContract::get).toList();
        }
    }
}
