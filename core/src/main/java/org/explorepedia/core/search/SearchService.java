// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.SearchIndex;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Answers searches: full text, "go to this title", and suggestions while somebody types. */
public final class SearchService {

    private static final int MAX_QUERY = 300;
    private static final int MAX_LIMIT = 500;
    private static final int MAX_OFFSET = 10_000;

    private final UnitOfWork work;
    private final SearchIndex index;
    private final TitleParser titles;
    private final Namespaces namespaces;

    public SearchService(UnitOfWork work, SearchIndex index, TitleParser titles, Namespaces namespaces) {
        this.work = work;
        this.index = index;
        this.titles = titles;
        this.namespaces = namespaces;
    }

    /**
     * @param namespaces empty for those with articles; a namespace written before the words wins over them
     */
    public record Question(String words, Set<Integer> namespaces, int limit, int offset) {
        public Question {
            namespaces = Set.copyOf(namespaces);
        }
    }

    /**
     * @param words that were searched, without a namespace written before them
     * @param total how many pages there are; a lower bound for very many
     * @param suggestion another spelling that would find more, or empty
     * @param exact the page of exactly this title
     * @param wanted the title that the words would make, if no page has it
     */
    public record Answer(
            String words,
            Set<Integer> namespaces,
            long total,
            List<Found> found,
            String suggestion,
            Optional<Title> exact,
            Optional<Title> wanted) {
        public Answer {
            namespaces = Set.copyOf(namespaces);
            found = List.copyOf(found);
        }
    }

    /**
     * A page or message that was found.
     *
     * @param titleParts pieces of the title, alternately plain and matched, beginning with plain
     * @param snippet pieces of the text likewise
     * @param message what it is if it is no page; its title has the number as its fragment
     */
    public record Found(
            Title title,
            List<String> titleParts,
            List<String> snippet,
            Instant edited,
            long length,
            Optional<Message> message) {
        public Found {
            titleParts = List.copyOf(titleParts);
            snippet = List.copyOf(snippet);
        }

        /** Whether the viewer may know of it. */
        public boolean isKnownTo(Viewer viewer) {
            return viewer.knowsOwner(title)
                    && message.map(one -> viewer.knows(one.author()) && viewer.knows(one.owner()))
                            .orElse(true);
        }
    }

    /**
     * A message on a wall that was found.
     *
     * @param subject of its thread
     * @param owner whose wall it is on
     */
    public record Message(String subject, String author, String owner) {}

    /** @param viaRedirect the other name that was typed, or empty */
    public record Suggestion(Title title, String viaRedirect) {}

    public Answer search(Question question) {
        String typed = question.words().strip();
        String cut = typed.length() > MAX_QUERY ? typed.substring(0, MAX_QUERY) : typed;
        Scope scope = scope(cut, question.namespaces());
        Optional<Title> exact = go(cut);
        Optional<Title> wanted = exact.isPresent() ? Optional.empty() : wanted(cut);
        if (scope.words().isBlank()) {
            return new Answer(scope.words(), scope.namespaces(), 0, List.of(), "", exact, wanted);
        }
        SearchIndex.Results results = index.search(new SearchIndex.Query(
                scope.words(),
                scope.namespaces(),
                Math.clamp(question.limit(), 1, MAX_LIMIT),
                Math.clamp(question.offset(), 0, MAX_OFFSET)));
        return new Answer(
                scope.words(),
                scope.namespaces(),
                results.total(),
                found(results),
                results.suggestion(),
                exact,
                wanted);
    }

    /** The index may be some seconds behind: what is gone meanwhile is not shown. */
    private List<Found> found(SearchIndex.Results results) {
        Map<String, Title> pages = new HashMap<>();
        Set<MessageId> messages = new LinkedHashSet<>();
        for (SearchIndex.Hit hit : results.hits()) {
            switch (hit.subject()) {
                case SearchIndex.OfPage _ ->
                    titles.find(hit.title(), Namespace.MAIN).ifPresent(title -> pages.put(hit.title(), title));
                case SearchIndex.OfMessage(MessageId id) -> messages.add(id);
            }
        }
        return work.read(stores -> {
            Set<Title> existing = stores.pages().find(pages.values()).keySet();
            Map<MessageId, Message> legible = FoundMessages.among(stores, messages);
            List<Found> found = new ArrayList<>();
            for (SearchIndex.Hit hit : results.hits()) {
                switch (hit.subject()) {
                    case SearchIndex.OfPage _ -> {
                        Title title = pages.get(hit.title());
                        if (title != null && existing.contains(title)) {
                            found.add(found(hit, title, Optional.empty()));
                        }
                    }
                    case SearchIndex.OfMessage(MessageId id) ->
                        Optional.ofNullable(legible.get(id))
                                .ifPresent(message -> found.add(found(
                                        hit,
                                        new Title(
                                                Namespace.THREAD,
                                                id.thread().toString(),
                                                Integer.toString(id.number()),
                                                ""),
                                        Optional.of(message))));
                }
            }
            return found;
        });
    }

