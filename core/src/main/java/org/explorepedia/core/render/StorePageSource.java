// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * The wiki as one parse sees it. Remembers what it was told for as long as the parse lasts, so that no page is looked up
 * twice; belongs to one thread.
 */
final class StorePageSource implements PageSource {

    private final UnitOfWork work;
    private final RevisionTexts texts;
    private final SiteFacts site;
    private final Messages messages;
    private final String contentLanguage;
    private final java.time.Clock clock;
    private final Map<Title, Optional<Page>> pages = new HashMap<>();

    StorePageSource(
            UnitOfWork work,
            RevisionTexts texts,
            SiteFacts site,
            Messages messages,
            String contentLanguage,
            java.time.Clock clock) {
        this.work = work;
        this.texts = texts;
        this.site = site;
        this.messages = messages;
        this.contentLanguage = contentLanguage;
        this.clock = clock;
    }

    /** The program around has more special pages than any list here could say, so links to them are never red. */
    @Override
    public boolean hasSpecialPage(String name) {
        return true;
    }

    @Override
    public Optional<SourceText> text(Title title) {
        Title asked = title.withoutFragment();
        return page(asked)
                .flatMap(page -> texts.find(page.latest())
                        .map(text -> new SourceText(asked, text, page.latest().value(), page.contentModel())));
    }

    @Override
    public void prefetch(Collection<Title> titles) {
        Set<RevisionId> latest = new HashSet<>();
        look(titles);
        for (Title title : titles) {
            pages.getOrDefault(title.withoutFragment(), Optional.empty()).ifPresent(page -> latest.add(page.latest()));
        }
        if (!latest.isEmpty()) {
            texts.find(latest);
        }
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        look(titles);
        Map<Title, PageState> states = new HashMap<>();
        for (Title title : titles) {
            if (title.namespace() < 0) {
                states.put(title, new PageState(0, false, 0));
            } else {
                pages.getOrDefault(title.withoutFragment(), Optional.empty())
                        .ifPresent(page ->
                                states.put(title, new PageState(page.id().value(), page.redirect(), page.length())));
            }
        }
        walls(titles, states);
        return states;
    }

    /** Every account has a wall without anybody making it, and its talk page leads there; threads are no pages at all. */
    private void walls(Set<Title> titles, Map<Title, PageState> states) {
        Map<Title, String> owners = new HashMap<>();
        for (Title title : titles) {
            boolean wall = title.namespace() == Namespace.WALL || title.namespace() == Namespace.USER_TALK;
            if (title.namespace() == Namespace.THREAD) {
                states.putIfAbsent(title, new PageState(0, false, 0));
            } else if (wall && !states.containsKey(title) && title.dbKey().indexOf('/') < 0) {
                owners.put(title, title.text());
            }
        }
        if (!owners.isEmpty()) {
            Map<String, User> accounts = work.read(stores -> stores.users().find(Set.copyOf(owners.values())));
            owners.forEach((title, owner) -> {
                if (accounts.containsKey(owner)) {
                    states.put(title, new PageState(0, false, 0));
                }
            });
        }
    }

    private Optional<Page> page(Title title) {
        look(List.of(title));
        return pages.getOrDefault(title, Optional.empty());
    }

    private void look(Collection<Title> titles) {
        Set<Title> unknown = titles.stream()
                .map(Title::withoutFragment)
                .filter(title -> title.namespace() >= 0
                        && !title.isExternal()
                        && !title.dbKey().isEmpty()
                        && !pages.containsKey(title))
                .collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        Map<Title, Page> found = work.read(stores -> stores.pages().find(unknown));
        unknown.forEach(title -> pages.put(title, Optional.ofNullable(found.get(title))));
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        return Map.of();
    }

    @Override
    public Optional<String> message(String key) {
        return messages.source(key, contentLanguage);
    }

    @Override
    public Map<SiteStatistic, Long> statistics() {
        return site.numbers();
    }

    @Override
    public Optional<RevisionInfo> revision(Title title) {
        return page(title.withoutFragment())
                .flatMap(page -> work.read(stores -> stores.revisions().find(page.latest())))
                .map(revision -> new RevisionInfo(
                        revision.id().value(),
                        revision.timestamp(),
                        revision.author().name(),
                        revision.length()));
    }

    @Override
    public CategoryCounts category(String key) {
        LinkStore.CategorySize size =
                work.read(stores -> stores.links().categorySizes(Set.of(key))).get(key);
        return size == null
                ? CategoryCounts.NONE
                : new CategoryCounts(
                        size.pages() + size.subcategories() + size.files(), size.subcategories(), size.files());
    }

    @Override
    public Map<String, List<Title>> categoryMembers(Set<String> keys, CategoryMode mode, int limit) {
        return work.read(stores -> {
            Map<String, List<Title>> members = new HashMap<>();
            for (String key : keys) {
                members.put(
                        key,
                        mode == CategoryMode.PARENTS
                                ? parents(stores, key, limit)
                                : members(stores.links(), key, mode, limit));
            }
            return members;
        });
    }

    @Override
    public List<Title> pagesWithPrefix(Title prefix, int limit) {
        return work
                .read(stores -> stores.pages()
                        .list(prefix.namespace(), prefix.dbKey(), Optional.of(false), Slice.Request.first(limit)))
                .items()
                .stream()
                .map(Page::title)
                .toList();
    }

    private static List<Title> members(LinkStore links, String key, CategoryMode mode, int limit) {
        List<Title> titles = new ArrayList<>();
        for (LinkStore.MemberKind kind : kinds(mode)) {
            links.members(key, kind, Slice.Request.first(limit))
                    .items()
                    .forEach(member -> titles.add(member.page().title()));
        }
        return titles.subList(0, Math.min(limit, titles.size()));
    }

    private static List<LinkStore.MemberKind> kinds(CategoryMode mode) {
        return switch (mode) {
            case SUBCATEGORIES, PARENTS -> List.of(LinkStore.MemberKind.SUBCATEGORY);
            case PAGES -> List.of(LinkStore.MemberKind.SUBCATEGORY, LinkStore.MemberKind.PAGE);
            case ALL -> List.of(LinkStore.MemberKind.SUBCATEGORY, LinkStore.MemberKind.PAGE, LinkStore.MemberKind.FILE);
        };
    }

    private static List<Title> parents(Stores stores, String key, int limit) {
        Title category = Title.of(Namespace.CATEGORY, key);
        Page page = stores.pages().find(Set.of(category)).get(category);
        return page == null
                ? List.of()
                : stores.links().outgoing(page.id(), LinkKind.CATEGORY).keySet().stream()
                        .map(target -> Title.of(Namespace.CATEGORY, target.key()))
                        .sorted(Comparator.comparing(Title::dbKey))
                        .limit(limit)
                        .toList();
    }

    @Override
    public Optional<String> protection(Title title, String action) {
        return work.read(stores -> stores.restrictions().protections(title.withoutFragment(), clock.instant())).stream()
                .filter(protection -> protection.action().equals(action))
                .map(Protection::level)
                .findFirst();
    }

    @Override
    public String gender(String userName) {
        return work.read(stores -> stores.users().find(userName))
                .map(user -> user.preferences().getOrDefault("gender", "unknown"))
                .orElse("unknown");
    }
}
