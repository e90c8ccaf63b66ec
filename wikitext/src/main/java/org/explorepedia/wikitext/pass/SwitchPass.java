// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.Locale;
import java.util.Map;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.tree.Slots;

/**
 * Takes behaviour switches such as {@code __NOTOC__} out of the text and notes them as page properties. The first
 * {@code __TOC__} leaves a mark where the contents list will stand.
 */
final class SwitchPass implements Pass {

    /** Stands where the contents list is to be put; no text can write it, since its brackets would be escaped. */
    static final String TOC_MARK = "<" + Slots.CONTENTS + "></" + Slots.CONTENTS + ">";

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int length = in.length();
        int from = 0;
        int at = Chars.indexOf(text, 0, length, "__");
        while (at >= 0) {
            int end = at + 2;
            while (end < length && Chars.isWord(text[end])) {
                end++;
            }
            int taken = take(text, from, at, end, out, context);
            if (taken > 0) {
                from = taken;
            }
            at = Chars.indexOf(text, Math.max(end, from), length, "__");
        }
        if (from == 0) {
            return false;
        }
        out.append(text, from, length);
        return true;
    }

    /** Handles the switches in a run of word characters; answers the end of the last one, 0 if there was none. */
    private static int take(char[] text, int from, int start, int end, TextBuffer out, PassContext context) {
        Map<String, String> switches = context.markup().language().switches();
        int done = 0;
        int open = start;
        while (open >= 0) {
            int close = Chars.indexOf(text, open + 2, end, "__");
            if (close < 0) {
                return done;
            }
            String word = new String(text, open, close + 2 - open);
            String name = switches.get(word);
            if (name == null) {
                name = switches.get(word.toLowerCase(Locale.ROOT));
            }
            if (name == null) {
                open = close;
                continue;
            }
            out.append(text, Math.max(from, done), open);
            done = close + 2;
            note(name, out, context);
            open = Chars.indexOf(text, done, end, "__");
        }
        return done;
    }

    private static void note(String name, TextBuffer out, PassContext context) {
        HeadingTable headings = context.headings();
        if (name.equals("toc")) {
            if (!headings.hasTocMark()) {
                headings.tocMarked();
                out.append(TOC_MARK);
                context.state().facts().property(name, "");
            }
            return;
        }
        context.state().facts().property(name, "");
    }
}
