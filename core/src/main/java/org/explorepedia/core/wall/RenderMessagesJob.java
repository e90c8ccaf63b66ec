// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.job.JobHandler;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;

/** Renders the messages of a thread again, since what they link to or include may have changed. */
public final class RenderMessagesJob implements JobHandler {

    private static final String TYPE = "render-messages";
    private static final String THREAD = "thread";
    private static final int BATCH = 100;

    private final Walling walling;

    public RenderMessagesJob(Walling walling) {
        this.walling = walling;
    }

    static Job of(ThreadId thread, Instant now) {
        return Job.of(TYPE, Map.of(THREAD, thread.toString()), thread.toString(), now);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(Job job) {
        ThreadId id = new ThreadId(Long.parseLong(job.parameters().getOrDefault(THREAD, "0")));
        Optional<WallThread> thread =
                walling.work().read(stores -> stores.walls().find(id));
        Optional<User> owner = thread.flatMap(
                found -> walling.work().read(stores -> stores.users().find(found.wall())));
        if (owner.isEmpty()) {
            return;
        }
        for (int first = 1; first <= thread.get().messages(); first += BATCH) {
            int from = first;
            List<WallMessage> messages =
                    walling.work().read(stores -> stores.walls().messages(id, from, from + BATCH - 1));
            for (WallMessage message : messages) {
                String html = walling.texts().html(owner.get(), message.text());
                walling.work().write(stores -> {
                    stores.walls().keep(id, message.number(), message.version(), html, walling.now());
                    return id;
                });
            }
        }
    }
}
