// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type into a search box: words, {@code "phrases"}, {@code -without}, {@code this OR that},
 * {@code begin*}, {@code intitle:word} and {@code incategory:"Name"}. Anything can be typed; what makes no sense is taken
 * as words.
 */
final class QueryReader {

    private static final int LONGEST = 1_000;
    private static final int MOST_CLAUSES = 40;
    private static final float TIE = 0.1f;
    private static final float NAMED = 40f;
    private static final float WHOLE_IN_TITLE = 6f;
    private static final float WHOLE_IN_TEXT = 2f;

    private record Weighted(String field, float boost) {}

    private static final List<Weighted> EVERYWHERE = List.of(
            new Weighted(Fields.TITLE, 6f),
            new Weighted(Fields.REDIRECTS, 4f),
            new Weighted(Fields.HEADINGS, 2f),
            new Weighted(Fields.TEXT, 1f));
    private static final List<Weighted> IN_TITLE =
            List.of(new Weighted(Fields.TITLE, 6f), new Weighted(Fields.REDIRECTS, 4f));

    private final Analyzer analyzer;
    private final QueryBuilder words;

    QueryReader(Analyzer analyzer) {
        this.analyzer = analyzer;
        this.words = new QueryBuilder(analyzer);
    }

    /** The query, or empty if nothing is asked for. */
    Optional<Query> read(String text) {
        String typed = text.substring(0, Math.min(text.length(), LONGEST));
        List<List<Query>> wanted = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean or = false;
        for (QueryWord word : QueryWord.split(typed)) {
            if (wanted.size() + unwanted.size() >= MOST_CLAUSES) {
                break;
            }
            if (word.isOr()) {
                or = !wanted.isEmpty();
                continue;
            }
            Query query = query(word);
            if (query == null) {
                continue;
            }
            if (word.negated()) {
                unwanted.add(query);
            } else if (or) {
                wanted.getLast().add(query);
            } else {
                wanted.add(new ArrayList<>(List.of(query)));
            }
            or = false;
            if (!word.negated() && word.prefix().isEmpty()) {
                plain.append(word.text()).append(' ');
            }
        }
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(group -> all.add(any(group), Occur.MUST));
        unwanted.forEach(query -> all.add(query, Occur.MUST_NOT));
        if (wanted.isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        preferWhole(plain.toString().strip(), all);
        return Optional.of(all.build());
    }

    private static Query any(List<Query> group) {
        if (group.size() == 1) {
            return group.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        group.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** Pages that have the words together come first, and a page of that very name before all. */
    private void preferWhole(String plain, BooleanQuery.Builder all) {
        if (plain.isEmpty()) {
            return;
        }
        Query named = new TermQuery(new Term(Fields.NAME, Fields.fold(plain, analyzer)));
        all.add(new BoostQuery(new ConstantScoreQuery(named), NAMED), Occur.SHOULD);
        if (plain.indexOf(' ') > 0) {
            prefer(words.createPhraseQuery(Fields.TITLE, plain, 1), WHOLE_IN_TITLE, all);
            prefer(words.createPhraseQuery(Fields.TEXT, plain, 1), WHOLE_IN_TEXT, all);
        }
    }

    private static void prefer(@Nullable Query query, float boost, BooleanQuery.Builder all) {
        if (query != null) {
            all.add(new BoostQuery(query, boost), Occur.SHOULD);
        }
    }

    private @Nullable Query query(QueryWord word) {
        return switch (word.prefix()) {
            case "incategory" -> inCategory(word.text());
            case "intitle" -> in(IN_TITLE, word);
            default -> in(EVERYWHERE, word);
        };
    }

    private Query inCategory(String names) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String name : names.split("\\|", MOST_CLAUSES)) {
            any.add(new TermQuery(new Term(Fields.CATEGORY, Fields.fold(name, analyzer))), Occur.SHOULD);
        }
        return new ConstantScoreQuery(any.build());
    }

    private @Nullable Query in(List<Weighted> fields, QueryWord word) {
        List<Query> alternatives = new ArrayList<>();
        for (Weighted weighted : fields) {
            Query query = word.open()
                    ? new PrefixQuery(new Term(weighted.field(), analyzer.normalize(weighted.field(), word.text())))
                    : words.createPhraseQuery(weighted.field(), word.text());
            if (query != null) {
                alternatives.add(new BoostQuery(query, weighted.boost()));
            }
        }
        return alternatives.isEmpty() ? null : new DisjunctionMaxQuery(alternatives, TIE);
    }
}
