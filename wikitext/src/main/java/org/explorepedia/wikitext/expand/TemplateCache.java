// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * Trees of templates, kept between parses: a template is read once for each of its revisions. Safe for many threads. Bounded
 * by characters of source; the templates not used for longest go first.
 */
public final class TemplateCache {

    private final long maxCharacters;
    private final Map<Key, PpTree> trees = new LinkedHashMap<>(256, 0.75f, true);
    private long characters;

    public TemplateCache(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    synchronized @Nullable PpTree find(Title title, long revision) {
        return trees.get(new Key(title, revision));
    }

    synchronized void keep(Title title, long revision, PpTree tree) {
        if (tree.source().length() > maxCharacters / 8) {
            return;
        }
        PpTree old = trees.put(new Key(title, revision), tree);
        characters += tree.source().length() - (old == null ? 0 : old.source().length());
        var eldest = trees.values().iterator();
        while (characters > maxCharacters && eldest.hasNext()) {
            characters -= eldest.next().source().length();
            eldest.remove();
        }
    }

    private record Key(Title title, long revision) {}
}
