// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LinkStore.CategorySize;
import org.explorepedia.core.store.LinkStore.Member;
import org.explorepedia.core.store.LinkStore.MemberKind;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.core.store.LinkStore.Wanted;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link LinkStore} promises. */
public abstract class LinkStoreContract extends StoreContract {

    private static Target to(String key) {
        return new Target(0, key);
    }

    @Test
    void linksAreAddedAndRemoved() {
        PageId page = page(title("Links"), "x");
        links().change(page, LinkKind.PAGE, Map.of(to("A"), "", to("B"), ""), Set.of());
        links().change(page, LinkKind.TEMPLATE, Map.of(new Target(10, "A"), ""), Set.of());
        links().change(page, LinkKind.PAGE, Map.of(to("C"), "", to("B"), ""), Set.of(to("A"), to("Not_there")));
        assertThat(links().outgoing(page, LinkKind.PAGE)).containsOnlyKeys(to("B"), to("C"));
        assertThat(links().outgoing(page, LinkKind.TEMPLATE)).containsOnlyKeys(new Target(10, "A"));
        links().removeAll(page);
        assertThat(links().outgoing(page, LinkKind.PAGE)).isEmpty();
        assertThat(links().outgoing(page, LinkKind.TEMPLATE)).isEmpty();
    }

    @Test
    void externalAddressesMayBeVeryLong() {
        PageId page = page(title("External"), "x");
        Target address = to("https://example.org/" + "%E4%BD%A0".repeat(1_000));
        Target other = to("https://example.org/");
        links().change(page, LinkKind.EXTERNAL, Map.of(address, "", other, ""), Set.of());
        assertThat(links().outgoing(page, LinkKind.EXTERNAL)).containsOnlyKeys(address, other);
        assertThat(links().incoming(address, LinkKind.EXTERNAL, Slice.Request.first(5))
                        .items())
                .extracting(Page::id)
                .containsExactly(page);
        assertThat(links().incomingIds(other, LinkKind.EXTERNAL, 5)).containsExactly(page);
        links().change(page, LinkKind.EXTERNAL, Map.of(), Set.of(address));
        assertThat(links().outgoing(page, LinkKind.EXTERNAL)).containsOnlyKeys(other);
    }

    @Test
    void incomingLinksArePagedBothWays() {
        List<PageId> pages = write(stores -> IntStream.range(0, 7)
                .mapToObj(number -> make(stores, title("Linking_" + number), "x", WRITER, NOW))
                .toList());
        pages.forEach(page -> links().change(page, LinkKind.PAGE, Map.of(to("Popular"), ""), Set.of()));
        List<Page> found =
                all(slice -> read(stores -> stores.links().incoming(to("Popular"), LinkKind.PAGE, slice)), 3);
        assertThat(found).extracting(Page::id).containsExactlyElementsOf(pages);
        assertThat(links().incomingIds(to("Popular"), LinkKind.PAGE, 2)).isEqualTo(pages.subList(0, 2));
        assertThat(links().incoming(to("Popular"), LinkKind.TEMPLATE, Slice.Request.first(5))
                        .items())
                .isEmpty();
    }

    private void categorise(PageId page, String category, String sortKey) {
        links().change(page, LinkKind.CATEGORY, Map.of(new Target(14, category), sortKey), Set.of());
    }

    private CategorySize size(String category) {
        return Objects.requireNonNull(links().categorySizes(List.of(category)).get(category));
    }

    @Test
    void membersComeInTheOrderOfTheirSortKeys() {
        categorise(page(title("beta"), "x"), "Sorted", "");
        categorise(page(title("Alpha"), "x"), "Sorted", "");
        categorise(page(title("Ludwig_van_Beethoven"), "x"), "Sorted", "beethoven, Ludwig van");
        categorise(page(title("Long_key"), "x"), "Sorted", "zz\n" + "z".repeat(100_000));
        categorise(page(Title.of(14, "Sorted_part"), "x"), "Sorted", "");
        categorise(page(Title.of(6, "Sorted.png"), "x"), "Sorted", "");
        List<Member> members =
                all(slice -> read(stores -> stores.links().members("Sorted", MemberKind.PAGE, slice)), 1);
        assertThat(members)
                .extracting(member -> member.page().title().dbKey())
                .containsExactly("Alpha", "Ludwig_van_Beethoven", "beta", "Long_key");
        assertThat(members).extracting(Member::sortKey).isSorted();
        assertThat(links().members("Sorted", MemberKind.SUBCATEGORY, Slice.Request.first(9))
                        .items())
                .hasSize(1);
        assertThat(links().members("Sorted", MemberKind.FILE, Slice.Request.first(9))
                        .items())
                .hasSize(1);
        assertThat(size("Sorted")).isEqualTo(new CategorySize("Sorted", 4, 1, 1));
    }

