// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SiteConfig.Interwiki;
import org.explorepedia.wikitext.site.SiteConfig.MarkupOptions;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** A small wiki with a few templates and a picture, for texts that nobody would write. */
final class TestWiki implements PageSource {

    static final WikitextEngine ENGINE = MediaWikiEngine.builder(new SiteConfig(
                    "Test",
                    "https://wiki.test",
                    "/w",
                    "/wiki/$1",
                    "en",
                    NamespaceCatalog.forLanguage("en", "Test"),
                    Map.of("w", new Interwiki("w", "https://en.wikipedia.test/wiki/$1", false)),
                    Set.of("de"),
                    "UTC",
                    MarkupOptions.DEFAULT,
                    Limits.DEFAULT))
            .build();

    private static final Map<String, String> TEMPLATES = Map.of(
            "Echo", "{{{1|}}}",
            "Twice", "{{{1|}}}{{{1|}}}",
            "Loop", "{{Loop}}",
            "Table", "{|\n|{{{1|}}}\n|}",
            "Open", "<div class=\"{{{1|}}}\">[[");

    static ParseRequest request(String text) {
        return new ParseRequest(
                Title.of(Namespace.MAIN, "Page"), text, new TestWiki(), Instant.EPOCH, ParseRequest.Options.DEFAULT);
    }

    static String html(String text) {
        return ENGINE.parse(request(text)).html();
    }

    @Override
    public Optional<SourceText> text(Title title) {
        String text = title.namespace() == Namespace.TEMPLATE ? TEMPLATES.get(title.dbKey()) : null;
        return text == null ? Optional.empty() : Optional.of(new SourceText(title, text, 1, "wikitext"));
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        Map<Title, PageState> states = new HashMap<>();
        for (Title title : titles) {
            if (title.dbKey().length() % 2 == 0) {
                states.put(title, new PageState(1, false, 10));
            }
        }
        return states;
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        Map<String, FileInfo> files = new HashMap<>();
        for (String key : List.of("Example.jpg", "Sound.ogg")) {
            if (keys.contains(key)) {
                files.put(
                        key,
                        new FileInfo(
                                key, "/images/a/a9/" + key, 800, 600, 1000, "image/jpeg", "BITMAP", 1, false, false));
            }
        }
        return files;
    }

    @Override
    public Optional<String> message(String key) {
        return Optional.empty();
    }
}
