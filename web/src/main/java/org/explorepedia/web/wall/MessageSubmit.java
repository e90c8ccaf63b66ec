// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.time.Duration;
import java.util.Optional;
import org.explorepedia.core.account.LogInOutcome;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.StyleHashes;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;

/** Takes a box with a message: preview, logging in again, posting. What was typed comes back until it is stored. */
final class MessageSubmit {

    private static final String PREVIEW_PREFIX = "preview-";

    private final WallParts parts;
    private final WallUrls urls;
    private final Composers composers;
    private final WallScreen screen;

    MessageSubmit(WallParts parts, WallUrls urls, Composers composers, WallScreen screen) {
        this.parts = parts;
        this.urls = urls;
        this.composers = composers;
        this.screen = screen;
    }

    /** Where the message goes. */
    interface Target {

        WallOutcome post(Visit visit, Composers.Draft draft);

        /** What the text would look like; empty if there is nowhere to post it to. */
        Optional<String> preview(Visit visit, Composers.Draft draft);

        /** The page with the box on it. */
        Reply show(int status, PageVisit page, Composers.Draft draft, String code);
    }

    Reply answer(PageVisit page, Target target) {
        Visit visit = page.visit();
        Params form = visit.request().form();
        Composers.Draft draft = Composers.Draft.sent(form);
        if (visit.request().bodyTooLarge()) {
            return target.show(
                    413, page, draft.failed(TrustedHtml.escaped(visit.text("edit.body-too-large")), "text"), "too-big");
        }
        if (form.has(Composers.LOG_IN) && !visit.isLoggedIn() && visit.tokenMatches()) {
            return logInAndGoOn(page, draft, target);
        }
        return answer(page, draft, target);
    }

    private Reply answer(PageVisit page, Composers.Draft draft, Target target) {
        Visit visit = page.visit();
        Params form = visit.request().form();
        if (form.has("preview") && !form.has("post")) {
            return preview(page, draft, target);
        }
        if (!visit.tokenMatches()) {
            return target.show(403, page, composers.tokenLost(visit, draft), "badtoken");
        }
        WallOutcome outcome = target.post(visit, draft);
        Composers.Failure failure = composers.failure(visit, draft, outcome);
        if (failure != null) {
            return target.show(failure.status(), page, failure.draft(), failure.code());
        }
        return switch (outcome) {
            case WallOutcome.Done(var thread, int number) ->
                Visits.keepingName(Reply.seeOther(urls.message(thread, number)));
            case WallOutcome.Unchanged(var thread, int number) -> Reply.seeOther(urls.message(thread, number));
            case WallOutcome.Missing _,
                    WallOutcome.Denied _,
                    WallOutcome.Refused _,
                    WallOutcome.Invalid _,
                    WallOutcome.Changed _ -> screen.noSuchThread(visit);
        };
    }

    private Reply preview(PageVisit page, Composers.Draft draft, Target target) {
        Visit visit = page.visit();
        Optional<String> html = target.preview(visit, draft).map(made -> MessageMarkup.scoped(made, PREVIEW_PREFIX));
        if (html.isEmpty()) {
            return screen.noSuchThread(visit);
        }
        boolean inPlace = visit.request().header("x-requested-with").orElse("").equals("live-preview");
        Reply reply = inPlace
                ? Reply.html(200, html.get())
                : target.show(200, page, draft.previewed(new TrustedHtml(html.get())), "");
        return reply.withStyleHashes(StyleHashes.of(html.get())).noStore();
    }

    private Reply logInAndGoOn(PageVisit page, Composers.Draft draft, Target target) {
        Visit visit = page.visit();
        Params form = visit.request().form();
        LogInOutcome outcome = parts.people()
                .logIns()
                .logIn(
                        form.get("wpName"),
                        form.get("wpPassword"),
                        visit.request().address(),
                        false);
        return switch (outcome) {
            case LogInOutcome.LoggedIn loggedIn -> {
                Visit renewed = parts.people().visits().loggedIn(visit, loggedIn);
                PageVisit again = parts.people().pageVisits().open(renewed, page.title());
                yield answer(again, draft, target)
                        .withCookie(parts.people().visits().sessionCookie(visit.request(), loggedIn));
            }
            case LogInOutcome.Refused _ ->
                target.show(403, page, composers.logInRefused(visit, draft), "login-refused");
            case LogInOutcome.Throttled(Duration wait) ->
                target.show(429, page, composers.logInThrottled(visit, draft, wait), "login-throttled")
                        .withHeader("Retry-After", Long.toString(wait.toSeconds()));
        };
    }
}
