// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

/** Headings as words, for summaries and notifications. */
final class Headings {

    private static final int LONGEST = 200;

    private Headings() {}

    /** The heading without links, quotes for bold print, and tags. */
    static String plain(String wikitext) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < wikitext.length() && out.length() < LONGEST) {
            if (wikitext.startsWith("[[", at)) {
                int end = wikitext.indexOf("]]", at);
                int bar = wikitext.indexOf('|', at);
                if (end > 0) {
                    out.append(wikitext, bar > 0 && bar < end ? bar + 1 : at + 2, end);
                    at = end + 2;
                    continue;
                }
            }
            if (wikitext.startsWith("''", at)) {
                at += 2;
                continue;
            }
            if (wikitext.charAt(at) == '<') {
                int end = wikitext.indexOf('>', at);
                if (end > 0) {
                    at = end + 1;
                    continue;
                }
            }
            out.append(wikitext.charAt(at));
            at++;
        }
        return out.toString().replace("*/", "").strip();
    }
}
