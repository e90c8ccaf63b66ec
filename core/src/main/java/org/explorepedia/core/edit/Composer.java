// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.List;
import java.util.Optional;
import org.explorepedia.core.merge.MergeResult;
import org.explorepedia.core.merge.ThreeWayMerge;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Visibility;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.WikitextEngine;

/** Makes whole pages from what writers send: puts sections into place and merges what others did meanwhile. */
final class Composer {

    /** How many later edits are looked at to see whether all of them are the writer's own. */
    private static final int OWN_EDITS = 50;

    private final UnitOfWork work;
    private final RenderService render;
    private final WikitextEngine engine;

    Composer(UnitOfWork work, RenderService render) {
        this.work = work;
        this.render = render;
        this.engine = render.engine();
    }

    /** What the writer started from: its text, and its number if it is a revision. */
    private record Started(String text, Optional<RevisionId> revision) {}

    /** The typed text as it would stand on the page: normalised, signed, substituted. */
    String transformed(Viewer viewer, EditRequest request, String contentModel) {
        String text = TextNormalizer.text(request.text());
        String whole = switch (request.section()) {
            case Section.New(String heading) -> withHeading(TextNormalizer.line(heading, 500), text);
            case Section.Whole _, Section.Numbered _, Section.Added _, Section.Placed _ -> text;
        };
        String saved = render.preSave(
                request.title(),
                whole,
                contentModel,
                Signatures.of(viewer, engine.site().namespaces()));
        return request.section() instanceof Section.Added ? restoredEdges(whole, saved) : saved;
    }

    /** Added text keeps the blank lines that part it from the page. */
    private static String restoredEdges(String typed, String saved) {
        String trailing = typed.substring(typed.stripTrailing().length());
        return saved.stripTrailing() + trailing;
    }

    private static String withHeading(String heading, String text) {
        return heading.isEmpty() ? text : "== " + heading + " ==\n\n" + text;
    }

    /** Puts a transformed text into the page as it is now. */
    Composition compose(Viewer viewer, EditRequest request, PageSnapshot now, String mine) {
        if (now.page().isEmpty()) {
            return switch (request.section()) {
                case Section.Numbered(int index)
                when index > 0 && !(request.base() instanceof Base.OnRevision) -> new Composition.NoSuchSection(index);
                case Section.Whole _, Section.Numbered _, Section.New _, Section.Added _ ->
                    new Composition.Ready(mine.stripTrailing(), false);
                case Section.Placed(Section.Placement placement) -> placed(placement, "", mine);
            };
        }
        Page page = now.page().get();
        return switch (request.section()) {
            case Section.New(String heading) -> {
                boolean again = !isCurrent(request.base(), page)
                        && now.latest()
                                .map(latest -> latest.author().equals(viewer.actor()))
                                .orElse(false)
                        && !mine.isBlank()
                        && now.text().stripTrailing().endsWith(mine.strip());
                yield again ? new Composition.AlreadyThere() : new Composition.Ready(appended(now.text(), mine), false);
            }
            case Section.Added(boolean atEnd) ->
                new Composition.Ready((atEnd ? now.text() + mine : mine + now.text()).stripTrailing(), false);
            case Section.Placed(Section.Placement placement) -> placed(placement, now.text(), mine);
            case Section.Numbered(int index) -> {
                Optional<Started> started = started(viewer, request.base(), page, now.text());
                if (started.isEmpty()) {
                    yield new Composition.NoSuchRevision(named(request.base(), page));
                }
                Optional<String> whole = engine.replaceSection(started.get().text(), index, mine);
                yield whole.isEmpty()
                        ? new Composition.NoSuchSection(index)
                        : merged(whole.get().stripTrailing(), started.get(), now, page);
            }
            case Section.Whole _ -> {
                Optional<Started> started = started(viewer, request.base(), page, now.text());
                if (started.isEmpty()) {
                    yield new Composition.NoSuchRevision(named(request.base(), page));
                }
                // An address can be shared, so what was saved from it meanwhile may be somebody else's.
                boolean own = viewer.isRegistered() && onlyOwnSince(viewer, started.get(), page);
                yield own
                        ? new Composition.Ready(mine.stripTrailing(), false)
                        : merged(mine.stripTrailing(), started.get(), now, page);
            }
        };
    }

