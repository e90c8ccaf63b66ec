// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** Lists of revisions and changes as feeds, in the format that the address asks for with {@code feed=}. */
public final class Feeds {

    private final Frames frames;
    private final WikiUrls urls;
    private final LogLines logs;
    private final Clock clock;

    public Feeds(Frames frames, LogLines logs, Clock clock) {
        this.frames = frames;
        this.urls = frames.urls();
        this.logs = logs;
        this.clock = clock;
    }

    /** @param changes newest first */
    public Reply changes(Visit visit, List<ChangeLine> changes) {
        List<Feed.Entry> entries = changes.stream()
                .filter(line -> !line.change().title().dbKey().isEmpty())
                .map(line -> entry(visit, line))
                .toList();
        String page = urls.absolute(urls.special("RecentChanges"));
        return reply(visit, visit.text("feed.changes.title", visit.site().name()), page, entries);
    }

    /** @param revisions newest first */
    Reply history(Visit visit, Title title, List<ShownRevision> revisions) {
        List<Feed.Entry> entries = revisions.stream()
                .map(revision -> entry(visit, title, revision))
                .toList();
        String heading = visit.text(
                "feed.history.title",
                frames.namespaces().prefixedText(title),
                visit.site().name());
        return reply(visit, heading, urls.absolute(urls.index(title, "action", "history")), entries);
    }

    private Reply reply(Visit visit, String title, String page, List<Feed.Entry> entries) {
        String name = visit.params().get("feed");
        Optional<FeedFormat> format = FeedFormat.find(name);
        if (format.isEmpty()) {
            return frames.message(
                    visit, 400, "feed.unknown.heading", Notice.Kind.ERROR, visit.html("feed.unknown", name));
        }
        return format.get()
                .reply(new Feed(
                        visit.localizer().locale().toLanguageTag(),
                        title,
                        visit.text("feed.subtitle", visit.site().name()),
                        urls.absolute(visit.request().target()),
                        page,
                        entries.isEmpty() ? clock.instant() : entries.getFirst().updated(),
                        entries));
    }

    private Feed.Entry entry(Visit visit, Title title, ShownRevision revision) {
        return new Feed.Entry(
                frames.namespaces().prefixedText(title),
                urls.absolute(urls.index(title, "oldid", revision.id().toString())),
                revision.author().map(author -> author.name()).orElseGet(() -> visit.text("hidden.author")),
                revision.timestamp(),
                revision.summary().orElseGet(() -> visit.text("hidden.summary")));
    }

    private Feed.Entry entry(Visit visit, ChangeLine line) {
        RecentChange change = line.change();
        String name = frames.namespaces().prefixedText(change.title());
        String summary = line.summaryShown() ? change.summary() : visit.text("hidden.summary");
        return new Feed.Entry(
                change.kind() == RecentChange.Kind.LOG ? logs.words(visit, line) : name,
                urls.absolute(link(change)),
                line.actorShown() ? change.actor().name() : visit.text("hidden.author"),
                change.timestamp(),
                summary);
    }

    /** An address that no other change has. */
    private String link(RecentChange change) {
        return switch (change.kind()) {
            case EDIT, NEW ->
                change.revision()
                        .map(revision -> urls.index(change.title(), "oldid", revision.toString()))
                        .orElseGet(() -> urls.page(change.title()) + "#change-" + change.id());
            case LOG ->
                urls.special(
                                "Log",
                                "type",
                                change.logType(),
                                "page",
                                frames.namespaces().prefixedText(change.title()))
                        + "#change-" + change.id();
        };
    }
}
