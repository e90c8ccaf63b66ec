// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Redirects;
import org.explorepedia.wikitext.function.PageUrls.Form;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Addresses of pages and files. */
final class Urls {

    private final SiteConfig site;
    private final MagicWords words;

    Urls(SiteConfig site, MagicWords words) {
        this.site = site;
        this.words = words;
    }

    Result local(Arguments arguments, Frame frame) {
        return page(arguments, frame, Form.LOCAL, false);
    }

    Result localEscaped(Arguments arguments, Frame frame) {
        return page(arguments, frame, Form.LOCAL, true);
    }

    Result full(Arguments arguments, Frame frame) {
        return page(arguments, frame, Form.FULL, false);
    }

    Result fullEscaped(Arguments arguments, Frame frame) {
        return page(arguments, frame, Form.FULL, true);
    }

    Result canonical(Arguments arguments, Frame frame) {
        return page(arguments, frame, Form.CANONICAL, false);
    }

    Result canonicalEscaped(Arguments arguments, Frame frame) {
        return page(arguments, frame, Form.CANONICAL, true);
    }

    private Result page(Arguments arguments, Frame frame, Form form, boolean escaped) {
        String name = arguments.trimmed(0);
        Title title = frame.state()
                .titles()
                .find(name, Namespace.MAIN)
                .or(() -> frame.state().titles().find(Redirects.decodePercent(name), Namespace.MAIN))
                .orElse(null);
        if (title == null) {
            return new Result.NotFound();
        }
        if (title.namespace() == Namespace.MEDIA) {
            title = new Title(Namespace.FILE, title.dbKey(), title.fragment(), "");
        }
        String url = new PageUrls(site).url(title, form, arguments.has(1) ? arguments.trimmed(1) : "");
        return new Result.Text(escaped ? Errors.escape(url) : url);
    }

    Result encode(Arguments arguments, Frame frame) {
        String how = arguments.trimmed(1);
        String text = arguments.trimmed(0);
        if (words.word("url_wiki").matches(how)) {
            return new Result.Text(Strings.outsideMarkers(text, s -> wiki(s.replace(' ', '_'))));
        }
        if (words.word("url_path").matches(how)) {
            return new Result.Text(Strings.outsideMarkers(text, PageUrls::path));
        }
        return new Result.Text(Strings.outsideMarkers(text, PageUrls::query));
    }

    Result file(Arguments arguments, Frame frame) {
        Title title = frame.state()
                .titles()
                .find(arguments.trimmed(0), Namespace.FILE)
                .orElse(null);
        if (title == null || title.isExternal()) {
            return new Result.Text("");
        }
        Map<String, FileInfo> files = frame.state().source().files(Set.of(title.dbKey()));
        FileInfo file = files.get(title.dbKey());
        if (file == null) {
            return new Result.Text("");
        }
        boolean plain =
                arguments.trimmed(1).equals("nowiki") || arguments.trimmed(2).equals("nowiki");
        int width = Math.max(width(arguments.trimmed(1)), width(arguments.trimmed(2)));
        String url = file.url();
        if (width > 0 && (width < file.width() || file.scalable())) {
            url = thumbnail(url, file, width);
        }
        if (url.startsWith("/")) {
            url = site.server() + url;
        }
        return plain
                ? new Result.Text(org.explorepedia.wikitext.expand.WikitextEscape.escape(url, site))
                : new Result.Text(url);
    }

    private static int width(String text) {
        return text.endsWith("px")
                ? PhpNumbers.intValue(text.substring(0, text.length() - 2))
                : PhpNumbers.intValue(text);
    }

    /** Thumbnails lie beside the originals: {@code …/thumb/a/ab/Name.png/120px-Name.png}. */
    private static String thumbnail(String url, FileInfo file, int width) {
        int name = url.lastIndexOf('/');
        int folder = name < 5 ? -1 : name - 5;
        if (folder < 0 || url.charAt(folder) != '/') {
            return url;
        }
        String end = file.scalable() ? ".png" : "";
        return url.substring(0, folder) + "/thumb" + url.substring(folder) + '/' + width + "px-"
                + url.substring(name + 1) + end;
    }

    /** Percent-encodes a key as addresses of pages have it. */
    static String wiki(String text) {
        return PageUrls.title(text);
    }
}
