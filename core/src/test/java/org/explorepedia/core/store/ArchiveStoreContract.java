// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link ArchiveStore} promises. */
public abstract class ArchiveStoreContract extends StoreContract {

    @Test
    void aDeletedPageIsGoneWithAllThatBelongsToIt() {
        PageId page = page(title("Deleted"), "one");
        Revision second = edit(page, WRITER, at(1), "two", "tagged");
        links().change(page, LinkKind.CATEGORY, Map.of(new Target(14, "Deleted_things"), ""), Set.of());
        links().setProperties(page, Map.of("name", "value"));
        archive().archive(page, at(5));
        assertThat(pages().find(title("Deleted"))).isEmpty();
        assertThat(revisions().find(second.id())).isEmpty();
        assertThat(revisions().count(page)).isZero();
        assertThat(links().categorySizes(List.of("Deleted_things")).get("Deleted_things"))
                .isEqualTo(new LinkStore.CategorySize("Deleted_things", 0, 0, 0));
        assertThat(archive().find(title("Deleted"))).containsExactly(new DeletedPage(page, title("Deleted"), at(5), 2));
        List<Revision> kept = archive().revisions(title("Deleted"), 10);
        assertThat(kept).hasSize(2).first().isEqualTo(second);
        assertThat(archive().revisions(title("Deleted"), 1)).containsExactly(second);
        assertThat(archive().text(second.id())).contains("two");
        archive().archive(page, at(6));
        assertThat(archive().find(title("Deleted"))).hasSize(1);
    }

    @Test
    void allRevisionsComeBack() {
        PageId page = page(title("Restored"), "one");
        Revision second = edit(page, WRITER, at(1), "two", "tagged");
        archive().archive(page, at(5));
        int restored = write(stores -> {
            PageId back = stores.pages()
                    .restore(page, title("Restored"), "wikitext", at(6))
                    .orElseThrow();
            int count = stores.archive().restore(title("Restored"), Set.of(), back);
            stores.pages().setLatest(back, Optional.empty(), second.id(), 3, false, "wikitext", at(6));
            return count;
        });
        assertThat(restored).isEqualTo(2);
        assertThat(revisions().find(second.id())).contains(second);
        assertThat(revisions().text(second.id())).contains("two");
        assertThat(archive().find(title("Restored"))).isEmpty();
        assertThat(archive().revisions(title("Restored"), 10)).isEmpty();
    }

    @Test
    void chosenRevisionsComeBackToAnotherPageAndTheRestStays() {
        PageId page = page(title("Partly"), "one");
        Revision second = edit(page, WRITER, at(1), "two");
        Revision third = edit(page, WRITER, at(2), "three");
        archive().archive(page, at(5));
        PageId other = page(title("Partly"), "new page of that name");
        assertThat(archive().restore(title("Partly"), Set.of(second.id()), other))
                .isEqualTo(1);
        assertThat(revisions().find(second.id()).orElseThrow().page()).isEqualTo(other);
        assertThat(archive().find(title("Partly")))
                .extracting(DeletedPage::revisions)
                .containsExactly(2);
        assertThat(archive().revisions(title("Partly"), 10)).contains(third).doesNotContain(second);
        assertThat(archive().restore(title("Never_deleted"), Set.of(), other)).isZero();
    }

    @Test
    void severalDeletionsOfATitleAreListedLatestFirst() {
        PageId first = page(title("Again"), "one");
        archive().archive(first, at(1));
        PageId second = page(title("Again"), "two");
        archive().archive(second, at(2));
        assertThat(archive().find(title("Again"))).extracting(DeletedPage::page).containsExactly(second, first);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void deletedPagesAreListedByName() {
        for (String key : List.of("Zlist_b", "Zlist_a", "Zlist_c")) {
            archive().archive(page(Title.of(2, key), "x"), NOW);
        }
        List<DeletedPage> listed = all(slice -> read(stores -> stores.archive().list("Zlist", slice)), 2);
        assertThat(listed)
                .extracting(deleted -> deleted.title().dbKey())
                .containsExactly("Zlist_a", "Zlist_b", "Zlist_c");
    }
}
