// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;

record MemoryPageStore(MemoryState state) implements PageStore {

    @Override
    public Optional<Page> find(Title title) {
        return state.pages.values().stream()
                .filter(page -> page.title().equals(title.withoutFragment()))
                .findFirst();
    }

    @Override
    public Optional<Page> find(PageId id) {
        return Optional.ofNullable(state.pages.get(id));
    }

    @Override
    public Map<Title, Page> find(Collection<Title> titles) {
        Map<Title, Page> found = new HashMap<>();
        titles.forEach(title -> find(title).ifPresent(page -> found.put(title.withoutFragment(), page)));
        return found;
    }

    @Override
    public Optional<PageId> create(Title title, String contentModel, Instant now) {
        return restore(new PageId(state.nextId()), title, contentModel, now);
    }

    @Override
    public Optional<PageId> restore(PageId id, Title title, String contentModel, Instant now) {
        boolean taken = find(title).isPresent() || state.newPages.containsValue(title) || state.pages.containsKey(id);
        if (taken) {
            return Optional.empty();
        }
        state.newPages.put(id, title);
        return Optional.of(id);
    }

    @Override
    public boolean setLatest(
            PageId page,
            Optional<RevisionId> expected,
            RevisionId latest,
            long length,
            boolean redirect,
            String contentModel,
            Instant now) {
        Page known = state.pages.get(page);
        if (!Optional.ofNullable(known).map(Page::latest).equals(expected)) {
            return false;
        }
        Title title = known == null ? Objects.requireNonNull(state.newPages.remove(page)) : known.title();
        state.pages.put(page, new Page(page, title, latest, redirect, length, now, contentModel));
        return true;
    }

    @Override
    public boolean rename(PageId id, Title title, Instant now) {
        if (find(title).isPresent()) {
            return false;
        }
        state.change(
                state.pages,
                id,
                page -> new Page(id, title, page.latest(), page.redirect(), page.length(), now, page.contentModel()));
        return true;
    }

    @Override
    public void remove(PageId page) {
        state.pages.remove(page);
        state.redirects.remove(page);
        state.comments.remove(page);
    }

    @Override
    public void touch(Collection<PageId> pages, Instant now) {
        for (PageId id : pages) {
            if (state.pages.containsKey(id)) {
                state.change(
                        state.pages,
                        id,
                        page -> new Page(
                                id,
                                page.title(),
                                page.latest(),
                                page.redirect(),
                                page.length(),
                                now,
                                page.contentModel()));
            }
        }
    }

    @Override
    public Slice<Page> list(
            int namespace, String prefix, String from, Optional<Boolean> redirects, Slice.Request slice) {
        List<Page> pages = state.pages.values().stream()
                .filter(page -> page.title().namespace() == namespace
                        && page.title().dbKey().startsWith(prefix)
                        && page.title().dbKey().compareTo(from) >= 0
                        && redirects.map(wanted -> wanted == page.redirect()).orElse(true))
                .sorted((a, b) -> a.title().dbKey().compareTo(b.title().dbKey()))
                .toList();
        return MemoryState.slice(pages, slice);
    }

    @Override
    public Optional<Page> random(Set<Integer> namespaces) {
        return state.pages.values().stream()
                .filter(page -> namespaces.contains(page.title().namespace()) && !page.redirect())
                .findAny();
    }

    @Override
    public List<Title> suggest(int namespace, String prefix, int limit) {
        String start = prefix.toLowerCase(Locale.ROOT);
        return state.pages.values().stream()
                .map(Page::title)
                .filter(title -> title.namespace() == namespace
                        && title.dbKey().toLowerCase(Locale.ROOT).startsWith(start))
                .sorted((a, b) -> Integer.compare(a.dbKey().length(), b.dbKey().length()))
                .limit(limit)
                .toList();
    }

    @Override
    public Counts counts(Set<Integer> contentNamespaces) {
        long articles = state.pages.values().stream()
                .filter(page -> contentNamespaces.contains(page.title().namespace()) && !page.redirect())
                .count();
        return new Counts(state.pages.size(), articles, state.revisions.size(), state.users.size(), 0, 0);
    }
}
