// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.message.MessageOverrides;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;

/**
 * Interface texts that were changed on the wiki, read whole and kept until one of them is saved here, or a minute has
 * passed, for changes by another process.
 */
public final class WikiMessages implements MessageOverrides {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int BATCH = 500;
    private static final int MAX_PAGES = 20_000;

    private final UnitOfWork work;
    private final String contentLanguage;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Instant.MIN, Map.of());

    private volatile long changes;

    private record Snapshot(Instant at, Map<String, String> texts) {}

    public WikiMessages(UnitOfWork work, String contentLanguage, Clock clock) {
        this.work = work;
        this.contentLanguage = contentLanguage;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String key, String language) {
        Map<String, String> texts = current();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String page = pageKey(key);
        Optional<String> exact = Optional.ofNullable(texts.get(page + "/" + language));
        return exact.isPresent() || !language.equals(contentLanguage) ? exact : Optional.ofNullable(texts.get(page));
    }

    /** Forgets what was read; called when a page of the namespace was saved. */
    public void changed() {
        changes = System.nanoTime();
        snapshot = new Snapshot(Instant.MIN, snapshot.texts());
    }

    private Map<String, String> current() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known.at().isAfter(now.minus(FRESH))) {
            return known.texts();
        }
        long seen = changes;
        Map<String, String> texts;
        try {
            texts = work.read(WikiMessages::readAll);
        } catch (StorageUnavailable unavailable) {
            // The page that tells of the failure needs texts too.
            texts = known.texts();
        }
        // A change that came in while reading must not be overwritten by what was read before it.
        if (changes == seen) {
            snapshot = new Snapshot(now, texts);
        }
        return texts;
    }

    private static Map<String, String> readAll(Stores stores) {
        Map<String, String> texts = new HashMap<>();
        Slice.Request request = Slice.Request.first(BATCH);
        while (texts.size() < MAX_PAGES) {
            Slice<Page> slice = stores.pages().list(Namespace.MEDIAWIKI, "", Optional.empty(), request);
            Map<org.explorepedia.core.model.RevisionId, String> read = stores.revisions()
                    .texts(slice.items().stream().map(Page::latest).toList());
            for (Page page : slice.items()) {
                String text = read.get(page.latest());
                if (text != null) {
                    texts.put(page.title().dbKey(), text);
                }
            }
            if (slice.next().isEmpty()) {
                break;
            }
            request = new Slice.Request(slice.next(), false, BATCH);
        }
        return texts;
    }

    private static String pageKey(String key) {
        return key.isEmpty()
                ? key
                : (key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1)).replace(' ', '_');
    }
}
