// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.data;

import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;

/**
 * {@code <templatedata>}: a description of a template for editors, in JSON. It goes to the facts about the page as it is; the
 * page shows it as a table of parameters.
 */
public final class TemplateDataTag implements TagExtension {

    private static final String FACT = "templatedata";

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String json = call.content() == null ? "" : call.content().strip();
        Optional<JsonValue> data = JsonReader.read(json).filter(JsonValue.Members.class::isInstance);
        if (data.isEmpty()) {
            String text = InterfaceTexts.get(frame.state(), "templatedata-invalid-parse");
            return new Rendered.Html(
                    "<div class=\"cdx-message cdx-message--block cdx-message--error\"><span class=\"cdx-message__icon\"></span>"
                            + "<div class=\"cdx-message__content\"><p>" + Escape.html(text) + "\n</p></div></div>");
        }
        frame.state().facts().extensionData(FACT, json);
        TemplateDescription description =
                new TemplateDescription(frame.state().site().language(), key -> InterfaceTexts.get(frame.state(), key));
        // In one line: a table is a block of its own, and lines in it would be read as lines of the page.
        return new Rendered.Html(description.html(data.get()).replace('\n', ' '));
    }
}
