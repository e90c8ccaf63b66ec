// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the body of one page.
 *
 * @param texts the interface's words in the viewer's language
 * @param site what all pages share
 * @param viewer who looks
 * @param lang language of the interface, as in {@code <html lang>}
 * @param dir {@code ltr} or {@code rtl}
 * @param layout how wide the body may be
 * @param head what machines read
 * @param heading the one {@code h1}, as markup
 * @param tagline the line below it, or empty
 * @param subtitle where the page comes from ("Redirected from …"), may be empty
 * @param namespaces tabs at the start: the page and its discussion, on user pages also wall and contributions
 * @param views tabs at the end: read, edit, history
 * @param more tabs that wait behind "More"
 * @param notices boxes above the body
 * @param contents the headings of the article; empty for no panel
 * @param categories the page's categories
 * @param hiddenCategories categories that only maintainers look for
 * @param footer lines such as "last edited" and the licence
 * @param share ways to pass the page on, or null for pages that are not shared
 * @param styles further style sheets, such as {@code tools.css}
 * @param scripts further modules, such as {@code js/edit.js}
 * @param bodyClass classes that templates and scripts of the wiki know, such as {@code ns-0 action-view}
 */
public record PageChrome(
        Texts texts,
        Site site,
        Viewer viewer,
        String lang,
        String dir,
        Layout layout,
        Head head,
        Content heading,
        String tagline,
        Content subtitle,
        List<Tab> namespaces,
        List<Tab> views,
        List<Tab> more,
        List<Notice> notices,
        List<Section> contents,
        List<Link> categories,
        List<Link> hiddenCategories,
        List<Content> footer,
        @Nullable Share share,
        List<String> styles,
        List<String> scripts,
        String bodyClass) {

    /** How much of the window the body takes. */
    public enum Layout {
        /** A text to read, in a narrow measure with pictures beside it. */
        ARTICLE,
        /** A form or list. */
        TOOL,
        /** As wide as the window allows, for comparisons. */
        FULL;

        public String css() {
            return switch (this) {
                case ARTICLE -> "page-article";
                case TOOL -> "page-tool";
                case FULL -> "page-full";
            };
        }
    }

    public PageChrome {
        namespaces = List.copyOf(namespaces);
        views = List.copyOf(views);
        more = List.copyOf(more);
        notices = List.copyOf(notices);
        contents = List.copyOf(contents);
        categories = List.copyOf(categories);
        hiddenCategories = List.copyOf(hiddenCategories);
        footer = List.copyOf(footer);
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** A page with nothing but its name, to be filled step by step. */
    public static PageChromeBuilder of(Texts texts, Site site, Viewer viewer, Head head) {
        return new PageChromeBuilder(texts, site, viewer, head);
    }
}
