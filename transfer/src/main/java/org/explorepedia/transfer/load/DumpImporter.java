// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.transfer.dump.DumpItem;
import org.explorepedia.transfer.dump.DumpPage;
import org.explorepedia.transfer.dump.DumpReader;
import org.explorepedia.transfer.dump.DumpRevision;
import org.explorepedia.transfer.dump.DumpSite;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * Brings the pages of a dump into the wiki, in transactions of some hundred revisions. What is stored stays stored when an
 * import is stopped; run again it goes on, and run once more it changes nothing. Nothing is parsed here: at the end each
 * page gets a job that brings its links, categories and search entry up to date.
 */
public final class DumpImporter {

    /** Set while an import runs: pages of one that was stopped have not got their jobs. */
    private static final String UNFINISHED = "import.unfinished";

    private static final int JOBS_AT_ONCE = 1000;

    private final UnitOfWork work;
    private final Namespaces namespaces;
    private final TitleParser titles;
    private final PageRules rules;
    private final Clock clock;

    public DumpImporter(UnitOfWork work, Namespaces namespaces, TitleParser titles, PageRules rules, Clock clock) {
        this.work = work;
        this.namespaces = namespaces;
        this.titles = titles;
        this.rules = rules;
        this.clock = clock;
    }

    /** Imports everything that the reader gives. */
    public ImportReport run(DumpReader reader, ImportOptions options, ImportProgress.Listener listener) {
        return new Run(reader, options, listener).run();
    }

    /** One import. */
    private final class Run {

        private final DumpReader reader;
        private final ImportOptions options;
        private final ImportProgress.Listener listener;
        private final Tally tally = new Tally();
        private final long started = System.nanoTime();
        private final List<PageId> toRefresh = new ArrayList<>();

        private DumpSite site = new DumpSite("", "", "", "", "", false, Map.of());
        private TitleMapping mapping = new TitleMapping(site, namespaces, titles);
        private Batch batch = new Batch();
        private boolean refreshAll;

        /** Of the page that is being read: its title here if it has one, and what was seen of it. */
        private Optional<Title> current = Optional.empty();

        private final Set<String> seen = new HashSet<>();
        private Map<Long, RevisionId> carried = Map.of();

        Run(DumpReader reader, ImportOptions options, ImportProgress.Listener listener) {
            this.reader = reader;
            this.options = options;
            this.listener = listener;
        }

        ImportReport run() {
            refreshAll = work.write(stores -> {
                boolean stopped = !stores.settings().get(UNFINISHED).orElse("").isEmpty();
                stores.settings().put(UNFINISHED, options.fileName());
                return stopped;
            });
            Optional<DumpItem.Broken> broken = read();
            store();
            refresh();
            ImportReport report = tally.report(broken, elapsed());
            finish(report);
            return report;
        }

        private Optional<DumpItem.Broken> read() {
            while (true) {
                switch (reader.next()) {
                    case DumpSite said -> learn(said);
                    case DumpPage page -> begin(page);
                    case DumpRevision revision -> add(revision);
                    case DumpItem.PageEnd _ -> endPage();
                    case DumpItem.Complete _ -> {
                        return Optional.empty();
                    }
                    case DumpItem.Broken broken -> {
                        return Optional.of(broken);
                    }
                }
            }
        }

        private void learn(DumpSite said) {
            if (!said.namespaces().isEmpty()) {
                site = said;
                mapping = new TitleMapping(said, namespaces, titles);
            }
        }

        private void begin(DumpPage page) {
            tally.pages++;
            seen.clear();
            current = switch (mapping.map(page)) {
                case TitleMapping.Mapped.Here(Title title, boolean changed, String lostNamespace) -> {
                    if (!lostNamespace.isEmpty()) {
                        tally.lostNamespace(lostNamespace);
                    } else if (changed) {
                        tally.changed(page.title(), namespaces.prefixedText(title));
                    }
                    yield Optional.of(title);
                }
                case TitleMapping.Mapped.Refused(String reason) -> {
                    tally.refused(page.title(), reason);
                    yield Optional.empty();
                }
            };
            current.ifPresent(title -> batch.begin(title, true));
        }

        private void add(DumpRevision revision) {
            if (current.isEmpty()) {
                return;
            }
            tally.otherSlots += revision.otherSlots();
            String text;
            switch (revision.text()) {
                case DumpRevision.Text.Present(String wikitext) -> text = wikitext;
                case DumpRevision.Text.Deleted _ -> text = "";
                case DumpRevision.Text.Missing _ -> {
                    tally.withoutText++;
                    return;
                }
            }
            String sha1 = Sha1.of(text);
            if (!seen.add(revision.timestamp().getEpochSecond() + sha1)) {
                tally.present++;
                return;
            }
            batch.add(new Batch.Entry(revision, text, sha1));
            if (batch.isFull()) {
                store();
                batch.begin(current.get(), false);
            }
        }

        private void endPage() {
            current = Optional.empty();
            if (batch.isFull()) {
                store();
            }
        }

        private void store() {
            Batch full = batch;
            batch = new Batch();
            if (full.isEmpty()) {
                return;
            }
            Map<Long, RevisionId> before = carried;
            BatchWriter.Outcome outcome = work.write(stores ->
                    new BatchWriter(stores, rules, options.authorPrefix(), clock.instant()).write(full, before));
            carried = outcome.lastIds();
            tally.newPages += outcome.newPages();
            tally.revisions += outcome.stored();
            tally.present += outcome.present();
            for (PageId page : outcome.met()) {
                if ((refreshAll || outcome.changed().contains(page))
                        && (toRefresh.isEmpty() || !toRefresh.getLast().equals(page))) {
                    toRefresh.add(page);
                }
            }
            listener.progressed(new ImportProgress(
                    tally.pages, tally.revisions + tally.present, reader.bytesRead(), options.totalBytes(), elapsed()));
        }

        private void refresh() {
            for (int from = 0; from < toRefresh.size(); from += JOBS_AT_ONCE) {
                List<PageId> some = toRefresh.subList(from, Math.min(toRefresh.size(), from + JOBS_AT_ONCE));
                work.write(stores -> {
                    stores.jobs().add(rules.refresh(some, clock.instant()));
                    return true;
                });
            }
        }

        private void finish(ImportReport report) {
            Instant now = clock.instant();
            work.write(stores -> {
                stores.settings().put(UNFINISHED, "");
                if (report.revisions() > 0) {
                    stores.logs().add(entry(report, now));
                }
                return true;
            });
        }

        private LogEntry entry(ImportReport report, Instant now) {
            Map<String, String> details = new HashMap<>();
            details.put("file", options.fileName());
            details.put("site", site.siteName());
            details.put("pages", Long.toString(report.pages()));
            details.put("count", Long.toString(report.revisions()));
            return new LogEntry(
                    0,
                    "import",
                    "upload",
                    Actor.unregistered("Explorepedia import"),
                    now,
                    Title.of(Namespace.SPECIAL, "Import"),
                    Optional.empty(),
                    options.fileName(),
                    details,
                    Set.of());
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }
}
