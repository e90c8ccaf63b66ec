// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.spec.DumpFile.DumpPage;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** A wiki in memory, read from exports. */
final class DumpWiki implements PageSource {

    private final Map<Title, DumpPage> pages = new HashMap<>();
    private final List<Title> order = new ArrayList<>();
    private final Map<String, String> messages;

    /** @param messages interface texts that the wiki has in its language */
    DumpWiki(Map<String, String> messages) {
        this.messages = Map.copyOf(messages);
    }

    void load(Path file, WikitextEngine engine) throws IOException {
        DumpFile.read(
                file,
                page -> engine.titles().find(page.title(), Namespace.MAIN).ifPresent(title -> {
                    if (pages.put(title, page) == null) {
                        order.add(title);
                    }
                }));
    }

    /** Puts another text in a page's place. */
    void put(Title title, DumpPage page) {
        pages.put(title, page);
    }

    List<Title> titles() {
        return order;
    }

    Optional<DumpPage> page(Title title) {
        return Optional.ofNullable(pages.get(title));
    }

    @Override
    public Optional<SourceText> text(Title title) {
        DumpPage page = pages.get(title);
        return page == null
                ? Optional.empty()
                : Optional.of(new SourceText(title, page.text(), page.revision(), page.model()));
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        Map<Title, PageState> states = new HashMap<>();
        for (Title title : titles) {
            DumpPage page = pages.get(title);
            if (page != null) {
                states.put(
                        title,
                        new PageState(
                                page.revision(), page.redirect(), page.text().length()));
            }
        }
        return states;
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        return Map.of();
    }

    @Override
    public Optional<String> message(String key) {
        DumpPage page = pages.get(Title.of(
                Namespace.MEDIAWIKI,
                key.isEmpty()
                        ? key
                        : Character.toUpperCase(key.charAt(0))
                                + key.substring(1).replace(' ', '_')));
        return page == null ? Optional.ofNullable(messages.get(key)) : Optional.of(page.text());
    }
}
