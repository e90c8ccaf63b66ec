// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

record MemoryLinkStore(MemoryState state) implements LinkStore {

    @Override
    public Map<Target, String> outgoing(PageId page, LinkKind kind) {
        return Map.copyOf(state.links.getOrDefault(page, Map.of()).getOrDefault(kind, Map.of()));
    }

    @Override
    public void change(PageId page, LinkKind kind, Map<Target, String> add, Set<Target> remove) {
        Map<Target, String> all = new HashMap<>(outgoing(page, kind));
        all.keySet().removeAll(remove);
        all.putAll(add);
        state.links.computeIfAbsent(page, _ -> new HashMap<>()).put(kind, all);
    }

    @Override
    public void removeAll(PageId page) {
        state.links.remove(page);
        state.properties.remove(page);
        state.redirects.remove(page);
    }

    private List<Page> linking(Target target, LinkKind kind) {
        return state.links.entrySet().stream()
                .filter(entry -> entry.getValue().getOrDefault(kind, Map.of()).containsKey(target))
                .filter(entry -> state.pages.containsKey(entry.getKey()))
                .map(entry -> Objects.requireNonNull(state.pages.get(entry.getKey())))
                .sorted((a, b) -> Long.compare(a.id().value(), b.id().value()))
                .toList();
    }

    @Override
    public Slice<Page> incoming(Target target, LinkKind kind, Slice.Request slice) {
        return MemoryState.slice(linking(target, kind), slice);
    }

    @Override
    public List<PageId> incomingIds(Target target, LinkKind kind, int limit) {
        return linking(target, kind).stream().map(Page::id).limit(limit).toList();
    }

    private List<Member> all(String key) {
        Target target = new Target(Namespace.CATEGORY, key);
        return linking(target, LinkKind.CATEGORY).stream()
                .map(page ->
                        new Member(page, outgoing(page.id(), LinkKind.CATEGORY).getOrDefault(target, "")))
                .sorted((a, b) -> a.sortKey().compareTo(b.sortKey()))
                .toList();
    }

    private static MemberKind kindOf(Page page) {
        return switch (page.title().namespace()) {
            case Namespace.CATEGORY -> MemberKind.SUBCATEGORY;
            case Namespace.FILE -> MemberKind.FILE;
            default -> MemberKind.PAGE;
        };
    }

    @Override
    public Slice<Member> members(String categoryKey, MemberKind kind, Slice.Request slice) {
        return MemoryState.slice(
                all(categoryKey).stream()
                        .filter(member -> kindOf(member.page()) == kind)
                        .toList(),
                slice);
    }

    @Override
    public Map<String, CategorySize> categorySizes(Collection<String> keys) {
        Map<String, CategorySize> sizes = new HashMap<>();
        for (String key : keys) {
            List<MemberKind> kinds =
                    all(key).stream().map(member -> kindOf(member.page())).toList();
            sizes.put(
                    key,
                    new CategorySize(
                            key,
                            kinds.stream()
                                    .filter(kind -> kind == MemberKind.PAGE)
                                    .count(),
                            kinds.stream()
                                    .filter(kind -> kind == MemberKind.SUBCATEGORY)
                                    .count(),
                            kinds.stream()
                                    .filter(kind -> kind == MemberKind.FILE)
                                    .count()));
        }
        return sizes;
    }

    @Override
    public Slice<CategorySize> categories(String prefix, Slice.Request slice) {
        Set<String> keys = new HashSet<>();
        state.links
                .values()
                .forEach(kinds -> kinds.getOrDefault(LinkKind.CATEGORY, Map.of())
                        .keySet()
                        .forEach(target -> keys.add(target.key())));
        keys.removeIf(key -> !key.startsWith(prefix));
        return MemoryState.slice(
                categorySizes(keys).values().stream()
                        .sorted((a, b) -> a.key().compareTo(b.key()))
                        .toList(),
                slice);
    }

    @Override
    public Map<String, String> properties(PageId page) {
        return state.properties.getOrDefault(page, Map.of());
    }

    @Override
    public Map<PageId, Map<String, String>> properties(Collection<PageId> pages) {
        Map<PageId, Map<String, String>> found = new HashMap<>();
        pages.forEach(page -> found.put(page, properties(page)));
        return found;
    }

    @Override
    public void setProperties(PageId page, Map<String, String> properties) {
        state.properties.put(page, Map.copyOf(properties));
    }

    @Override
    public List<Wanted> wanted(LinkKind kind, int limit, int offset) {
        Map<Target, Long> counts = new HashMap<>();
        state.links
                .values()
                .forEach(kinds -> kinds.getOrDefault(kind, Map.of())
                        .keySet()
                        .forEach(target -> counts.merge(target, 1L, Long::sum)));
        return counts.entrySet().stream()
                .filter(entry -> state.pages.values().stream()
                        .noneMatch(page -> page.title().namespace()
                                        == entry.getKey().namespace()
                                && page.title().dbKey().equals(entry.getKey().key())))
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Long.compare(b.pages(), a.pages()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public Slice<Page> orphaned(Slice.Request slice) {
        return MemoryState.slice(
                state.pages.values().stream()
                        .filter(page -> page.title().namespace() == Namespace.MAIN
                                && linking(new Target(0, page.title().dbKey()), LinkKind.PAGE)
                                        .isEmpty())
                        .toList(),
                slice);
    }

    @Override
    public List<Page> redirectsTo(Title target, int limit) {
        return state.redirects.entrySet().stream()
                .filter(entry -> entry.getValue().withoutFragment().equals(target.withoutFragment()))
                .map(entry -> Objects.requireNonNull(state.pages.get(entry.getKey())))
                .limit(limit)
                .toList();
    }

    @Override
    public void setRedirect(PageId page, Optional<Title> target) {
        if (target.isPresent()) {
            state.redirects.put(page, target.get());
        } else {
            state.redirects.remove(page);
        }
    }

    @Override
    public Optional<Title> redirectTarget(PageId page) {
        return Optional.ofNullable(state.redirects.get(page));
    }
}
