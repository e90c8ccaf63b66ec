// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.List;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.output.PageFacts.Section;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.tree.Slots;

/** Writes what is known only at the very end: the contents list and the links for editing sections. */
final class PageSlots implements Slots {

    private final PassContext context;
    private boolean placed;

    PageSlots(PassContext context) {
        this.context = context;
    }

    @Override
    public void fill(String name, String attributes, TextBuffer out) {
        if (out.length() > context.state().site().limits().maxOutput()) {
            return;
        }
        if (name.equals(EDIT)) {
            int start = attributes.indexOf('"');
            edit(attributes.substring(start + 1, attributes.indexOf('"', start + 1)), out, context);
        } else if (!placed) {
            contents(out, context);
            placed = true;
        }
    }

    private static void contents(TextBuffer out, PassContext context) {
        List<Section> sections = context.state().facts().sections();
        if (sections.isEmpty() || !context.state().facts().showsToc()) {
            return;
        }
        String heading = Escape.html(InterfaceTexts.get(context.state(), "toc"));
        out.append("<div id=\"toc\" class=\"toc\" role=\"navigation\" aria-labelledby=\"mw-toc-heading\">");
        out.append(
                "<input type=\"checkbox\" role=\"button\" id=\"toctogglecheckbox\" class=\"toctogglecheckbox\" style=\"display:none\" />");
        out.append("<div class=\"toctitle\" lang=\"")
                .append(Escape.html(context.markup().language().code()));
        out.append("\" dir=\"").append(context.markup().language().rightToLeft() ? "rtl" : "ltr");
        out.append("\"><h2 id=\"mw-toc-heading\">").append(heading);
        out.append(
                "</h2><span class=\"toctogglespan\"><label class=\"toctogglelabel\" for=\"toctogglecheckbox\"></label></span></div>\n");
        lines(sections, context.markup().site().markup().maxTocLevel(), out, context);
        out.append("</div>\n");
    }

    private static void lines(List<Section> sections, int maxLevel, TextBuffer out, PassContext context) {
        int depth = 0;
        for (Section section : sections) {
            int level = section.tocLevel();
            if (level >= maxLevel
                    || out.length() > context.state().site().limits().maxOutput()) {
                continue;
            }
            if (level > depth) {
                // A list opens inside the item before it.
                for (; depth < level; depth++) {
                    out.append(depth == 0 ? "<ul>\n" : "\n<ul>\n");
                }
            } else {
                out.append("</li>\n");
                for (; depth > level; depth--) {
                    out.append("</ul>\n</li>\n");
                }
            }
            out.append("<li class=\"toclevel-")
                    .append(level)
                    .append(section.index().isEmpty() ? "" : " tocsection-" + section.index())
                    .append("\"><a href=\"#");
            out.append(Escape.html(context.markup().anchors().linkOf(section.anchor())));
            out.append("\"><span class=\"tocnumber\">").append(section.number());
            out.append("</span> <span class=\"toctext\">")
                    .append(section.lineHtml())
                    .append("</span></a>");
        }
        for (; depth > 0; depth--) {
            out.append(depth > 1 ? "</li>\n</ul>\n" : "</li>\n</ul>\n");
        }
    }

    private static void edit(String number, TextBuffer out, PassContext context) {
        if (!context.state().request().options().editSectionLinks()) {
            return;
        }
        HeadingTable.Edit edit = context.headings().edits().get(Integer.parseInt(number));
        Title page = context.markup()
                .titles()
                .find(edit.page(), Namespace.MAIN)
                .orElse(context.state().request().title());
        String href = context.markup().urls().query(page, "action=edit&section=" + edit.index());
        String hint = InterfaceTexts.get(context.state(), "editsectionhint", edit.headline());
        String word = InterfaceTexts.get(context.state(), "editsection");
        out.append("<span class=\"mw-editsection\"><span class=\"mw-editsection-bracket\">[</span><a href=\"");
        out.append(Escape.html(href))
                .append("\" title=\"")
                .append(Escape.html(hint))
                .append("\">");
        out.append(Escape.html(word)).append("</a><span class=\"mw-editsection-bracket\">]</span></span>");
    }
}
