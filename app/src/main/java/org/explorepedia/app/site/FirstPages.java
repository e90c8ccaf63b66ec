// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.transfer.load.PageRules;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** The pages that a new wiki begins with. They are put there once; what becomes of them is the writers' business. */
public final class FirstPages {

    private static final String FOLDER = "/first-pages/";
    private static final String DONE = "first-pages.done";
    private static final String AUTHOR = "Explorepedia";

    private final UnitOfWork work;
    private final TitleParser titles;
    private final PageRules rules;
    private final Clock clock;

    public FirstPages(UnitOfWork work, TitleParser titles, PageRules rules, Clock clock) {
        this.work = work;
        this.titles = titles;
        this.rules = rules;
        this.clock = clock;
    }

    /** Writes the pages into a wiki that never had them; titles that are taken are left alone. True if it did. */
    public boolean write() {
        if (work.read(stores -> stores.settings().get(DONE).isPresent())) {
            return false;
        }
        Map<Title, String> texts = texts();
        return work.write(stores -> {
            if (stores.settings().get(DONE).isPresent()) {
                return false;
            }
            Instant now = clock.instant();
            List<PageId> made = new ArrayList<>();
            texts.forEach((title, text) -> make(stores, title, text, now).ifPresent(made::add));
            stores.jobs().add(rules.refresh(made, now));
            stores.settings().put(DONE, now.toString());
            return true;
        });
    }

    private Optional<PageId> make(Stores stores, Title title, String text, Instant now) {
        String model = rules.contentModel(title);
        Optional<PageId> page = stores.pages().create(title, model, now);
        page.ifPresent(id -> {
            Revision revision = stores.revisions()
                    .insert(new NewRevision(
                            id, Optional.empty(), Actor.unregistered(AUTHOR), now, "", false, text, model, Set.of()));
            stores.pages().setLatest(id, Optional.empty(), revision.id(), revision.length(), false, model, now);
        });
        return page;
    }

    private Map<Title, String> texts() {
        Map<Title, String> texts = new LinkedHashMap<>();
        read("index.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    String name = line.substring(equals + 1).strip();
                    Title title =
                            titles.find(name, 0).orElseThrow(() -> new IllegalStateException("no title: " + name));
                    texts.put(title, read(line.substring(0, equals).strip()).stripTrailing());
                });
        return texts;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(FirstPages.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
