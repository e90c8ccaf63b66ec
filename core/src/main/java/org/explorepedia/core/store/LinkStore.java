// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.wikitext.title.Title;

/** Links between pages, kept in step with the current texts. Targets are keys: prefixed ones for pages, addresses for external links. */
public interface LinkStore {

    /** What a page links to; for categories and properties the value is the sort key or value, else empty. */
    Map<Target, String> outgoing(PageId page, LinkKind kind);

    void change(PageId page, LinkKind kind, Map<Target, String> add, Set<Target> remove);

    void removeAll(PageId page);

    /** Pages that link to a title, by page number. */
    Slice<Page> incoming(Target target, LinkKind kind, Slice.Request slice);

    List<PageId> incomingIds(Target target, LinkKind kind, int limit);

    /** Members of a category in order of their sort keys; kind of member by namespace. */
    Slice<Member> members(String categoryKey, MemberKind kind, Slice.Request slice);

    Map<String, CategorySize> categorySizes(Collection<String> keys);

    /** Categories that have members, by name. */
    Slice<CategorySize> categories(String prefix, Slice.Request slice);

    Map<String, String> properties(PageId page);

    Map<PageId, Map<String, String>> properties(Collection<PageId> pages);

    void setProperties(PageId page, Map<String, String> properties);

    /** Titles linked to that do not exist, with the number of pages that want them, most wanted first. */
    List<Wanted> wanted(LinkKind kind, int limit, int offset);

    /** Pages of the main namespace to which nothing links. */
    Slice<Page> orphaned(Slice.Request slice);

    /** Redirects whose targets are these titles. */
    List<Page> redirectsTo(Title target, int limit);

    void setRedirect(PageId page, Optional<Title> target);

    Optional<Title> redirectTarget(PageId page);

    /**
     * @param namespace number, 0 for external addresses
     * @param key page key without namespace, address, or prefix and title of an interwiki link
     */
    record Target(int namespace, String key) {}

    record Member(Page page, String sortKey) {}

    record CategorySize(String key, long pages, long subcategories, long files) {}

    record Wanted(Target target, long pages) {}

    enum MemberKind {
        PAGE,
        SUBCATEGORY,
        FILE
    }
}
