// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Says who may edit, move or create a page, and until when. */
public final class PageProtector {

    /** Levels that can be chosen, weakest first, as the rights that they take; everybody comes before them. */
    public static final List<String> LEVELS = List.of(Right.EDIT_SEMI_PROTECTED, Right.EDIT_PROTECTED);

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final PageNotices notices;
    private final Clock clock;

    public PageProtector(UnitOfWork work, RightsChecker rights, PageNotices notices, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param levels by action; actions that are not named are open to everybody
     * @param cascade whether what the page includes is protected too
     */
    public record ProtectRequest(Title title, Map<String, Level> levels, boolean cascade, String reason) {
        public ProtectRequest {
            title = title.withoutFragment();
            levels = Map.copyOf(levels);
        }
    }

    /** @param name {@code autoconfirmed}, {@code sysop} or the right itself; empty, {@code all} or {@code *} for everybody */
    public record Level(String name, Expiry expiry) {}

    /**
     * How a page is protected, for the form.
     *
     * @param actions that can be protected on this page
     * @param denials why the viewer may not change it; empty if they may
     * @param log latest entries about it
     */
    public record State(
            Title title,
            boolean exists,
            List<String> actions,
            List<Protection> protections,
            List<Protection> cascading,
            List<Denial> denials,
            List<LogEntry> log) {
        public State {
            actions = List.copyOf(actions);
            protections = List.copyOf(protections);
            cascading = List.copyOf(cascading);
            denials = List.copyOf(denials);
            log = List.copyOf(log);
        }
    }

    public State state(Viewer viewer, Title title) {
        Instant now = clock.instant();
        return work.read(stores -> {
            boolean exists = stores.pages().find(title).isPresent();
            PageState state = PageState.load(stores, title, exists, now);
            List<LogEntry> log = stores.logs()
                    .list(LogStore.Filter.about(title, LogTypes.PROTECT), Slice.Request.first(5))
                    .items();
            return new State(
                    title,
                    exists,
                    actions(title, exists),
                    state.protections(),
                    state.cascading(),
                    Denials.of(rights.check(viewer, Action.PROTECT, state)),
                    log);
        });
    }

    /** What can be protected on a page. */
    public static List<String> actions(Title title, boolean exists) {
        if (!exists) {
            return List.of("create");
        }
        return title.namespace() == Namespace.FILE ? List.of("edit", "move", "upload") : List.of("edit", "move");
    }

    /** A level by any of its names; empty text for everybody. */
    static String level(String name) {
        return switch (name) {
            case "", "all", "*" -> "";
            case "autoconfirmed" -> Right.EDIT_SEMI_PROTECTED;
            case "sysop" -> Right.EDIT_PROTECTED;
            default -> name;
        };
    }

    public ProtectOutcome protect(Viewer viewer, ProtectRequest request) {
        Instant now = clock.instant();
        return work.write(stores -> {
            Optional<Page> page = stores.pages().find(request.title());
            PageState state = PageState.load(stores, request.title(), page.isPresent(), now);
            List<Denial> reasons =
                    Denials.of(rights.check(viewer, Action.PROTECT, state), rights.check(viewer, Action.EDIT, state));
            if (!reasons.isEmpty()) {
                return new ProtectOutcome.Denied(reasons);
            }
            Optional<ProtectOutcome> fault = fault(viewer, request, page.isPresent(), now);
            if (fault.isPresent()) {
                return fault.get();
            }
            List<Protection> wanted = wanted(request);
            if (Set.copyOf(wanted).equals(Set.copyOf(state.protections()))) {
                return new ProtectOutcome.NoChange(request.title());
            }
            change(stores, viewer, request, page, state.protections(), wanted, now);
            return new ProtectOutcome.Changed(request.title(), wanted);
        });
    }

    private Optional<ProtectOutcome> fault(Viewer viewer, ProtectRequest request, boolean exists, Instant now) {
        List<String> actions = actions(request.title(), exists);
        for (Map.Entry<String, Level> entry : request.levels().entrySet()) {
            String level = level(entry.getValue().name());
            if (!level.isEmpty() && !actions.contains(entry.getKey())) {
                return Optional.of(new ProtectOutcome.BadAction(entry.getKey()));
            }
            if (!level.isEmpty() && !LEVELS.contains(level)) {
                return Optional.of(new ProtectOutcome.BadLevel(entry.getValue().name()));
            }
            if (!level.isEmpty() && !viewer.has(level)) {
                // Nobody locks a page so that they cannot open it again.
                return Optional.of(new ProtectOutcome.Denied(Denials.without(rights, viewer, level)));
            }
            if (!level.isEmpty() && entry.getValue().expiry().isOver(now)) {
                return Optional.of(new ProtectOutcome.ExpiryInPast(entry.getKey()));
            }
        }
        Level edit = request.levels().get("edit");
        boolean full = edit != null && level(edit.name()).equals(Right.EDIT_PROTECTED);
        return request.cascade() && !full ? Optional.of(new ProtectOutcome.CascadeTooWeak()) : Optional.empty();
    }

    private static List<Protection> wanted(ProtectRequest request) {
        List<Protection> wanted = new ArrayList<>();
        new TreeMap<>(request.levels()).forEach((action, level) -> {
            String right = level(level.name());
            if (!right.isEmpty()) {
                boolean cascade = request.cascade() && right.equals(Right.EDIT_PROTECTED);
                wanted.add(new Protection(request.title(), action, right, level.expiry(), cascade));
            }
        });
        return wanted;
    }

    private void change(
            Stores stores,
            Viewer viewer,
            ProtectRequest request,
            Optional<Page> page,
            List<Protection> before,
            List<Protection> wanted,
            Instant now) {
        Title title = request.title();
        stores.restrictions().protect(title, wanted);
        String action = wanted.isEmpty() ? "unprotect" : before.isEmpty() ? "protect" : "modify";
        LogBook.write(
                stores,
                new LogBook.Deed(
                        LogTypes.PROTECT,
                        action,
                        viewer.actor(),
                        title,
                        page.map(Page::id),
                        request.reason(),
                        details(wanted)),
                now);
        page.ifPresent(existing -> {
            String summary = notices.texts().text("protect.summary." + action);
            String full = request.reason().isBlank()
                    ? summary
                    : summary + ": " + request.reason().strip();
            NullRevisions.add(stores, existing, viewer.actor(), full, now);
            stores.pages().touch(List.of(existing.id()), now);
        });
        notices.events().afterCommit(new WikiEvent.ProtectionChanged(title, viewer.actor()));
    }

    /** Level and end by action, parted by a bar, {@code infinity} for no end; and all in words as {@code description}. */
    private Map<String, String> details(List<Protection> protections) {
        Map<String, String> details = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (Protection protection : protections) {
            String end = protection.expiry().at().map(Instant::toString).orElse("infinity");
            details.put(protection.action(), protection.level() + "|" + end);
            words.add(described(protection));
        }
        if (protections.stream().anyMatch(Protection::cascade)) {
            details.put("cascade", "1");
            words.add(notices.texts().text("protect.described.cascade"));
        }
        details.put("description", String.join("; ", words));
        return details;
    }

    private String described(Protection protection) {
        Localizer texts = notices.texts();
        String action = texts.text("protect.described.action." + protection.action());
        String level = texts.text("protect.described.level." + protection.level());
        return protection
                .expiry()
                .at()
                .map(end -> texts.text("protect.described.until", action, level, end))
                .orElseGet(() -> texts.text("protect.described.forever", action, level));
    }

    /** Protected titles. */
    public Slice<Protection> list(Slice.Request request) {
        return work.read(stores -> stores.restrictions().protectedTitles(request, clock.instant()));
    }
}
