// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.nio.charset.StandardCharsets;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Escaped;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;

/** Tells browsers how to search the wiki, as an OpenSearch description. */
public final class OpenSearch implements Endpoint {

    /** The specification's limit for short names. */
    private static final int MAX_NAME = 16;

    private final SiteSettings settings;
    private final WikiUrls urls;

    public OpenSearch(SiteSettings settings, WikiUrls urls) {
        this.settings = settings;
        this.urls = urls;
    }

    @Override
    public Reply answer(Request request) {
        String name = settings.current().name();
        String cut = name.codePointCount(0, name.length()) > MAX_NAME
                ? name.substring(0, name.offsetByCodePoints(0, MAX_NAME))
                : name;
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>%s</ShortName>
                <Description>%s</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Url type="text/html" method="get" template="%s"/>
                </OpenSearchDescription>
                """.formatted(
                        Escaped.xml(cut),
                        Escaped.xml(name),
                        Escaped.xml(urls.absolute(urls.special("Search")) + "?search={searchTerms}"));
        return Reply.bytes(
                        200,
                        "application/opensearchdescription+xml; charset=utf-8",
                        xml.getBytes(StandardCharsets.UTF_8))
                .withHeader("Cache-Control", "public, max-age=3600");
    }
}
