// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.store.SearchIndex;

/** Finds texts that hold the words as they are. What was put is seen only after a commit, as in real indexes. */
final class MemorySearchIndex implements SearchIndex {

    private final Map<Subject, Document> written = new LinkedHashMap<>();
    private final Map<Subject, Document> visible = new LinkedHashMap<>();

    @Override
    public void put(Collection<Document> documents) {
        documents.forEach(document -> written.put(document.subject(), document));
    }

    @Override
    public void remove(Collection<? extends Subject> subjects) {
        subjects.forEach(written::remove);
    }

    @Override
    public void commit() {
        visible.clear();
        visible.putAll(written);
    }

    @Override
    public Results search(Query query) {
        String wanted = query.text().toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        for (Document document : visible.values()) {
            boolean found = (document.title() + " " + document.text())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted);
            if (found && query.namespaces().contains(document.namespace())) {
                hits.add(new Hit(
                        document.subject(),
                        document.title(),
                        List.of(document.title()),
                        List.of(document.text()),
                        document.edited(),
                        document.length()));
            }
        }
        int from = Math.min(query.offset(), hits.size());
        return new Results(hits.size(), hits.subList(from, Math.min(hits.size(), from + query.limit())), "");
    }

    @Override
    public List<Suggestion> suggest(String text, Set<Integer> namespaces, int limit) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Document document : visible.values()) {
            String via = document.redirects().stream()
                    .filter(name -> starts(name, text))
                    .findFirst()
                    .orElse("");
            if (namespaces.contains(document.namespace()) && (starts(document.title(), text) || !via.isEmpty())) {
                suggestions.add(new Suggestion(document.subject(), document.title(), via));
            }
        }
        return suggestions.subList(0, Math.min(limit, suggestions.size()));
    }

    private static boolean starts(String title, String prefix) {
        return title.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    @Override
    public void clear() {
        written.clear();
    }

    @Override
    public long size() {
        return visible.size();
    }
}
