// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Links to other wikis by a prefix that is given apart. */
final class InterwikiLinks {

    private InterwikiLinks() {}

    static Result interwiki(Arguments arguments, Frame frame) {
        return link(arguments, frame, ":");
    }

    static Result language(Arguments arguments, Frame frame) {
        return link(arguments, frame, "");
    }

    private static Result link(Arguments arguments, Frame frame, String colon) {
        String prefix = arguments.trimmed(0);
        String name = arguments.trimmed(1);
        Title title =
                frame.state().titles().find(prefix + ':' + name, Namespace.MAIN).orElse(null);
        if (title == null || !title.isExternal()) {
            return new Result.Text("");
        }
        String text = arguments.trimmed(2);
        return new Result.Text("[[" + colon + prefix + ':' + name + (text.isEmpty() ? "" : '|' + text) + "]]");
    }
}
