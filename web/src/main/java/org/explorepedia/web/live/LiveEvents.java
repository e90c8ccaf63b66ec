// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/**
 * {@code /live/events}: server-sent events for one visitor, on a virtual thread that sleeps until there is something to
 * tell. Every stream begins with the whole state, so one that was broken off is simply opened again and nothing has to be
 * numbered or kept. {@code /live/state} answers the same once, for browsers between which and us something keeps streams
 * back.
 */
public final class LiveEvents implements Endpoint {

    public static final String EVENTS = "/live/events";
    public static final String STATE = "/live/state";

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    /** Milliseconds before a browser opens its stream again; spread, so that not all come at once after a restart. */
    private static final int RETRY = 1_000;

    private static final int RETRY_SPREAD = 2_000;
    private static final int ASK_AGAIN_SECONDS = 2;
    private static final int ASK_SELDOM_SECONDS = 15;

    private final LiveStreams streams;
    private final Visits visits;
    private final UnitOfWork work;
    private final RightsChecker rights;
    private final Clock clock;

    public LiveEvents(LiveStreams streams, Visits visits, UnitOfWork work, RightsChecker rights, Clock clock) {
        this.streams = streams;
        this.visits = visits;
        this.work = work;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request) {
        if (!request.method().equals("GET")) {
            return Reply.text(405, "Only GET.\n").withHeader("Allow", "GET");
        }
        boolean stream = request.path().equals(EVENTS);
        Reply reply = visits.answer(request, visit -> stream ? events(visit) : state(visit));
        // No form comes with these answers, and a new form secret would make those void that are open in another tab.
        return new Reply(
                reply.status(), reply.headers(), List.of(), reply.styleHashes(), reply.readyTags(), reply.body());
    }

    private Reply events(Visit visit) {
        LiveListening listening = LiveListening.of(visit, work, rights, clock.instant());
        if (listening.isNothing()) {
            // Tells browsers not to try again.
            return Reply.bytes(204, "text/plain", new byte[0]);
        }
        if (streams.isFull()) {
            return Reply.text(503, "Too many listen already.\n").withHeader("Retry-After", "60");
        }
        return Reply.stream("text/event-stream; charset=utf-8", out -> write(listening, out))
                .withHeader("Cache-Control", "private, no-store, no-transform")
                .withHeader("X-Accel-Buffering", "no");
    }

    private void write(LiveListening listening, OutputStream out) throws IOException {
        LiveStream stream = new LiveStream(
                listening.person(), listening.user(), listening.pages().keySet());
        streams.add(stream);
        try {
            listening.user().ifPresent(user -> stream.badge(count(user)));
            listening.pages().forEach(stream::saved);
            long heartbeat = streams.limits().heartbeat().toMillis();
            long longest = streams.limits().longest().toNanos();
            long end = System.nanoTime() + longest - ThreadLocalRandom.current().nextLong(longest / 4 + 1);
            send(out, "retry: " + (RETRY + ThreadLocalRandom.current().nextInt(RETRY_SPREAD)) + "\n\n");
            while (System.nanoTime() < end) {
                LiveStream.Told told = stream.next(heartbeat);
                StringBuilder text = new StringBuilder();
                told.unread()
                        .ifPresent(count ->
                                event(text, "badge", listening.badgeText().apply(count)));
                told.saved().forEach(saved -> event(text, "page", page(saved)));
                if (told.end() == LiveStream.End.DISPLACED) {
                    event(text, "full", "{}");
                }
                if (!text.isEmpty()) {
                    send(out, text.toString());
                } else if (told.end() == LiveStream.End.NOT_YET) {
                    out.write(HEARTBEAT);
                    out.flush();
                }
                if (told.end() != LiveStream.End.NOT_YET) {
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            streams.remove(stream);
        }
    }

    private int count(UserId user) {
        return streams.unread(Set.of(user)).getOrDefault(user, 0);
    }

    private static void event(StringBuilder text, String name, String json) {
        text.append("event: ").append(name).append("\ndata: ").append(json).append("\n\n");
    }

    private static String page(LiveStream.Saved saved) {
        return "{\"page\":" + saved.page().value() + ",\"revision\":"
                + saved.revision().value() + "}";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Reply state(Visit visit) {
        LiveListening listening = LiveListening.of(visit, work, rights, clock.instant());
        StringBuilder json = new StringBuilder("{\"again\":")
                .append(streams.isFull() ? ASK_SELDOM_SECONDS : ASK_AGAIN_SECONDS)
                .append(",\"badge\":")
                .append(listening
                        .user()
                        .map(user -> listening.badgeText().apply(count(user)))
                        .orElse("null"))
                .append(",\"pages\":[");
        String separator = "";
        for (Map.Entry<org.explorepedia.core.model.PageId, org.explorepedia.core.model.RevisionId> page :
                listening.pages().entrySet()) {
            json.append(separator).append(page(new LiveStream.Saved(page.getKey(), page.getValue())));
            separator = ",";
        }
        String body = json.append("]}").toString();
        return Reply.json(200, body)
                .withHeader("ETag", "\"" + Integer.toHexString(body.hashCode()) + "-" + body.length() + "\"")
                .withHeader("Cache-Control", "private, no-cache");
    }
}
