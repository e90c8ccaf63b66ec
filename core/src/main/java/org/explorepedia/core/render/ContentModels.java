// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Kinds of content under MediaWiki's names, and which one a new page has. */
public final class ContentModels {

    public static final String WIKITEXT = "wikitext";
    public static final String CSS = "css";
    public static final String JAVASCRIPT = "javascript";
    public static final String JSON = "json";
    public static final String MODULE = "Scribunto";
    public static final String SANITIZED_CSS = "sanitized-css";

    private ContentModels() {}

    /** The kind of a page that is made under this title. */
    public static String of(Title title) {
        String key = title.dbKey();
        boolean subpage = key.indexOf('/') > 0;
        return switch (title.namespace()) {
            case Namespace.MEDIAWIKI -> code(key);
            case Namespace.USER -> subpage ? code(key) : WIKITEXT;
            case Namespace.MODULE ->
                key.endsWith("/doc") ? WIKITEXT : subpage && key.endsWith(".css") ? SANITIZED_CSS : MODULE;
            case Namespace.TEMPLATE -> subpage && key.endsWith(".css") ? SANITIZED_CSS : WIKITEXT;
            default -> WIKITEXT;
        };
    }

    private static String code(String key) {
        if (key.endsWith(".css")) {
            return CSS;
        }
        if (key.endsWith(".js")) {
            return JAVASCRIPT;
        }
        return key.endsWith(".json") ? JSON : WIKITEXT;
    }
}
