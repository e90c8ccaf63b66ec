// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.WallStore.Order;
import org.junit.jupiter.api.Test;

/** What {@link WallStore} promises. */
public abstract class WallStoreContract extends StoreContract {

    private static final int AT_ONCE = 200;

    private ThreadId thread(UserId wall, String title, Actor author, int second) {
        return write(stores -> {
            ThreadId id = stores.walls().create(wall, title, at(second));
            stores.walls().append(id, author, "text of " + title, "<p>" + title + "</p>", at(second));
            return id;
        });
    }

    @Test
    void messagesCountOnWithinTheirThread() {
        UserId wall = account("Wall counted");
        Actor ben = Actor.of(account("Ben counted"), "Ben counted");
        ThreadId thread = thread(wall, "Hello", ben, 1);
        assertThat(walls().append(thread, WRITER, "second", "<p>second</p>", at(5)))
                .isEqualTo(2);
        assertThat(walls().append(thread, ben, "third 😀", "", at(6))).isEqualTo(3);
        WallThread found = walls().find(thread).orElseThrow();
        assertThat(found)
                .isEqualTo(new WallThread(
                        thread, wall, "Hello", at(1), at(6), 3, Optional.empty(), Optional.empty(), false));
        assertThat(walls().messages(thread, 2, 3)).extracting(WallMessage::text).containsExactly("second", "third 😀");
        WallMessage root = walls().message(thread, 1).orElseThrow();
        assertThat(root.author()).isEqualTo(ben);
        assertThat(root.rendered()).contains(new WallMessage.RenderedText("<p>Hello</p>", at(1)));
        assertThat(walls().message(thread, 4)).isEmpty();
        assertThat(walls().find(new ThreadId(99_999_999))).isEmpty();
        assertThatThrownBy(() -> walls().append(new ThreadId(99_999_999), ben, "", "", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wallsAreListedInThreeOrders() {
        UserId wall = account("Wall ordered");
        List<ThreadId> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(thread(wall, "t" + i, WRITER, i));
        }
        walls().append(threads.get(1), WRITER, "late", "", at(100));
        walls().setDeleted(threads.get(4), true);
        assertThat(all(slice -> walls().list(wall, Order.NEWEST_THREAD, false, slice), 2))
                .extracting(WallThread::title)
                .containsExactly("t3", "t2", "t1", "t0");
        assertThat(all(slice -> walls().list(wall, Order.OLDEST_THREAD, true, slice), 2))
                .extracting(WallThread::title)
                .containsExactly("t0", "t1", "t2", "t3", "t4");
        assertThat(all(slice -> walls().list(wall, Order.NEWEST_REPLY, false, slice), 3))
                .extracting(WallThread::title)
                .containsExactly("t1", "t3", "t2", "t0");
        assertThat(walls().count(wall)).isEqualTo(4);
        assertThat(walls().find(threads)).hasSize(5);
        assertThat(all(slice -> walls().all(slice), 2))
                .extracting(WallThread::id)
                .containsSubsequence(threads);
    }

    @Test
    void excerptsHoldTheBeginningAndTheEnd() {
        UserId wall = account("Wall excerpts");
        ThreadId longer = thread(wall, "long", WRITER, 1);
        ThreadId shorter = thread(wall, "short", WRITER, 2);
        for (int i = 2; i <= 6; i++) {
            walls().append(longer, WRITER, "reply " + i, "", at(i));
        }
        walls().append(shorter, WRITER, "only reply", "", at(9));
        var excerpts = walls().excerpts(List.of(longer, shorter), 2);
        assertThat(excerpts.get(longer)).extracting(WallMessage::number).containsExactly(1, 5, 6);
        assertThat(excerpts.get(shorter)).extracting(WallMessage::number).containsExactly(1, 2);
        assertThat(walls().excerpts(List.of(), 2)).isEmpty();
    }

    @Test
    void messagesOfSeveralThreadsAreReadTogether() {
        UserId wall = account("Wall together");
        ThreadId first = thread(wall, "first", WRITER, 1);
        ThreadId second = thread(wall, "second", WRITER, 2);
        walls().append(second, WRITER, "reply", "", at(3));
        MessageId reply = new MessageId(second, 2);
        MessageId root = new MessageId(first, 1);
        assertThat(walls().messages(List.of(root, reply, reply, new MessageId(first, 9))))
                .containsOnlyKeys(root, reply)
                .extractingByKey(reply)
                .extracting(WallMessage::text)
                .isEqualTo("reply");
        assertThat(walls().messages(List.of())).isEmpty();
    }

    @Test
    void everyVersionOfAMessageIsKept() {
        UserId wall = account("Wall versions");
        Actor moderator = Actor.of(account("Moderator versions"), "Moderator versions");
        ThreadId thread = thread(wall, "First title", WRITER, 1);
        assertThat(walls().edit(thread, 1, 1, moderator, "Second title", "changed", "<p>changed</p>", at(2)))
                .isTrue();
        assertThat(walls().edit(thread, 1, 1, WRITER, "Lost title", "lost", "", at(3)))
                .isFalse();
        WallMessage now = walls().message(thread, 1).orElseThrow();
        assertThat(now.text()).isEqualTo("changed");
        assertThat(now.author()).isEqualTo(WRITER);
        assertThat(now.edit()).contains(new WallMessage.Edit(moderator, at(2)));
        assertThat(walls().find(thread).orElseThrow().title()).isEqualTo("Second title");
        assertThat(walls().versions(thread, 1))
                .containsExactly(
                        new MessageVersion(1, WRITER, at(1), "First title", "text of First title"),
                        new MessageVersion(2, moderator, at(2), "Second title", "changed"));
        walls().keep(thread, 1, 1, "<p>old</p>", at(4));
        assertThat(walls().message(thread, 1).orElseThrow().rendered())
                .contains(new WallMessage.RenderedText("<p>changed</p>", at(2)));
        walls().keep(thread, 1, 2, "<p>anew</p>", at(5));
        assertThat(walls().message(thread, 1).orElseThrow().rendered())
                .contains(new WallMessage.RenderedText("<p>anew</p>", at(5)));
    }

    @Test
    void removalsAndClosingsAreRememberedWithTheirReasons() {
        UserId wall = account("Wall removed");
        Actor owner = Actor.of(wall, "Wall removed");
        ThreadId thread = thread(wall, "t", WRITER, 1);
        WallMessage.Removal removal = new WallMessage.Removal(owner, WallRole.OWNER, at(2), "rude");
        walls().remove(thread, 1, Optional.of(removal));
        assertThat(walls().message(thread, 1).orElseThrow().removal()).contains(removal);
        walls().remove(thread, 1, Optional.empty());
        assertThat(walls().message(thread, 1).orElseThrow().removal()).isEmpty();

        WallThread.Closing closing = new WallThread.Closing(owner, WallRole.OWNER, at(3), "done");
        walls().close(thread, closing);
        assertThat(walls().find(thread).orElseThrow().closing()).contains(closing);
        walls().reopen(thread, Optional.of(WallRole.MODERATOR));
        assertThat(walls().find(thread).orElseThrow().isClosed()).isFalse();
        assertThat(walls().find(thread).orElseThrow().reopened()).contains(WallRole.MODERATOR);
        walls().close(thread, closing);
        assertThat(walls().find(thread).orElseThrow().reopened()).isEmpty();
    }

    private static WallEvent event(UserId wall, ThreadId thread, WallEvent.Kind kind, int second) {
        return new WallEvent(0, wall, thread, "", 1, kind, WRITER, at(second), "why " + second);
    }

    @Test
    void historiesOfWallAndThread() {
        UserId wall = account("Wall history");
        ThreadId one = thread(wall, "one", WRITER, 1);
        ThreadId two = thread(wall, "two", WRITER, 2);
        walls().record(event(wall, one, WallEvent.Kind.POST, 1));
        walls().record(event(wall, two, WallEvent.Kind.POST, 2));
        walls().record(event(wall, one, WallEvent.Kind.REMOVE, 3));
        assertThat(all(slice -> walls().history(wall, false, slice), 2))
                .extracting(WallEvent::title, WallEvent::kind, WallEvent::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", WallEvent.Kind.REMOVE, "why 3"),
                        org.assertj.core.groups.Tuple.tuple("two", WallEvent.Kind.POST, "why 2"),
                        org.assertj.core.groups.Tuple.tuple("one", WallEvent.Kind.POST, "why 1"));
        assertThat(all(slice -> walls().history(one, slice), 1)).hasSize(2);
        walls().setDeleted(one, true);
        assertThat(walls().history(wall, false, Slice.Request.first(9)).items()).hasSize(1);
        assertThat(walls().history(wall, true, Slice.Request.first(9)).items()).hasSize(3);
    }

    @Test
    void contributionsLeaveOutWhatIsGone() {
        UserId wall = account("Wall contributed");
        Actor cleo = Actor.of(account("Cleo contributed"), "Cleo contributed");
        ThreadId one = thread(wall, "one", cleo, 1);
        ThreadId two = thread(wall, "two", cleo, 2);
        walls().append(one, cleo, "again", "", at(3));
        walls().append(two, cleo, "removed", "", at(4));
        walls().append(two, WRITER, "not hers", "", at(5));
        walls().remove(two, 2, Optional.of(new WallMessage.Removal(WRITER, WallRole.MODERATOR, at(6), "")));
        assertThat(all(slice -> walls().writtenBy(cleo, slice), 2))
                .extracting(WallMessage::text)
                .containsExactly("again", "text of two", "text of one");
        walls().setDeleted(one, true);
        assertThat(walls().writtenBy(cleo, Slice.Request.first(9)).items()).hasSize(1);
        assertThat(walls().writtenBy(Actor.unregistered("Nobody contributed"), Slice.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void oneMessageIsOneLineOfTheReports() {
        UserId wall = account("Wall reported");
        Actor ben = Actor.of(account("Ben reported"), "Ben reported");
        ThreadId thread = thread(wall, "Reported", WRITER, 1);
        walls().append(thread, WRITER, "second", "", at(2));
        walls().report(thread, 2, ben, "spam", at(3));
        walls().report(thread, 2, ben, "spam again", at(4));
        walls().report(thread, 2, WRITER, "me too", at(5));
        walls().report(thread, 1, ben, "rude", at(6));
        assertThat(walls().reports(Slice.Request.first(9)).items())
                .extracting(report -> report.number() + " " + report.reason() + " " + report.count())
                .containsExactly("2 spam 2", "1 rude 1");
        assertThat(walls().countReports()).isEqualTo(2);
        walls().settle(thread, 2, WRITER, at(7));
        walls().report(thread, 2, ben, "once more", at(8));
        assertThat(walls().reports(Slice.Request.first(9)).items())
                .extracting(report -> report.title() + report.number())
                .containsExactly("Reported1");
        walls().settle(thread, 1, WRITER, at(9));
        assertThat(walls().countReports()).isZero();
    }

    @Test
    void repliesAtOnceGetNumbersOfTheirOwn() throws InterruptedException {
        UserId wall = account("Wall crowded");
        ThreadId thread = thread(wall, "crowd", WRITER, 1);
        List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String text = "reply " + i;
            writers.add(
                    Thread.ofVirtual().unstarted(() -> numbers.add(walls().append(thread, WRITER, text, "", at(9)))));
        }
        writers.forEach(writer -> writer.setUncaughtExceptionHandler((_, failure) -> failures.add(failure)));
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        assertThat(numbers).hasSize(AT_ONCE).doesNotHaveDuplicates();
        assertThat(walls().find(thread).orElseThrow().messages()).isEqualTo(AT_ONCE + 1);
        assertThat(walls().messages(thread, 2, Integer.MAX_VALUE))
                .extracting(WallMessage::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, AT_ONCE).mapToObj(i -> "reply " + i).toList());
    }
}
