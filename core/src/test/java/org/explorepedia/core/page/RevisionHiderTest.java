// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.page.RevisionHider.HideRequest;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionHiderTest {

    private final Desk desk = new Desk();
    private final Title title = desk.title("Page");
    private final Viewer visitor = desk.wiki.anonymous();
    private Revision bad = desk.wiki.save(desk.ana, "Page", "Insults");

    @BeforeEach
    void page() {
        bad = desk.wiki.history("Page").getFirst();
        desk.wiki.save(desk.admin, "Page", "Decent text");
    }

    private HideOutcome hide(Viewer viewer, HiddenPart... parts) {
        return desk.hider.hide(viewer, new HideRequest(title, Set.of(bad.id()), Set.of(parts), Set.of(), "insult"));
    }

    private ShownRevision shown(Viewer viewer) {
        PageHistory.Outcome outcome = desk.history.list(viewer, title, Slice.Request.first(10));
        return ((PageHistory.Outcome.Listed) outcome)
                .revisions().items().stream()
                        .filter(revision -> revision.id().equals(bad.id()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void H6_ordinaryReadersSeeThatSomethingIsThereButNotWhat() {
        assertThat(hide(desk.admin, HiddenPart.TEXT, HiddenPart.AUTHOR, HiddenPart.SUMMARY))
                .isEqualTo(new HideOutcome.Changed(1));

        ShownRevision forVisitor = shown(visitor);
        assertThat(forVisitor.readable()).isFalse();
        assertThat(forVisitor.author()).isEmpty();
        assertThat(forVisitor.summary()).isEmpty();
        assertThat(forVisitor.hidden()).contains(HiddenPart.TEXT);
        ShownRevision forAdmin = shown(desk.admin);
        assertThat(forAdmin.readable()).isTrue();
        assertThat(forAdmin.author()).contains(desk.ana.actor());
        assertThat(desk.lastLog("Page", "delete"))
                .hasValueSatisfying(entry -> assertThat(entry.details())
                        .containsEntry("ids", bad.id().toString())
                        .containsEntry("hidden", "author,summary,text"));
        assertThat(desk.wiki.happened).anyMatch(event -> event instanceof WikiEvent.RevisionsHidden);
    }

    @Test
    void aHiddenAuthorShowsInNoList() {
        hide(desk.admin, HiddenPart.AUTHOR, HiddenPart.SUMMARY);

        Contributions.Outcome contributions =
                desk.contributions.list(visitor, "Ana", RevisionStore.ContributionFilter.ALL, Slice.Request.first(10));
        assertThat(((Contributions.Outcome.Listed) contributions).lines().items())
                .isEmpty();
        List<ChangeLine> changes = desk.changes
                .list(visitor, ChangeStore.Filter.ALL, Slice.Request.first(10))
                .items();
        assertThat(changes)
                .filteredOn(line -> line.change().revision().equals(java.util.Optional.of(bad.id())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorShown()).isFalse();
                    assertThat(line.change().actor().name()).isEmpty();
                });
    }

    @Test
    void partsAreShownAgain() {
        hide(desk.admin, HiddenPart.TEXT, HiddenPart.SUMMARY);

        desk.hider.hide(
                desk.admin, new HideRequest(title, Set.of(bad.id()), Set.of(), Set.of(HiddenPart.TEXT), "checked"));

        assertThat(shown(visitor).readable()).isTrue();
        assertThat(shown(visitor).summary()).isEmpty();
    }

    @Test
    void theTextThatReadersSeeNowCannotBeHidden() {
        RevisionId current = desk.wiki.page("Page").latest();
        assertThat(desk.hider.hide(
                        desk.admin, new HideRequest(title, Set.of(current), Set.of(HiddenPart.TEXT), Set.of(), "")))
                .isEqualTo(new HideOutcome.CurrentText(current.value()));
        assertThat(desk.hider.hide(
                        desk.admin, new HideRequest(title, Set.of(current), Set.of(HiddenPart.SUMMARY), Set.of(), "")))
                .isEqualTo(new HideOutcome.Changed(1));
    }

    @Test
    void suppressionTakesARightOfItsOwnAndLeavesNoPublicTrace() {
        assertThat(hide(desk.admin, HiddenPart.TEXT, HiddenPart.SUPPRESSED)).isInstanceOf(HideOutcome.Denied.class);
        Viewer overseer = withRight(desk.admin, "suppressrevision");

        assertThat(hide(overseer, HiddenPart.TEXT, HiddenPart.SUPPRESSED)).isEqualTo(new HideOutcome.Changed(1));

        assertThat(shown(desk.admin).readable()).isFalse();
        assertThat(shown(overseer).readable()).isTrue();
        LogStore.Filter about = LogStore.Filter.about(title);
        assertThat(desk.logs.list(desk.admin, about, Slice.Request.first(10)).items())
                .isEmpty();
        assertThat(desk.logs.list(overseer, about, Slice.Request.first(10)).items())
                .hasSize(1);
    }

    private static Viewer withRight(Viewer viewer, String right) {
        Set<String> rights = new java.util.HashSet<>(viewer.rights());
        rights.add(right);
        return new Viewer(viewer.user(), viewer.address(), viewer.groups(), rights, viewer.blocks());
    }

    @Test
    void revisionsOfOtherPagesAndUnknownOnesAreRefused() {
        Revision other = desk.wiki.save(desk.ana, "Other", "x");
        assertThat(desk.hider.hide(
                        desk.admin,
                        new HideRequest(title, Set.of(other.id()), Set.of(HiddenPart.SUMMARY), Set.of(), "")))
                .isEqualTo(new HideOutcome.NoSuch(other.id().value()));
        assertThat(hide(desk.ana, HiddenPart.TEXT)).isInstanceOf(HideOutcome.Denied.class);
    }
}
