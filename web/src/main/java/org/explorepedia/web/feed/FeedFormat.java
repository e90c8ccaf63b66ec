// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.explorepedia.web.kit.Escaped;
import org.explorepedia.web.kit.Reply;

/** The formats in which feeds are written: Atom (RFC 4287) and RSS 2.0. */
enum FeedFormat {
    ATOM,
    RSS;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** By the value of {@code feed=} in an address. */
    static Optional<FeedFormat> find(String name) {
        return switch (name) {
            case "atom" -> Optional.of(ATOM);
            case "rss" -> Optional.of(RSS);
            default -> Optional.empty();
        };
    }

    Reply reply(Feed feed) {
        return switch (this) {
            case ATOM -> reply("application/atom+xml; charset=utf-8", atom(feed));
            case RSS -> reply("application/rss+xml; charset=utf-8", rss(feed));
        };
    }

    private static Reply reply(String type, String xml) {
        return Reply.bytes(200, type, xml.getBytes(StandardCharsets.UTF_8));
    }

    static String atom(Feed feed) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Escaped.xml(feed.language()))
                .append("\">\n");
        element(xml, "id", feed.self());
        element(xml, "title", feed.title());
        element(xml, "subtitle", feed.subtitle());
        link(xml, "self", feed.self());
        link(xml, "alternate", feed.page());
        element(xml, "updated", atomDate(feed.updated()));
        for (Feed.Entry entry : feed.entries()) {
            xml.append("<entry>\n");
            element(xml, "id", entry.link());
            element(xml, "title", entry.title());
            link(xml, "alternate", entry.link());
            element(xml, "updated", atomDate(entry.updated()));
            xml.append("<author>");
            element(xml, "name", entry.author());
            xml.append("</author>\n");
            element(xml, "summary", entry.summary());
            xml.append("</entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    static String rss(Feed feed) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
        element(xml, "title", feed.title());
        element(xml, "link", feed.page());
        element(xml, "description", feed.subtitle());
        element(xml, "language", feed.language());
        element(xml, "lastBuildDate", rssDate(feed.updated()));
        for (Feed.Entry entry : feed.entries()) {
            xml.append("<item>\n");
            element(xml, "title", entry.title());
            element(xml, "link", entry.link());
            element(xml, "guid", entry.link());
            // Readers take a description for HTML, so plain text is escaped once more.
            element(xml, "description", Escaped.xml(entry.summary()));
            element(xml, "pubDate", rssDate(entry.updated()));
            element(xml, "dc:creator", entry.author());
            xml.append("</item>\n");
        }
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        xml.append(Escaped.xml(text)).append("</").append(name).append(">\n");
    }

    private static void link(StringBuilder xml, String relation, String href) {
        xml.append("<link rel=\"").append(relation).append("\" href=\"");
        xml.append(Escaped.xml(href)).append("\"/>\n");
    }

    private static String atomDate(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String rssDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
