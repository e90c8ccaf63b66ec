// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.page.LogLine;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Entries of logs as sentences. */
public final class LogLines {

    private final WikiUrls urls;
    private final UserRefs users;
    private final TitleParser titles;
    private final Summaries summaries;
    private final Namespaces namespaces;

    public LogLines(Frames frames, UserRefs users, Summaries summaries) {
        this.urls = frames.urls();
        this.titles = frames.titles();
        this.namespaces = frames.namespaces();
        this.users = users;
        this.summaries = summaries;
    }

    /** Entries with only what the visitor may see of them. */
    public List<ChangeLine> of(Visit visit, Collection<LogEntry> entries) {
        return ofLines(
                visit,
                entries.stream().map(entry -> LogLine.of(visit.viewer(), entry)).toList());
    }

    public List<ChangeLine> ofLines(Visit visit, Collection<LogLine> entries) {
        Map<String, UserRef> refs = users.of(
                visit, entries.stream().map(line -> line.entry().performer()).toList());
        List<ChangeLine> lines = new ArrayList<>();
        for (LogLine line : entries) {
            LogEntry entry = line.entry();
            UserRef user = refs.get(entry.performer().name());
            Html who = line.performerShown() && user != null ? UserRefs.link(user) : hidden(visit, "hidden.author");
            Html sentence = line.deedShown()
                    ? sentence(visit, who, entry.type(), entry.action(), entry.target(), entry.details())
                    : visit.html("logline.hidden", who);
            Html comment = line.commentShown()
                    ? summaries.html(entry.comment(), entry.target())
                    : hidden(visit, "hidden.summary");
            lines.add(ChangeLine.ofLog(When.of(visit.localizer(), entry.timestamp()), withComment(sentence, comment)));
        }
        return lines;
    }

    static TrustedHtml withComment(Html sentence, Html comment) {
        return new TrustedHtml(
                comment.markup().isEmpty()
                        ? sentence.markup()
                        : sentence.markup() + " <span class=\"comment\">(" + comment.markup() + ")</span>");
    }

    /** What was done, in one sentence with links. */
    Html sentence(Visit visit, Html who, String type, String action, Title target, Map<String, String> details) {
        Html page = link(target);
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

    /** A change of the kind {@code LOG} as a sentence without markup. */
    public String words(Visit visit, org.explorepedia.core.page.ChangeLine line) {
        RecentChange change = line.change();
        Html who = line.actorShown() ? Html.escaped(change.actor().name()) : Html.escaped(visit.text("hidden.author"));
        return (line.readable()
                        ? sentence(
                                visit, who, change.logType(), change.logAction(), change.title(), change.logDetails())
                        : visit.html("logline.hidden", who))
                .words();
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