    private static Composition placed(Section.Placement placement, String page, String mine) {
        return placement
                .into(page, mine)
                .<Composition>map(text -> new Composition.Ready(text.stripTrailing(), false))
                .orElseGet(() -> new Composition.NoSuchSection(0));
    }

    private static boolean isCurrent(Base base, Page page) {
        return switch (base) {
            case Base.OnRevision(RevisionId id) -> id.equals(page.latest());
            case Base.Unknown _ -> true;
            case Base.NoPage _, Base.AtTime _ -> false;
        };
    }

    private static RevisionId named(Base base, Page page) {
        return switch (base) {
            case Base.OnRevision(RevisionId id) -> id;
            case Base.NoPage _, Base.AtTime _, Base.Unknown _ -> page.latest();
        };
    }

    /** The writer's whole page without anything that others did; for comparisons. */
    Composition unmerged(Viewer viewer, EditRequest request, PageSnapshot now, String mine) {
        if (now.page().isPresent() && request.section() instanceof Section.Numbered(int index)) {
            Optional<Started> started =
                    started(viewer, request.base(), now.page().get(), now.text());
            if (started.isEmpty()) {
                return new Composition.NoSuchRevision(
                        named(request.base(), now.page().get()));
            }
            return engine.replaceSection(started.get().text(), index, mine)
                    .<Composition>map(text -> new Composition.Ready(text, false))
                    .orElseGet(() -> new Composition.NoSuchSection(index));
        }
        return switch (request.section()) {
            case Section.New _ -> new Composition.Ready(appended(now.text(), mine), false);
            case Section.Added(boolean atEnd) ->
                new Composition.Ready(atEnd ? now.text() + mine : mine + now.text(), false);
            case Section.Placed(Section.Placement placement) -> placed(placement, now.text(), mine);
            case Section.Whole _, Section.Numbered _ -> new Composition.Ready(mine, false);
        };
    }

    static String appended(String page, String section) {
        String before = page.stripTrailing();
        return before.isEmpty() ? section.stripTrailing() : before + "\n\n" + section.stripTrailing();
    }

    private static Composition merged(String mine, Started started, PageSnapshot now, Page page) {
        if (started.revision().equals(Optional.of(page.latest()))) {
            return new Composition.Ready(mine, false);
        }
        return switch (ThreeWayMerge.merge(started.text(), mine, now.text())) {
            case MergeResult.Clean(String text) -> new Composition.Ready(text.stripTrailing(), true);
            case MergeResult.Conflicting _ -> new Composition.Conflicting(mine, started.text());
        };
    }

    /** Empty if the base is not a revision of this page that the writer may read. */
    private Optional<Started> started(Viewer viewer, Base base, Page page, String currentText) {
        return switch (base) {
            case Base.Unknown _ -> Optional.of(new Started(currentText, Optional.of(page.latest())));
            case Base.NoPage _ -> Optional.of(new Started("", Optional.empty()));
            case Base.AtTime(var time) ->
                work.read(stores -> stores.revisions().at(page.id(), time))
                        .map(revision -> new Started(render.text(revision.id()).orElse(""), Optional.of(revision.id())))
                        .or(() -> Optional.of(new Started("", Optional.empty())));
            case Base.OnRevision(RevisionId id) ->
                id.equals(page.latest())
                        ? Optional.of(new Started(currentText, Optional.of(id)))
                        : work.read(stores -> stores.revisions().find(id))
                                .filter(revision -> revision.page().equals(page.id()) && mayRead(viewer, revision))
                                .map(revision -> new Started(render.text(id).orElse(""), Optional.of(id)));
        };
    }

    static boolean mayRead(Viewer viewer, Revision revision) {
        return Visibility.shows(viewer, revision.hidden(), HiddenPart.TEXT);
    }

    /** Whether everything since the base is the writer's own work, which they may overwrite. */
    private boolean onlyOwnSince(Viewer viewer, Started started, Page page) {
        if (started.revision().isEmpty() || started.revision().get().equals(page.latest())) {
            return started.revision().isPresent();
        }
        List<Revision> later = work.read(stores -> stores.revisions()
                .history(page.id(), Slice.Request.first(OWN_EDITS))
                .items());
        for (Revision revision : later) {
            if (revision.id().equals(started.revision().get())) {
                return true;
            }
            if (!revision.author().equals(viewer.actor())) {
                return false;
            }
        }
        return false;
    }
}
