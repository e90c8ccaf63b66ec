// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import org.explorepedia.core.diff.Segment;
import org.explorepedia.web.skin.TrustedHtml;

/** The text of a cell in a comparison. Made here and not in a template, since every blank between tags would show. */
public final class DiffLine {

    private DiffLine() {}

    /** Unmarked text. */
    public static Content plain(String text) {
        return TrustedHtml.escaped(text);
    }

    /** Text with its removed and added words marked as MediaWiki's pages mark them. */
    public static Content marked(List<Segment> segments) {
        StringOutput output = new StringOutput();
        for (Segment segment : segments) {
            String tag = switch (segment.kind()) {
                case SAME -> "";
                case REMOVED -> "del";
                case ADDED -> "ins";
            };
            if (!tag.isEmpty()) {
                output.writeContent("<" + tag + " class=\"diffchange diffchange-inline\">");
            }
            Escape.htmlContent(segment.text(), output);
            if (!tag.isEmpty()) {
                output.writeContent("</" + tag + ">");
            }
        }
        return new TrustedHtml(output.toString());
    }

    /** The segments that one side shows. */
    public static Content side(List<Segment> segments, Segment.Kind without) {
        return marked(segments.stream().filter(s -> s.kind() != without).toList());
    }
}
