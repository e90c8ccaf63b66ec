// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;

/** {@code <indicator>}: a small status mark beside the title of the page. */
final class IndicatorTag implements TagExtension {

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String name = call.attributes().getOrDefault("name", "").strip();
        if (name.isEmpty()) {
            return new Rendered.Html(TagHtml.error(frame, "invalid-indicator-name"));
        }
        String html = frame.parse(call.content() == null ? "" : call.content(), true);
        frame.state().facts().indicator(name, withoutParagraph(html).strip());
        return new Rendered.Html("");
    }

    /** A paragraph around everything is left out. */
    static String withoutParagraph(String html) {
        String trimmed = html.stripTrailing();
        if (trimmed.startsWith("<p>") && trimmed.endsWith("</p>") && trimmed.indexOf("</p>") == trimmed.length() - 4) {
            return trimmed.substring(3, trimmed.length() - 4).stripTrailing();
        }
        return html;
    }
}
