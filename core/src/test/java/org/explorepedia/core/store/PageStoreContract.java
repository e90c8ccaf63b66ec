// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link PageStore} promises. */
public abstract class PageStoreContract extends StoreContract {

    @Test
    void aPageIsFoundByTitleAndByNumber() {
        PageId id = page(title("Found_twice"), "four");
        Page page = pages().find(title("Found_twice")).orElseThrow();
        assertThat(page.id()).isEqualTo(id);
        assertThat(page.length()).isEqualTo(4);
        assertThat(page.redirect()).isFalse();
        assertThat(page.touched()).isEqualTo(NOW);
        assertThat(page.contentModel()).isEqualTo("wikitext");
        assertThat(pages().find(id)).contains(page);
    }

    @Test
    void titlesAreTheSameOnlyIfCaseAndNamespaceAre() {
        page(title("Case_Matters"), "x");
        assertThat(pages().find(title("Case_matters"))).isEmpty();
        assertThat(pages().find(Title.of(1, "Case_Matters"))).isEmpty();
        assertThat(pages().find(new Title(0, "Case_Matters", "", "de"))).isEmpty();
    }

    @Test
    void manyTitlesAreFoundAtOnceAndFragmentsDoNotMatter() {
        List<Title> titles =
                IntStream.range(0, 1_203).mapToObj(n -> title("Many_" + n)).toList();
        write(stores -> {
            titles.stream().limit(3).forEach(title -> make(stores, title, "x", WRITER, NOW));
            return true;
        });
        Map<Title, Page> found = pages().find(titles);
        assertThat(found.keySet()).isEqualTo(Set.copyOf(titles.subList(0, 3)));
        Title withFragment = new Title(0, "Many_1", "Part", "");
        assertThat(pages().find(List.of(withFragment))).containsOnlyKeys(title("Many_1"));
        assertThat(pages().find(List.of())).isEmpty();
    }

    @Test
    void aTakenTitleIsNotGivenTwice() {
        page(title("Taken"), "x");
        assertThat(pages().create(title("Taken"), "wikitext", NOW)).isEmpty();
    }

    @Test
    void aPageWithoutRevisionIsNotThereYet() {
        boolean seen = write(stores -> {
            PageId page =
                    stores.pages().create(title("Unborn"), "wikitext", NOW).orElseThrow();
            boolean there = stores.pages().find(page).isPresent();
            stores.pages().remove(page);
            return there;
        });
        assertThat(seen).isFalse();
    }

    @Test
    void theLatestRevisionChangesOnlyFromTheExpectedOne() {
        PageId page = page(title("Compare_and_set"), "one");
        RevisionId first = pages().find(page).orElseThrow().latest();
        Revision second = edit(page, WRITER, at(1), "second");
        assertThat(pages().find(page).orElseThrow().latest()).isEqualTo(second.id());
        boolean late = pages().setLatest(page, Optional.of(first), first, 3, false, "wikitext", at(2));
        assertThat(late).isFalse();
        boolean asNew = pages().setLatest(page, Optional.empty(), first, 3, false, "wikitext", at(2));
        assertThat(asNew).isFalse();
        assertThat(pages().find(page).orElseThrow().length()).isEqualTo(6);
        assertThat(pages().setLatest(new PageId(99_999_999), Optional.empty(), first, 3, false, "wikitext", at(2)))
                .isFalse();
    }

    @Test
    void aRenamedPageKeepsItsNumberAndFreesItsTitle() {
        PageId page = page(title("Old_name"), "x");
        page(title("Occupied"), "x");
        assertThat(pages().rename(page, title("Occupied"), NOW)).isFalse();
        assertThat(pages().rename(page, Title.of(4, "New_name"), at(5))).isTrue();
        assertThat(pages().find(title("Old_name"))).isEmpty();
        Page moved = pages().find(Title.of(4, "New_name")).orElseThrow();
        assertThat(moved.id()).isEqualTo(page);
        assertThat(moved.touched()).isEqualTo(at(5));
    }

    @Test
    void aPageComesBackUnderItsNumberUnlessThatOrTheTitleIsTaken() {
        PageId page = page(title("Comes_back"), "x");
        assertThat(pages().restore(page, title("Other_title"), "wikitext", NOW)).isEmpty();
        write(stores -> {
            stores.archive().archive(page, NOW);
            return true;
        });
        PageId other = page(title("Comes_later"), "x");
        assertThat(other).isNotEqualTo(page);
        assertThat(pages().restore(page, title("Comes_later"), "wikitext", NOW)).isEmpty();
        Optional<PageId> back = write(stores -> {
            Optional<PageId> restored = stores.pages().restore(page, title("Comes_back"), "wikitext", NOW);
            restored.ifPresent(id -> stores.pages().remove(id));
            return restored;
        });
        assertThat(back).contains(page);
    }

