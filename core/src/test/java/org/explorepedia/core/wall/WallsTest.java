// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.explorepedia.core.memory.MemoryUnitOfWork;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.store.WallStore;
import org.explorepedia.core.wall.WallOutcome.Fault;
import org.explorepedia.core.wall.WallOutcome.Refusal;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** Who may do what on whose wall. */
class WallsTest {

    private final WallWiki wall = new WallWiki();
    private final Viewer ana = wall.wiki.account("Ana");
    private final Viewer ben = wall.wiki.account("Ben");
    private final Viewer cleo = wall.wiki.account("Cleo");
    private final Viewer moderator = wall.wiki.account("Moderator", GroupPolicy.MODERATOR);
    private final Viewer administrator = wall.wiki.account("Administrator", GroupPolicy.SYSOP);

    private static WallOutcome refused(Refusal why) {
        return new WallOutcome.Refused(why);
    }

    private static WallOutcome done(ThreadId thread, int number) {
        return new WallOutcome.Done(thread, number);
    }

    private WallMessage message(ThreadId thread, int number) {
        return wall.wiki
                .work
                .read(stores -> stores.walls().message(thread, number))
                .orElseThrow();
    }

    private WallOutcome edit(Viewer viewer, ThreadId thread, int number, int version, String text) {
        return wall.posting.edit(viewer, thread, number, version, new WallPosting.Message("Title", text, ""));
    }

    @Test
    void W5_aMessageIsStoredRenderedAndSigned() {
        ThreadId thread = wall.thread(ben, "ana", "Title");
        wall.reply(cleo, thread, "By ~~~, ''slanted''.  \n\n");
        WallMessage reply = message(thread, 2);
        assertThat(reply.text())
                .contains("[[User:Cleo|Cleo]]")
                .doesNotContain("~~~")
                .endsWith("''.");
        assertThat(reply.rendered().orElseThrow().html()).contains("<i>slanted</i>");
    }

    @Test
    void W6_whatIsMissingOrTooMuchIsSaid() {
        assertThat(wall.posting.begin(ben, "Ana", new WallPosting.Message(" ", "text", "")))
                .isEqualTo(new WallOutcome.Invalid(Fault.NO_TITLE));
        assertThat(wall.posting.begin(ben, "Ana", new WallPosting.Message("t", " \n", "")))
                .isEqualTo(new WallOutcome.Invalid(Fault.NO_TEXT));
        assertThat(wall.posting.begin(ben, "Ana", new WallPosting.Message("t", "x".repeat(100_001), "")))
                .isEqualTo(new WallOutcome.Invalid(Fault.TOO_BIG));
        assertThat(wall.posting.begin(ben, "Nobody", new WallPosting.Message("t", "x", "")))
                .isEqualTo(new WallOutcome.Missing());
        assertThat(wall.reply(ben, new ThreadId(4711), "x")).isEqualTo(new WallOutcome.Missing());
    }

    @Test
    void W3_onlyAccountsWrite() {
        assertThat(wall.posting.begin(wall.wiki.anonymous(), "Ana", new WallPosting.Message("t", "x", "")))
                .isInstanceOf(WallOutcome.Denied.class);
    }

    @Test
    void W8_authorsAndModeratorsEdit() {
        ThreadId thread = wall.thread(ben, "Ana", "Title");
        assertThat(edit(cleo, thread, 1, 1, "cleo's")).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(edit(ana, thread, 1, 1, "ana's")).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(edit(ben, thread, 1, 1, "ben's")).isEqualTo(done(thread, 1));
        assertThat(edit(moderator, thread, 1, 2, "moderated")).isEqualTo(done(thread, 1));
        assertThat(edit(ben, thread, 1, 2, "late")).isInstanceOf(WallOutcome.Changed.class);
        assertThat(edit(ben, thread, 1, 3, "moderated")).isEqualTo(new WallOutcome.Unchanged(thread, 1));
        assertThat(message(thread, 1).edit().orElseThrow().by().name()).isEqualTo("Moderator");
        assertThat(wall.walls.versions(
                        wall.walls.message(cleo, thread, 1).orElseThrow().rights(), message(thread, 1)))
                .hasSize(3);
    }

