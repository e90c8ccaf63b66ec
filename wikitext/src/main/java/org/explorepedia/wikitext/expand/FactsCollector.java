// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.output.PageFacts.Section;
import org.explorepedia.wikitext.title.Title;

/** Gathers {@link PageFacts} during a parse, in order of first appearance. */
public final class FactsCollector {

    private final String server;
    private final Set<Title> links = new LinkedHashSet<>();
    private final Set<Title> templates = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Set<String> externalLinks = new LinkedHashSet<>();
    private final Set<String> interwikiLinks = new LinkedHashSet<>();
    private final Map<String, Title> languageLinks = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> indicators = new LinkedHashMap<>();
    private final Set<String> scriptModules = new LinkedHashSet<>();
    private final Map<String, String> extensionData = new LinkedHashMap<>();
    private String displayTitle = "";
    private boolean showToc;

    /** @param server beginning of the wiki's own addresses */
    public FactsCollector(String server) {
        this.server = server;
    }

    public void link(Title title) {
        links.add(title.withoutFragment());
    }

    public void template(Title title) {
        templates.add(title.withoutFragment());
    }

    public void file(String key) {
        files.add(key);
    }

    /** Adds a category; a later sort key for the same category replaces an earlier one. */
    public void category(String key, String sortKey) {
        categories.put(key, sortKey);
    }

    /** Notes an address outside of the wiki; links to the wiki's own addresses are none. */
    public void externalLink(String url) {
        boolean own = !server.isEmpty()
                && url.startsWith(server)
                && (url.length() == server.length() || "/?#:".indexOf(url.charAt(server.length())) >= 0);
        if (!own) {
            externalLinks.add(url);
        }
    }

    public void interwikiLink(String prefixedKey) {
        interwikiLinks.add(prefixedKey);
    }

    /** Adds a language link; the first one for a language stays. */
    public void languageLink(Title title) {
        languageLinks.putIfAbsent(title.interwiki(), title);
    }

    public void section(Section section) {
        sections.add(section);
    }

    public List<Section> sections() {
        return sections;
    }

    public void property(String name, String value) {
        properties.put(name, value);
    }

    public Map<String, String> properties() {
        return properties;
    }

    public void indicator(String name, String html) {
        indicators.put(name, html);
    }

    public void scriptModule(String name) {
        scriptModules.add(name);
    }

    public void extensionData(String key, String json) {
        extensionData.put(key, json);
    }

    public void displayTitle(String html) {
        displayTitle = html;
    }

    public boolean showsToc() {
        return showToc;
    }

    public void showToc(boolean show) {
        showToc = show;
    }

    public PageFacts facts() {
        return new PageFacts(
                links,
                templates,
                files,
                categories,
                externalLinks,
                interwikiLinks,
                List.copyOf(languageLinks.values()),
                List.copyOf(sections),
                showToc,
                properties,
                displayTitle,
                indicators,
                scriptModules,
                extensionData);
    }
}
