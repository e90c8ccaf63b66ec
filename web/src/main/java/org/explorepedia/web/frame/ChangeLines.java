// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.Flag;
import org.explorepedia.web.skin.view.SizeChange;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** Revisions and recent changes as lines of lists. */
public final class ChangeLines {

    private final WikiUrls urls;
    private final Namespaces namespaces;
    private final UserRefs users;
    private final Summaries summaries;
    private final LogLines logs;

    public ChangeLines(Frames frames, UserRefs users, Summaries summaries, LogLines logs) {
        this.urls = frames.urls();
        this.namespaces = frames.namespaces();
        this.users = users;
        this.summaries = summaries;
        this.logs = logs;
    }

    /**
     * A revision as its line.
     *
     * @param revision to be shown
     * @param title of its page
     * @param showTitle whether the line names the page
     * @param links further ones, such as undo
     */
    public record Item(ShownRevision revision, Title title, boolean showTitle, List<Link> links) {
        public Item {
            links = List.copyOf(links);
        }
    }

    public List<ChangeLine> ofRevisions(Visit visit, Collection<Item> items) {
        Map<String, UserRef> refs = users.of(
                visit,
                items.stream()
                        .map(item -> item.revision().author())
                        .flatMap(Optional::stream)
                        .toList());
        return items.stream().map(item -> line(visit, item, refs)).toList();
    }

    private ChangeLine line(Visit visit, Item item, Map<String, UserRef> refs) {
        ShownRevision revision = item.revision();
        List<Flag> flags = new ArrayList<>();
        if (revision.parent().isEmpty()) {
            flags.add(flag(visit, "newpage", "flag.new"));
        }
        if (revision.minor()) {
            flags.add(flag(visit, "minoredit", "flag.minor"));
        }
        Html comment = revision.summary()
                .map(summary -> summaries.html(summary, item.title()))
                .orElseGet(() -> LogLines.hidden(visit, "hidden.summary"));
        return new ChangeLine(
                When.of(visit.localizer(), revision.timestamp()),
                revision.readable()
                        ? urls.index(item.title(), "oldid", revision.id().toString())
                        : null,
                item.showTitle() ? titleLink(item.title()) : null,
                revision.author().map(author -> refs.get(author.name())).orElse(null),
                flags,
                visit.localizer().size(revision.length()),
                growth(visit, revision.growth()),
                new TrustedHtml(comment.markup()),
                tags(visit, revision.tags()),
                item.links(),
                !revision.hidden().isEmpty(),
                false);
    }

    private Link titleLink(Title title) {
        return new Link("", namespaces.prefixedText(title), urls.page(title));
    }

    private static SizeChange growth(Visit visit, long bytes) {
        return new SizeChange(bytes, visit.localizer().signed(bytes));
    }

    public List<ChangeLine> ofChanges(Visit visit, Collection<org.explorepedia.core.page.ChangeLine> changes) {
        Map<String, UserRef> refs = users.of(
                visit, changes.stream().map(line -> line.change().actor()).toList());
        return changes.stream().map(line -> line(visit, line, refs)).toList();
    }

    private ChangeLine line(Visit visit, org.explorepedia.core.page.ChangeLine line, Map<String, UserRef> refs) {
        RecentChange change = line.change();
        UserRef user = line.actorShown() ? refs.get(change.actor().name()) : null;
        Html comment = line.summaryShown()
                ? summaries.html(change.summary(), change.title())
                : LogLines.hidden(visit, "hidden.summary");
        return switch (change.kind()) {
            case LOG -> log(visit, line, user, comment);
            case EDIT, NEW -> edit(visit, line, user, comment);
        };
    }

    private ChangeLine log(
            Visit visit, org.explorepedia.core.page.ChangeLine line, @Nullable UserRef user, Html comment) {
        RecentChange change = line.change();
        Html who = user == null ? LogLines.hidden(visit, "hidden.author") : UserRefs.link(user);
        Html sentence = line.readable()
                ? logs.sentence(visit, who, change.logType(), change.logAction(), change.title(), change.logDetails())
                : visit.html("logline.hidden", who);
        return ChangeLine.ofLog(
                When.of(visit.localizer(), change.timestamp()), LogLines.withComment(sentence, comment));
    }

    private ChangeLine edit(
            Visit visit, org.explorepedia.core.page.ChangeLine line, @Nullable UserRef user, Html comment) {
        RecentChange change = line.change();
        List<Flag> flags = new ArrayList<>();
        if (change.kind() == RecentChange.Kind.NEW) {
            flags.add(flag(visit, "newpage", "flag.new"));
        }
        if (change.minor()) {
            flags.add(flag(visit, "minoredit", "flag.minor"));
        }
        if (change.bot()) {
            flags.add(flag(visit, "botedit", "flag.bot"));
        }
        String revision = change.revision().map(Object::toString).orElse("");
        List<Link> links = new ArrayList<>();
        change.previous()
                .ifPresent(previous -> links.add(new Link(
                        "",
                        visit.text("change.diff"),
                        urls.index(change.title(), "diff", revision, "oldid", previous.toString()))));
        links.add(new Link("", visit.text("change.history"), urls.index(change.title(), "action", "history")));
        return new ChangeLine(
                When.of(visit.localizer(), change.timestamp()),
                line.readable() ? urls.index(change.title(), "oldid", revision) : null,
                titleLink(change.title()),
                user,
                flags,
                visit.localizer().size(change.newLength()),
                growth(visit, line.growth()),
                new TrustedHtml(comment.markup()),
                tags(visit, change.tags()),
                links,
                !change.hidden().isEmpty(),
                line.unseen());
    }

    private static Flag flag(Visit visit, String css, String key) {
        return new Flag(css, visit.text(key), visit.text(key + ".title"));
    }

    /** Tags in the viewer's words; unknown ones as they are. */
    public static List<String> tags(Visit visit, Set<String> tags) {
        return tags.stream()
                .sorted()
                .map(tag -> visit.localizer().find("tag." + tag).orElse(tag))
                .toList();
    }
}
