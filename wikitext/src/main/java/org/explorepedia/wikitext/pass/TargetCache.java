// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * What targets of links lead to, by what was written. Links lead to the same few pages again and again; the last targets seen
 * are kept, in a table where each place holds one. Targets that depend on the page they stand on are read each time.
 */
final class TargetCache {

    private static final int SIZE = 2048;
    private static final int MAX_LENGTH = 256;

    private final SiteMarkup markup;
    private final @Nullable Target[] targets = new @Nullable Target[SIZE];

    TargetCache(SiteMarkup markup) {
        this.markup = markup;
    }

    /**
     * A target that was read.
     *
     * @param source as it stands in the text
     * @param written with codes decoded, without blanks before it
     * @param name without blanks around it
     * @param title where it leads; {@code null} if nowhere, or if that depends on the page
     * @param relative whether it depends on the page
     */
    record Target(
            int hash,
            String source,
            String written,
            String name,
            @Nullable Title title,
            boolean relative) {
        private boolean matches(int otherHash, char[] text, int from, int to) {
            return hash == otherHash && source.length() == to - from && Chars.matches(text, from, to, source);
        }
    }

    /** Reads the target in this slice. */
    Target read(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        Target target = targets[slot];
        if (target == null || !target.matches(hash, text, from, to)) {
            target = read(hash, new String(text, from, to - from));
            if (to - from <= MAX_LENGTH) {
                targets[slot] = target;
            }
        }
        return target;
    }

    private Target read(int hash, String source) {
        String decoded = source.indexOf('%') < 0 ? source : PercentCodes.decodeTarget(source);
        String written = decoded.stripLeading();
        String name = Chars.trim(written);
        boolean none = name.isEmpty() || markup.protocols().startsAddress(name, true);
        boolean relative = !none && (name.startsWith("/") || name.startsWith("../") || name.equals(".."));
        Title title = none || relative
                ? null
                : markup.titles().find(name, Namespace.MAIN).orElse(null);
        return new Target(hash, source, written, name, title, relative);
    }
}
