// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;

/** {@code <langconvert>}: text in one variant of a language that is shown in another. */
final class LangConvertTag implements TagExtension {

    private final Scripts scripts = new Scripts();

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String from = call.attributes().getOrDefault("from", "");
        String to = call.attributes().getOrDefault("to", "");
        String html = frame.parse(call.content() == null ? "" : call.content(), false);
        Optional<String> converted =
                from.equalsIgnoreCase(to) && !from.isEmpty() ? Optional.of(html) : scripts.convert(html, from, to);
        return new Rendered.Html(converted.orElseGet(() -> TagHtml.error(frame, "invalid-langconvert-attrs")));
    }
}
