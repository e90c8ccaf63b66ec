// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.SearchIndexContract;
import org.explorepedia.core.store.StorageUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuceneSearchIndexTest extends SearchIndexContract {

    private LuceneSearchIndex index;

    LuceneSearchIndexTest(@TempDir Path folder) {
        index = new LuceneSearchIndex(folder);
    }

    @BeforeAll
    void isEmptyAtFirst() {
        assertThat(index.size()).isZero();
    }

    @AfterAll
    void close() {
        index.close();
    }

    @Override
    protected SearchIndex index() {
        return index;
    }

    private static SearchIndex.Document page() {
        return new SearchIndex.Document(
                new SearchIndex.OfPage(new PageId(1)),
                0,
                "Kept",
                "Kept text",
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                9);
    }

    @Test
    void whatWasCommittedIsThereAfterAStart(@TempDir Path folder) {
        try (LuceneSearchIndex first = new LuceneSearchIndex(folder)) {
            first.put(List.of(page()));
            first.commit();
        }
        try (LuceneSearchIndex second = new LuceneSearchIndex(folder)) {
            assertThat(second.suggest("kep", Set.of(), 5)).hasSize(1);
        }
    }

    @Test
    void aDamagedIndexIsReplacedByAnEmptyOne(@TempDir Path folder) throws IOException {
        try (LuceneSearchIndex first = new LuceneSearchIndex(folder)) {
            first.put(List.of(page()));
            first.commit();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }
        try (LuceneSearchIndex second = new LuceneSearchIndex(folder)) {
            assertThat(second.size()).isZero();
            second.put(List.of(page()));
            second.commit();
            assertThat(second.size()).isEqualTo(1);
        }
    }

    @Test
    void twoProcessesCannotHaveItOpenAtOnce(@TempDir Path folder) {
        try (LuceneSearchIndex first = new LuceneSearchIndex(folder)) {
            assertThatThrownBy(() -> new LuceneSearchIndex(folder))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("Another process");
            assertThat(first.size()).isZero();
        }
    }
}
