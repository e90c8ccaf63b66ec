// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.SubpageLinks;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * Where in a page's own text the facts about it stand: the link, call or address that makes each of them. A fact that only comes
 * about in a template has no place here; the call of that template has one.
 *
 * @param links places of links to each page
 * @param templates places of calls of each template
 * @param files places of each file, by key
 * @param categories places of each category, by key
 * @param externalLinks places of each address
 * @param sections each section with its heading, by its number for section editing
 */
public record FactPlaces(
        Map<Title, List<SourceRange>> links,
        Map<Title, List<SourceRange>> templates,
        Map<String, List<SourceRange>> files,
        Map<String, List<SourceRange>> categories,
        Map<String, List<SourceRange>> externalLinks,
        Map<Integer, SourceRange> sections) {

    /**
     * Finds the places.
     *
     * @param facts of the page
     * @param tree of its text
     * @param page its title, for relative links
     */
    public static FactPlaces of(PageFacts facts, SyntaxTree tree, SiteConfig site, Title page) {
        Finder finder = new Finder(facts, site, page);
        tree.walk().forEach(finder::node);
        Map<Integer, SourceRange> sections = new LinkedHashMap<>();
        tree.sections().forEach(section -> sections.put(section.index(), section.range()));
        return new FactPlaces(
                finder.links, finder.templates, finder.files, finder.categories, finder.externalLinks, sections);
    }

    private static final class Finder {
        private final PageFacts facts;
        private final SiteConfig site;
        private final TitleParser titles;
        private final Title page;
        private final Map<Title, List<SourceRange>> links = new LinkedHashMap<>();
        private final Map<Title, List<SourceRange>> templates = new LinkedHashMap<>();
        private final Map<String, List<SourceRange>> files = new LinkedHashMap<>();
        private final Map<String, List<SourceRange>> categories = new LinkedHashMap<>();
        private final Map<String, List<SourceRange>> externalLinks = new LinkedHashMap<>();

        Finder(PageFacts facts, SiteConfig site, Title page) {
            this.facts = facts;
            this.site = site;
            this.titles = site.titleParser();
            this.page = page;
        }

        void node(SyntaxNode node) {
            if (node instanceof SyntaxNode.InternalLink link) {
                target(link).ifPresent(title -> link(link, title));
            } else if (node instanceof SyntaxNode.Template template) {
                String name = withoutModifier(template.name());
                find(
                                name.startsWith(":") ? name.substring(1) : name,
                                name.startsWith(":") ? Namespace.MAIN : Namespace.TEMPLATE)
                        .filter(facts.templates()::contains)
                        .ifPresent(title -> add(templates, title, node));
            } else if (node instanceof SyntaxNode.ExternalLink link) {
                String url = link.url().source();
                if (facts.externalLinks().contains(url)) {
                    add(externalLinks, url, node);
                }
            }
        }

        private void link(SyntaxNode.InternalLink link, Title title) {
            switch (link.kind()) {
                case FILE -> {
                    if (facts.files().contains(title.dbKey())) {
                        add(files, title.dbKey(), link);
                    }
                }
                case CATEGORY -> {
                    if (facts.categories().containsKey(title.dbKey())) {
                        add(categories, title.dbKey(), link);
                    }
                }
                case PAGE -> {
                    if (facts.links().contains(title)) {
                        add(links, title, link);
                    }
                }
            }
        }

        private Optional<Title> target(SyntaxNode.InternalLink link) {
            String written = link.target();
            String target = written.startsWith(":") ? written.substring(1) : written;
            return find(SubpageLinks.absolute(page, target, site.namespaces()), Namespace.MAIN);
        }

        private Optional<Title> find(String name, int namespace) {
            return titles.find(name, namespace).map(Title::withoutFragment);
        }

        private static String withoutModifier(String name) {
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            return switch (prefix) {
                case "subst", "safesubst", "msg", "msgnw", "raw" ->
                    name.substring(colon + 1).strip();
                default -> name;
            };
        }

        private static <K> void add(Map<K, List<SourceRange>> places, K key, SyntaxNode node) {
            places.computeIfAbsent(key, _ -> new ArrayList<>()).add(node.range());
        }
    }
}
