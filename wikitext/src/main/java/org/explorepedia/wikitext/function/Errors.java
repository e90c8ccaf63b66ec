// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import org.explorepedia.wikitext.expand.ParserFunction.Result;

/** How functions tell readers of a page that they failed; {@code #iferror} looks for this form. */
final class Errors {

    private Errors() {}

    static String html(String text) {
        return "<strong class=\"error\">" + text + "</strong>";
    }

    static Result result(String text) {
        return new Result.Text(html(text));
    }

    /** Escapes text for an element or attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
