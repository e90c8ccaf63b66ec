// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Complete answers for visitors who are not logged in, kept as bytes and sent before any handler runs. What an answer
 * depends on is named by tags; forgetting a tag forgets all answers that carry it.
 */
public final class ReadyPages {

    /** An answer, compressed once. */
    record ReadyPage(
            int status, Map<String, String> headers, byte[] plain, byte[] gzip, String etag, Set<String> tags) {
        int weight() {
            return plain.length + gzip.length + 512;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Cache<String, ReadyPage> pages;
    private final Map<String, Set<String>> keysByTag = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();

    /** @param bytes how much memory the pages may take */
    public ReadyPages(long bytes) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String _, ReadyPage page) -> page.weight())
                .executor(Runnable::run)
                .removalListener((key, page, _) -> {
                    if (key != null && page != null) {
                        page.tags()
                                .forEach(tag -> keysByTag.computeIfPresent(tag, (_, keys) -> {
                                    keys.remove(key);
                                    return keys.isEmpty() ? null : keys;
                                }));
                    }
                })
                .build();
    }

    Optional<ReadyPage> find(String key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    /** Taken before an answer is made and given back with it, so that what changed meanwhile is noticed. */
    long stamp() {
        return forgotten.get();
    }

    void keep(String key, ReadyPage page, long stamp) {
        page.tags()
                .forEach(tag -> keysByTag.compute(tag, (_, keys) -> {
                    Set<String> all = keys == null ? ConcurrentHashMap.newKeySet() : keys;
                    all.add(key);
                    return all;
                }));
        pages.put(key, page);
        if (forgotten.get() != stamp) {
            // Something was forgotten while this answer was made: it may be out of date already.
            pages.invalidate(key);
        }
    }

    /** Forgets all answers that depend on any of these tags. */
    public void forget(Set<String> tags) {
        forgotten.incrementAndGet();
        for (String tag : tags) {
            Set<String> keys = keysByTag.get(tag);
            if (keys != null) {
                pages.invalidateAll(Set.copyOf(keys));
            }
        }
    }

    /** Forgets everything, as after an import or a changed setting. */
    public void clear() {
        forgotten.incrementAndGet();
        pages.invalidateAll();
    }
}