    private static Found found(SearchIndex.Hit hit, Title title, Optional<Message> message) {
        return new Found(title, hit.titleParts(), hit.snippet(), hit.edited(), hit.length(), message);
    }

    /** The page that somebody who typed this most likely means by name: the title itself, or in another case. */
    public Optional<Title> go(String typed) {
        List<Title> candidates = new ArrayList<>();
        for (String spelling : spellings(typed.strip())) {
            titles.find(spelling, Namespace.MAIN)
                    .filter(title -> title.namespace() >= 0
                            && !title.isExternal()
                            && !title.dbKey().isEmpty())
                    .map(Title::withoutFragment)
                    .filter(title -> !candidates.contains(title))
                    .ifPresent(candidates::add);
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Map<Title, Page> pages = work.read(stores -> stores.pages().find(candidates));
        return candidates.stream().filter(pages::containsKey).findFirst();
    }

    private static Set<String> spellings(String typed) {
        Set<String> spellings = new LinkedHashSet<>();
        if (!typed.isEmpty() && typed.length() <= MAX_QUERY) {
            spellings.add(typed);
            String lower = typed.toLowerCase(Locale.ROOT);
            spellings.add(lower);
            spellings.add(capitalised(lower));
            spellings.add(capitalised(typed));
            spellings.add(typed.toUpperCase(Locale.ROOT));
        }
        return spellings;
    }

    private static String capitalised(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean start = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            words.appendCodePoint(start ? Character.toTitleCase(c) : c);
            start = !Character.isLetterOrDigit(c) && c != '\'' && c != '’';
            i += Character.charCount(c);
        }
        return words.toString();
    }

    private Optional<Title> wanted(String typed) {
        return titles.find(typed, Namespace.MAIN)
                .filter(title -> title.namespace() >= 0
                        && !title.isExternal()
                        && !title.hasFragment()
                        && !title.dbKey().isEmpty());
    }

    /** Titles for a search box, best first; a namespace may be typed before them. */
    public List<Suggestion> suggest(String typed, Set<Integer> within, int limit) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > MAX_QUERY) {
            return List.of();
        }
        Scope scope = scope(text, within);
        int most = Math.clamp(limit, 1, 100);
        if (scope.words().isBlank()) {
            return List.of();
        }
        Map<Title, Suggestion> suggestions = new java.util.LinkedHashMap<>();
        for (SearchIndex.Suggestion hit : index.suggest(scope.words(), scope.namespaces(), most)) {
            titles.find(hit.title(), Namespace.MAIN)
                    .ifPresent(title -> suggestions.putIfAbsent(title, new Suggestion(title, hit.viaRedirect())));
        }
        if (suggestions.size() < most) {
            // Pages that were made a moment ago are in the store but not in the index yet.
            work.read(stores -> {
                for (int namespace : scope.namespaces()) {
                    titles.find(scope.words(), namespace)
                            .filter(prefix -> prefix.namespace() == namespace)
                            .ifPresent(prefix -> stores.pages()
                                    .suggest(namespace, prefix.dbKey(), most)
                                    .forEach(title -> suggestions.putIfAbsent(title, new Suggestion(title, ""))));
                }
                return suggestions;
            });
        }
        return suggestions.values().stream().limit(most).toList();
    }

    private record Scope(String words, Set<Integer> namespaces) {}

    private Scope scope(String typed, Set<Integer> asked) {
        Set<Integer> all = withMessages(asked.isEmpty() ? content() : asked);
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return new Scope(typed, all);
        }
        String prefix = typed.substring(0, colon).strip();
        String rest = typed.substring(colon + 1).strip();
        if (prefix.equalsIgnoreCase("all")) {
            return new Scope(rest, everything());
        }
        if (prefix.isEmpty()) {
            return new Scope(rest, Set.of(Namespace.MAIN));
        }
        return namespaces
                .find(prefix)
                .filter(namespace -> namespace.id() >= 0)
                .map(namespace -> new Scope(rest, withMessages(Set.of(namespace.id()))))
                .orElse(new Scope(typed, all));
    }

    /** Whoever looks on walls looks for what stands there. */
    private static Set<Integer> withMessages(Set<Integer> asked) {
        if (!asked.contains(Namespace.WALL)) {
            return asked;
        }
        Set<Integer> more = new LinkedHashSet<>(asked);
        more.add(Namespace.THREAD);
        return more;
    }

    private Set<Integer> content() {
        Set<Integer> ids = new LinkedHashSet<>();
        namespaces.all().stream().filter(Namespace::content).forEach(namespace -> ids.add(namespace.id()));
        return ids.isEmpty() ? Set.of(Namespace.MAIN) : ids;
    }

    private Set<Integer> everything() {
        Set<Integer> ids = new LinkedHashSet<>();
        namespaces.all().stream().map(Namespace::id).filter(id -> id >= 0).forEach(ids::add);
        return ids;
    }
}
