// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Files as plain links. */
final class PlainMedia implements MediaLinks {

    @Override
    public void write(Title title, String options, TextBuffer out, PassContext context) {
        context.state().facts().file(title.dbKey());
        out.append("<a href=\"")
                .append(Escape.html(context.markup().urls().page(title)))
                .append("\">");
        out.append(Escape.html(title.text())).append("</a>");
    }
}