    @Test
    void sizesOfCategoriesFollowEveryChange() {
        PageId page = page(title("Sized"), "x");
        categorise(page, "Sizes", "");
        categorise(page, "Sizes", "another key");
        assertThat(size("Sizes").pages()).isEqualTo(1);
        Target target = new Target(14, "Sizes");
        assertThat(links().outgoing(page, LinkKind.CATEGORY)).containsEntry(target, "another key");
        pages().rename(page, Title.of(14, "Sized"), NOW);
        assertThat(size("Sizes")).isEqualTo(new CategorySize("Sizes", 0, 1, 0));
        assertThat(links().members("Sizes", MemberKind.SUBCATEGORY, Slice.Request.first(9))
                        .items())
                .hasSize(1);
        links().change(page, LinkKind.CATEGORY, Map.of(target, "removed and added"), Set.of(target));
        assertThat(size("Sizes").subcategories()).isEqualTo(1);
        links().change(page, LinkKind.CATEGORY, Map.of(), Set.of(target));
        links().change(page, LinkKind.CATEGORY, Map.of(), Set.of(target));
        assertThat(size("Sizes")).isEqualTo(new CategorySize("Sizes", 0, 0, 0));
        categorise(page, "Sizes", "");
        links().removeAll(page);
        assertThat(size("Sizes")).isEqualTo(new CategorySize("Sizes", 0, 0, 0));
        assertThat(size("Never_used")).isEqualTo(new CategorySize("Never_used", 0, 0, 0));
    }

    @Test
    void aRenamedMemberIsSortedByItsNewNameUnlessItHasAKey() {
        PageId plain = page(title("Zoo"), "x");
        PageId keyed = page(title("Yak"), "x");
        categorise(plain, "Renaming", "");
        categorise(keyed, "Renaming", "m");
        pages().rename(plain, title("Ant"), NOW);
        pages().rename(keyed, title("Bee"), NOW);
        assertThat(links().members("Renaming", MemberKind.PAGE, Slice.Request.first(9))
                        .items())
                .extracting(Member::sortKey)
                .containsExactly("ANT", "M");
    }

    @Test
    void categoriesWithMembersAreListed() {
        PageId page = page(title("Categorised"), "x");
        categorise(page, "Qa", "");
        categorise(page, "Qb", "");
        categorise(page, "Qc", "");
        links().change(page, LinkKind.CATEGORY, Map.of(), Set.of(new Target(14, "Qb")));
        List<CategorySize> listed = all(slice -> read(stores -> stores.links().categories("Q", slice)), 1);
        assertThat(listed).extracting(CategorySize::key).containsExactly("Qa", "Qc");
    }

    @Test
    void propertiesAreReplaced() {
        PageId page = page(title("Properties"), "x");
        PageId other = page(title("Properties_too"), "x");
        links().setProperties(page, Map.of("defaultsort", "a", "notoc", ""));
        links().setProperties(page, Map.of("defaultsort", "b"));
        links().setProperties(other, Map.of("displaytitle", "<i>x</i>"));
        assertThat(links().properties(page)).isEqualTo(Map.of("defaultsort", "b"));
        Map<PageId, Map<String, String>> both = new HashMap<>(links().properties(List.of(page, other)));
        assertThat(both.get(other)).isEqualTo(Map.of("displaytitle", "<i>x</i>"));
        assertThat(both).hasSize(2);
    }

    @Test
    void wantedAndOrphanedPagesAreFound() {
        PageId one = page(title("Wanting_1"), "x");
        PageId two = page(title("Wanting_2"), "x");
        Target much = new Target(828, "Much");
        links().change(one, LinkKind.TEMPLATE, Map.of(much, "", new Target(828, "Little"), ""), Set.of());
        links().change(two, LinkKind.TEMPLATE, Map.of(much, ""), Set.of());
        assertThat(links().wanted(LinkKind.TEMPLATE, 50, 0))
                .containsSubsequence(new Wanted(much, 2), new Wanted(new Target(828, "Little"), 1));
        assertThat(links().wanted(LinkKind.TEMPLATE, 1, 0)).hasSize(1);
        links().change(one, LinkKind.PAGE, Map.of(to("Wanting_2"), "", to("Wanting_1"), ""), Set.of());
        List<Page> orphaned = all(slice -> read(stores -> stores.links().orphaned(slice)), 3);
        assertThat(orphaned).extracting(Page::id).contains(one).doesNotContain(two);
    }

    @Test
    void redirectsAreFoundFromBothEnds() {
        PageId page = page(title("Redirecting"), "x");
        Title target = new Title(0, "Target_of_redirect", "Part two", "");
        links().setRedirect(page, Optional.of(target));
        assertThat(links().redirectTarget(page)).contains(target);
        assertThat(links().redirectsTo(title("Target_of_redirect"), 5))
                .extracting(Page::id)
                .containsExactly(page);
        links().setRedirect(page, Optional.of(title("Another_target")));
        assertThat(links().redirectsTo(title("Target_of_redirect"), 5)).isEmpty();
        links().setRedirect(page, Optional.empty());
        assertThat(links().redirectTarget(page)).isEmpty();
    }
}
