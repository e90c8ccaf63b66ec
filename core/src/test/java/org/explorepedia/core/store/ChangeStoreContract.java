// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ChangeStore} promises. */
public abstract class ChangeStoreContract extends StoreContract {

    @BeforeEach
    void begin() {
        changes().prune(at(1_000_000));
    }

    private RecentChange add(int second, Title title, Actor actor, String... tags) {
        return changes().add(change(RecentChange.Kind.EDIT, second, title, actor, Optional.empty(), tags));
    }

    private static RecentChange change(
            RecentChange.Kind kind,
            int second,
            Title title,
            Actor actor,
            Optional<RevisionId> revision,
            String... tags) {
        return new RecentChange(
                0,
                kind,
                at(second),
                actor,
                title,
                Optional.empty(),
                revision,
                Optional.empty(),
                10,
                20,
                second % 2 == 1,
                second % 3 == 1,
                false,
                "summary",
                Set.of(tags),
                "",
                "",
                Map.of(),
                Set.of());
    }

    private List<RecentChange> list(ChangeStore.Filter filter) {
        return changes().list(filter, Slice.Request.first(50)).items();
    }

    @Test
    void changesComeBackNewestFirstBothWays() {
        for (int second : new int[] {3, 1, 2, 2, 5}) {
            add(second, title("Page_" + second), WRITER);
        }
        List<RecentChange> found =
                all(slice -> read(stores -> stores.changes().list(ChangeStore.Filter.ALL, slice)), 2);
        assertThat(found).extracting(RecentChange::timestamp).containsExactly(at(5), at(3), at(2), at(2), at(1));
        assertThat(found).doesNotHaveDuplicates();
    }

    @Test
    void aChangeOfARevisionFollowsIt() {
        PageId page = page(title("Followed"), "x");
        Revision revision = edit(page, WRITER, at(1), "y", "one");
        RecentChange stored = changes()
                .add(change(RecentChange.Kind.NEW, 1, title("Followed"), WRITER, Optional.of(revision.id()), "one"));
        assertThat(changes().findByRevision(revision.id())).contains(stored);
        changes().setPatrolled(stored.id());
        revisions().hide(revision.id(), Set.of(HiddenPart.SUMMARY));
        revisions().addTags(revision.id(), Set.of("two"));
        RecentChange now = changes().findByRevision(revision.id()).orElseThrow();
        assertThat(now.patrolled()).isTrue();
        assertThat(now.hidden()).containsExactly(HiddenPart.SUMMARY);
        assertThat(now.tags()).containsExactlyInAnyOrder("one", "two");
        assertThat(changes().findByRevision(new RevisionId(99_999_999))).isEmpty();
    }

    @Test
    void everyFilterLeavesOutWhatItSays() {
        Actor registered = Actor.of(account("Change maker"), "Change maker");
        RecentChange anonymous = add(2, title("Filter_a"), WRITER, "tagged");
        RecentChange known = add(3, Title.of(1, "Filter_a"), registered, "tag");
        RecentChange bot = add(4, title("Filter_b"), registered);
        RecentChange log = changes().add(change(RecentChange.Kind.LOG, 6, title("Filter_c"), WRITER, Optional.empty()));
        assertThat(list(ChangeStore.Filter.ALL)).containsExactly(log, bot, known, anonymous);
        assertThat(list(new Filters().since(3).build())).containsExactly(log, bot, known);
        assertThat(list(new Filters().namespaces(false, 1).build())).containsExactly(known);
        assertThat(list(new Filters().namespaces(true, 1).build())).containsExactly(log, bot, anonymous);
        assertThat(list(new Filters()
                        .kinds(RecentChange.Kind.LOG, RecentChange.Kind.NEW)
                        .build()))
                .containsExactly(log);
        assertThat(list(new Filters().hide("minor").build())).containsExactly(log, bot, anonymous);
        assertThat(list(new Filters().hide("bots").build())).containsExactly(log, known, anonymous);
        assertThat(list(new Filters().hide("anonymous").build())).containsExactly(bot, known);
        assertThat(list(new Filters().hide("registered").build())).containsExactly(log, anonymous);
        changes().setPatrolled(bot.id());
        assertThat(list(new Filters().hide("patrolled").build())).containsExactly(log, known, anonymous);
        assertThat(list(new Filters().hideActor(WRITER).build())).hasSize(2);
        assertThat(list(new Filters().tag("tag").build())).containsExactly(known);
        assertThat(list(new Filters().tag("t%").build())).isEmpty();
    }

