// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.page.Watchlists;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.visit.Visit;

/** Puts a page on the visitor's watchlist, or takes it off. */
public final class WatchAction implements PageAction {

    private final Watchlists watchlists;
    private final Frames frames;
    private final ConfirmationForms forms;

    WatchAction(Watchlists watchlists, Frames frames, ConfirmationForms forms) {
        this.watchlists = watchlists;
        this.frames = frames;
        this.forms = forms;
    }

    @Override
    public Set<String> names() {
        return Set.of("watch", "unwatch");
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        boolean watch = page.params().get("action").equals("watch");
        List<Denial> denials = watchlists.denials(visit.viewer());
        if (!denials.isEmpty()) {
            return Denials.reply(frames, visit, 403, denials);
        }
        String name = frames.namespaces().prefixedText(page.title());
        if (!ConfirmationForms.isConfirmed(page)) {
            String action = watch ? "watch" : "unwatch";
            return forms.ask(
                    200,
                    page,
                    new ConfirmationForms.Question(
                            action,
                            visit.text(action + ".heading", name),
                            ConfirmationForms.tokenNotices(page),
                            List.of(),
                            visit.text(action + ".button"),
                            false));
        }
        Watchlists.Outcome outcome = watch
                ? watchlists.watch(visit.viewer(), page.title(), Expiry.NEVER)
                : watchlists.unwatch(visit.viewer(), List.of(page.title()));
        return switch (outcome) {
            case Watchlists.Outcome.Done _ -> Reply.seeOther(frames.urls().page(page.title()));
            case Watchlists.Outcome.Denied(List<Denial> reasons) -> Denials.reply(frames, visit, 403, reasons);
            case Watchlists.Outcome.Unwatchable _ ->
                frames.message(
                        visit,
                        400,
                        "watch.impossible-heading",
                        Notice.Kind.ERROR,
                        visit.html("watch.impossible", name));
        };
    }
}
