// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Finds where a redirect page leads. Immutable. */
public final class Redirects {

    private final MagicWord word;

    public Redirects(MagicWord word) {
        this.word = word;
    }

    /** The target of a text such as {@code #REDIRECT [[Foo]]}; empty for other pages and for targets that can be none. */
    public Optional<Title> target(String text, TitleParser titles) {
        int at = skipSpace(text, 0);
        if (at == text.length()) {
            return Optional.empty();
        }
        int end = word.matchStart(text, at);
        if (end < 0) {
            return Optional.empty();
        }
        at = skipSpace(text, end);
        if (at < text.length() && text.charAt(at) == ':') {
            at = skipSpace(text, at + 1);
        }
        if (!text.startsWith("[[", at)) {
            return Optional.empty();
        }
        int close = text.indexOf("]]", at + 2);
        if (close < 0) {
            return Optional.empty();
        }
        String link = text.substring(at + 2, close);
        if (link.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        int pipe = link.indexOf('|');
        if (pipe >= 0) {
            link = link.substring(0, pipe);
        }
        if (link.indexOf('%') >= 0) {
            link = decodePercent(link.startsWith(":") ? link.substring(1) : link);
        }
        return titles.find(link, Namespace.MAIN).filter(Redirects::canBeTarget);
    }

    private static boolean canBeTarget(Title title) {
        if (title.isExternal() || title.namespace() != Namespace.SPECIAL) {
            return !title.dbKey().isEmpty();
        }
        return !title.dbKey().equalsIgnoreCase("Userlogout") && !title.dbKey().equalsIgnoreCase("Mypage");
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Decodes {@code %XX} as in addresses; anything else stays. */
    public static String decodePercent(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out[length++] = bytes[i];
            } else {
                out[length++] = (byte) (high << 4 | low);
                i += 2;
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
