// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Entries of logs as sentences. */
public final class LogLines {

    private final WikiUrls urls;
    private final UserRefs users;
    private final TitleParser titles;
    private final Summaries summaries;
    private final org.explorepedia.wikitext.title.Namespaces namespaces;

    public LogLines(Frames frames, UserRefs users, Summaries summaries) {
        this.urls = frames.urls();
        this.titles = frames.titles();
        this.namespaces = frames.namespaces();
        this.users = users;
        this.summaries = summaries;
    }

    public List<ChangeLine> of(Visit visit, Collection<LogEntry> entries) {
        List<Actor> actors = entries.stream().map(LogEntry::performer).toList();
        Map<String, UserRef> refs = users.of(visit, actors);
        List<ChangeLine> lines = new ArrayList<>();
        for (LogEntry entry : entries) {
            Html who = entry.hidden().contains(HiddenPart.AUTHOR)
                    ? hidden(visit, "hidden.author")
                    : UserRefs.link(
                            Objects.requireNonNull(refs.get(entry.performer().name())));
            Html sentence = sentence(
                    visit,
                    who,
                    entry.type(),
                    entry.action(),
                    entry.target(),
                    entry.details(),
                    entry.hidden().contains(HiddenPart.TEXT));
            Html comment = entry.hidden().contains(HiddenPart.SUMMARY)
                    ? hidden(visit, "hidden.summary")
                    : summaries.html(entry.comment(), entry.target());
            String all = comment.markup().isEmpty()
                    ? sentence.markup()
                    : sentence.markup() + " <span class=\"comment\">(" + comment.markup() + ")</span>";
            lines.add(ChangeLine.ofLog(When.of(visit.localizer(), entry.timestamp()), new TrustedHtml(all)));
        }
        return lines;
    }

    /** What was done, in one sentence with links. */
    public Html sentence(
            Visit visit,
            Html who,
            String type,
            String action,
            Title target,
            Map<String, String> details,
            boolean hideTarget) {
        Html page = hideTarget ? hidden(visit, "hidden.target") : link(target);
        String key = "logline." + type + "." + action;
        if (!visit.localizer().has(key)) {
            return visit.html("logline.other", who, type + "/" + action, page);
        }
        return visit.html(
                key,
                who,
                page,
                detail(visit, details, "target"),
                detail(visit, details, "description"),
                detail(visit, details, "expiry"),
                detail(visit, details, "added"),
                detail(visit, details, "removed"),
                detail(visit, details, "count"));
    }

    private Html detail(Visit visit, Map<String, String> details, String name) {
        String value = details.getOrDefault(name, "");
        return switch (name) {
            case "target" -> titles.find(value, Namespace.MAIN).map(this::link).orElseGet(() -> Html.escaped(value));
            case "expiry" -> Html.escaped(expiry(visit, value));
            default -> Html.escaped(value.isEmpty() ? visit.text("logline.nothing") : value);
        };
    }

    private static String expiry(Visit visit, String value) {
        if (value.isEmpty() || value.equals("infinity")) {
            return visit.text("expiry.never");
        }
        try {
            return visit.text("expiry.until", Instant.parse(value));
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    private Html link(Title title) {
        return new Html("<a href=\"" + Html.escape(urls.page(title)) + "\">"
                + Html.escape(namespaces.prefixedText(title)) + "</a>");
    }

    static Html hidden(Visit visit, String key) {
        return new Html("<span class=\"history-deleted\">" + Html.escape(visit.text(key)) + "</span>");
    }
}
