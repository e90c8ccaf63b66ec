// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.RevisionStore.Contribution;
import org.explorepedia.core.store.RevisionStore.ContributionFilter;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link RevisionStore} promises. */
public abstract class RevisionStoreContract extends StoreContract {

    private static final Actor ADA = Actor.unregistered("Ada");
    private static final Actor BEN = Actor.unregistered("Ben");

    @Test
    void aRevisionComesBackAsItWasStored() {
        PageId page = page(title("Round_trip"), "first");
        RevisionId first = pages().find(page).orElseThrow().latest();
        Actor author = Actor.of(account("Round tripper"), "Round tripper");
        Revision stored = revisions()
                .insert(new NewRevision(
                        page,
                        Optional.of(first),
                        author,
                        at(7),
                        "why → not 😀",
                        true,
                        "abc",
                        "css",
                        Set.of("mw-undo", "a")));
        assertThat(stored.length()).isEqualTo(3);
        assertThat(stored.sha1()).isEqualTo("jt72fo5t4yobf0qugwuczbwj07max7h").hasSize(31);
        assertThat(stored.author()).isEqualTo(author);
        assertThat(stored.parent()).contains(first);
        assertThat(revisions().find(stored.id())).contains(stored);
        assertThat(revisions().find(List.of(stored.id(), first, new RevisionId(99_999_999))))
                .containsOnlyKeys(stored.id(), first)
                .containsEntry(stored.id(), stored);
        assertThat(revisions().find(new RevisionId(99_999_999))).isEmpty();
    }

