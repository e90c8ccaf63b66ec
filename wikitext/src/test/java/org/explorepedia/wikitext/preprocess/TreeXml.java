// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.List;

/** Writes a tree in the XML that MediaWiki's preprocessor tests use. */
final class TreeXml {

    private final String source;
    private final StringBuilder out = new StringBuilder();

    private TreeXml(String source) {
        this.source = source;
    }

    static String of(PpTree tree) {
        TreeXml xml = new TreeXml(tree.source());
        xml.out.append("<root>");
        xml.run(tree.root());
        return xml.out.append("</root>").toString();
    }

    private void run(PpRun run) {
        nodes(run.withText());
    }

    private void nodes(List<PpNode> nodes) {
        nodes.forEach(this::node);
    }

    private void node(PpNode node) {
        switch (node) {
            case PpNode.Text(int start, int end) -> text(start, end);
            case PpNode.Template t -> call("template", t.lineStart(), t.title(), t.parts());
            case PpNode.Argument a -> call("tplarg", a.lineStart(), a.title(), a.parts());
            case PpNode.Comment(int start, int end) -> element("comment", start, end);
            case PpNode.Ignored(int start, int end) -> element("ignore", start, end);
            case PpNode.Heading h -> {
                out.append("<h level=\"")
                        .append(h.level())
                        .append("\" i=\"")
                        .append(h.index())
                        .append("\">");
                nodes(new PpRun(h.start(), h.end(), h.nodes()).withText());
                out.append("</h>");
            }
            case PpNode.ExtensionTag t -> {
                out.append("<ext>");
                element("name", t.start() + 1, t.attributesStart());
                element("attr", t.attributesStart(), t.attributesEnd());
                if (t.contentStart() >= 0) {
                    element("inner", t.contentStart(), t.contentEnd());
                    element("close", t.contentEnd(), t.end());
                }
                out.append("</ext>");
            }
        }
    }

    private void call(String name, boolean lineStart, PpRun title, List<PpPart> parts) {
        out.append('<').append(name).append(lineStart ? " lineStart=\"1\"" : "").append("><title>");
        run(title);
        out.append("</title>");
        for (PpPart part : parts) {
            out.append("<part>");
            if (part.isNamed()) {
                out.append("<name>");
                run(part.name());
                out.append("</name>=");
            } else {
                out.append("<name index=\"").append(part.number()).append("\" />");
            }
            out.append("<value>");
            run(part.value());
            out.append("</value></part>");
        }
        out.append("</").append(name).append('>');
    }

    private void element(String name, int start, int end) {
        if (start == end) {
            out.append('<').append(name).append("/>");
            return;
        }
        out.append('<').append(name).append('>');
        text(start, end);
        out.append("</").append(name).append('>');
    }

    private void text(int start, int end) {
        out.append(source.substring(start, end)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }
}
