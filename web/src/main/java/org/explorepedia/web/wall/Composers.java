// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallSettings;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ComposerView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The boxes in which messages are written. Whatever goes wrong, what was typed is in them again. */
final class Composers {

    static final String REQUEST_KEY = "wpRequestKey";
    static final String LOG_IN = "wpLoginAttempt";
    private static final String WRITER = "wpWriter";

    private final Supplier<String> keys;
    private final Frames frames;
    private final WallSettings settings;

    /** @param keys makes keys by which a form that is sent twice is known */
    Composers(Supplier<String> keys, Frames frames, WallSettings settings) {
        this.keys = keys;
        this.frames = frames;
        this.settings = settings;
    }

    /**
     * What is in a box.
     *
     * @param key by which it is known when it is sent twice
     * @param error what is wrong with it
     * @param faulty field that is wrong, or empty
     */
    record Draft(String title, String text, String key, Content error, String faulty, Content preview) {

        static Draft of(String title, String text) {
            return new Draft(title, text, "", TrustedHtml.EMPTY, "", TrustedHtml.EMPTY);
        }

        static Draft sent(Params form) {
            return new Draft(
                    form.get("subject"),
                    form.get("text"),
                    form.get(REQUEST_KEY),
                    TrustedHtml.EMPTY,
                    "",
                    TrustedHtml.EMPTY);
        }

        Draft failed(Content why, String field) {
            return new Draft(title, text, key, why, field, preview);
        }

        Draft previewed(Content html) {
            return new Draft(title, text, key, error, faulty, html);
        }
    }

    /**
     * A box.
     *
     * @param label what it asks for
     * @param titled whether it has a field for the title of a thread
     * @param extra hidden fields
     */
    record Box(
            String id,
            String action,
            String label,
            boolean titled,
            String button,
            boolean folded,
            String draft,
            List<Field.Hidden> extra) {}

    ComposerView view(Visit visit, Box box, Draft draft) {
        List<Field.Hidden> hidden = new ArrayList<>(MessageViews.token(visit));
        hidden.add(new Field.Hidden(REQUEST_KEY, draft.key().isEmpty() ? keys.get() : draft.key()));
        String writer = visit.isLoggedIn()
                ? visit.viewer().name()
                : visit.request().form().get(WRITER);
        hidden.add(new Field.Hidden(WRITER, writer));
        hidden.addAll(box.extra());
        return new ComposerView(
                box.id(),
                box.action(),
                box.label(),
                box.titled() ? visit.text("wall.title") : null,
                draft.title(),
                draft.text(),
                draft.error(),
                draft.faulty(),
                draft.preview(),
                hidden,
                box.button(),
                box.folded(),
                visit.isLoggedIn() ? box.draft() : "");
    }

    /** The draft with what the token's loss means for it: mostly that its writer was logged out meanwhile. */
    Draft tokenLost(Visit visit, Draft draft) {
        String writer = visit.request().form().get(WRITER);
        if (visit.isLoggedIn() || writer.isEmpty()) {
            return draft.failed(TrustedHtml.escaped(visit.text("wall.token-lost")), "");
        }
        return draft.failed(logIn(visit, writer, visit.html("wall.session-lost", writer)), "");
    }

    Draft logInRefused(Visit visit, Draft draft) {
        return draft.failed(
                logIn(visit, visit.request().form().get("wpName"), visit.html("login.refused")), "wpPassword");
    }

    Draft logInThrottled(Visit visit, Draft draft, Duration wait) {
        Html text = visit.html("login.throttled", visit.localizer().duration(wait));
        return draft.failed(logIn(visit, visit.request().form().get("wpName"), text), "");
    }

    /** Fields to log in with, inside the box, so that what was typed is sent along. */
    private static TrustedHtml logIn(Visit visit, String name, Html text) {
        return new TrustedHtml("<p>" + text.markup() + "</p><p><label for=\"wpName\">"
                + Html.escape(visit.text("login.name"))
                + "</label> <input id=\"wpName\" name=\"wpName\" autocomplete=\"username\" value=\""
                + Html.escape(name) + "\"></p><p><label for=\"wpPassword\">"
                + Html.escape(visit.text("login.password"))
                + "</label> <input id=\"wpPassword\" name=\"wpPassword\" type=\"password\" autocomplete=\"current-password\"></p>"
                + "<p><button type=\"submit\" class=\"primary\" id=\"" + LOG_IN + "\" name=\"" + LOG_IN
                + "\" value=\"1\">" + Html.escape(visit.text("wall.log-in-and-post")) + "</button></p>");
    }

    /** The answer's status and what the box says, for a message that was not taken. */
    record Failure(int status, String code, Draft draft) {}

    /** @return null if nothing failed */
    @Nullable
    Failure failure(Visit visit, Draft draft, WallOutcome outcome) {
        return switch (outcome) {
            case WallOutcome.Done _, WallOutcome.Unchanged _, WallOutcome.Missing _ -> null;
            case WallOutcome.Denied(List<Denial> reasons) ->
                new Failure(
                        status(reasons.getFirst()),
                        reasons.getFirst().code(),
                        draft.failed(
                                new TrustedHtml(
                                        Denials.all(frames, visit, reasons).markup()),
                                ""));
            case WallOutcome.Refused(WallOutcome.Refusal why) ->
                new Failure(
                        403,
                        why.code(),
                        draft.failed(TrustedHtml.escaped(visit.text("wall.refused." + why.code())), ""));
            case WallOutcome.Invalid(WallOutcome.Fault fault) ->
                new Failure(
                        fault == WallOutcome.Fault.TOO_BIG ? 413 : 422,
                        fault.code(),
                        draft.failed(
                                TrustedHtml.escaped(visit.text(
                                        "wall.invalid." + fault.code(),
                                        visit.localizer().size(settings.maxBytes()))),
                                field(fault)));
            case WallOutcome.Changed _ ->
                new Failure(
                        409, "edit-conflict", draft.failed(TrustedHtml.escaped(visit.text("wall.changed")), "text"));
        };
    }

    private static String field(WallOutcome.Fault fault) {
        return switch (fault) {
            case NO_TITLE -> "subject";
            case NO_TEXT, TOO_BIG -> "text";
            case NO_REASON -> "reason";
        };
    }

    private static int status(Denial denial) {
        return switch (denial) {
            case Denial.RateLimited _ -> 429;
            case Denial.ReadOnly _ -> 503;
            case Denial.MissingRight _,
                    Denial.Protected _,
                    Denial.CascadeProtected _,
                    Denial.Blocked _,
                    Denial.InterfacePage _,
                    Denial.CodePage _,
                    Denial.OthersWall _,
                    Denial.NotEditable _ -> 403;
        };
    }
}
