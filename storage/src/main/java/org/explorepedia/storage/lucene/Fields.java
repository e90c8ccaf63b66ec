// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.suggest.document.ContextSuggestField;
import org.explorepedia.core.store.SearchIndex;

/** Fields of the index, and pages as Lucene's documents. */
final class Fields {

    static final String PAGE = "page";
    static final String NAMESPACE = "namespace";
    static final String TITLE = "title";
    /** The whole title and the redirects, folded, for searches that name a page. */
    static final String NAME = "name";

    static final String HEADINGS = "headings";
    static final String REDIRECTS = "redirects";
    static final String CATEGORY = "category";
    static final String TEXT = "text";
    static final String EDITED = "edited";
    static final String LENGTH = "length";
    static final String SUGGEST = "suggest";

    /** Suggested before redirects of the same beginning. */
    private static final int TITLE_WEIGHT = 400;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TERM = 8_000;

    /** With offsets, so that snippets need not read the text anew. */
    private static final FieldType HIGHLIGHTED = highlighted();

    private Fields() {}

    private static FieldType highlighted() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    static Document document(SearchIndex.Document page, Analyzer analyzer) {
        Document document = new Document();
        String namespace = Integer.toString(page.namespace());
        document.add(new StringField(PAGE, page.subject().key(), Field.Store.YES));
        document.add(new StringField(NAMESPACE, namespace, Field.Store.NO));
        document.add(new Field(TITLE, page.title(), HIGHLIGHTED));
        if (page.subject() instanceof SearchIndex.OfPage) {
            names(document, page, namespace, analyzer);
        }
        page.headings().forEach(heading -> document.add(new TextField(HEADINGS, heading, Field.Store.NO)));
        page.categories()
                .forEach(category -> document.add(new StringField(CATEGORY, fold(category, analyzer), Field.Store.NO)));
        document.add(new Field(TEXT, page.text(), HIGHLIGHTED));
        document.add(new StoredField(EDITED, page.edited().toEpochMilli()));
        document.add(new StoredField(LENGTH, page.length()));
        return document;
    }

    /** Under what people look for the page itself. */
    private static void names(Document document, SearchIndex.Document page, String namespace, Analyzer analyzer) {
        document.add(new StringField(NAME, fold(page.title(), analyzer), Field.Store.NO));
        suggestable(document, page.title(), TITLE_WEIGHT, namespace);
        int colon = page.title().indexOf(':');
        if (page.namespace() != 0 && colon >= 0) {
            suggestable(document, page.title().substring(colon + 1).strip(), TITLE_WEIGHT / 2, namespace);
        }
        for (String redirect : page.redirects()) {
            document.add(new TextField(REDIRECTS, redirect, Field.Store.NO));
            document.add(new StringField(NAME, fold(redirect, analyzer), Field.Store.NO));
            suggestable(document, redirect, 1, namespace);
        }
    }

    /** Shorter titles first: what was typed is more of them. */
    private static void suggestable(Document document, String title, int weight, String namespace) {
        String clean = clean(title);
        if (!clean.isBlank()) {
            int brevity = Math.max(0, LONGEST_TITLE - clean.length());
            document.add(new ContextSuggestField(SUGGEST, clean, weight + brevity, namespace));
        }
    }

    /** Without characters that the suggester uses for itself, and of a length that it bears. */
    static String clean(String title) {
        StringBuilder kept = new StringBuilder();
        title.codePoints().limit(LONGEST_TITLE).forEach(c -> kept.appendCodePoint(c < ' ' || c == '_' ? ' ' : c));
        return kept.toString();
    }

    /** A whole title or name as a term. */
    static String fold(String name, Analyzer analyzer) {
        String term = name.replace('_', ' ').strip();
        return analyzer.normalize(
                        NAME,
                        term.substring(0, Math.min(term.length(), LONGEST_TERM)).toLowerCase(Locale.ROOT))
                .utf8ToString();
    }

    static long number(Document stored, String field) {
        Number number = stored.getField(field).numericValue();
        return number == null ? 0 : number.longValue();
    }

    static SearchIndex.Subject subject(Document stored) {
        return SearchIndex.Subject.parse(stored.get(PAGE));
    }
}
