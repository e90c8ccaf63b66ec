// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.math;

import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;

/** {@code <math>}, {@code <chem>} and {@code <ce>}: formulas in TeX. Without a renderer readers see the source. */
public final class MathTag implements TagExtension {

    private static final String ERROR_CATEGORY = "math-tracking-category-error";
    private static final int MAX_LENGTH = 20_000;

    private final MathRenderer renderer;

    public MathTag(MathRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String content = call.content() == null ? "" : call.content().strip();
        String tex = call.name().equals("math") ? content : "\\ce{" + content + "}";
        boolean block = "block".equals(call.attributes().get("display"));
        Optional<String> mathml = content.length() > MAX_LENGTH ? Optional.empty() : renderer.mathml(tex, block);
        boolean sources = renderer.equals(MathRenderer.NONE);
        if (mathml.isEmpty() && !sources) {
            frame.state().trackingCategory(ERROR_CATEGORY);
        }
        String html = mathml.orElseGet(
                () -> "<span class=\"mwe-math-element mwe-math-source" + (sources ? "" : " error texerror")
                        + "\"><code class=\"tex\" dir=\"ltr\">" + Escape.html(tex) + "</code></span>");
        return new Rendered.Literal(block ? "<div class=\"mwe-math-block\">" + html + "</div>" : html);
    }
}
