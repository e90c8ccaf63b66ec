// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.html.Anchors;
import org.explorepedia.wikitext.html.AttributeSanitizer;
import org.explorepedia.wikitext.html.PageUrls;
import org.explorepedia.wikitext.media.MediaWords;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * What passes need to know of a wiki, made once for an engine.
 *
 * @param site what the engine was told
 * @param titles reads titles
 * @param anchors makes ids
 * @param sanitizer checks attributes
 * @param protocols finds beginnings of addresses
 * @param urls addresses of pages
 * @param mediaWords words of file options
 * @param language the words and letters of the content language that markup depends on
 */
public record SiteMarkup(
        SiteConfig site,
        TitleParser titles,
        Anchors anchors,
        AttributeSanitizer sanitizer,
        Protocols protocols,
        PageUrls urls,
        MarkupLanguage language,
        MediaWords mediaWords) {

    public static SiteMarkup of(SiteConfig site, TitleParser titles, MarkupLanguage language) {
        Anchors anchors = new Anchors(site.markup().fragmentModes());
        return new SiteMarkup(
                site,
                titles,
                anchors,
                new AttributeSanitizer(site.markup().urlProtocols(), anchors),
                new Protocols(site.markup().urlProtocols()),
                new PageUrls(site, anchors),
                language,
                new MediaWords(language.imageWords()));
    }
}
