// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;

/** {@code <langconvert>}: text in one variant of a language that is shown in another. */
final class LangConvertTag implements TagExtension {

    @Override
    public Rendered render(TagCall call, Frame frame) {
        boolean complete =
                call.attributes().containsKey("from") && call.attributes().containsKey("to");
        if (!complete) {
            return new Rendered.Html(TagHtml.error(frame, "invalid-langconvert-attrs"));
        }
        return new Rendered.Html(frame.parse(call.content() == null ? "" : call.content(), false));
    }
}
