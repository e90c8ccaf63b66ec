// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.Revision;
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
     * @param oldLength bytes of the revision before it
     * @param title of its page
     * @param showTitle whether the line names the page
     * @param links further ones, such as undo
     */
    public record Item(Revision revision, long oldLength, Title title, boolean showTitle, List<Link> links) {
        public Item {
            links = List.copyOf(links);
        }
    }

    public List<ChangeLine> ofRevisions(Visit visit, Collection<Item> items) {
        List<Actor> actors =
                items.stream().map(item -> item.revision().author()).toList();
        Map<String, UserRef> refs = users.of(visit, actors);
        return items.stream().map(item -> line(visit, item, refs)).toList();
    }

    private ChangeLine line(Visit visit, Item item, Map<String, UserRef> refs) {
        Revision revision = item.revision();
        boolean textHidden = revision.hides(HiddenPart.TEXT);
        List<Flag> flags = new ArrayList<>();
        if (revision.parent().isEmpty()) {
            flags.add(flag(visit, "newpage", "flag.new"));
        }
        if (revision.minor()) {
            flags.add(flag(visit, "minoredit", "flag.minor"));
        }
        Html comment = revision.hides(HiddenPart.SUMMARY)
                ? LogLines.hidden(visit, "hidden.summary")
                : summaries.html(revision.summary(), item.title());
        long growth = revision.length() - item.oldLength();
        return new ChangeLine(
                When.of(visit.localizer(), revision.timestamp()),
                textHidden
                        ? null
                        : urls.index(item.title(), "oldid", revision.id().toString()),
                item.showTitle() ? new Link("", namespaces.prefixedText(item.title()), urls.page(item.title())) : null,
                revision.hides(HiddenPart.AUTHOR)
                        ? null
                        : refs.get(revision.author().name()),
                flags,
                visit.localizer().size(revision.length()),
                new SizeChange(growth, visit.localizer().signed(growth)),
                new TrustedHtml(comment.markup()),
                tags(visit, revision.tags()),
                item.links(),
                !revision.hidden().isEmpty(),
                false);
    }

    /** @param unseen titles that changed since the viewer last saw them */
    public List<ChangeLine> ofChanges(Visit visit, Collection<RecentChange> changes, Set<Title> unseen) {
        Map<String, UserRef> refs =
                users.of(visit, changes.stream().map(RecentChange::actor).toList());
        return changes.stream().map(change -> line(visit, change, refs, unseen)).toList();
    }

    private ChangeLine line(Visit visit, RecentChange change, Map<String, UserRef> refs, Set<Title> unseen) {
        UserRef user = change.hidden().contains(HiddenPart.AUTHOR)
                ? null
                : refs.get(change.actor().name());
        Html comment = change.hidden().contains(HiddenPart.SUMMARY)
                ? LogLines.hidden(visit, "hidden.summary")
                : summaries.html(change.summary(), change.title());
        When when = When.of(visit.localizer(), change.timestamp());
        return switch (change.kind()) {
            case LOG -> {
                Html who = user == null ? LogLines.hidden(visit, "hidden.author") : UserRefs.link(user);
                Html sentence = logs.sentence(
                        visit, who, change.logType(), change.logAction(), change.title(), change.logDetails(), false);
                String all = comment.markup().isEmpty()
                        ? sentence.markup()
                        : sentence.markup() + " <span class=\"comment\">(" + comment.markup() + ")</span>";
                yield ChangeLine.ofLog(when, new TrustedHtml(all));
            }
            case EDIT, NEW -> edit(visit, change, user, comment, when, unseen);
        };
    }

    private ChangeLine edit(
            Visit visit,
            RecentChange change,
            @org.jspecify.annotations.Nullable UserRef user,
            Html comment,
            When when,
            Set<Title> unseen) {
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
        long growth = change.newLength() - change.oldLength();
        return new ChangeLine(
                when,
                change.hidden().contains(HiddenPart.TEXT) ? null : urls.index(change.title(), "oldid", revision),
                new Link("", namespaces.prefixedText(change.title()), urls.page(change.title())),
                user,
                flags,
                visit.localizer().size(change.newLength()),
                new SizeChange(growth, visit.localizer().signed(growth)),
                new TrustedHtml(comment.markup()),
                tags(visit, change.tags()),
                links,
                !change.hidden().isEmpty(),
                unseen.contains(change.title().subjectPage()));
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
