// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.Map;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.expand.TagExtension;

/** {@code <poem>}: line breaks and leading spaces are kept, colons indent. */
final class PoemTag implements TagExtension {

    @Override
    public Rendered render(TagCall call, Frame frame) {
        if (call.content() == null) {
            return new Rendered.Html("");
        }
        // The break is set aside, so that it cannot be read as part of a construct around it.
        String lineBreak = frame.state().markers().add(Markers.Kind.HTML, "<br />");
        String html = frame.parse(lines(call.content(), lineBreak), false).strip();
        Map<String, String> attributes = TagHtml.allowed(call.attributes(), "div", frame.state());
        TagHtml.prependClass(attributes, "poem");
        String newline = call.attributes().containsKey("compact") ? "" : "\n";
        return new Rendered.Html(TagHtml.element("div", attributes, newline + html + newline));
    }

    private static String lines(String content, String lineBreak) {
        StringBuilder text = new StringBuilder(content.length() + 64);
        String[] lines = content.split("\n", -1);
        int first = lines.length > 1 && lines[0].isEmpty() ? 1 : 0;
        int last = lines.length > first + 1 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        for (int i = first; i < last; i++) {
            line(lines[i], text);
            if (i < last - 1) {
                text.append(lines[i].equals("----") ? "" : lineBreak).append('\n');
            }
        }
        return text.toString();
    }

    private static void line(String line, StringBuilder text) {
        int colons = count(line, ':');
        if (colons > 0 && colons < line.length()) {
            text.append("<span class=\"mw-poem-indented\" style=\"display: inline-block; margin-inline-start: ")
                    .append(colons)
                    .append("em;\">")
                    .append(line, colons, line.length())
                    .append("</span>");
            return;
        }
        int spaces = count(line, ' ');
        text.append("&#160;".repeat(spaces)).append(line, spaces, line.length());
    }

    private static int count(String line, char c) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == c) {
            count++;
        }
        return count;
    }
}
