// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * The only window of a parse on its wiki. Implementations may answer from memory, a database or nothing; they must not
 * throw for pages that do not exist. Every question about many things is one call, so that a page costs a bounded number
 * of look-ups.
 */
public interface PageSource {

    /**
     * The text of a page for transclusion. A redirect is followed by the engine, which asks again.
     *
     * @param title any local title
     */
    Optional<SourceText> text(Title title);

    /** Hint that these texts will be asked for soon; a source may fetch them in one go. */
    default void prefetch(Collection<Title> titles) {}

    /** What is known of each of these pages, for link colours and {@code #ifexist}; a page missing in the answer does not exist. */
    Map<Title, PageState> states(Set<Title> titles);

    /** Files by their key without namespace, such as {@code Example.jpg}; a file missing in the answer does not exist. */
    Map<String, FileInfo> files(Set<String> keys);

    /** The interface text with this key in the content language, unformatted wikitext; empty if the wiki has none. */
    Optional<String> message(String key);

    /** Numbers of the wiki as a whole for {@code {{NUMBEROFARTICLES}}} and its like; unknown names are absent. */
    default Map<SiteStatistic, Long> statistics() {
        return Map.of();
    }

    /** Facts about revisions for {@code {{REVISIONID}}} and its like, of the page itself or another one. */
    default Optional<RevisionInfo> revision(Title title) {
        return Optional.empty();
    }

    /** Whether the wiki has a special page by this name beside those that every wiki has; links to others are red. */
    default boolean hasSpecialPage(String name) {
        return false;
    }

    /** How many members a category has, for {@code {{PAGESINCATEGORY}}}. */
    default CategoryCounts category(String key) {
        return CategoryCounts.NONE;
    }

    /**
     * What stands in each of these categories, for trees of categories: in order of sort keys, subcategories first.
     *
     * @param keys of the categories
     * @param limit of members for each
     */
    default Map<String, List<Title>> categoryMembers(Set<String> keys, CategoryMode mode, int limit) {
        return Map.of();
    }

    /**
     * Pages whose names begin with this title's, for lists of pages inside of pages: in the order of their names, no redirects.
     *
     * @param prefix namespace and the beginning of the name, which may be empty
     */
    default List<Title> pagesWithPrefix(Title prefix, int limit) {
        return List.of();
    }

    /** The protection of a page for an action such as {@code edit}: the group or right that it asks for, or empty. */
    default Optional<String> protection(Title title, String action) {
        return Optional.empty();
    }

    /** The grammatical gender that a user chose: {@code male}, {@code female} or {@code unknown}. */
    default String gender(String userName) {
        return "unknown";
    }

    /**
     * Text of a page.
     *
     * @param contentModel MediaWiki's name: {@code wikitext}, {@code Scribunto}, {@code css}, {@code sanitized-css} …
     */
    record SourceText(Title title, String text, long revisionId, String contentModel) {}

    /** State of a page that exists; {@code redirect} colours links. */
    record PageState(long pageId, boolean redirect, long length) {}

    /**
     * A media file.
     *
     * @param url address of the original
     * @param width in pixels, 0 if it has no picture
     * @param mime such as {@code image/jpeg}
     * @param mediaType MediaWiki's: BITMAP, DRAWING, AUDIO, VIDEO, OFFICE …
     * @param pages number of pages, 1 for plain pictures
     * @param scalable whether it can be drawn at any size, as SVG
     */
    record FileInfo(
            String name,
            String url,
            int width,
            int height,
            long bytes,
            String mime,
            String mediaType,
            int pages,
            boolean scalable,
            boolean bad) {}

    /**
     * Facts about a revision.
     *
     * @param user who made it
     * @param size of its text in bytes
     */
    record RevisionInfo(long revisionId, java.time.Instant timestamp, String user, long size) {}

    /** How many members a category has: all of them, and those of two kinds. */
    record CategoryCounts(long all, long subcategories, long files) {
        /** Of a category that nothing is in. */
        public static final CategoryCounts NONE = new CategoryCounts(0, 0, 0);
    }

    /** What a tree of categories shows of each. */
    enum CategoryMode {
        SUBCATEGORIES,
        /** Subcategories and pages, but no files. */
        PAGES,
        ALL,
        /** The categories that each category is in. */
        PARENTS
    }

    /** A number of the wiki as a whole. */
    enum SiteStatistic {
        PAGES,
        ARTICLES,
        FILES,
        EDITS,
        USERS,
        ACTIVE_USERS,
        ADMINS
    }
}
