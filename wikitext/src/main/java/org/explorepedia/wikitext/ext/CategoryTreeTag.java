// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.request.PageSource.CategoryCounts;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** {@code <categorytree>}: the root of a tree of categories, which scripts unfold; without them it is a link. */
final class CategoryTreeTag implements TagExtension {

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String name = call.content() == null ? "" : call.content().strip();
        Optional<Title> found = frame.state()
                .titles()
                .find(name, Namespace.CATEGORY)
                .filter(t -> t.namespace() == Namespace.CATEGORY && !t.isExternal());
        Map<String, String> attributes = TagHtml.allowed(call.attributes(), "div", frame.state());
        TagHtml.prependClass(attributes, "CategoryTreeTag");
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("class", attributes.getOrDefault("class", "CategoryTreeTag"));
        attributes.forEach(ordered::putIfAbsent);
        ordered.put("data-ct-mode", mode(call.attributes().getOrDefault("mode", "")));
        ordered.put(
                "data-ct-options",
                "{\"mode\":" + mode(call.attributes().getOrDefault("mode", ""))
                        + ",\"hideprefix\":20,\"showcount\":false,\"namespaces\":false,\"notranslations\":false}");
        if (found.isEmpty()) {
            return new Rendered.Html(TagHtml.element("div", ordered, notice(name)));
        }
        Title category = found.get();
        CategoryCounts counts = frame.state().source().category(category.dbKey());
        boolean empty = counts.all() == 0
                && !frame.state().source().states(java.util.Set.of(category)).containsKey(category);
        if (empty) {
            return new Rendered.Html(TagHtml.element("div", ordered, notice(category.text())));
        }
        String prefix = frame.state().site().namespaces().name(Namespace.CATEGORY);
        String link = frame.parse("[[:" + prefix + ":" + category.text() + "|" + category.text() + "]]", false);
        return new Rendered.Html(TagHtml.element(
                "div",
                ordered,
                "<div class=\"CategoryTreeSection\"><div class=\"CategoryTreeItem\">" + link + "</div></div>"));
    }

    private static String notice(String name) {
        return "<span class=\"CategoryTreeNotice\">Category <i>" + Escape.html(name) + "</i> not found</span>";
    }

    private static String mode(String name) {
        return switch (name) {
            case "pages" -> "10";
            case "all" -> "20";
            case "parents" -> "100";
            default -> "0";
        };
    }
}
