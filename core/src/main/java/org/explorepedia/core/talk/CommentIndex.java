// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.explorepedia.core.links.ParsedPages;
import org.explorepedia.core.links.TextFollower;
import org.explorepedia.core.model.CommentPlace;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.render.ContentModels;
import org.explorepedia.core.store.CommentStore;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Knows on which page each comment stands, also after its discussion was moved to an archive. */
public final class CommentIndex implements TextFollower {

    private static final int MOST_PLACES = 20;
    private static final int STAMP_DIGITS = 14;

    private final UnitOfWork work;
    private final TalkPages pages;

    public CommentIndex(UnitOfWork work, TalkPages pages) {
        this.work = work;
        this.pages = pages;
    }

    /** Where a comment stands. */
    public record Place(Title title, CommentPlace comment) {}

    /**
     * Places of a comment, the best first: those where it still has the same surroundings, then the newest page.
     *
     * @param idOrName as in links, with or without what it answers
     */
    public List<Place> find(String idOrName) {
        Optional<String> name = name(idOrName);
        if (name.isEmpty()) {
            return List.of();
        }
        return work.read(stores -> stores.comments().find(name.get(), MOST_PLACES).stream()
                .sorted(java.util.Comparator.comparing(
                        (CommentStore.Found found) -> !found.comment().id().equals(idOrName)))
                .flatMap(found ->
                        stores
                                .pages()
                                .find(found.page())
                                .map(page -> new Place(page.title(), found.comment()))
                                .stream())
                .toList());
    }

    /** The name with which an id begins: up to the end of its first time. */
    static Optional<String> name(String id) {
        if (!id.startsWith("c-") && !id.startsWith("h-")) {
            return Optional.empty();
        }
        int digits = 0;
        for (int i = 2; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                boolean last = i + 1 == id.length() || id.charAt(i + 1) == '-';
                if (digits == STAMP_DIGITS && last && id.charAt(i - STAMP_DIGITS) == '-') {
                    return Optional.of("c" + id.substring(1, i + 1));
                }
            } else {
                digits = 0;
            }
        }
        return Optional.empty();
    }

    @Override
    public Consumer<Stores> about(Page page, ParsedPages.ParsedPage parsed) {
        boolean discussed = page.contentModel().equals(ContentModels.WIKITEXT)
                && TalkPages.isForDiscussion(page.title(), parsed.facts());
        List<CommentPlace> now = discussed
                ? pages.of(page.latest()).comments().stream()
                        .map(comment -> new CommentPlace(comment.name(), comment.id()))
                        .toList()
                : List.of();
        if (!discussed && !page.title().isTalk()) {
            return _ -> {};
        }
        return stores -> stores.comments().set(page.id(), now);
    }
}
