// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.text.TextBuffer;

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
        Map<Reference, List<Reference>> children = new IdentityHashMap<>();
        int count = 0;
        for (Reference reference : all) {
            if (reference.parent == null) {
                count++;
            } else {
                children.computeIfAbsent(reference.parent, _ -> new ArrayList<>())
                        .add(reference);
            }
        }
        TextBuffer list = frame.state().buffers().take();
        if (columns) {
            list.append("<div class=\"mw-references-wrap");
            list.append(count > MAX_IN_ONE_COLUMN ? " mw-references-columns\">" : "\">");
        }
        list.append("<ol class=\"references\">\n");
        for (int i = 0; i < all.size(); i++) {
            Reference reference = all.get(i);
            if (reference.parent == null) {
                entry(reference, children.getOrDefault(reference, List.of()), list);
                list.append('\n');
            }
        }
        list.append(columns ? "</ol></div>" : "</ol>");
        return frame.state().buffers().finish(list);
    }

    private void entry(Reference reference, List<Reference> children, TextBuffer out) {
        TextBuffer nested = frame.state().buffers().take();
        if (!children.isEmpty()) {
            nested.append("<ol class=\"mw-extended-references\">");
            children.forEach(child -> {
                entry(child, List.of(), nested);
                nested.append('\n');
            });
            nested.append("</ol>");
        }
        if (reference.follows.isEmpty()) {
            item(reference, out);
            out.append(nested).append("</li>");
        } else {
            out.append("<p id=\"");
            texts.appendId(CiteText.continuationId(reference), out);
            out.append("\">");
            text(reference, out);
            out.append("\n</p>");
        }
        frame.state().buffers().give(nested);
    }

    private void item(Reference reference, TextBuffer out) {
        if (reference.uses == 0 && reference.text == null) {
            out.append("<li>");
        } else {
            out.append("<li id=\"");
            texts.appendId(reference.noteId, out);
            out.append('"');
            if (!reference.direction.isEmpty()) {
                out.append(" class=\"mw-cite-dir-").append(reference.direction).append('"');
            }
            out.append('>');
        }
        backLinks(reference, out);
        out.append(' ');
        text(reference, out);
        if (reference.text != null && !reference.text.isBlank()) {
            out.append('\n');
        }
    }

    private void text(Reference reference, TextBuffer out) {
        String text = reference.text;
        if (text == null || text.isBlank()) {
            out.append(texts.error(frame, "cite_error_references_no_text", reference.name));
            return;
        }
        out.append("<span class=\"reference-text\">");
        int start = out.length();
        frame.parse(text, false, out);
        int end = out.length();
        while (end > start && out.charAt(end - 1) == '\n') {
            end--;
        }
        out.truncate(end);
        reference.warnings.forEach(warning -> out.append(' ').append(warning));
        out.append("</span>");
    }

    private void backLinks(Reference reference, TextBuffer out) {
        out.append("<span class=\"mw-cite-backlink\">");
        if (reference.uses == 1) {
            out.append("<a href=\"#");
            texts.appendFragment(reference.useId(0), out);
            out.append("\">↑</a></span>");
            return;
        }
        out.append("↑ ");
        int width = String.valueOf(reference.uses).length();
        for (int use = 0; use < reference.uses; use++) {
            String count = String.valueOf(use);
            out.append(use == 0 ? "" : " ").append("<sup><a href=\"#");
            texts.appendFragment(reference.useId(use), out);
            out.append("\">")
                    .append(texts.number(reference.number + "." + "0".repeat(width - count.length()) + count))
                    .append("</a></sup>");
        }
        out.append("</span>");
    }
}
