// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;

/**
 * {@code <templatedata>}: a description of a template for editors, in JSON. It goes to the facts about the page as it is; the
 * page shows it as text, so that a description is readable where nothing interprets it.
 */
final class TemplateDataTag implements TagExtension {

    private static final String FACT = "templatedata";

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String json = call.content() == null ? "" : call.content().strip();
        if (!json.startsWith("{") || !json.endsWith("}")) {
            String text = InterfaceTexts.get(frame.state().source(), "templatedata-invalid-parse");
            return new Rendered.Html(
                    "<div class=\"mw-message-box-error mw-message-box\"><p>" + Escape.html(text) + "\n</p></div>");
        }
        frame.state().facts().extensionData(FACT, json);
        return new Rendered.Literal("<section class=\"mw-templatedata-doc-wrap\"><pre class=\"mw-templatedata-source\">"
                + Escape.html(json) + "</pre></section>");
    }
}
