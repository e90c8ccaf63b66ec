// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Writes files in pages. */
interface MediaLinks {

    /** @param options everything behind the first pipe, links in it already written */
    void write(Title title, String options, TextBuffer out, PassContext context);
}
