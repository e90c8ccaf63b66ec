// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** A program that saves until it is killed, and says which revisions it was told are safe. */
final class KillWriter {

    private static final int WRITERS = 4;
    private static final int PAGES = 10;

    private KillWriter() {}

    /** @param arguments address of the database, and a word that makes the titles of this run its own */
    public static void main(String[] arguments) {
        Database database = Database.open(DatabaseConfig.of(arguments[0], "", ""));
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                threads.execute(() -> save(database.unitOfWork(), arguments[1], first));
            }
        }
    }

    private static void save(UnitOfWork units, String run, int writer) {
        for (int number = 0; ; number++) {
            Title title = Title.of(0, "Killed_" + run + "_" + (writer + number) % PAGES + "_" + number / 50);
            String text = text(run, writer, number);
            long id = units.write(stores -> save(stores, title, text)).id().value();
            // One line at a time, whole.
            System.out.print(id + " " + writer + " " + number + "\n");
            System.out.flush();
        }
    }

    static String text(String run, int writer, int number) {
        return "Text " + number + " of writer " + writer + " in run " + run + ". " + "Filling. ".repeat(number % 200);
    }

    private static Revision save(Stores stores, Title title, String text) {
        Optional<Page> page = stores.pages().find(title);
        Instant now = Instant.now();
        PageId id = page.map(Page::id)
                .orElseGet(() -> stores.pages().create(title, "wikitext", now).orElseThrow());
        Revision revision = stores.revisions()
                .insert(new NewRevision(
                        id,
                        page.map(Page::latest),
                        Actor.unregistered("Killed"),
                        now,
                        "",
                        false,
                        text,
                        "wikitext",
                        Set.of()));
        stores.pages().setLatest(id, page.map(Page::latest), revision.id(), revision.length(), false, "wikitext", now);
        return revision;
    }
}
