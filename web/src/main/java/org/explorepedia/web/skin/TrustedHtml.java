// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/**
 * Markup that is written as it stands. Only the wikitext engine, other templates and texts of the configuration may
 * become one; anything that a visitor typed goes through {@link #escaped}.
 *
 * @param html a well-formed piece of HTML
 */
public record TrustedHtml(String html) implements Content {

    /** Nothing at all. */
    public static final TrustedHtml EMPTY = new TrustedHtml("");

    /** Plain text as markup. */
    public static TrustedHtml escaped(String text) {
        StringOutput output = new StringOutput();
        Escape.htmlContent(text, output);
        return new TrustedHtml(output.toString());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
