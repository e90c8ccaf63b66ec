// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What machines read at the top of a page.
 *
 * @param title the document's title without the site's name
 * @param description one or two sentences for cards and search engines, or empty
 * @param canonical absolute address of the page, or null when it has none
 * @param robots directives such as {@code noindex,nofollow}, or empty
 * @param image absolute address of a picture for cards, or null
 * @param openGraphType {@code article} or {@code website}; empty when the page must not unfurl
 * @param feeds Atom feeds of the page
 * @param alternates the same page in other languages: {@code id} holds the language code
 */
public record Head(
        String title,
        String description,
        @Nullable String canonical,
        String robots,
        @Nullable String image,
        String openGraphType,
        List<Link> feeds,
        List<Link> alternates) {

    public Head {
        feeds = List.copyOf(feeds);
        alternates = List.copyOf(alternates);
    }

    /** The same with a feed. */
    public Head withFeed(Link feed) {
        List<Link> more = new ArrayList<>(feeds);
        more.add(feed);
        return new Head(title, description, canonical, robots, image, openGraphType, more, alternates);
    }

    /** A page that search engines leave alone and that does not unfurl. */
    public static Head unlisted(String title) {
        return new Head(title, "", null, "noindex,nofollow", null, "", List.of(), List.of());
    }
}
