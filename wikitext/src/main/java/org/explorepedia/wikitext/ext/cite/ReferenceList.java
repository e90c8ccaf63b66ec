// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;

/** Writes lists of references. */
final class ReferenceList {

    /** Longer lists stand in columns. */
    private static final int MAX_IN_ONE_COLUMN = 10;

    private final Citations citations;
    private final CiteText texts;
    private final Frame frame;

    ReferenceList(Citations citations, CiteText texts, Frame frame) {
        this.citations = citations;
        this.texts = texts;
        this.frame = frame;
    }

    /** What stands below a page for groups that it has no list of. */
    String unlisted() {
        StringBuilder all = new StringBuilder();
        List<String> names = new ArrayList<>(citations.groups().keySet());
        for (String group : names) {
            if (citations.group(group).map(ReferenceGroup::isEmpty).orElse(true)) {
                continue;
            }
            all.append(
                    group.isEmpty()
                            ? html(group, frame.state().site().markup().responsiveReferences())
                            : "<br />" + texts.error(frame, "cite_error_group_refs_without_references", group));
        }
        return all.isEmpty() ? "" : "\n" + all;
    }

    /** The list of a group; empty if it has no references. */
    String html(String group, boolean columns) {
        Optional<ReferenceGroup> entries = citations.group(group).filter(g -> !g.isEmpty());
        if (entries.isEmpty()) {
            return "";
        }
        // Texts may use further references of the same group; those come after in the list.
        List<Reference> all = entries.get().entries();
        StringBuilder list = new StringBuilder("<ol class=\"references\">\n");
        Map<Reference, List<Reference>> children = new IdentityHashMap<>();
        int count = 0;
        for (Reference reference : List.copyOf(all)) {
            if (reference.parent == null) {
                count++;
            } else {
                children.computeIfAbsent(reference.parent, _ -> new ArrayList<>())
                        .add(reference);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Reference reference = all.get(i);
            if (reference.parent == null) {
                list.append(entry(reference, children.getOrDefault(reference, List.of())))
                        .append('\n');
            }
        }
        list.append("</ol>");
        if (!columns) {
            return list.toString();
        }
        String more = count > MAX_IN_ONE_COLUMN ? " mw-references-columns" : "";
        return "<div class=\"mw-references-wrap" + more + "\">" + list + "</div>";
    }

    private String entry(Reference reference, List<Reference> children) {
        StringBuilder nested = new StringBuilder();
        if (!children.isEmpty()) {
            nested.append("<ol class=\"mw-extended-references\">");
            children.forEach(child -> nested.append(entry(child, List.of())).append('\n'));
            nested.append("</ol>");
        }
        if (!reference.follows.isEmpty()) {
            return "<p id=\"" + texts.idAttribute(CiteText.continuationId(reference)) + "\">" + text(reference)
                    + "\n</p>";
        }
        String direction = reference.direction.isEmpty() ? "" : " class=\"mw-cite-dir-" + reference.direction + "\"";
        String start = reference.uses == 0 && reference.text == null
                ? "<li>"
                : "<li id=\"" + texts.idAttribute(CiteText.noteId(reference)) + "\"" + direction + ">";
        String text = text(reference);
        boolean missing = reference.text == null || reference.text.isBlank();
        return start + backLinks(reference) + " " + text + (missing ? "" : "\n") + nested + "</li>";
    }

    private String text(Reference reference) {
        String text = reference.text;
        if (text == null || text.isBlank()) {
            return texts.error(frame, "cite_error_references_no_text", reference.name);
        }
        StringBuilder html = new StringBuilder("<span class=\"reference-text\">");
        html.append(frame.parse(text, false).stripTrailing());
        reference.warnings.forEach(warning -> html.append(' ').append(warning));
        return html.append("</span>").toString();
    }

    private String backLinks(Reference reference) {
        StringBuilder links = new StringBuilder("<span class=\"mw-cite-backlink\">");
        if (reference.uses == 1) {
            links.append("<a href=\"#")
                    .append(texts.fragment(CiteText.useId(reference, 0)))
                    .append("\">↑</a>");
            return links.append("</span>").toString();
        }
        links.append("↑ ");
        int width = String.valueOf(reference.uses - 1).length();
        for (int use = 0; use < reference.uses; use++) {
            String count = String.valueOf(use);
            links.append(use == 0 ? "" : " ")
                    .append("<sup><a href=\"#")
                    .append(texts.fragment(CiteText.useId(reference, use)))
                    .append("\">")
                    .append(texts.number(reference.number + "." + "0".repeat(width - count.length()) + count))
                    .append("</a></sup>");
        }
        return links.append("</span>").toString();
    }
}
