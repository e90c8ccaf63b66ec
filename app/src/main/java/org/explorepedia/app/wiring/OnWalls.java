// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.core.wall.MessageTexts;
import org.explorepedia.core.wall.RenderMessagesJob;
import org.explorepedia.core.wall.ToldOfWalls;
import org.explorepedia.core.wall.WallModeration;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.core.wall.WallSettings;
import org.explorepedia.core.wall.Walling;
import org.explorepedia.core.wall.Walls;

/** What concerns walls. */
public record OnWalls(
        Walls walls, WallPosting posting, WallModeration moderation, WallSettings settings, RenderMessagesJob job) {

    static OnWalls of(
            UnitOfWork work,
            RightsChecker rights,
            BooleanSupplier visitors,
            RateLimiter limiter,
            UserNames names,
            RenderService render,
            Telling telling,
            Mentions mentions,
            JobQueue queue,
            Clock clock) {
        Walling walling = new Walling(
                work,
                rights,
                visitors,
                names,
                render.engine().site().namespaces(),
                new MessageTexts(render),
                new ToldOfWalls(telling.events(), telling.notifications(), telling.subscriptions(), mentions),
                queue,
                WallSettings.DEFAULT,
                clock);
        return new OnWalls(
                new Walls(walling),
                new WallPosting(walling, limiter),
                new WallModeration(walling),
                WallSettings.DEFAULT,
                new RenderMessagesJob(walling));
    }
}
