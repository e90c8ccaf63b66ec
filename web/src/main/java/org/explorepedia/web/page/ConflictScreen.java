// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.merge.MergeResult;
import org.explorepedia.core.merge.Region;
import org.explorepedia.core.merge.ThreeWayMerge;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChrome;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.view.ConflictView;
import org.explorepedia.web.skin.view.DiffView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.visit.Visit;

/**
 * The page on which a writer joins their text with one that was published meanwhile. Both texts stand there whole; choices
 * made place by place are put into the text when the form comes back, unless the writer edited the box themselves.
 */
final class ConflictScreen {

    /** Hash of the box as it was offered: tells whether the writer edited it. */
    private static final String OFFERED = "wpConflictOffered";
    /** The revision that both texts began with. */
    private static final String BASE = "wpConflictBase";

    private final Frames frames;
    private final EditScreen screen;
    private final UnitOfWork work;

    ConflictScreen(Frames frames, EditScreen screen, UnitOfWork work) {
        this.frames = frames;
        this.screen = screen;
        this.work = work;
    }

    Reply reply(PageVisit page, EditDraft sent, EditOutcome.Conflict conflict) {
        Visit visit = page.visit();
        String offered = merged(conflict.regions(), List.of());
        EditDraft draft = sent.wholePage()
                .withText(offered)
                .onRevision(
                        conflict.current().id().value(),
                        EditRequests.stamp(conflict.current().timestamp()))
                .with(new Field.Hidden(OFFERED, hash(offered)))
                .with(new Field.Hidden(BASE, Long.toString(sent.revision())));
        EditScreen.Around around = EditScreen.Around.posted(List.of());
        ConflictView view = new ConflictView(
                screen.view(page, draft, around),
                places(conflict.regions()),
                DiffView.ofTexts(conflict.diff()),
                conflict.mine());
        PageChromeBuilder chrome = screen.chrome(page, draft)
                .layout(PageChrome.Layout.FULL)
                .notice(Notice.of(
                        Notice.Kind.WARNING,
                        visit.text(
                                "edit.conflict",
                                conflict.current().author().name(),
                                conflict.current().timestamp())));
        Content body = frames.skin().part("conflict", Texts.of(visit.localizer()), view);
        return frames.reply(409, chrome, body).noStore();
    }

    private static List<ConflictView.Place> places(List<Region> regions) {
        List<ConflictView.Place> places = new ArrayList<>();
        for (Region region : regions) {
            if (region instanceof Region.Conflict(var base, String mine, String theirs)) {
                places.add(new ConflictView.Place(places.size(), theirs, mine));
            }
        }
        return places;
    }

    /** The text with the choices of a form put in; the text of the box if there are none, or if the box was edited. */
    String resolved(Params form) {
        String text = form.get("wpTextbox1");
        boolean untouched = hash(text).equals(form.get(OFFERED));
        Optional<RevisionId> current = id(form, "editRevId");
        Optional<RevisionId> base = id(form, BASE);
        if (!form.has("wpConflict0") || !untouched || current.isEmpty()) {
            return text;
        }
        String mine = form.get("wpTextbox2");
        return work.read(stores -> {
            String theirs = stores.revisions().text(current.get()).orElse("");
            String original = base.flatMap(stores.revisions()::text).orElse("");
            return switch (ThreeWayMerge.merge(original, normalised(mine), theirs)) {
                case MergeResult.Clean _ -> text;
                case MergeResult.Conflicting(List<Region> regions) -> merged(regions, choices(form, regions.size()));
            };
        });
    }

    private static Optional<RevisionId> id(Params form, String name) {
        return form.number(name).isPresent() && form.number(name).getAsLong() > 0
                ? Optional.of(new RevisionId(form.number(name).getAsLong()))
                : Optional.empty();
    }

    private static List<String> choices(Params form, int most) {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < most && form.has("wpConflict" + i); i++) {
            choices.add(form.get("wpConflict" + i));
        }
        return choices;
    }

    /** The text with the stored lines at each place, or what was chosen there. */
    private static String merged(List<Region> regions, List<String> choices) {
        List<String> parts = new ArrayList<>();
        int place = 0;
        for (Region region : regions) {
            switch (region) {
                case Region.Stable(String text) -> parts.add(text);
                case Region.Mine(var base, String text, boolean removed) -> addUnless(removed, parts, text);
                case Region.Theirs(var base, String text, boolean removed) -> addUnless(removed, parts, text);
                case Region.Conflict(var base, String mine, String theirs) -> {
                    String choice = place < choices.size() ? choices.get(place) : "theirs";
                    place++;
                    switch (choice) {
                        case "mine" -> addUnless(mine.isEmpty(), parts, mine);
                        case "both" -> {
                            addUnless(theirs.isEmpty(), parts, theirs);
                            addUnless(mine.isEmpty(), parts, mine);
                        }
                        default -> addUnless(theirs.isEmpty(), parts, theirs);
                    }
                }
            }
        }
        return String.join("\n", parts);
    }

    private static void addUnless(boolean removed, List<String> parts, String text) {
        if (!removed) {
            parts.add(text);
        }
    }

    private static String hash(String text) {
        return Secrets.hash(normalised(text));
    }

    private static String normalised(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }
}
