// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.util.List;
import java.util.function.Function;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** Answers programs on behalf of those who may read the wiki. */
public final class Readers {

    private final Visits visits;

    public Readers(Visits visits) {
        this.visits = visits;
    }

    Reply answer(Request request, Function<Visit, Reply> handler) {
        Reply reply = visits.answer(
                request,
                visit -> visit.viewer().has(Right.READ)
                        ? handler.apply(visit)
                        : Reply.text(403, visit.text("feed.denied") + "\n"));
        // No form comes with these answers, and a new form secret would make those void that are open in another tab.
        return new Reply(
                reply.status(), reply.headers(), List.of(), reply.styleHashes(), reply.readyTags(), reply.body());
    }
}
