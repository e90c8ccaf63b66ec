// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.render.Rendered;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The discussions of stored texts, found once for all readers. */
public final class TalkPages {

    /** Says of a page outside of the talk namespaces that it is a place for discussions. */
    private static final String NEW_SECTION_LINK = "newsectionlink";

    private static final int TEXTS = 500;

    private final RenderService render;
    private final TalkScanner scanner;
    private final Cache<RevisionId, TalkPage> pages =
            Caffeine.newBuilder().maximumSize(TEXTS).build();
    /** By the very object that the renderer keeps, so that marks go when it goes. */
    private final Cache<Rendered, TalkMarks> marks =
            Caffeine.newBuilder().weakKeys().maximumSize(TEXTS).build();

    public TalkPages(RenderService render, TalkScanner scanner) {
        this.render = render;
        this.scanner = scanner;
    }

    /** Whether people discuss on a page: on talk pages, and where a page asks for it. */
    public static boolean isForDiscussion(Title title, PageFacts facts) {
        return isTalk(title) || facts.properties().containsKey(NEW_SECTION_LINK);
    }

    /** The same of a text that is not rendered yet: whether it says so itself, and not by a template. */
    static boolean isForDiscussion(Title title, String text) {
        return isTalk(title) || text.toLowerCase(Locale.ROOT).contains("__" + NEW_SECTION_LINK + "__");
    }

    static boolean isTalk(Title title) {
        // The talk pages of walls and threads are no pages of wikitext.
        return title.isTalk() && title.namespace() != Namespace.THREAD && title.namespace() != Namespace.WALL;
    }

    public TalkPage of(RevisionId revision) {
        return pages.get(revision, id -> render.text(id).map(scanner::read).orElse(TalkPage.EMPTY));
    }

    public TalkPage read(String text) {
        return scanner.read(text);
    }

    public TalkMarks marks(Rendered rendered, TalkPage page) {
        return marks.get(
                rendered,
                key -> page.comments().isEmpty() && page.topics().size() <= 1
                        ? TalkMarks.NONE
                        : new TalkMarker(key.html(), key.facts(), page, scanner.timestamps()).mark());
    }
}
