// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.LinkedHashMap;
import java.util.Map;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * Trees of templates, kept between parses: a template is read once for each of its texts. Safe for many threads. Bounded
 * by characters of source; the templates not used for longest go first, and their expansions with them.
 */
public final class TemplateCache {

    private final long maxCharacters;
    private final ExpansionCache expansions;
    private final Map<Key, TemplateText> texts = new LinkedHashMap<>(256, 0.75f, true);
    private long characters;

    public TemplateCache(long maxCharacters, ExpansionCache expansions) {
        this.maxCharacters = maxCharacters;
        this.expansions = expansions;
    }

    ExpansionCache expansions() {
        return expansions;
    }

    synchronized @Nullable TemplateText find(Title title, long revision) {
        return texts.get(new Key(title, revision));
    }

    /** Whether a text of this length would be kept. */
    boolean keeps(String source) {
        return source.length() <= maxCharacters / 8;
    }

    synchronized void keep(Title title, long revision, TemplateText text) {
        TemplateText old = texts.put(new Key(title, revision), text);
        characters += text.tree().source().length();
        if (old != null) {
            characters -= old.tree().source().length();
            expansions.forget(old);
        }
        var eldest = texts.values().iterator();
        while (characters > maxCharacters && eldest.hasNext()) {
            TemplateText gone = eldest.next();
            characters -= gone.tree().source().length();
            eldest.remove();
            expansions.forget(gone);
        }
    }

    private record Key(Title title, long revision) {}
}
