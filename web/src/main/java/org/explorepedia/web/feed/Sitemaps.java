// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Escaped;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/**
 * Lists all articles for crawlers: {@code /sitemap.xml} names the parts {@code /sitemap-1.xml} and so on, each with at most
 * 10,000 pages of one namespace. Where the parts begin is looked up once an hour; until then a page that is new may push
 * another one out of its part.
 */
public final class Sitemaps implements Endpoint {

    public static final String INDEX = "/sitemap.xml";
    /** Before the number of a part. */
    public static final String PART = "/sitemap-";

    static final int PAGES_A_PART = 10_000;

    private static final String ENDING = ".xml";
    private static final String TYPE = "application/xml; charset=utf-8";
    private static final int SLICE = 1_000;
    private static final Duration STALE_AFTER = Duration.ofHours(1);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String XMLNS = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final UnitOfWork work;
    private final Readers readers;
    private final WikiUrls urls;
    private final List<Namespace> namespaces;
    private final LoadingCache<String, List<Start>> parts;

    /** Where a part begins: a key of the namespace's list of pages. */
    private record Start(int namespace, Optional<String> key) {}

    public Sitemaps(UnitOfWork work, Readers readers, WikiUrls urls, Namespaces namespaces) {
        this.work = work;
        this.readers = readers;
        this.urls = urls;
        this.namespaces = namespaces.all().stream().filter(Namespace::content).toList();
        this.parts = Caffeine.newBuilder().expireAfterWrite(STALE_AFTER).build(_ -> starts());
    }

    @Override
    public Reply answer(Request request) {
        return readers.answer(request, _ -> request.path().equals(INDEX) ? index() : part(request.path()));
    }

    private Reply index() {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex").append(XMLNS);
        for (int number = 1; number <= parts.get(INDEX).size(); number++) {
            xml.append("<sitemap><loc>")
                    .append(Escaped.xml(urls.absolute(PART + number + ENDING)))
                    .append("</loc></sitemap>\n");
        }
        return Reply.bytes(200, TYPE, xml.append("</sitemapindex>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private Reply part(String path) {
        List<Start> starts = parts.get(INDEX);
        int number = number(path);
        if (number < 1 || number > starts.size()) {
            return Reply.text(404, "There is no such part of the site map.\n");
        }
        Start start = starts.get(number - 1);
        return Reply.stream(TYPE, out -> write(out, start));
    }

    private static int number(String path) {
        if (!path.endsWith(ENDING) || path.length() <= PART.length() + ENDING.length()) {
            return 0;
        }
        String digits = path.substring(PART.length(), path.length() - ENDING.length());
        boolean number = digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }

    /** Each slice is a transaction of its own, so that a slow crawler keeps none open. */
    private void write(OutputStream out, Start start) throws IOException {
        send(out, HEAD + "<urlset" + XMLNS);
        int written = 0;
        Optional<String> key = start.key();
        do {
            Slice<Page> slice = slice(start.namespace(), key);
            StringBuilder lines = new StringBuilder();
            for (Page page : slice.items()) {
                lines.append("<url><loc>")
                        .append(Escaped.xml(urls.canonical(page.title())))
                        .append("</loc></url>\n");
            }
            send(out, lines.toString());
            written += slice.items().size();
            key = slice.next();
        } while (key.isPresent() && written < PAGES_A_PART);
        send(out, "</urlset>\n");
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        for (Namespace namespace : namespaces) {
            Optional<String> key = Optional.empty();
            int before = 0;
            do {
                Slice<Page> slice = slice(namespace.id(), key);
                if (before % PAGES_A_PART == 0 && !slice.items().isEmpty()) {
                    starts.add(new Start(namespace.id(), key));
                }
                before += slice.items().size();
                key = slice.next();
            } while (key.isPresent());
        }
        return List.copyOf(starts);
    }

    private Slice<Page> slice(int namespace, Optional<String> key) {
        return work.read(
                stores -> stores.pages().list(namespace, "", Optional.of(false), new Slice.Request(key, false, SLICE)));
    }
}
