// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.output.PageFacts.Section;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.tree.Slots;
import org.explorepedia.wikitext.tree.TextWriter;

/** Writes what is known only at the very end: the contents list and the links for editing sections. */
final class PageSlots implements Slots {

    private final PassContext context;
    private static final String WRAPPER = "<div class=\"mw-heading mw-heading";

    /** Signs that are hidden from passes in attributes; those of headings are written when no pass comes any more. */
    private static final Pattern PLAIN_SIGNS = Pattern.compile("&#(91|93|95|123|124|125|58|73|80|82);");

    private final BitSet wrapped = new BitSet();

    PageSlots(PassContext context) {
        this.context = context;
    }

    @Override
    public void fill(String name, String attributes, TextBuffer out) {
        if (out.length() > context.state().site().limits().maxOutput()) {
            return;
        }
        contents(out, context);
    }

    @Override
    public void openHeading(int number, String name, String attributes, TextBuffer out) {
        HeadingTable.Mark mark = context.headings().mark(number);
        attributes = PLAIN_SIGNS.matcher(attributes).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1))));
        boolean own = attributes.contains(" id=\"");
        String second =
                mark.fallback().isEmpty() || own ? "" : "<span id=\"" + Escape.quoted(mark.fallback()) + "\"></span>";
        String id = own ? "" : " id=\"" + Escape.quoted(mark.id()) + '"';
        if (context.markup().site().markup().legacyHeadings()) {
            out.append('<').append(name).append(attributes).append('>').append(second);
            out.append("<span class=\"mw-headline\"").append(id).append('>');
            return;
        }
        // A heading with attributes of its own, or in a wrapper of its own, gets none.
        wrapped.set(number, attributes.isEmpty() && !endsWithWrapper(out));
        if (wrapped.get(number)) {
            out.append(WRAPPER).append(name.charAt(1)).append("\">");
        }
        out.append('<').append(name).append(id).append(attributes).append('>').append(second);
    }

    @Override
    public void closeHeading(int number, String name, TextBuffer out) {
        HeadingTable.Mark mark = context.headings().mark(number);
        if (context.markup().site().markup().legacyHeadings()) {
            out.append("</span>");
            edit(mark.edit(), out, context);
            out.append("</").append(name).append('>');
            return;
        }
        out.append("</").append(name).append('>');
        edit(mark.edit(), out, context);
        out.append(wrapped.get(number) ? "</div>" : "");
    }

    private static boolean endsWithWrapper(TextBuffer out) {
        int end = Chars.trimEnd(out.array(), 0, out.length());
        int start = end - WRAPPER.length() - 3;
        return start >= 0 && out.startsWith(WRAPPER, start) && out.charAt(end - 1) == '>';
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
                    .append(isOwn(section) ? " tocsection-" + section.index() : "")
                    .append("\"><a href=\"#");
            out.append(Escape.html(context.markup().anchors().linkOf(section.anchor())));
            out.append("\"><span class=\"tocnumber\">").append(section.number());
            out.append("</span> <span class=\"toctext\">");
            line(section.lineHtml().toCharArray(), out);
            out.append("</span></a>");
        }
        for (; depth > 0; depth--) {
            out.append(depth > 1 ? "</li>\n</ul>\n" : "</li>\n</ul>\n");
        }
    }

    /** Whether a section stands in the page itself, not in a template. */
    private static boolean isOwn(Section section) {
        return !section.index().isEmpty() && !section.index().startsWith("T-");
    }

    /** The facts name signs as they are where HTML allows it; the page has one form of each. */
    private static void line(char[] html, TextBuffer out) {
        int i = 0;
        while (i < html.length) {
            int open = Chars.indexOf(html, i, html.length, '<');
            int close = open < 0 ? -1 : Chars.indexOf(html, open, html.length, '>');
            int end = close < 0 ? html.length : open;
            TextWriter.text(html, i, end, out);
            out.append(html, end, close < 0 ? html.length : close + 1);
            i = close < 0 ? html.length : close + 1;
        }
    }

    private static void edit(int number, TextBuffer out, PassContext context) {
        if (number < 0
                || out.length() > context.state().site().limits().maxOutput()
                || !context.state().request().options().editSectionLinks()) {
            return;
        }
        HeadingTable.Edit edit = context.headings().edits().get(number);
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
