// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.LinkStore.CategorySize;
import org.explorepedia.core.store.LinkStore.MemberKind;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Categories and their members. */
public final class Categories {

    private static final String HIDDEN = "hiddencat";

    private final UnitOfWork work;

    public Categories(UnitOfWork work) {
        this.work = work;
    }

    /**
     * What a category page lists. Each part is paged by itself.
     *
     * @param sizes of subcategories by their key, for those listed
     */
    public record CategoryView(
            CategorySize size,
            Slice<Entry> subcategories,
            Slice<Entry> pages,
            Slice<Entry> files,
            Map<String, CategorySize> sizes) {
        public CategoryView {
            sizes = Map.copyOf(sizes);
        }
    }

    /** @param heading the letter under which it stands */
    public record Entry(Page page, String heading, String sortKey) {}

    /** The first subcategories, pages and files of a category, or those of the page of the list that is asked for. */
    public CategoryView view(String key, Slice.Request subcategories, Slice.Request pages, Slice.Request files) {
        return work.read(stores -> {
            Slice<Entry> below = entries(stores, key, MemberKind.SUBCATEGORY, subcategories);
            Map<String, CategorySize> sizes = stores.links()
                    .categorySizes(below.items().stream()
                            .map(entry -> entry.page().title().dbKey())
                            .toList());
            return new CategoryView(
                    size(stores, key),
                    below,
                    entries(stores, key, MemberKind.PAGE, pages),
                    entries(stores, key, MemberKind.FILE, files),
                    sizes);
        });
    }

    public Slice<Entry> members(String key, MemberKind kind, Slice.Request request) {
        return work.read(stores -> entries(stores, key, kind, request));
    }

    private static Slice<Entry> entries(Stores stores, String key, MemberKind kind, Slice.Request request) {
        Slice<LinkStore.Member> members = stores.links().members(key, kind, request);
        List<Entry> entries = members.items().stream()
                .map(member -> new Entry(member.page(), SortKeys.heading(member.sortKey()), member.sortKey()))
                .toList();
        return new Slice<>(entries, members.next(), members.previous());
    }

    private static CategorySize size(Stores stores, String key) {
        return stores.links().categorySizes(List.of(key)).getOrDefault(key, new CategorySize(key, 0, 0, 0));
    }

    /** Categories that have members, by name. */
    public Slice<CategorySize> all(String prefix, Slice.Request request) {
        return work.read(stores -> stores.links().categories(prefix, request));
    }

    /** Keys of the categories that a page is in. */
    public List<String> of(Page page) {
        return work.read(stores -> stores.links().outgoing(page.id(), LinkKind.CATEGORY).keySet().stream()
                .map(LinkStore.Target::key)
                .sorted()
                .toList());
    }

    /** Which of these categories are hidden, that is for those who look after the wiki only. */
    public Set<String> hidden(Collection<String> keys) {
        return work.read(stores -> hidden(stores, keys));
    }

    /** As {@link #hidden(Collection)}, within a transaction. */
    public static Set<String> hidden(Stores stores, Collection<String> keys) {
        List<Title> titles =
                keys.stream().map(key -> Title.of(Namespace.CATEGORY, key)).toList();
        Map<PageId, String> pages = new HashMap<>();
        stores.pages().find(titles).forEach((title, page) -> pages.put(page.id(), title.dbKey()));
        if (pages.isEmpty()) {
            return Set.of();
        }
        Set<String> hidden = new HashSet<>();
        stores.links().properties(pages.keySet()).forEach((id, properties) -> {
            String key = pages.get(id);
            if (key != null && properties.containsKey(HIDDEN)) {
                hidden.add(key);
            }
        });
        return hidden;
    }

    /** Which of these pages exist, for the colours of category links, in the order given. */
    public Map<String, Boolean> existing(Collection<String> keys) {
        Set<String> found = work.read(stores ->
                stores
                        .pages()
                        .find(keys.stream()
                                .map(key -> Title.of(Namespace.CATEGORY, key))
                                .toList())
                        .keySet()
                        .stream()
                        .map(Title::dbKey)
                        .collect(Collectors.toSet()));
        Map<String, Boolean> existing = new LinkedHashMap<>();
        keys.forEach(key -> existing.put(key, found.contains(key)));
        return existing;
    }
}
