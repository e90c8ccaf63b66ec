// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Share;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Ways to pass an article on: plain links that load nothing before they are followed. */
public final class ShareLinks {

    private final Frames frames;

    public ShareLinks(Frames frames) {
        this.frames = frames;
    }

    Share of(PageVisit page, ViewOutcome.Shown shown) {
        Visit visit = page.visit();
        Title title = shown.page().title();
        String name = frames.namespaces().prefixedText(title);
        String address = shown.old().isPresent()
                ? frames.urls()
                        .absolute(frames.urls()
                                .index(title, "oldid", shown.revision().id().toString()))
                : frames.urls().canonical(title);
        String url = URLEncoder.encode(address, StandardCharsets.UTF_8);
        String text = URLEncoder.encode(name, StandardCharsets.UTF_8);
        String mail = text.replace("+", "%20");
        return new Share(
                address,
                List.of(
                        new Link(
                                "share-facebook",
                                visit.text("share.on", "Facebook"),
                                "https://www.facebook.com/sharer/sharer.php?u=" + url),
                        new Link(
                                "share-x",
                                visit.text("share.on", "X"),
                                "https://x.com/intent/post?url=" + url + "&text=" + text),
                        new Link(
                                "share-reddit",
                                visit.text("share.on", "Reddit"),
                                "https://www.reddit.com/submit?url=" + url + "&title=" + text),
                        new Link(
                                "share-mail",
                                visit.text("share.mail"),
                                "mailto:?subject=" + mail + "&body=" + url.replace("+", "%20"))));
    }
}
