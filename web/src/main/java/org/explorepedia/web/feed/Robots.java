// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;

/** Asks crawlers to read articles instead of histories and forms, and shows them the list of articles. */
public final class Robots implements Endpoint {

    private final Reply reply;

    public Robots(WikiUrls urls) {
        this.reply = Reply.text(
                        200,
                        "User-agent: *\nDisallow: " + urls.script("") + "\n\nSitemap: " + urls.absolute(Sitemaps.INDEX)
                                + "\n")
                .withHeader("Cache-Control", "public, max-age=3600");
    }

    @Override
    public Reply answer(Request request) {
        return reply;
    }
}
