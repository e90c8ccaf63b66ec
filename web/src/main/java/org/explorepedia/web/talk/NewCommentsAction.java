// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.talk.Discussions;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Json;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.visit.Visit;

/** Tells the script of a talk page how much others wrote while somebody is writing. */
public final class NewCommentsAction implements PageAction {

    private final Discussions discussions;

    NewCommentsAction(Discussions discussions) {
        this.discussions = discussions;
    }

    @Override
    public Set<String> names() {
        return Set.of(TalkAddresses.NEWS);
    }

    /** Answers {@code {"count":2,"label":"Show 2 new comments"}} for {@code since}, a revision, and {@code topic}, or all. */
    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        OptionalLong since = page.params().number("since");
        int count = since.isEmpty() || since.getAsLong() <= 0
                ? 0
                : discussions.newSince(
                        visit.viewer(),
                        page.title(),
                        new RevisionId(since.getAsLong()),
                        page.params().get("topic"));
        return Reply.json(200, Json.of(Map.of("count", count, "label", visit.text("talk.show-new", count))))
                .noStore();
    }
}
