// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Refusals in words. */
public final class Denials {

    /** Levels of protection that have words of their own instead of the name of a right. */
    private static final Map<String, String> USUAL_LEVELS = Map.of(
            "sysop",
            "admins",
            Right.EDIT_PROTECTED,
            "admins",
            "autoconfirmed",
            "known",
            Right.EDIT_SEMI_PROTECTED,
            "known");

    private Denials() {}

    /** One reason as a sentence. */
    public static Html sentence(Frames frames, Visit visit, Denial denial) {
        return switch (denial) {
            // Whoever wants to know what protects a page wants to go there.
            case Denial.CascadeProtected(List<Title> sources) ->
                visit.html(denial.messageKey(), links(frames, sources), sources.size());
            case Denial.Protected(Protection protection)
            when USUAL_LEVELS.containsKey(protection.level()) -> {
                String key = "denied.protected-" + USUAL_LEVELS.get(protection.level());
                yield protection
                        .expiry()
                        .at()
                        .map(end -> visit.html(key + "-until", end))
                        .orElseGet(() -> visit.html(key));
            }
            case Denial.Protected _,
                    Denial.MissingRight _,
                    Denial.Blocked _,
                    Denial.ReadOnly _,
                    Denial.InterfacePage _,
                    Denial.CodePage _,
                    Denial.OthersWall _,
                    Denial.NotEditable _,
                    Denial.RateLimited _ ->
                visit.html(
                        denial.messageKey(),
                        denial.arguments(frames.namespaces()).toArray());
        };
    }

    private static Html links(Frames frames, List<Title> titles) {
        return new Html(titles.stream()
                .map(title -> "<a href=\"" + Html.escape(frames.urls().page(title)) + "\"><bdi>"
                        + Html.escape(frames.namespaces().prefixedText(title)) + "</bdi></a>")
                .collect(Collectors.joining(", ")));
    }

    /** All reasons, as a list if there are several. */
    public static Html all(Frames frames, Visit visit, List<Denial> reasons) {
        if (reasons.size() == 1) {
            return sentence(frames, visit, reasons.getFirst());
        }
        StringBuilder list = new StringBuilder("<ul>");
        reasons.forEach(reason -> list.append("<li>")
                .append(sentence(frames, visit, reason).markup())
                .append("</li>"));
        return new Html(list.append("</ul>").toString());
    }

    /** A page that says why something was refused; too many tries in a short time get the header that clients look for. */
    public static Reply reply(Frames frames, Visit visit, int status, List<Denial> reasons) {
        Html text = all(frames, visit, reasons);
        if (reasons.getFirst() instanceof Denial.RateLimited limited) {
            return frames.message(visit, 429, "denied.heading", Notice.Kind.ERROR, text)
                    .withHeader(
                            "Retry-After",
                            Long.toString(Math.max(1, limited.retryAfter().toSeconds())));
        }
        return frames.message(
                visit, status, "denied.heading", Notice.Kind.ERROR, withWayIn(frames, visit, reasons, text));
    }

    /** Visitors who lack a right are led to the form where they may get it. */
    private static Html withWayIn(Frames frames, Visit visit, List<Denial> reasons, Html text) {
        boolean accountHelps =
                reasons.stream().anyMatch(reason -> reason instanceof Denial.MissingRight missing && missing.login());
        if (visit.isLoggedIn() || !accountHelps) {
            return text;
        }
        String href = frames.urls().logIn(visit.request().target());
        return new Html(text.markup() + "<p><a href=\"" + Html.escape(href) + "\">"
                + Html.escape(visit.text("personal.log-in")) + "</a></p>");
    }
}
