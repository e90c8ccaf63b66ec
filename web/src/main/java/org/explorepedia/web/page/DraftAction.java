// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.edit.Drafts;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;

/** Keeps what somebody is writing; asked by the edit form's script every few seconds. */
public final class DraftAction implements PageAction {

    private final Drafts drafts;

    public DraftAction(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Set<String> names() {
        return Set.of("draft");
    }

    @Override
    public Reply answer(PageVisit page) {
        Optional<UserId> writer = page.visit().viewer().userId();
        if (!page.visit().request().isPost()
                || writer.isEmpty()
                || !page.visit().tokenMatches()) {
            return Reply.text(403, "Drafts are kept for people who are logged in.\n");
        }
        Params form = page.visit().request().form();
        Section section = EditRequests.section(form);
        Optional<RevisionId> base = Optional.of(form.number("editRevId"))
                .filter(number -> number.isPresent() && number.getAsLong() > 0)
                .map(number -> new RevisionId(number.getAsLong()));
        boolean kept =
                drafts.save(writer.get(), page.title(), section, base, form.get("wpTextbox1"), form.get("wpSummary"));
        return kept ? Reply.bytes(204, "text/plain", new byte[0]) : Reply.text(413, "The text is too large.\n");
    }
}
