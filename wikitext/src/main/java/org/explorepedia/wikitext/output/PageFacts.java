// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.output;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * What a parse learned about the page, for link tables, search, contents list and skin. Orders are those of first
 * appearance on the page.
 *
 * @param links local pages linked to, without fragments
 * @param templates pages transcluded, directly or not, including those that do not exist
 * @param files keys of files used
 * @param categories key of each category with its sort key, empty for the default one
 * @param externalLinks addresses outside the wiki
 * @param interwikiLinks prefix and title, such as {@code wikipedia:Foo}
 * @param languageLinks links to the same page in other languages, at most one for each
 * @param sections headings in order
 * @param showToc whether the contents list belongs on the page
 * @param properties page properties such as {@code defaultsort}, {@code notoc}, {@code hiddencat}
 * @param displayTitle HTML of the title if the page sets one, else empty
 * @param indicators name and HTML of page status indicators
 * @param scriptModules names of behaviours that the HTML asks for (sortable tables …)
 * @param extensionData facts of extension tags, such as template data, as JSON by key
 */
public record PageFacts(
        Set<Title> links,
        Set<Title> templates,
        Set<String> files,
        Map<String, String> categories,
        Set<String> externalLinks,
        Set<String> interwikiLinks,
        List<Title> languageLinks,
        List<Section> sections,
        boolean showToc,
        Map<String, String> properties,
        String displayTitle,
        Map<String, String> indicators,
        Set<String> scriptModules,
        Map<String, String> extensionData) {

    /** Facts of a page without any. */
    public static final PageFacts NONE = new PageFacts(
            Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), List.of(), List.of(), false, Map.of(), "",
            Map.of(), Set.of(), Map.of());

    /**
     * A heading.
     *
     * @param level 1 to 6, as in the markup
     * @param tocLevel depth in the contents list, from 1
     * @param number such as {@code 2.1}
     * @param lineHtml the heading as the contents list shows it
     * @param anchor the HTML id
     * @param fallbackAnchor a second id in the older encoding, or empty
     * @param index number for section editing, {@code T-1} for one from a template, empty if it cannot be edited
     * @param fromTitle the page that holds the heading, as prefixed key, or empty
     * @param sourceOffset where the section begins in the page's source in UTF-16 units, or -1 if it is from elsewhere
     */
    public record Section(
            int level,
            int tocLevel,
            String number,
            String lineHtml,
            String anchor,
            String fallbackAnchor,
            String index,
            String fromTitle,
            int sourceOffset) {}
}
