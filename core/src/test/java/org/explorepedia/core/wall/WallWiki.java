// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.memory.MemoryUnitOfWork;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.UnitOfWork;

/** A wiki with walls. */
final class WallWiki {

    final TestWiki wiki;
    final Walls walls;
    final WallPosting posting;
    final WallModeration moderation;

    WallWiki() {
        this(new MemoryUnitOfWork(), RateLimits.none());
    }

    WallWiki(UnitOfWork work, RateLimits limits) {
        this.wiki = new TestWiki(work, limits);
        Walling walling = new Walling(
                work,
                wiki.rights,
                () -> false,
                new UserNames(wiki.engine.titles()),
                wiki.engine.site().namespaces(),
                new MessageTexts(wiki.render),
                new ToldOfWalls(wiki.notable, wiki.notifications, wiki.subscriptions, wiki.mentions),
                new JobQueue(work),
                WallSettings.DEFAULT,
                wiki.clock);
        this.walls = new Walls(walling);
        this.posting = new WallPosting(walling, wiki.limiter);
        this.moderation = new WallModeration(walling);
    }

    ThreadId thread(Viewer author, String owner, String title) {
        WallOutcome outcome = posting.begin(author, owner, new WallPosting.Message(title, "text of " + title, ""));
        if (outcome instanceof WallOutcome.Done(ThreadId id, var _)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    WallOutcome reply(Viewer author, ThreadId thread, String text) {
        return posting.reply(author, thread, new WallPosting.Message("", text, ""));
    }
}
