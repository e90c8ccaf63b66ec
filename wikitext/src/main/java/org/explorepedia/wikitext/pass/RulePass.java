// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.TextBuffer;

/** Four or more hyphens at the beginning of a line are a horizontal rule; what follows them stays. */
final class RulePass implements Pass {

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        int at = find(in, 0);
        if (at < 0) {
            return false;
        }
        char[] text = in.array();
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at).append("<hr />");
            from = at;
            while (from < in.length() && text[from] == '-') {
                from++;
            }
            at = find(in, from);
        }
        out.append(text, from, in.length());
        return true;
    }

    private static int find(TextBuffer in, int from) {
        int at = in.indexOf("----", from);
        while (at > 0 && in.charAt(at - 1) != '\n') {
            int i = at;
            while (i < in.length() && in.charAt(i) == '-') {
                i++;
            }
            at = in.indexOf("----", i);
        }
        return at;
    }
}