    @Test
    void textsOfAllKindsComeBackByteByByte() {
        PageId page = page(title("Texts"), "x");
        List<String> texts =
                List.of("", "a", "zwölf 字 😀", "line\n".repeat(50_000), "nul\u0000 inside", "x".repeat(2_000_000));
        Map<RevisionId, String> expected = new HashMap<>();
        for (String text : texts) {
            Revision revision = revisions().insert(revision(page, Optional.empty(), ADA, NOW, text));
            expected.put(revision.id(), text);
            assertThat(revision.length()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
        assertThat(revisions().texts(expected.keySet())).isEqualTo(expected);
        expected.forEach((id, text) -> assertThat(revisions().text(id)).contains(text));
        assertThat(revisions().text(new RevisionId(99_999_999))).isEmpty();
        Revision again = revisions().insert(revision(page, Optional.empty(), BEN, NOW, "line\n".repeat(50_000)));
        assertThat(revisions().text(again.id())).contains("line\n".repeat(50_000));
    }

    @Test
    void historyIsPagedNewestFirstBothWays() {
        PageId page = page(title("History"), "0");
        List<Revision> made = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            // Several at one time, as imports have.
            made.add(edit(page, ADA, at(number / 3), "text " + number));
        }
        List<Revision> history = all(slice -> read(stores -> stores.revisions().history(page, slice)), 3);
        assertThat(history).hasSize(11).startsWith(made.getLast());
        assertThat(history.subList(0, 9))
                .containsExactlyElementsOf(made.subList(1, 10).reversed());
        Slice<Revision> oldest = revisions().history(page, new Slice.Request(Optional.empty(), true, 4));
        assertThat(oldest.items()).isEqualTo(history.subList(7, 11));
        assertThat(oldest.next()).isEmpty();
        Slice<Revision> before = revisions().history(page, new Slice.Request(oldest.previous(), true, 4));
        assertThat(before.items()).isEqualTo(history.subList(3, 7));
        Slice<Revision> broken = revisions().history(page, new Slice.Request(Optional.of("broken"), true, 2));
        assertThat(broken.items()).isEqualTo(history.subList(0, 2));
    }

    @Test
    void aKeyStaysGoodWhenTheHistoryGrows() {
        PageId page = page(title("Growing"), "0");
        IntStream.range(1, 6).forEach(number -> edit(page, ADA, at(number), "text " + number));
        Slice<Revision> first = revisions().history(page, Slice.Request.first(2));
        edit(page, ADA, at(10), "newer");
        Slice<Revision> second = revisions().history(page, new Slice.Request(first.next(), false, 2));
        assertThat(second.items()).extracting(Revision::timestamp).containsExactly(at(3), at(2));
        assertThat(first.next().orElseThrow()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void neighboursFollowTime() {
        PageId page = page(title("Neighbours"), "0");
        Revision late = edit(page, ADA, at(100), "late");
        Revision imported = edit(page, ADA, at(50), "imported afterwards");
        Revision twin = edit(page, ADA, at(50), "at the same time");
        Revision first = revisions().first(page).orElseThrow();
        assertThat(revisions().neighbour(first, false)).isEmpty();
        assertThat(revisions().neighbour(first, true)).contains(imported);
        assertThat(revisions().neighbour(imported, true)).contains(twin);
        assertThat(revisions().neighbour(twin, true)).contains(late);
        assertThat(revisions().neighbour(late, false)).contains(twin);
        assertThat(revisions().neighbour(late, true)).isEmpty();
        assertThat(revisions().at(page, at(49))).contains(first);
        assertThat(revisions().at(page, at(50))).contains(twin);
        assertThat(revisions().at(page, NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void theLastRevisionOfSomebodyElseAndWhatLiesBetween() {
        PageId page = page(title("Between"), "0");
        Revision byBen = edit(page, BEN, at(1), "by Ben");
        edit(page, ADA, at(2), "one");
        edit(page, WRITER, at(3), "two");
        edit(page, ADA, at(4), "three");
        Revision last = edit(page, ADA, at(5), "four");
        assertThat(revisions().lastNotBy(page, ADA).orElseThrow().author()).isEqualTo(WRITER);
        RevisionStore.Between between = revisions().between(page, byBen.id(), last.id(), 10);
        assertThat(between.revisions()).isEqualTo(3);
        assertThat(between.authors()).containsExactlyInAnyOrder("Ada", WRITER.name());
        assertThat(between.moreAuthors()).isFalse();
        assertThat(revisions().between(page, byBen.id(), last.id(), 1).moreAuthors())
                .isTrue();
        assertThat(revisions()
                        .between(page, byBen.id(), new RevisionId(99_999_999), 1)
                        .revisions())
                .isZero();
        PageId alone = page(title("Between_alone"), "0");
        assertThat(revisions().lastNotBy(alone, WRITER)).isEmpty();
    }

    @Test
    void contributionsAreFilteredAndPaged() {
        Actor author = Actor.unregistered("Contributor");
        PageId one = write(stores -> make(stores, title("Contributed"), "four", author, at(0)));
        PageId talk = write(stores -> make(stores, Title.of(1, "Contributed"), "talk", author, at(1)));
        Revision tagged = edit(one, author, at(2), "longer text", "special");
        edit(one, BEN, at(3), "by Ben");
        List<Contribution> all = all(slice -> contributions(author, ContributionFilter.ALL, slice), 2);
        assertThat(all).extracting(c -> c.revision().timestamp()).containsExactly(at(2), at(1), at(0));
        assertThat(all).extracting(Contribution::previousLength).containsExactly(4L, 0L, 0L);
        assertThat(all).extracting(Contribution::latest).containsExactly(false, true, false);
        assertThat(all.get(1).title()).isEqualTo(Title.of(1, "Contributed"));
        assertThat(filtered(author, new ContributionFilter(Set.of(1), false, false, false, "")))
                .extracting(c -> c.revision().page())
                .containsExactly(talk);
        assertThat(filtered(author, new ContributionFilter(Set.of(), true, false, false, "")))
                .hasSize(2);
        assertThat(filtered(author, new ContributionFilter(Set.of(), false, true, false, "")))
                .hasSize(1);
        assertThat(filtered(author, new ContributionFilter(Set.of(), false, false, false, "special")))
                .extracting(Contribution::revision)
                .containsExactly(tagged);
        assertThat(filtered(Actor.unregistered("Nobody"), ContributionFilter.ALL))
                .isEmpty();
        revisions().insert(new NewRevision(one, Optional.empty(), author, at(9), "", true, "m", "wikitext", Set.of()));
        assertThat(filtered(author, new ContributionFilter(Set.of(), false, false, true, "")))
                .hasSize(3);
    }

    private List<Contribution> filtered(Actor author, ContributionFilter filter) {
        return contributions(author, filter, Slice.Request.first(50)).items();
    }

    private Slice<Contribution> contributions(Actor author, ContributionFilter filter, Slice.Request slice) {
        return read(stores -> stores.revisions().contributions(author, filter, slice));
    }

    @Test
    void anImportIsRecognised() {
        PageId page = page(title("Imported"), "text");
        Revision first = revisions().first(page).orElseThrow();
        assertThat(revisions().findImported(page, NOW, first.sha1())).contains(first.id());
        assertThat(revisions().findImported(page, at(1), first.sha1())).isEmpty();
        assertThat(revisions().findImported(page, NOW, "0".repeat(31))).isEmpty();
    }

    @Test
    void partsAreHiddenAndTagsAdded() {
        PageId page = page(title("Hidden"), "text");
        Revision revision = edit(page, ADA, at(1), "secret", "one");
        revisions().hide(revision.id(), Set.of(HiddenPart.TEXT, HiddenPart.SUPPRESSED));
        revisions().addTags(revision.id(), Set.of("two", "one"));
        Revision now = revisions().find(revision.id()).orElseThrow();
        assertThat(now.hidden()).containsExactlyInAnyOrder(HiddenPart.TEXT, HiddenPart.SUPPRESSED);
        assertThat(now.tags()).containsExactlyInAnyOrder("one", "two");
        assertThat(filtered(ADA, new ContributionFilter(Set.of(), false, false, false, "two")))
                .extracting(c -> c.revision().id())
                .containsExactly(revision.id());
        revisions().hide(revision.id(), Set.of());
        assertThat(revisions().find(revision.id()).orElseThrow().hidden()).isEmpty();
    }

    @Test
    void historiesAreMerged() {
        PageId from = page(title("Merged_from"), "a");
        PageId to = page(title("Merged_to"), "b");
        revisions().reassign(from, to);
        assertThat(revisions().count(to)).isEqualTo(2);
        assertThat(revisions().count(from)).isZero();
    }

    @Test
    void historyIsFilteredByTimeAndTag() {
        PageId page = page(title("Filtered"), "first");
        List<RevisionId> ids = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            ids.add(edit(page, WRITER, at(number * 60), "text " + number).id());
        }
        revisions().addTags(ids.get(1), Set.of("sample-tag"));
        RevisionStore.HistoryFilter early = new RevisionStore.HistoryFilter(Optional.of(at(180)), "");
        assertThat(revisions().history(page, early, Slice.Request.first(10)).items())
                .extracting(Revision::id)
                .startsWith(ids.get(1), ids.get(0))
                .doesNotContain(ids.get(2), ids.get(3));
        RevisionStore.HistoryFilter tagged = new RevisionStore.HistoryFilter(Optional.empty(), "sample-tag");
        assertThat(revisions().history(page, tagged, Slice.Request.first(10)).items())
                .extracting(Revision::id)
                .containsExactly(ids.get(1));
        RevisionStore.HistoryFilter between =
                new RevisionStore.HistoryFilter(Optional.of(at(240)), Optional.of(at(120)), "");
        assertThat(revisions().history(page, between, Slice.Request.first(10)).items())
                .extracting(Revision::id)
                .containsExactly(ids.get(2), ids.get(1));
    }
}
