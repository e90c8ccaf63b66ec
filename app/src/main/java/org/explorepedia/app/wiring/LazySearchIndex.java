// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.storage.lucene.LuceneSearchIndex;
import org.jspecify.annotations.Nullable;

/**
 * Opens the search index when it is first used: the first page must not wait for it, and commands that run beside a
 * server must leave it alone.
 */
final class LazySearchIndex implements SearchIndex, AutoCloseable {

    private final Path folder;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable LuceneSearchIndex opened;

    LazySearchIndex(Path folder) {
        this.folder = folder;
    }

    private SearchIndex index() {
        LuceneSearchIndex index = opened;
        if (index != null) {
            return index;
        }
        opening.lock();
        try {
            index = opened;
            if (index == null) {
                index = new LuceneSearchIndex(folder);
                opened = index;
            }
            return index;
        } finally {
            opening.unlock();
        }
    }

    @Override
    public void put(Collection<Document> documents) {
        index().put(documents);
    }

    @Override
    public void remove(Collection<? extends Subject> subjects) {
        index().remove(subjects);
    }

    @Override
    public void commit() {
        index().commit();
    }

    @Override
    public Results search(Query query) {
        return index().search(query);
    }

    @Override
    public List<Suggestion> suggest(String text, Set<Integer> namespaces, int limit) {
        return index().suggest(text, namespaces, limit);
    }

    @Override
    public void clear() {
        index().clear();
    }

    @Override
    public long size() {
        return index().size();
    }

    @Override
    public void close() {
        LuceneSearchIndex index = opened;
        if (index != null) {
            index.close();
        }
    }
}
