// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.suggest.document.Completion104PostingsFormat;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The index as it is open: one writer, and searchers that see what it has committed. */
record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers) implements AutoCloseable {

    private static final double BUFFER_MB = 48;

    static OpenIndex open(Path folder, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config = new IndexWriterConfig(analyzer)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                    .setRAMBufferSizeMB(BUFFER_MB)
                    .setCodec(new WikiCodec());
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                // An empty index is written too, so that the next start finds one.
                writer.commit();
                return new OpenIndex(directory, writer, new SearcherManager(writer, new Suggesting()));
            } catch (IOException | RuntimeException failure) {
                writer.rollback();
                throw failure;
            }
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    boolean isUsable() {
        return writer.isOpen();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            if (writer.isOpen()) {
                writer.commit();
            }
        }
    }

    /** Lucene's current format, with the one for suggestions where they are. */
    private static final class WikiCodec extends Lucene104Codec {

        private final PostingsFormat suggestions = new Completion104PostingsFormat();

        @Override
        public PostingsFormat getPostingsFormatForField(String field) {
            return field.equals(Fields.SUGGEST) ? suggestions : super.getPostingsFormatForField(field);
        }
    }

    private static final class Suggesting extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new SuggestIndexSearcher(reader);
        }
    }
}
