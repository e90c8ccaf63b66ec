// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.explorepedia.wikitext.expand.Markers;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.text.TextBuffer;
import org.explorepedia.wikitext.title.CharacterReferences;
import org.jspecify.annotations.Nullable;

/** Writes links to addresses. */
final class ExternalLinks {

    private ExternalLinks() {}

    /** Appends a link. The pass for free addresses leaves links alone. */
    static void write(String url, String html, String kind, TextBuffer out, PassContext context) {
        context.state().facts().externalLink(normalize(url));
        boolean noFollow = noFollow(url, context.markup().site());
        String target = context.markup().site().markup().externalLinkTarget();
        String rel = (noFollow ? "nofollow" : "") + (target.isEmpty() ? "" : " noreferrer noopener");
        String relation = rel.isEmpty() ? "" : "rel=\"" + rel.strip() + "\" ";
        // The order of attributes is MediaWiki's, and differs for numbers of papers.
        boolean magic = kind.startsWith("mw-magiclink");
        out.append("<a ");
        if (!target.isEmpty()) {
            out.append("target=\"").append(Escape.html(target)).append("\" ");
        }
        out.append(magic ? "" : relation)
                .append("class=\"external ")
                .append(kind)
                .append("\" ");
        out.append(magic ? relation : "").append("href=\"");
        Escape.html(url, out);
        out.append("\">").append(html).append("</a>");
    }

    private static boolean noFollow(String url, SiteConfig site) {
        if (!site.markup().noFollow()) {
            return false;
        }
        String host = host(url);
        for (String exception : site.markup().noFollowExceptions()) {
            if (host.equals(exception) || host.endsWith('.' + exception)) {
                return false;
            }
        }
        return true;
    }

    static String host(String url) {
        int start = url.indexOf("//");
        if (start < 0) {
            return "";
        }
        int end = start + 2;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start + 2, end).toLowerCase(Locale.ROOT);
    }

    /** An image element if the text is nothing but the address of a picture and the wiki shows such pictures. */
    static @Nullable String image(String text, PassContext context) {
        if (!context.markup().site().markup().externalImages()
                || !(text.startsWith("http://") || text.startsWith("https://"))) {
            return null;
        }
        int slash = text.lastIndexOf('/');
        int dot = text.lastIndexOf('.');
        if (slash < 8 || dot <= slash + 1) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Protocols.isUrl(text.charAt(i))) {
                return null;
            }
        }
        String ending = text.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!(ending.equals("gif")
                || ending.equals("png")
                || ending.equals("jpg")
                || ending.equals("jpeg")
                || ending.equals("webp")
                || ending.equals("svg"))) {
            return null;
        }
        String alt = text.substring(slash + 1);
        String html = "<img src=\"" + Escape.html(text) + "\" alt=\"" + Escape.html(alt) + "\" />";
        return context.state().markers().add(Markers.Kind.HTML, html);
    }

    /** The address with references decoded and characters that addresses cannot hold encoded. */
    static String clean(String url) {
        String decoded = CharacterReferences.decode(url);
        boolean plain = true;
        for (int i = 0; i < decoded.length() && plain; i++) {
            plain = !needsCode(decoded.charAt(i)) && decoded.charAt(i) < 0x7F;
        }
        if (plain) {
            return decoded;
        }
        StringBuilder out = new StringBuilder(decoded.length() + 16);
        int hostEnd = literalHostEnd(decoded);
        int nameEnd = hostEnd(decoded);
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (i < nameEnd && isIgnorable(c)) {
                continue;
            }
            if (c == ' ') {
                out.append('+');
                continue;
            }
            if (needsCode(c) && !(c == '[' || c == ']') || (c == '[' || c == ']') && i >= hostEnd) {
                out.append('%')
                        .append(Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** End of a host that is an address of version 6 in brackets; 0 for others. */
    private static int literalHostEnd(String url) {
        int start = url.indexOf("//[");
        int colon = url.indexOf(':');
        int end = start >= 0 && (start == 0 || colon == start - 1) ? url.indexOf(']', start) : -1;
        return end + 1;
    }

    private static boolean needsCode(char c) {
        return c <= ' ' || c == '"' || c == '[' || c == ']' || c == '<' || c == '>' || c == '|' || c == 0x7F;
    }

    /** Characters that browsers and name servers leave out of hosts. */
    private static boolean isIgnorable(char c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0x034F
                || c >= 0x180B && c <= 0x180D
                || c == 0x115F
                || c == 0x17B4
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F;
    }

    /** Where the host of an address ends. */
    private static int hostEnd(String url) {
        int start = url.indexOf("//");
        int end = start < 0 ? 0 : start + 2;
        while (start >= 0 && end < url.length() && url.charAt(end) != '/') {
            end++;
        }
        return end;
    }

    /** The form in which an address is listed: codes for plain letters are decoded, letters of codes are capital. */
    static String normalize(String given) {
        String url = encodeUnsafe(given);
        if (url.indexOf('%') < 0) {
            return url;
        }
        StringBuilder out = new StringBuilder(url.length());
        String reserved = RESERVED_IN_PATH;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '%' && i + 2 < url.length() && Chars.isHex(url.charAt(i + 1)) && Chars.isHex(url.charAt(i + 2))) {
                int code = Integer.parseInt(url, i + 1, i + 3, 16);
                if (code > 0x20 && code < 0x7F && reserved.indexOf(code) < 0) {
                    out.append((char) code);
                } else {
                    out.append(url.substring(i, i + 3).toUpperCase(Locale.ROOT));
                }
                i += 2;
                continue;
            }
            // What needs to stay escaped differs between the parts of an address.
            reserved = c == '?' ? RESERVED_IN_QUERY : c == '#' ? RESERVED_IN_FRAGMENT : reserved;
            out.append(c);
        }
        return out.toString();
    }

    private static String encodeUnsafe(String url) {
        int from = literalHostEnd(url);
        boolean plain = true;
        for (int i = from; i < url.length() && plain; i++) {
            plain = url.charAt(i) < 0x7F && UNSAFE.indexOf(url.charAt(i)) < 0;
        }
        if (plain) {
            return url;
        }
        StringBuilder out = new StringBuilder(url.length() + 16);
        out.append(url, 0, from);
        for (byte b : url.substring(from).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 0x7F || c <= ' ' || UNSAFE.indexOf(c) >= 0) {
                out.append('%')
                        .append(Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static final String UNSAFE = " \"<>[\\]^`{|}";
    private static final String RESERVED_IN_FRAGMENT = "\"#%<>[\\]^`{|}";
    private static final String RESERVED_IN_PATH = RESERVED_IN_FRAGMENT + "/?";
    private static final String RESERVED_IN_QUERY = RESERVED_IN_FRAGMENT + "&=+;";
}
