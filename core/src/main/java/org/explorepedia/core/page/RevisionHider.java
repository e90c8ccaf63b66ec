// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Hides the text, summary or author of single revisions and log entries; the rest of the history stays. */
public final class RevisionHider {

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final PageNotices notices;
    private final Clock clock;

    public RevisionHider(UnitOfWork work, RightsChecker rights, PageNotices notices, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param hide parts to hide from now on; {@link HiddenPart#SUPPRESSED} hides all that is hidden from administrators too
     * @param show parts to show again; others stay as they are
     */
    public record HideRequest(
            Title title, Set<RevisionId> revisions, Set<HiddenPart> hide, Set<HiddenPart> show, String reason) {
        public HideRequest {
            title = title.withoutFragment();
            revisions = Set.copyOf(revisions);
            hide = Set.copyOf(hide);
            show = Set.copyOf(show);
        }
    }

    public HideOutcome hide(Viewer viewer, HideRequest request) {
        Instant now = clock.instant();
        return work.write(stores -> {
            Optional<Page> page = stores.pages().find(request.title());
            Map<RevisionId, Revision> revisions = stores.revisions().find(request.revisions());
            List<Denial> reasons = Denials.of(
                    rights.check(viewer, Action.HIDE_REVISION, PageState.plain(request.title(), page.isPresent())));
            boolean suppressed = request.hide().contains(HiddenPart.SUPPRESSED)
                    || revisions.values().stream().anyMatch(revision -> revision.hides(HiddenPart.SUPPRESSED));
            if (suppressed) {
                reasons.addAll(Denials.without(rights, viewer, Right.SUPPRESS_REVISION));
            }
            if (!reasons.isEmpty()) {
                return new HideOutcome.Denied(reasons);
            }
            Map<RevisionId, Set<HiddenPart>> changes = new LinkedHashMap<>();
            for (RevisionId id : request.revisions()) {
                Revision revision = revisions.get(id);
                if (revision == null
                        || page.isEmpty()
                        || !revision.page().equals(page.get().id())) {
                    return new HideOutcome.NoSuch(id.value());
                }
                Set<HiddenPart> after = after(revision.hidden(), request);
                if (after.contains(HiddenPart.TEXT) && id.equals(page.get().latest())) {
                    return new HideOutcome.CurrentText(id.value());
                }
                if (!after.equals(revision.hidden())) {
                    changes.put(id, after);
                }
            }
            if (!changes.isEmpty()) {
                changes.forEach(stores.revisions()::hide);
                tellNoMore(stores, changes);
                log(stores, viewer, request, page.orElseThrow(), changes, suppressed, now);
            }
            return new HideOutcome.Changed(changes.size());
        });
    }

    /** What is hidden appears in nobody's list. */
    private void tellNoMore(Stores stores, Map<RevisionId, Set<HiddenPart>> changes) {
        Map<Boolean, List<String>> sources = changes.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        change -> change.getValue().contains(HiddenPart.TEXT)
                                || change.getValue().contains(HiddenPart.AUTHOR),
                        Collectors.mapping(change -> NotableEvent.source(change.getKey()), Collectors.toList())));
        notices.notable().retract(stores, sources.getOrDefault(true, List.of()));
        notices.notable().restore(stores, sources.getOrDefault(false, List.of()));
    }

    private static Set<HiddenPart> after(Set<HiddenPart> before, HideRequest request) {
        Set<HiddenPart> after = EnumSet.noneOf(HiddenPart.class);
        after.addAll(before);
        after.removeAll(request.show());
        after.addAll(request.hide());
        if (after.size() == 1 && after.contains(HiddenPart.SUPPRESSED)) {
            // Nothing is left for it to keep from anybody.
            after.clear();
        }
        return after;
    }

    private void log(
            Stores stores,
            Viewer viewer,
            HideRequest request,
            Page page,
            Map<RevisionId, Set<HiddenPart>> changes,
            boolean suppressed,
            Instant now) {
        String ids = changes.keySet().stream()
                .map(RevisionId::value)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        LogBook.write(
                stores,
                new LogBook.Deed(
                        suppressed ? LogTypes.SUPPRESS : LogTypes.DELETE,
                        "revision",
                        viewer.actor(),
                        page.title(),
                        Optional.of(page.id()),
                        request.reason(),
                        Map.of(
                                "ids", ids,
                                "count", Integer.toString(changes.size()),
                                "hidden", names(request.hide()),
                                "shown", names(request.show()))),
                now);
        notices.events()
                .afterCommit(new WikiEvent.RevisionsHidden(page.id(), page.title(), changes.keySet(), viewer.actor()));
    }

    private static String names(Set<HiddenPart> parts) {
        return parts.stream()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Hides parts of log entries; {@link HiddenPart#TEXT} stands for what was done and to what. */
    public HideOutcome hideLogEntries(
            Viewer viewer, Set<Long> ids, Set<HiddenPart> hide, Set<HiddenPart> show, String reason) {
        Instant now = clock.instant();
        List<Denial> reasons = new ArrayList<>(Denials.without(rights, viewer, Right.DELETE_LOG_ENTRY));
        reasons.addAll(Denials.of(rights.check(viewer, Action.HIDE_REVISION)));
        if (hide.contains(HiddenPart.SUPPRESSED)) {
            reasons.addAll(Denials.without(rights, viewer, Right.SUPPRESS_REVISION));
        }
        if (!reasons.isEmpty()) {
            return new HideOutcome.Denied(reasons);
        }
        return work.write(stores -> {
            List<LogEntry> entries = new ArrayList<>();
            for (long id : ids) {
                Optional<LogEntry> entry = stores.logs().find(id);
                boolean mayKnow = entry.isPresent()
                        && (!entry.get().type().equals(LogTypes.SUPPRESS) || viewer.has(Right.SUPPRESS_REVISION));
                if (!mayKnow) {
                    return new HideOutcome.NoSuch(id);
                }
                entries.add(entry.orElseThrow());
            }
            int changed = 0;
            for (LogEntry entry : entries) {
                HideRequest request = new HideRequest(entry.target(), Set.of(), hide, show, reason);
                Set<HiddenPart> after = after(entry.hidden(), request);
                if (!after.equals(entry.hidden())) {
                    stores.logs().hide(entry.id(), after);
                    changed++;
                    LogBook.write(
                            stores,
                            new LogBook.Deed(
                                    hide.contains(HiddenPart.SUPPRESSED) ? LogTypes.SUPPRESS : LogTypes.DELETE,
                                    "event",
                                    viewer.actor(),
                                    entry.target(),
                                    entry.page(),
                                    reason,
                                    Map.of("ids", Long.toString(entry.id()))),
                            now);
                }
            }
            return new HideOutcome.Changed(changed);
        });
    }
}
