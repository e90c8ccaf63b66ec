// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.html.AttributeSanitizer;
import org.explorepedia.wikitext.html.Element;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Attributes in their safe form, by what was written. Pages repeat the same few attributes in every cell of a table; the last
 * ones seen are kept, in a table where each place holds one.
 */
final class AttributeCache {

    private static final int SIZE = 512;

    private final AttributeSanitizer sanitizer;
    private final @Nullable Entry[] entries = new @Nullable Entry[SIZE];
    private final TextBuffer scratch = new TextBuffer();

    AttributeCache(AttributeSanitizer sanitizer) {
        this.sanitizer = sanitizer;
    }

    /** Appends the allowed ones of the attributes in this slice. */
    void write(char[] text, int from, int to, Element element, Unstrip unstrip, TextBuffer out) {
        int start = Chars.skipBlank(text, from, to);
        int end = Chars.trimEnd(text, start, to);
        if (start == end) {
            return;
        }
        int hash = element.name().hashCode();
        boolean marked = false;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
            marked |= text[i] == Markers.DELIMITER;
        }
        if (marked) {
            // What a mark stands for differs between pages.
            out.append(safe(unstrip.inAttributes(new String(text, start, end - start)), element));
            return;
        }
        int slot = (hash ^ (hash >>> 16)) & (SIZE - 1);
        Entry entry = entries[slot];
        if (entry == null || !entry.matches(hash, element, text, start, end)) {
            String source = new String(text, start, end - start);
            entry = new Entry(hash, element.name(), source, safe(source, element));
            entries[slot] = entry;
        }
        out.append(entry.html());
    }

    private String safe(String source, Element element) {
        char[] plain = source.toCharArray();
        TextBuffer html = scratch.clear();
        sanitizer.sanitize(plain, 0, plain.length, element, html);
        return html.toString();
    }

    private record Entry(int hash, String element, String source, String html) {
        boolean matches(int otherHash, Element other, char[] text, int from, int to) {
            return hash == otherHash
                    && element.equals(other.name())
                    && source.length() == to - from
                    && Chars.matches(text, from, to, source);
        }
    }
}
