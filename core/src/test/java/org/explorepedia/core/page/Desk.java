// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.Optional;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** All that can be done to pages and people of a wiki in memory. */
final class Desk {

    final TestWiki wiki = new TestWiki();
    final Namespaces namespaces = NamespaceCatalog.forLanguage("en", "Explorepedia");
    final UserNames names = new UserNames(wiki.engine.titles());
    private final PageNotices notices =
            new PageNotices(wiki.editing.followUps(), wiki.editing.events(), wiki.notable, wiki.editing.contentTexts());
    private final RedirectTargets redirects = text -> wiki.engine.redirectTarget(text);

    final PageMover mover =
            new PageMover(wiki.work, wiki.rights, wiki.limiter, notices, namespaces, redirects, wiki.clock);
    final PageDeleter deleter = new PageDeleter(wiki.work, wiki.rights, notices, redirects, wiki.clock);
    final PageProtector protector = new PageProtector(wiki.work, wiki.rights, notices, wiki.clock);
    final Blocks blocks = new Blocks(wiki.work, wiki.rights, notices, names, namespaces, wiki.clock);
    final RevisionHider hider = new RevisionHider(wiki.work, wiki.rights, notices, wiki.clock);
    final UserGroups groups = new UserGroups(wiki.work, wiki.rights, notices, names, wiki.clock);
    final UserRenames renames = new UserRenames(wiki.work, wiki.rights, notices, names, namespaces, wiki.clock);
    final PageHistory history = new PageHistory(wiki.work, wiki.rights);
    final Contributions contributions = new Contributions(wiki.work, wiki.rights, names, wiki.clock);
    final RecentChanges changes = new RecentChanges(wiki.work, wiki.rights, names, wiki.clock);
    final Watchlists watchlists = new Watchlists(wiki.work, wiki.rights, changes, wiki.clock);
    final PageInformation information = new PageInformation(wiki.work, wiki.rights, wiki.clock);
    final Logs logs = new Logs(wiki.work);

    final Viewer ana = wiki.account("Ana", "user");
    final Viewer admin = wiki.account("Admin", "sysop");

    /** A title as people write it. */
    Title title(String text) {
        return wiki.engine.titles().find(text, 0).orElseThrow();
    }

    Optional<LogEntry> lastLog(String title, String type) {
        return wiki.work.read(stores ->
                stores.logs().list(LogStore.Filter.about(title(title), type), Slice.Request.first(1)).items().stream()
                        .findFirst());
    }

    /** Makes or replaces a page of any namespace. */
    void put(String title, String text) {
        wiki.clock.advance(java.time.Duration.ofMinutes(1));
        wiki.edits.publish(
                admin,
                org.explorepedia.core.edit.EditRequest.of(
                        title(title), text, "", new org.explorepedia.core.edit.Base.Unknown()));
    }

    boolean exists(String title) {
        return wiki.work.read(stores -> stores.pages().find(title(title)).isPresent());
    }

    String text(String title) {
        return wiki.work.read(stores -> stores.pages()
                .find(title(title))
                .flatMap(page -> stores.revisions().text(page.latest()))
                .orElse(""));
    }
}
