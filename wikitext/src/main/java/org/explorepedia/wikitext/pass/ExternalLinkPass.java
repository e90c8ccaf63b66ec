// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.TextBuffer;

/** Addresses in single brackets, with or without text. */
final class ExternalLinkPass implements Pass {

    static final ExternalLinkPass INSTANCE = new ExternalLinkPass();

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        char[] text = in.array();
        int length = in.length();
        int from = 0;
        int noClose = -1;
        for (int open = nextBracket(text, 0, length); open >= 0; open = nextBracket(text, open + 1, length)) {
            int protocol = context.markup().protocols().at(text, open + 1, length, true);
            if (protocol == 0 || open < from) {
                continue;
            }
            int urlEnd = Protocols.urlEnd(text, open + 1 + protocol, length);
            if (urlEnd == open + 1 + protocol) {
                continue;
            }
            int labelStart = urlEnd;
            while (labelStart < length && Protocols.isSpaceSeparator(text[labelStart])) {
                labelStart++;
            }
            if (labelStart <= noClose) {
                continue;
            }
            int close = labelStart;
            while (close < length && isLabel(text[close])) {
                close++;
            }
            if (close >= length || text[close] != ']') {
                noClose = close;
                continue;
            }
            out.append(text, from, open);
            String url = new String(text, open + 1, urlEnd - open - 1);
            String label = new String(text, labelStart, close - labelStart);
            from = close + 1;
            write(url, label, out, context);
            open = close;
        }
        if (from == 0) {
            return false;
        }
        out.append(text, from, length);
        return true;
    }

    /** The next bracket outside tags: values of attributes are no place for links. */
    private static int nextBracket(char[] text, int from, int length) {
        for (int i = from; i < length; i++) {
            char c = text[i];
            if (c == '[') {
                return i;
            }
            if (c == '<') {
                int close = i + 1;
                while (close < length && text[close] != '>' && text[close] != '<') {
                    close++;
                }
                i = close < length && text[close] == '>' ? close : i;
            }
        }
        return -1;
    }

    private static boolean isLabel(char c) {
        return c != ']' && c != 0xFFFD && (c >= 0x20 || c == 0x09);
    }

    private static void write(String givenUrl, String givenLabel, TextBuffer out, PassContext context) {
        String url = givenUrl;
        String label = givenLabel;
        int cut = firstBracket(url);
        if (cut >= 0) {
            label = url.substring(cut) + ' ' + label;
            url = url.substring(0, cut);
        }
        String image = ExternalLinks.image(label, context);
        String kind = "text";
        if (image != null) {
            label = image;
        } else if (label.isEmpty()) {
            label = "[" + context.nextAutoNumber() + "]";
            kind = "autonumber";
        }
        ExternalLinks.write(ExternalLinks.clean(url), label, kind, out, context);
    }

    private static int firstBracket(String url) {
        int lt = url.indexOf("&lt;");
        int gt = url.indexOf("&gt;");
        return lt < 0 ? gt : gt < 0 ? lt : Math.min(lt, gt);
    }
}
