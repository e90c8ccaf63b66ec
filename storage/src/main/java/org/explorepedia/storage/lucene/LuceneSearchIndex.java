// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.suggest.document.CompletionQuery;
import org.apache.lucene.search.suggest.document.ContextQuery;
import org.apache.lucene.search.suggest.document.FuzzyCompletionQuery;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.apache.lucene.search.suggest.document.TopSuggestDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.core.store.StorageUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index in a folder. It can be made again from the pages, so a damaged one is replaced by an empty one; whoever
 * opens it looks at {@link #size()} and fills it.
 */
public final class LuceneSearchIndex implements SearchIndex, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchIndex.class);
    private static final int COUNT_UP_TO = 10_000;
    private static final int DEEPEST = 10_000;
    private static final int MOST_SUGGESTIONS = 100;
    private static final int SHORTEST_FUZZY = 4;

    private final Path folder;
    private final Analyzer titles = new TitleAnalyzer();
    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(new WikiAnalyzer(), Map.of(Fields.SUGGEST, titles));
    private final QueryReader reader = new QueryReader(analyzer);
    private final Spelling spelling = new Spelling(analyzer);
    private final ReentrantLock opening = new ReentrantLock();
    private volatile OpenIndex index;

    /**
     * @param folder of the index, made if it does not exist
     * @throws StorageUnavailable if another process has it open or it cannot be written
     */
    public LuceneSearchIndex(Path folder) {
        this.folder = folder;
        this.index = open();
    }

    private OpenIndex open() {
        try {
            Files.createDirectories(folder);
            return OpenIndex.open(folder, analyzer);
        } catch (LockObtainFailedException inUse) {
            throw new StorageUnavailable(
                    Reason.BUSY, "Another process uses the search index in " + folder + ".", inUse);
        } catch (FileSystemException refused) {
            if (Files.isWritable(folder)) {
                return startEmpty(refused);
            }
            throw new StorageUnavailable(
                    Reason.READ_ONLY, "The search index in " + folder + " cannot be written.", refused);
        } catch (IOException | RuntimeException broken) {
            return startEmpty(broken);
        }
    }

    private OpenIndex startEmpty(Exception broken) {
        LOG.warn("The search index in {} cannot be read and is made anew", folder, broken);
        try {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(folder)) {
                        Files.delete(file);
                    }
                }
            }
            return OpenIndex.open(folder, analyzer);
        } catch (IOException failure) {
            throw new StorageUnavailable(
                    Reason.READ_ONLY, "The search index in " + folder + " cannot be written.", failure);
        }
    }

    /** The index; opened again if a full disk or the like made Lucene close it. */
    private OpenIndex usable() {
        OpenIndex current = index;
        if (current.isUsable()) {
            return current;
        }
        opening.lock();
        try {
            if (!index.isUsable()) {
                closeQuietly(index);
                index = open();
            }
            return index;
        } finally {
            opening.unlock();
        }
    }

    private static void closeQuietly(OpenIndex broken) {
        try {
            broken.close();
        } catch (IOException | AlreadyClosedException alreadyGone) {
            LOG.debug("A broken search index could not be closed", alreadyGone);
        }
    }

    @Override
    public void put(Collection<Document> documents) {
        changing(open -> {
            for (Document document : documents) {
                open.writer().updateDocument(term(document.subject()), Fields.document(document, analyzer));
            }
        });
    }

    @Override
    public void remove(Collection<? extends Subject> subjects) {
        changing(open -> open.writer()
                .deleteDocuments(subjects.stream().map(LuceneSearchIndex::term).toArray(Term[]::new)));
    }

    @Override
    public void clear() {
        changing(open -> open.writer().deleteAll());
        commit();
    }

    @Override
    public void commit() {
        changing(open -> {
            open.writer().commit();
            open.searchers().maybeRefreshBlocking();
        });
    }

    private static Term term(Subject subject) {
        return new Term(Fields.PAGE, subject.key());
    }

    @Override
    public Results search(Query query) {
        Optional<org.apache.lucene.search.Query> wanted = reader.read(query.text());
        if (wanted.isEmpty()) {
            return new Results(0, List.of(), "");
        }
        int offset = Math.clamp(query.offset(), 0, DEEPEST);
        int limit = Math.clamp(query.limit(), 1, MOST_SUGGESTIONS * 5);
        return reading(searcher -> {
            var limited = within(wanted.get(), query.namespaces());
            TopDocs found = searcher.search(
                    limited,
                    new TopScoreDocCollectorManager(offset + limit, null, Math.max(COUNT_UP_TO, offset + limit)));
            int count = Math.max(0, Math.min(limit, found.scoreDocs.length - offset));
            int[] documents = new int[count];
            for (int hit = 0; hit < count; hit++) {
                documents[hit] = found.scoreDocs[offset + hit].doc;
            }
            String suggestion = found.totalHits.value() == 0 ? otherSpelling(searcher, query) : "";
            return new Results(found.totalHits.value(), hits(searcher, wanted.get(), documents), suggestion);
        });
    }

    private static org.apache.lucene.search.Query within(
            org.apache.lucene.search.Query query, Set<Integer> namespaces) {
        if (namespaces.isEmpty()) {
            return query;
        }
        List<BytesRef> names = namespaces.stream()
                .map(namespace -> new BytesRef(Integer.toString(namespace)))
                .toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.NAMESPACE, names), Occur.FILTER)
                .build();
    }

    private String otherSpelling(IndexSearcher searcher, Query query) throws IOException {
        String corrected = spelling.correct(query.text(), searcher.getIndexReader());
        if (corrected.isEmpty()) {
            return "";
        }
        var better = reader.read(corrected);
        return better.isPresent() && searcher.count(within(better.get(), query.namespaces())) > 0 ? corrected : "";
    }

    private List<Hit> hits(IndexSearcher searcher, org.apache.lucene.search.Query query, int[] documents)
            throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        var titleParts = SnippetHighlighter.forTitles(searcher, analyzer).pieces(Fields.TITLE, query, documents);
        var snippets = SnippetHighlighter.forTexts(searcher, analyzer).pieces(Fields.TEXT, query, documents);
        List<Hit> hits = new ArrayList<>();
        Set<String> fields = Set.of(Fields.PAGE, Fields.TITLE, Fields.EDITED, Fields.LENGTH);
        for (int hit = 0; hit < documents.length; hit++) {
            var stored = searcher.storedFields().document(documents[hit], fields);
            String title = stored.get(Fields.TITLE);
            hits.add(new Hit(
                    Fields.subject(stored),
                    title,
                    titleParts.get(hit).isEmpty() ? List.of(title) : titleParts.get(hit),
                    snippets.get(hit),
                    Instant.ofEpochMilli(Fields.number(stored, Fields.EDITED)),
                    Fields.number(stored, Fields.LENGTH)));
        }
        return hits;
    }

    @Override
    public List<Suggestion> suggest(String text, Set<Integer> namespaces, int limit) {
        String typed = Fields.clean(text).strip();
        int most = Math.clamp(limit, 1, MOST_SUGGESTIONS);
        if (typed.isEmpty()) {
            return List.of();
        }
        return reading(searcher -> {
            Map<Subject, Suggestion> found = new LinkedHashMap<>();
            Term term = new Term(Fields.SUGGEST, typed);
            collect(searcher, new PrefixCompletionQuery(titles, term), namespaces, most, found);
            if (found.size() < most && typed.length() >= SHORTEST_FUZZY) {
                collect(searcher, new FuzzyCompletionQuery(titles, term), namespaces, most, found);
            }
            String folded = Fields.fold(typed, analyzer);
            return found.values().stream()
                    .sorted(Comparator.comparing(suggestion -> !isNamed(suggestion, folded)))
                    .limit(most)
                    .toList();
        });
    }

    private boolean isNamed(Suggestion suggestion, String folded) {
        String name = suggestion.viaRedirect().isEmpty() ? suggestion.title() : suggestion.viaRedirect();
        return Fields.fold(name, analyzer).equals(folded);
    }

    private static void collect(
            SuggestIndexSearcher searcher,
            CompletionQuery query,
            Set<Integer> namespaces,
            int limit,
            Map<Subject, Suggestion> found)
            throws IOException {
        ContextQuery limited = new ContextQuery(query);
        if (namespaces.isEmpty()) {
            limited.addAllContexts();
        }
        namespaces.forEach(namespace -> limited.addContext(Integer.toString(namespace), 1, true));
        // Several names can lead to one page, so more are asked for than are wanted.
        TopSuggestDocs suggested = searcher.suggest(limited, limit * 3, false);
        for (ScoreDoc scored : suggested.scoreDocs) {
            var stored = searcher.storedFields().document(scored.doc, Set.of(Fields.PAGE, Fields.TITLE));
            String title = stored.get(Fields.TITLE);
            String name = ((TopSuggestDocs.SuggestScoreDoc) scored).key.toString();
            boolean own = title.equals(name) || title.endsWith(":" + name);
            found.putIfAbsent(Fields.subject(stored), new Suggestion(Fields.subject(stored), title, own ? "" : name));
        }
    }

    @Override
    public long size() {
        return reading(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    private <T> T reading(Reading<T> work) {
        OpenIndex open = usable();
        try {
            SuggestIndexSearcher searcher =
                    (SuggestIndexSearcher) open.searchers().acquire();
            try {
                return work.read(searcher);
            } finally {
                open.searchers().release(searcher);
            }
        } catch (IOException failure) {
            throw new StorageUnavailable(Reason.DAMAGED, "The search index in " + folder + " cannot be read.", failure);
        }
    }

    private void changing(Changing work) {
        OpenIndex open = usable();
        try {
            work.change(open);
        } catch (IOException | AlreadyClosedException failure) {
            throw new StorageUnavailable(
                    Reason.DISK_FULL,
                    "The search index in " + folder + " cannot be written. Is there room on the disk?",
                    failure);
        }
    }

    @Override
    public void close() {
        closeQuietly(index);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(SuggestIndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Changing {
        void change(OpenIndex open) throws IOException;
    }
}