    @Test
    void W9_whoRemovedDecidesWhoRestores() {
        ThreadId thread = wall.thread(ben, "Ana", "Title");
        wall.reply(ben, thread, "second");
        assertThat(wall.moderation.remove(cleo, thread, 2, "why")).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(wall.moderation.remove(ana, thread, 2, "")).isEqualTo(new WallOutcome.Invalid(Fault.NO_REASON));
        assertThat(wall.moderation.remove(ana, thread, 2, "why")).isEqualTo(done(thread, 2));
        assertThat(wall.moderation.remove(ana, thread, 2, "again")).isEqualTo(new WallOutcome.Unchanged(thread, 2));
        assertThat(wall.moderation.restore(ben, thread, 2, "")).isEqualTo(refused(Refusal.HIGHER_ROLE));
        assertThat(wall.moderation.restore(cleo, thread, 2, "")).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(wall.moderation.restore(ana, thread, 2, "")).isEqualTo(done(thread, 2));

        wall.moderation.remove(ben, thread, 2, "my own");
        assertThat(wall.moderation.restore(ana, thread, 2, "")).isEqualTo(refused(Refusal.HIGHER_ROLE));
        assertThat(wall.moderation.restore(ben, thread, 2, "")).isEqualTo(done(thread, 2));
        assertThat(edit(ben, thread, 2, 1, "still mine")).isEqualTo(done(thread, 2));
    }

    @Test
    void W10_aModeratorsRemovalStands() {
        ThreadId thread = wall.thread(ben, "Ana", "Title");
        wall.moderation.close(ana, thread, "done");
        wall.moderation.remove(moderator, thread, 1, "why");
        assertThat(wall.moderation.restore(ana, thread, 1, "")).isEqualTo(refused(Refusal.HIGHER_ROLE));
        assertThat(wall.moderation.restore(ben, thread, 1, "")).isEqualTo(refused(Refusal.HIGHER_ROLE));
        assertThat(wall.reply(cleo, thread, "x")).isEqualTo(refused(Refusal.MESSAGE_REMOVED));
        assertThat(edit(ben, thread, 1, 1, "x")).isEqualTo(refused(Refusal.MESSAGE_REMOVED));
        assertThat(wall.moderation.delete(moderator, thread, "")).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(wall.moderation.delete(administrator, thread, "private")).isEqualTo(done(thread, 1));
        assertThat(wall.walls.thread(ana, thread, 2)).isEmpty();
        assertThat(wall.walls.thread(administrator, thread, 2)).isPresent();
        assertThat(wall.moderation.undelete(administrator, thread, "")).isEqualTo(done(thread, 1));
        assertThat(wall.moderation.restore(moderator, thread, 1, "")).isEqualTo(done(thread, 1));
        // Removing a thread clears that it was closed.
        assertThat(wall.reply(cleo, thread, "x")).isEqualTo(done(thread, 2));
    }

    @Test
    void W11_closedThreadsTakeNoReplies() {
        ThreadId thread = wall.thread(ben, "Ana", "Title");
        assertThat(wall.moderation.close(ben, thread, "why")).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(wall.moderation.close(ana, thread, "why")).isEqualTo(done(thread, 1));
        assertThat(wall.reply(moderator, thread, "x")).isEqualTo(refused(Refusal.THREAD_CLOSED));
        assertThat(Refusal.THREAD_CLOSED.code()).isEqualTo("thread-closed");
        assertThat(edit(ben, thread, 1, 1, "x")).isEqualTo(refused(Refusal.THREAD_CLOSED));
        assertThat(wall.moderation.reopen(ana, thread, "")).isEqualTo(done(thread, 1));
        wall.moderation.close(moderator, thread, "why");
        assertThat(wall.moderation.reopen(ana, thread, "")).isEqualTo(refused(Refusal.HIGHER_ROLE));
        wall.moderation.reopen(moderator, thread, "");
        assertThat(wall.moderation.close(ana, thread, "why")).isEqualTo(refused(Refusal.HIGHER_ROLE));
    }

    @Test
    void W12_blocksAndProtectionsAndReadOnlyModeHold() {
        Block block = wall.wiki.work.write(stores -> stores.restrictions()
                .block(new Block(
                        0,
                        "Ben",
                        ben.userId(),
                        administrator.actor(),
                        wall.wiki.clock.instant(),
                        Expiry.NEVER,
                        "",
                        Set.of(),
                        Set.of())));
        Viewer blocked = wall.wiki.account("Ben");
        assertThat(wall.posting.begin(blocked, "Ana", new WallPosting.Message("t", "x", "")))
                .isEqualTo(new WallOutcome.Denied(List.of(new Denial.Blocked(block))));
        assertThat(wall.posting.begin(blocked, "Ben", new WallPosting.Message("t", "x", "")))
                .isInstanceOf(WallOutcome.Done.class);

        Title title = WallRights.wallOf(ana.user().orElseThrow());
        Protection protection = new Protection(title, "create", "editprotected", Expiry.NEVER, false);
        wall.wiki.work.write(stores -> {
            stores.restrictions().protect(title, List.of(protection));
            return title;
        });
        assertThat(wall.posting.begin(cleo, "Ana", new WallPosting.Message("t", "x", "")))
                .isInstanceOf(WallOutcome.Denied.class);
        assertThat(wall.posting.begin(administrator, "Ana", new WallPosting.Message("t", "x", "")))
                .isInstanceOf(WallOutcome.Done.class);

        wall.wiki.readOnly = Optional.of("moving house");
        assertThat(wall.posting.begin(cleo, "Ben", new WallPosting.Message("t", "x", "")))
                .isEqualTo(new WallOutcome.Denied(List.of(new Denial.ReadOnly("moving house"))));
    }

