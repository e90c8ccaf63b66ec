// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** Compares revisions as far as the reader may see them. */
public final class Comparisons {

    private static final int AUTHORS = 3;
    private static final RevisionStore.Between NONE = new RevisionStore.Between(0, List.of(), false);

    private final UnitOfWork work;
    private final RenderService render;
    private final RightsChecker rights;
    private final Clock clock;
    private final Cache<Sides, PageDiff> diffs =
            Caffeine.newBuilder().maximumSize(200).build();

    /** Texts of revisions never change, so neither do comparisons. */
    private record Sides(Optional<RevisionId> older, RevisionId newer) {}

    public Comparisons(UnitOfWork work, RenderService render, RightsChecker rights, Clock clock) {
        this.work = work;
        this.render = render;
        this.rights = rights;
        this.clock = clock;
    }

    /** The other side of a comparison. */
    public sealed interface Side {
        /** The revision before. */
        enum Previous implements Side {
            PREVIOUS
        }

        /** The revision after; the same one if there is none. */
        enum Next implements Side {
            NEXT
        }

        /** The current revision of the page. */
        enum Current implements Side {
            CURRENT
        }

        record Named(long revision) implements Side {}
    }

    /**
     * Compares a revision with another one, which may belong to another page.
     *
     * @param revision number of one side
     * @param other the other side; whichever was made earlier stands left
     * @param unhide whether somebody who may see hidden text asks for it
     */
    public CompareOutcome compare(Viewer viewer, long revision, Side other, boolean unhide) {
        Instant now = clock.instant();
        Found found = work.read(stores -> find(stores, viewer, revision, other, unhide, now));
        return switch (found) {
            case Found.Over(CompareOutcome outcome) -> outcome;
            case Found.Pair pair ->
                new CompareOutcome.Compared(
                        pair.oldPage(),
                        pair.newPage(),
                        pair.older(),
                        pair.newer(),
                        diff(pair.older(), pair.newer()),
                        pair.newPage().latest().equals(pair.newer().id()),
                        pair.between(),
                        pair.previous(),
                        pair.next());
        };
    }

    private PageDiff diff(Optional<Revision> older, Revision newer) {
        return diffs.get(new Sides(older.map(Revision::id), newer.id()), sides -> {
            String before = sides.older().flatMap(render::text).orElse("");
            return LineDiff.between(before, render.text(sides.newer()).orElse(""));
        });
    }

    private sealed interface Found {
        record Over(CompareOutcome outcome) implements Found {}

        record Pair(
                Page oldPage,
                Page newPage,
                Optional<Revision> older,
                Revision newer,
                RevisionStore.Between between,
                Optional<Revision> previous,
                Optional<Revision> next)
                implements Found {}
    }

    private Found find(Stores stores, Viewer viewer, long id, Side side, boolean unhide, Instant now) {
        Optional<Revision> one = revision(stores, id);
        Optional<Page> page = one.flatMap(revision -> stores.pages().find(revision.page()));
        if (one.isEmpty() || page.isEmpty()) {
            return new Found.Over(new CompareOutcome.NoSuchRevision(id));
        }
        Optional<Revision> other = switch (side) {
            case Side.Previous _ -> stores.revisions().neighbour(one.get(), false);
            case Side.Next _ -> stores.revisions().neighbour(one.get(), true).or(() -> one);
            case Side.Current _ -> stores.revisions().find(page.get().latest());
            case Side.Named(long named) -> revision(stores, named);
        };
        if (other.isEmpty() && side instanceof Side.Named(long named)) {
            return new Found.Over(new CompareOutcome.NoSuchRevision(named));
        }
        boolean swap = other.isPresent() && isEarlier(one.get(), other.get());
        Optional<Revision> older = swap ? one : other;
        Revision newer = swap ? other.get() : one.get();
        Optional<Page> oldPage =
                older.isEmpty() ? page : stores.pages().find(older.get().page());
        Optional<Page> newPage = stores.pages().find(newer.page());
        if (oldPage.isEmpty() || newPage.isEmpty()) {
            return new Found.Over(new CompareOutcome.NoSuchRevision(id));
        }
        Optional<CompareOutcome> refusal = refusal(stores, viewer, newPage.get(), newer, unhide, now);
        if (refusal.isEmpty() && older.isPresent()) {
            refusal = refusal(stores, viewer, oldPage.get(), older.get(), unhide, now);
        }
        if (refusal.isPresent()) {
            return new Found.Over(refusal.get());
        }
        boolean same = older.isPresent() && older.get().page().equals(newer.page());
        return new Found.Pair(
                oldPage.get(),
                newPage.get(),
                older,
                newer,
                same ? stores.revisions().between(newer.page(), older.get().id(), newer.id(), AUTHORS) : NONE,
                older.flatMap(revision -> stores.revisions().neighbour(revision, false)),
                stores.revisions().neighbour(newer, true));
    }

    private static Optional<Revision> revision(Stores stores, long id) {
        return id <= 0 ? Optional.empty() : stores.revisions().find(new RevisionId(id));
    }

    private static boolean isEarlier(Revision one, Revision other) {
        int order = one.timestamp().compareTo(other.timestamp());
        return order < 0 || (order == 0 && one.id().value() < other.id().value());
    }

    private Optional<CompareOutcome> refusal(
            Stores stores, Viewer viewer, Page page, Revision revision, boolean unhide, Instant now) {
        Decision read = rights.check(viewer, Action.READ, PageState.load(stores, page.title(), true, now));
        if (read instanceof Decision.Denied(List<Denial> reasons)) {
            return Optional.of(new CompareOutcome.Denied(reasons));
        }
        if (!revision.hides(HiddenPart.TEXT)) {
            return Optional.empty();
        }
        boolean may = Visibility.mayUnhide(viewer, revision.hidden(), HiddenPart.TEXT);
        return may && unhide ? Optional.empty() : Optional.of(new CompareOutcome.Hidden(page, revision, may));
    }
}
