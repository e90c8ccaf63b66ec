// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.talk.CommentIndex;
import org.explorepedia.core.talk.DiscussionNews;
import org.explorepedia.core.talk.Discussions;
import org.explorepedia.core.talk.TalkPages;
import org.explorepedia.core.talk.TalkScanner;

/** What concerns discussions on talk pages. */
public record Talking(TalkPages pages, Discussions discussions, CommentIndex index) {

    /** What tells people of new comments, for the service that stores edits. */
    static DiscussionNews news(TalkScanner scanner, Telling telling) {
        return new DiscussionNews(scanner, telling.events(), telling.subscriptions());
    }

    static Talking of(
            UnitOfWork work,
            RenderService render,
            TalkScanner scanner,
            EditService edits,
            Telling telling,
            Localizer contentTexts) {
        TalkPages pages = new TalkPages(render, scanner);
        return new Talking(
                pages,
                new Discussions(edits, pages, telling.subscriptions(), work, contentTexts),
                new CommentIndex(work, pages));
    }
}
