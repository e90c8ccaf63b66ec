// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The same few pages and the same picture as MediaWiki has them when both are compared. */
final class DiffWiki implements PageSource {

    private final DumpWiki pages = new DumpWiki(Map.of());

    DiffWiki(WikitextEngine engine) throws IOException {
        Path export = Files.createTempFile("spec-diff", ".xml");
        try (InputStream in = Objects.requireNonNull(DiffWiki.class.getResourceAsStream("/diff/wiki.xml"))) {
            Files.write(export, in.readAllBytes());
            pages.load(export, engine);
        } finally {
            Files.delete(export);
        }
    }

    @Override
    public Optional<SourceText> text(Title title) {
        return pages.text(title);
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        Map<Title, PageState> states = pages.states(titles);
        Title picture = Title.of(Namespace.FILE, DiffPeer.PICTURE);
        if (titles.contains(picture)) {
            states.put(picture, new PageState(1, false, 1));
        }
        return states;
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        return keys.contains(DiffPeer.PICTURE)
                ? Map.of(
                        DiffPeer.PICTURE,
                        new FileInfo(
                                DiffPeer.PICTURE,
                                "/w/images/d/dd/Flower.png",
                                DiffPeer.WIDTH,
                                DiffPeer.HEIGHT,
                                1000,
                                "image/png",
                                "BITMAP",
                                1,
                                false,
                                false))
                : Map.of();
    }

    @Override
    public Optional<String> message(String key) {
        return pages.message(key);
    }
}
