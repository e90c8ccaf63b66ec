// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;

/** {@code <references>}: the list of a group's references so far, which may also be defined inside it. */
public final class ReferencesTag implements TagExtension {

    private static final Set<String> KNOWN = Set.of("group", "responsive");

    @Override
    public Rendered render(TagCall call, Frame frame) {
        Citations citations = Citations.of(frame);
        if (citations.insideReference || citations.listGroup != null) {
            return new Rendered.Html(Escape.html(call.source()));
        }
        citations.listErrors.clear();
        String html = list(citations, call, frame);
        return new Rendered.Wikitext(citations.mark(html, true));
    }

    private static String list(Citations citations, TagCall call, Frame frame) {
        String group = call.attributes().getOrDefault("group", "");
        if (!KNOWN.containsAll(call.attributes().keySet())) {
            return citations.texts().error(frame, "cite_error_references_invalid_parameters");
        }
        String content = call.content();
        if (content != null && !content.isBlank()) {
            if (citations.marks(content, true) > 0) {
                return citations.texts().error(frame, "cite_error_included_references");
            }
            citations.listGroup = group;
            try {
                // With #tag the definitions were read as uses before this list could know of them.
                for (Citations.Use use : citations.takeBack(citations.marks(content, false))) {
                    RefTag.define(citations, use.attributes(), use.content(), frame);
                }
                frame.parse(content, false);
            } finally {
                citations.listGroup = null;
            }
        }
        boolean columns = call.attributes().containsKey("responsive")
                ? !"0".equals(call.attributes().get("responsive"))
                : frame.state().site().markup().responsiveReferences();
        String html = new ReferenceList(citations, citations.texts(), frame).html(group, columns);
        citations.forget(group);
        if (citations.listErrors.isEmpty()) {
            return html;
        }
        String errors = String.join("<br />\n", citations.listErrors);
        citations.listErrors.clear();
        return html + "\n" + errors;
    }
}
