// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.util.Set;

/** The words of a page: the text of its HTML without markup and with blanks where blocks end. */
public final class PlainText implements MarkupReader.Sink {

    /** Elements within a line; all others part words. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "q", "rp", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");

    private final StringBuilder text;

    private PlainText(int length) {
        this.text = new StringBuilder(length / 2);
    }

    public static String of(String html) {
        PlainText words = new PlainText(html.length());
        MarkupReader.read(html, words);
        return words.text.toString().strip();
    }

    @Override
    public void character(int c) {
        if (Character.isWhitespace(c) || c == 0xa0) {
            blank();
        } else if (c != 0xad && c != 0x200b) {
            text.appendCodePoint(c);
        }
    }

    private void blank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    @Override
    public void open(String name, String attributes, boolean empty) {
        close(name);
    }

    @Override
    public void close(String name) {
        if (!INLINE.contains(name)) {
            blank();
        }
    }
}
