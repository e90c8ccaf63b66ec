// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.nio.charset.StandardCharsets;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.Title;

/** Addresses of pages of a wiki and its neighbours, not yet escaped for HTML. Immutable. */
public final class PageUrls {

    private static final String HEX = "0123456789ABCDEF";
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Chars.isLetter(c) || Chars.isDigit(c) || "-_.~;@$!*(),/:".indexOf(c) >= 0;
        }
    }

    private final SiteConfig site;
    private final Anchors anchors;
    private final String before;
    private final String after;
    private final String beforeHtml;
    private final String afterHtml;
    private final String scriptHtml;

    public PageUrls(SiteConfig site, Anchors anchors) {
        this.site = site;
        this.anchors = anchors;
        int place = site.articlePath().indexOf("$1");
        before = place < 0 ? site.articlePath() : site.articlePath().substring(0, place);
        after = place < 0 ? "" : site.articlePath().substring(place + 2);
        beforeHtml = Escape.html(before);
        afterHtml = Escape.html(after);
        scriptHtml = Escape.html(script());
    }

    /** Address of a page with its fragment. */
    public String page(Title title) {
        if (title.isExternal()) {
            return interwiki(title);
        }
        String fragment = fragment(title);
        if (title.dbKey().isEmpty() && title.namespace() == 0 && !fragment.isEmpty()) {
            return fragment;
        }
        return before + encode(site.namespaces().prefixedDbKey(title)) + after + fragment;
    }

    /** Appends the address of a page with its fragment, escaped for an attribute. */
    public void appendPage(Title title, TextBuffer out) {
        if (title.isExternal() || title.dbKey().isEmpty()) {
            out.append(Escape.html(page(title)));
            return;
        }
        out.append(beforeHtml);
        appendKey(title, out);
        out.append(afterHtml);
        if (title.hasFragment()) {
            out.append('#').append(Escape.html(anchors.link(title.fragment())));
        }
    }

    /** Appends the address of a page with a query, escaped for an attribute. */
    public void appendQuery(Title title, String queryHtml, TextBuffer out) {
        out.append(scriptHtml).append("?title=");
        appendKey(title, out);
        out.append("&amp;").append(queryHtml);
    }

    /** What encoding leaves has no character that HTML would read otherwise. */
    private void appendKey(Title title, TextBuffer out) {
        if (title.namespace() != 0) {
            out.append(encode(site.namespaces().name(title.namespace()).replace(' ', '_')))
                    .append(':');
        }
        String key = title.dbKey();
        int i = 0;
        while (i < key.length() && isPlain(key.charAt(i))) {
            i++;
        }
        if (i == key.length()) {
            out.append(key);
        } else {
            out.append(encode(key));
        }
    }

    private String fragment(Title title) {
        return title.hasFragment() ? '#' + anchors.link(title.fragment()) : "";
    }

    private String interwiki(Title title) {
        SiteConfig.Interwiki target = site.interwiki().get(title.interwiki());
        String name = encode(site.namespaces().prefixedDbKey(new Title(title.namespace(), title.dbKey(), "", "")));
        boolean local = target == null || target.local();
        String fragment = title.hasFragment()
                ? '#' + (local ? anchors.link(title.fragment()) : Anchors.externalLink(title.fragment()))
                : "";
        if (target == null) {
            return fragment;
        }
        String url = target.url().replace("$1", name);
        return (url.endsWith("?") ? url.substring(0, url.length() - 1) : url) + fragment;
    }

    /** Address of a page with a query, such as {@code action=edit&redlink=1}. */
    public String query(Title title, String query) {
        return script() + "?title=" + encode(site.namespaces().prefixedDbKey(title.withoutFragment())) + '&' + query;
    }

    public String script() {
        return site.scriptPath() + "/index.php";
    }

    /** Percent-encodes all but letters, digits and the signs that addresses of wikis keep readable. */
    public static String encode(String key) {
        int i = 0;
        while (i < key.length() && isPlain(key.charAt(i))) {
            i++;
        }
        if (i == key.length()) {
            return key;
        }
        StringBuilder out = new StringBuilder(key.length() + 24);
        out.append(key, 0, i);
        for (byte b : key.substring(i).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }
}
