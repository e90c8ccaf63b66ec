// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Addresses of the wiki's pages, as MediaWiki writes them. Immutable. */
public final class WikiUrls {

    /** Beside letters and digits these stand for themselves, so that addresses stay readable. */
    private static final String PLAIN = "-_.~:/;@$!*(),";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final SiteConfig site;

    public WikiUrls(SiteConfig site) {
        this.site = site;
    }

    /** Where a page is read, with its fragment if it has one. */
    public String page(Title title) {
        String path = site.articlePath().replace("$1", encode(site.namespaces().prefixedDbKey(title)));
        return title.hasFragment() ? path + "#" + encodeFragment(title.fragment()) : path;
    }

    public String special(String name) {
        return page(Title.of(Namespace.SPECIAL, name));
    }

    /** A special page with parameters, alternately names and values. */
    public String special(String name, String... parameters) {
        String query = query(List.of(parameters));
        return special(name) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The form to log in, which leads back to a path of the wiki. */
    public String logIn(String returnTo) {
        return special("UserLogin", "returnto", returnTo);
    }

    /** {@code index.php} with a title and parameters, alternately names and values. */
    public String index(Title title, String... parameters) {
        String query = query(List.of(parameters));
        return site.scriptPath() + "/index.php?title="
                + encode(site.namespaces().prefixedDbKey(title))
                + (query.isEmpty() ? "" : "&" + query);
    }

    /** The path of {@code index.php}. */
    public String index() {
        return site.scriptPath() + "/index.php";
    }

    public String script(String file) {
        return site.scriptPath() + "/" + file;
    }

    /** An address of this wiki with scheme and host. */
    public String absolute(String path) {
        return site.server() + path;
    }

    public String canonical(Title title) {
        return absolute(page(title.withoutFragment()));
    }

    /** Parameters as a query, in order. */
    public static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> append(query, name, value));
        return query.toString();
    }

    private static String query(List<String> namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            append(query, namesAndValues.get(i), namesAndValues.get(i + 1));
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!query.isEmpty()) {
            query.append('&');
        }
        query.append(encode(name, "%20")).append('=').append(encode(value, "%20"));
    }

    /** Percent-encodes a title; spaces become underscores. */
    public static String encode(String title) {
        return encode(title, "_");
    }

    private static String encode(String text, String space) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else if (c == ' ') {
                out.append(space);
            } else {
                out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return out.toString();
    }

    private static String encodeFragment(String fragment) {
        return fragment.replace(' ', '_')
                .replace("%", "%25")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