    @Test
    void watchedAndLinkedPagesAreFound() {
        UserId watcher = account("Change watcher");
        PageId linking = page(title("Linking_to_changes"), "x");
        links().change(linking, LinkKind.PAGE, Map.of(new Target(0, "Linked_change"), ""), Set.of());
        watches().watch(watcher, title("Watched_change"), Expiry.NEVER);
        watches().watch(watcher, title("Once_watched"), Expiry.at(NOW));
        RecentChange subject = add(2, title("Watched_change"), WRITER);
        RecentChange talk = add(3, Title.of(1, "Watched_change"), WRITER);
        RecentChange linked = add(4, title("Linked_change"), WRITER);
        add(5, title("Once_watched"), WRITER);
        assertThat(list(new Filters().watchedBy(watcher).build())).containsExactly(talk, subject);
        assertThat(list(new Filters().linkedFrom(linking).build())).containsExactly(linked);
    }

    @Test
    void onlyTheNewestChangeOfEachPageIfWanted() {
        add(1, title("Busy"), WRITER);
        RecentChange quiet = add(2, title("Quiet"), WRITER);
        add(3, title("Busy"), WRITER);
        RecentChange last = add(3, title("Busy"), WRITER);
        assertThat(list(new Filters().latestOnly().build())).containsExactly(last, quiet);
    }

    @Test
    void oldChangesArePruned() {
        add(1, title("Old"), WRITER);
        RecentChange kept = add(9, title("Young"), WRITER);
        assertThat(changes().prune(at(9))).isEqualTo(1);
        assertThat(list(ChangeStore.Filter.ALL)).containsExactly(kept);
    }

    /** A filter in which one thing is set. */
    private static final class Filters {
        private Optional<Instant> since = Optional.empty();
        private Set<Integer> namespaces = Set.of();
        private boolean invert;
        private Set<RecentChange.Kind> kinds = Set.of();
        private String hidden = "";
        private Optional<Actor> hideActor = Optional.empty();
        private Optional<UserId> watchedBy = Optional.empty();
        private Optional<PageId> linkedFrom = Optional.empty();
        private String tag = "";
        private boolean latestOnly;

        Filters since(int second) {
            since = Optional.of(at(second));
            return this;
        }

        Filters namespaces(boolean inverted, Integer... numbers) {
            invert = inverted;
            namespaces = Set.of(numbers);
            return this;
        }

        Filters kinds(RecentChange.Kind... wanted) {
            kinds = Set.of(wanted);
            return this;
        }

        Filters hide(String what) {
            hidden = what;
            return this;
        }

        Filters hideActor(Actor actor) {
            hideActor = Optional.of(actor);
            return this;
        }

        Filters watchedBy(UserId user) {
            watchedBy = Optional.of(user);
            return this;
        }

        Filters linkedFrom(PageId page) {
            linkedFrom = Optional.of(page);
            return this;
        }

        Filters tag(String name) {
            tag = name;
            return this;
        }

        Filters latestOnly() {
            latestOnly = true;
            return this;
        }

        ChangeStore.Filter build() {
            return new ChangeStore.Filter(
                    since,
                    namespaces,
                    invert,
                    kinds,
                    hidden.equals("minor"),
                    hidden.equals("bots"),
                    hidden.equals("anonymous"),
                    hidden.equals("registered"),
                    hidden.equals("patrolled"),
                    hideActor,
                    watchedBy,
                    linkedFrom,
                    tag,
                    latestOnly);
        }
    }
}