    @Test
    void touchingMovesTheTimeForwardOnly() {
        PageId page = page(title("Touched"), "x");
        write(stores -> {
            stores.pages().touch(List.of(page), at(60));
            stores.pages().touch(List.of(page), at(30));
            stores.pages().touch(List.of(), at(90));
            return true;
        });
        assertThat(pages().find(page).orElseThrow().touched()).isEqualTo(at(60));
    }

    @Test
    void pagesAreListedInCodePointOrderBothWays() {
        int namespace = 110;
        List<String> keys = List.of("Alpha", "Zebra", "alpha", "Éclair", "ｆ", "𝔄lt");
        keys.reversed().forEach(key -> page(Title.of(namespace, key), "x"));
        PageId redirect = page(Title.of(namespace, "Alpha_redirect"), "x");
        RevisionId latest = pages().find(redirect).orElseThrow().latest();
        pages().setLatest(redirect, Optional.of(latest), latest, 1, true, "wikitext", NOW);
        List<Page> plain = all(slice -> pages().list(namespace, "", Optional.of(false), slice), 2);
        assertThat(plain).extracting(page -> page.title().dbKey()).containsExactlyElementsOf(keys);
        List<Page> prefixed = all(slice -> pages().list(namespace, "Al", Optional.empty(), slice), 1);
        assertThat(prefixed).extracting(page -> page.title().dbKey()).containsExactly("Alpha", "Alpha_redirect");
        List<Page> later = all(slice -> pages().list(namespace, "", "Beta", Optional.empty(), slice), 2);
        assertThat(later).extracting(page -> page.title().dbKey()).containsExactlyElementsOf(keys.subList(1, 6));
        assertThat(pages().list(namespace, "", Optional.of(true), Slice.Request.first(9))
                        .items())
                .extracting(Page::id)
                .containsExactly(redirect);
    }

    @Test
    void aBrokenKeyBeginsAtTheBeginning() {
        page(Title.of(112, "Only"), "x");
        for (String key : List.of("", "%%%", "AAAA", "bm90IGEga2V5", "wyg", "ZQplCmU", "x".repeat(20_000))) {
            Slice<Page> slice = pages().list(112, "", Optional.empty(), new Slice.Request(Optional.of(key), false, 5));
            assertThat(slice.items()).hasSize(1);
        }
    }

    @Test
    void aRandomPageIsNoRedirectAndOfTheRightNamespace() {
        assertThat(pages().random(Set.of(114))).isEmpty();
        PageId only = page(Title.of(114, "Random"), "x");
        page(Title.of(115, "Talk"), "x");
        for (int round = 0; round < 20; round++) {
            assertThat(pages().random(Set.of(114, 116)).orElseThrow().id()).isEqualTo(only);
        }
    }

    @Test
    void suggestionsIgnoreCaseAndComeShortestFirst() {
        for (String key : List.of("Suggest_longer_one", "SUGGEST", "Suggestion", "Sugar", "Sug_100%", "Straße")) {
            page(Title.of(118, key), "x");
        }
        assertThat(pages().suggest(118, "sugg", 2))
                .containsExactly(Title.of(118, "SUGGEST"), Title.of(118, "Suggestion"));
        assertThat(pages().suggest(118, "suggest l", 5)).containsExactly(Title.of(118, "Suggest_longer_one"));
        assertThat(pages().suggest(118, "sug_100%", 5)).containsExactly(Title.of(118, "Sug_100%"));
        assertThat(pages().suggest(118, "%", 5)).isEmpty();
        assertThat(pages().suggest(118, "STRASS", 5)).containsExactly(Title.of(118, "Straße"));
    }

    @Test
    void countsFollowEverything() {
        int namespace = 120;
        PageStore.Counts before = counts(namespace);
        PageId page = page(Title.of(namespace, "Counted"), "x");
        PageId other = page(Title.of(121, "Counted_not"), "x");
        edit(page, WRITER, at(1), "xy");
        PageStore.Counts now = counts(namespace);
        assertThat(now.pages()).isEqualTo(before.pages() + 2);
        assertThat(now.articles()).isEqualTo(before.articles() + 1);
        assertThat(now.edits()).isEqualTo(before.edits() + 3);
        RevisionId latest = pages().find(page).orElseThrow().latest();
        pages().setLatest(page, Optional.of(latest), latest, 2, true, "wikitext", NOW);
        assertThat(counts(namespace).articles()).isEqualTo(before.articles());
        pages().rename(other, Title.of(namespace, "Counted_now"), NOW);
        assertThat(counts(namespace).articles()).isEqualTo(before.articles() + 1);
        write(stores -> {
            stores.archive().archive(page, NOW);
            stores.archive().archive(other, NOW);
            return true;
        });
        assertThat(counts(namespace).pages()).isEqualTo(before.pages());
        assertThat(counts(namespace).articles()).isEqualTo(before.articles());
        long users = counts(namespace).users();
        account("Counted person");
        assertThat(counts(namespace).users()).isEqualTo(users + 1);
    }

    private PageStore.Counts counts(int namespace) {
        return pages().counts(Set.of(namespace));
    }
}
