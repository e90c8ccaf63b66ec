// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.UnitOfWork;

/** Texts of revisions. They never change, so those in use are kept in memory up to a weight. */
public final class RevisionTexts {

    private final UnitOfWork work;
    private final Cache<RevisionId, String> cache;

    /** @param maxBytes roughly how much memory the texts may take */
    public RevisionTexts(UnitOfWork work, long maxBytes) {
        this.work = work;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((RevisionId _, String text) -> 2 * text.length() + 64)
                .build();
    }

    /** The text, or empty if there is no such revision. */
    public Optional<String> find(RevisionId id) {
        String known = cache.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> read = work.read(stores -> stores.revisions().text(id));
        read.ifPresent(text -> cache.put(id, text));
        return read;
    }

    /** Several texts with at most one look-up; those of missing revisions are missing. */
    public Map<RevisionId, String> find(Collection<RevisionId> ids) {
        Map<RevisionId, String> texts = new HashMap<>(cache.getAllPresent(ids));
        if (texts.size() < ids.size()) {
            Set<RevisionId> missing = new HashSet<>(ids);
            missing.removeAll(texts.keySet());
            Map<RevisionId, String> read =
                    work.read(stores -> stores.revisions().texts(missing));
            cache.putAll(read);
            texts.putAll(read);
        }
        return texts;
    }
}
