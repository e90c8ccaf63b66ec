// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.output.PageFacts.Section;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Writes the facts about a page in the lines that MediaWiki's test runner writes. */
final class SpecFacts {

    private final WikitextEngine engine;
    private final Title page;
    private final PageFacts facts;
    private final List<String> flags = new ArrayList<>();
    private final List<Warning> warnings;

    SpecFacts(WikitextEngine engine, Title page, ParseResult result) {
        this.engine = engine;
        this.page = page;
        this.facts = result.facts();
        this.warnings = result.warnings();
        Map<String, String> properties = facts.properties();
        if (properties.containsKey("notoc") && !properties.containsKey("toc")) {
            flags.add("no-toc");
        }
        if (facts.showToc() && !flags.contains("no-toc")) {
            flags.add("show-toc");
        }
        result.varies().forEach(dependency -> {
            switch (dependency) {
                case REVISION_ID -> flags.add("vary-revision-id");
                case REVISION_TIME -> flags.add("vary-revision-timestamp");
                case REVISION_USER -> flags.add("vary-user");
                default -> {}
            }
        });
        if (properties.containsKey("newsectionlink")) {
            flags.add("mw-NewSection");
        }
        if (properties.containsKey("nogallery")) {
            flags.add("mw-NoGallery");
        }
    }

    SpecFacts(WikitextEngine engine, Title page, boolean signed) {
        this.engine = engine;
        this.page = page;
        this.facts = PageFacts.NONE;
        this.warnings = List.of();
        if (signed) {
            flags.add("user-signature");
        }
    }

    String before(SpecCase example) {
        List<String> lines = new ArrayList<>();
        if (example.has("showtitle")) {
            lines.add(facts.displayTitle().isEmpty() ? plainTitle() : facts.displayTitle());
        }
        if (example.has("showindicators")) {
            facts.indicators().forEach((name, html) -> lines.add(name + "=" + html));
        }
        return String.join("\n", lines);
    }

    String after(SpecCase example) {
        Namespaces namespaces = engine.site().namespaces();
        List<String> lines = new ArrayList<>();
        if (example.has("cat")) {
            facts.categories()
                    .forEach((name, key) -> lines.add("cat=" + name + " sort="
                            + (key.isEmpty() ? facts.properties().getOrDefault("defaultsort", "") : key)));
        }
        if (example.has("extlinks")) {
            facts.externalLinks().forEach(url -> lines.add("extlink=" + url));
        }
        if (example.has("ill")) {
            facts.languageLinks()
                    .forEach(t -> lines.add(
                            "ill=" + t.interwiki() + ":" + t.text() + (t.hasFragment() ? "#" + t.fragment() : "")));
        }
        if (example.has("iwl")) {
            facts.interwikiLinks().forEach(link -> lines.add("iwl=" + link));
        }
        if (example.has("links")) {
            facts.links().forEach(t -> lines.add("link=" + namespaces.prefixedDbKey(t)));
        }
        if (example.has("special")) {
            facts.links().stream()
                    .filter(t -> t.namespace() == Namespace.SPECIAL)
                    .forEach(t -> lines.add("special=" + namespaces.prefixedDbKey(t)));
        }
        if (example.has("templates")) {
            facts.templates().forEach(t -> lines.add("template=" + namespaces.prefixedDbKey(t)));
        }
        if (example.has("extension")) {
            for (String key : example.option("extension").split(",")) {
                String json = facts.extensionData().get(key);
                if (json != null) {
                    lines.add("extension[" + key + "]=" + json);
                }
            }
        }
        if (example.has("property")) {
            for (String key : example.option("property").split(",")) {
                String value = facts.properties().get(key);
                lines.add("property[" + key + "]=" + (value == null ? "" : value));
            }
        }
        if (example.has("showflags")) {
            lines.add("flags=" + String.join(", ", new TreeSet<>(flags)));
        }
        if (example.has("showtocdata")) {
            lines.add("Sections:");
            facts.sections().forEach(s -> lines.add(section(s)));
        }
        if (example.has("showwarnings")) {
            warnings.forEach(
                    w -> lines.add("warning=" + w.messageKey() + w.arguments() + " at " + w.start() + "-" + w.end()));
        }
        if (example.has("showmedia")) {
            lines.add("images=" + String.join(", ", facts.files()));
        }
        return String.join("\n", lines);
    }

    private static String section(Section s) {
        boolean own = s.sourceOffset() >= 0;
        return " ".repeat(s.tocLevel()) + "h" + s.level() + " index:" + s.index() + " toclevel:" + s.tocLevel()
                + " number:"
                + s.number() + " title:" + (s.fromTitle().isEmpty() ? "NULL" : s.fromTitle()) + " off:"
                + (own ? String.valueOf(s.sourceOffset()) : "NULL") + " anchor/linkAnchor:" + s.anchor() + " line:"
                + s.lineHtml();
    }

    private String plainTitle() {
        String full = engine.site().namespaces().prefixedText(page);
        int colon = page.namespace() == Namespace.MAIN ? -1 : full.indexOf(':');
        String main = "<span class=\"mw-page-title-main\">" + escape(full.substring(colon + 1)) + "</span>";
        return colon < 0
                ? main
                : "<span class=\"mw-page-title-namespace\">" + escape(full.substring(0, colon))
                        + "</span><span class=\"mw-page-title-separator\">:</span>" + main;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