    @Test
    void postingIsLimitedInTime() {
        RateLimits limits = new RateLimits(
                Map.of(RateLimits.EDIT, Map.of(RateLimits.NEWBIE, new RateLimits.Limit(2, Duration.ofMinutes(1)))));
        WallWiki slow = new WallWiki(new MemoryUnitOfWork(), limits);
        Viewer hasty = slow.wiki.account("Hasty");
        ThreadId thread = slow.thread(hasty, "Hasty", "one");
        assertThat(slow.reply(hasty, thread, "two")).isEqualTo(done(thread, 2));
        assertThat(slow.reply(hasty, thread, "three"))
                .isInstanceOfSatisfying(
                        WallOutcome.Denied.class,
                        denied -> assertThat(denied.reasons().getFirst()).isInstanceOf(Denial.RateLimited.class));
    }

    @Test
    void whatHappensStandsInRecentChangesAndInTheHistory() {
        ThreadId thread = wall.thread(ben, "Ana", "Title");
        wall.reply(cleo, thread, "x");
        wall.moderation.remove(ana, thread, 2, "why");
        List<RecentChange> changes = wall.wiki
                .work
                .read(stores -> stores.changes().list(ChangeStore.Filter.ALL, Slice.Request.first(9)))
                .items();
        assertThat(changes).extracting(RecentChange::logAction).containsExactly("remove", "reply", "post");
        assertThat(changes.getFirst().logDetails()).containsEntry("target", "Thread:" + thread + "#2");
        assertThat(wall.walls
                        .history(cleo, "Ana", Slice.Request.first(9))
                        .orElseThrow()
                        .items())
                .hasSize(3);
    }

    @Test
    void aWallWithManyThreadsIsReadInAsManyQueriesAsOneWithFew() {
        Counting counting = new Counting(new MemoryUnitOfWork());
        WallWiki counted = new WallWiki(counting, RateLimits.none());
        Viewer owner = counted.wiki.account("Owner");
        ThreadId first = counted.thread(owner, "Owner", "first");
        counted.reply(owner, first, "reply");
        int few = counting.calls(() -> open(counted, owner));
        int reply = counting.calls(() -> counted.reply(owner, first, "reply"));
        for (int i = 0; i < 19; i++) {
            ThreadId thread = counted.thread(owner, "Owner", "thread " + i);
            for (int j = 0; j < 5; j++) {
                counted.reply(owner, thread, "reply [[Page " + i + "]]");
            }
        }
        assertThat(open(counted, owner)).isEqualTo(20);
        assertThat(counting.calls(() -> open(counted, owner))).isEqualTo(few).isLessThan(20);
        for (int i = 0; i < 50; i++) {
            counted.reply(owner, first, "another");
        }
        assertThat(counting.calls(() -> counted.reply(owner, first, "the last")))
                .isLessThanOrEqualTo(reply);
    }

    private static int open(WallWiki counted, Viewer viewer) {
        Walls.Opened opened =
                counted.walls.open(viewer, "Owner", WallStore.Order.NEWEST_REPLY, Slice.Request.first(20));
        return ((Walls.Opened.Wall) opened).threads().items().size();
    }

    /** Counts how often stores are asked. */
    private static final class Counting implements UnitOfWork {

        private final UnitOfWork work;
        private final AtomicInteger calls = new AtomicInteger();

        Counting(UnitOfWork work) {
            this.work = work;
        }

        int calls(Runnable deed) {
            int before = calls.get();
            deed.run();
            return calls.get() - before;
        }

        @Override
        public <T> T read(Function<Stores, T> deed) {
            return work.read(stores -> deed.apply(counted(Stores.class, stores, false)));
        }

        @Override
        public <T> T write(Function<Stores, T> deed) {
            return work.write(stores -> deed.apply(counted(Stores.class, stores, false)));
        }

        @Override
        public void afterCommit(Runnable action) {
            work.afterCommit(action);
        }

        private <S> S counted(Class<S> type, S target, boolean count) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                        if (count) {
                            calls.incrementAndGet();
                        }
                        try {
                            Object value = method.invoke(target, arguments);
                            return count || value == null ? value : wrapped(method.getReturnType(), value);
                        } catch (InvocationTargetException failure) {
                            throw failure.getTargetException();
                        }
                    }));
        }

        @SuppressWarnings("unchecked")
        private <S> S wrapped(Class<S> type, Object store) {
            return counted(type, (S) store, true);
        }
    }
}
