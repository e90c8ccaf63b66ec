// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.nio.charset.StandardCharsets;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Title;

/** Addresses of pages, and how text is written in them. Immutable. */
public final class PageUrls {

    private final SiteConfig site;

    public PageUrls(SiteConfig site) {
        this.site = site;
    }

    /** How much of the server's address stands before the path. */
    public enum Form {
        /** The path alone, without fragment. */
        LOCAL,
        /** The server as the wiki is set up, perhaps without scheme. */
        FULL,
        /** The server with its scheme. */
        CANONICAL
    }

    /**
     * The address of a page.
     *
     * @param query such as {@code action=edit}; may be empty
     */
    public String url(Title title, Form form, String query) {
        String server = server(form);
        String fragment = title.hasFragment() && !server.isEmpty()
                ? '#' + title.fragment().replace(' ', '_')
                : "";
        if (title.isExternal()) {
            SiteConfig.Interwiki target = site.interwiki().get(title.interwiki());
            String url = target == null ? "" : target.url().replace("$1", title(title.dbKey()));
            if (!query.isEmpty()) {
                url += (url.contains("?") ? "&" : "?") + query;
            }
            return url + fragment;
        }
        String key = title(site.namespaces().prefixedDbKey(title.withoutFragment()));
        if (query.isEmpty()) {
            return server + site.articlePath().replace("$1", key) + fragment;
        }
        return server + site.scriptPath() + "/index.php?title=" + key + '&' + (query.equals("-") ? "" : query)
                + fragment;
    }

    private String server(Form form) {
        return switch (form) {
            case LOCAL -> "";
            case FULL -> site.server();
            case CANONICAL -> site.server().startsWith("//") ? "https:" + site.server() : site.server();
        };
    }

    /** Percent-encodes a key as addresses of pages have it. */
    public static String title(String text) {
        return percent(text, "-_.;@$!*(),/~:", true);
    }

    /** Percent-encodes a value of a query; a space becomes a plus sign. */
    public static String query(String text) {
        return percent(text, "-_.", true);
    }

    /** Percent-encodes a piece of a path. */
    public static String path(String text) {
        return percent(text, "-_.~", false);
    }

    private static String percent(String text, String plain, boolean plus) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || plain.indexOf(c) >= 0) {
                out.append(c);
            } else if (c == ' ' && plus) {
                out.append('+');
            } else {
                out.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return out.toString();
    }
}
