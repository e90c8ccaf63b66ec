// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class RevertsTest {

    private static final Title PAGE = TestWiki.title("Page");

    private final TestWiki wiki = new TestWiki();
    private final Viewer ana = wiki.account("Ana");
    private final Viewer vandal = wiki.account("Vandal");
    private final Viewer admin = wiki.account("Admin", "sysop");

    @Test
    void H4_rollbackTakesBackAllLatestEditsOfOneAuthorInOneRevision() {
        Revision good = wiki.save(ana, "Page", "good");
        wiki.save(vandal, "Page", "bad");
        wiki.save(vandal, "Page", "worse");
        RevertOutcome outcome = wiki.reverts.rollback(admin, PAGE, "Vandal", "", false);
        assertThat(outcome).isInstanceOfSatisfying(RevertOutcome.RolledBack.class, done -> {
            assertThat(done.restored().id()).isEqualTo(good.id());
            assertThat(done.undone()).isEqualTo(2);
            assertThat(done.revision().tags()).contains("mw-rollback");
            assertThat(done.revision().minor()).isTrue();
            assertThat(done.revision().summary()).contains("Vandal").contains("Ana");
        });
        assertThat(wiki.text("Page")).isEqualTo("good");
        List<Revision> history = wiki.history("Page");
        assertThat(history.get(1).tags()).contains("mw-reverted");
        assertThat(history.get(2).tags()).contains("mw-reverted");
    }

    @Test
    void H4_rollbackIsRefusedIfSomebodyEditedSince() {
        wiki.save(ana, "Page", "good");
        wiki.save(vandal, "Page", "bad");
        wiki.save(ana, "Page", "mended");
        assertThat(wiki.reverts.rollback(admin, PAGE, "Vandal", "", false))
                .isInstanceOf(RevertOutcome.EditedSince.class);
        assertThat(wiki.reverts.rollback(ana, PAGE, "Ana", "", false)).isInstanceOf(RevertOutcome.Denied.class);
        wiki.save(vandal, "Alone", "only mine");
        assertThat(wiki.reverts.rollback(admin, TestWiki.title("Alone"), "Vandal", "", false))
                .isInstanceOf(RevertOutcome.OnlyAuthor.class);
    }

    @Test
    void H5_undoOfAnOlderEditIsPreparedAndTaggedIfPublishedUnchanged() {
        wiki.save(ana, "Page", "one\n\ntwo\n\nthree");
        Revision bad = wiki.save(vandal, "Page", "one SPAM\n\ntwo\n\nthree");
        Revision later = wiki.save(ana, "Page", "one SPAM\n\ntwo\n\nthree and more");
        RevertOutcome outcome = wiki.reverts.undo(ana, PAGE, bad.id(), Optional.empty());
        assertThat(outcome).isInstanceOfSatisfying(RevertOutcome.Prepared.class, prepared -> {
            assertThat(prepared.text()).isEqualTo("one\n\ntwo\n\nthree and more");
            assertThat(prepared.summary())
                    .contains("Undid revision " + bad.id())
                    .contains("Vandal");
            assertThat(publish(prepared, prepared.text(), later).tags()).containsExactly("mw-undo");
        });
        assertThat(wiki.history("Page").stream()
                        .filter(revision -> revision.id().equals(bad.id())))
                .singleElement()
                .satisfies(revision -> assertThat(revision.tags()).contains("mw-reverted"));
    }

    @Test
    void H5_anUndoThatWasChangedIsNotTagged() {
        wiki.save(ana, "Page", "one\n\ntwo");
        Revision bad = wiki.save(vandal, "Page", "one SPAM\n\ntwo");
        RevertOutcome outcome = wiki.reverts.undo(ana, PAGE, bad.id(), Optional.empty());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RevertOutcome.Prepared.class,
                        prepared -> assertThat(
                                        publish(prepared, "one\n\ntwo!", bad).tags())
                                .doesNotContain("mw-undo"));
    }

    private Revision publish(RevertOutcome.Prepared prepared, String text, Revision base) {
        EditOutcome outcome = wiki.edits.publish(
                ana,
                new EditRequest(
                        PAGE,
                        Section.WHOLE,
                        text,
                        prepared.summary(),
                        false,
                        false,
                        new Base.OnRevision(base.id()),
                        Optional.empty(),
                        EditRequest.Watch.Unchanged.UNCHANGED,
                        Set.of(),
                        EditRequest.Existence.ANY,
                        "",
                        Optional.of(prepared.undo()),
                        Set.of()));
        if (outcome instanceof EditOutcome.Published published) {
            return published.revision();
        }
        throw new AssertionError("not published: " + outcome);
    }

    @Test
    void H5_anUndoThatLaterEditsForbidSaysSo() {
        wiki.save(ana, "Page", "one");
        Revision bad = wiki.save(vandal, "Page", "one SPAM");
        wiki.save(ana, "Page", "one SPAM changed");
        assertThat(wiki.reverts.undo(ana, PAGE, bad.id(), Optional.empty()))
                .isEqualTo(new RevertOutcome.CannotUndo(PAGE));
        wiki.save(ana, "Page", "one");
        assertThat(wiki.reverts.undo(ana, PAGE, bad.id(), Optional.empty()))
                .isInstanceOf(RevertOutcome.NothingToUndo.class);
    }

    @Test
    void H6_hiddenTextCanNeitherBeUndoneToNorOpened() {
        Revision first = wiki.save(ana, "Page", "secret");
        Revision second = wiki.save(vandal, "Page", "other");
        wiki.work.write(stores -> {
            stores.revisions().hide(first.id(), Set.of(HiddenPart.TEXT));
            return true;
        });
        assertThat(wiki.reverts.undo(ana, PAGE, second.id(), Optional.empty()))
                .isEqualTo(new RevertOutcome.NoSuchRevision(first.id()));
        assertThat(wiki.forms.open(
                        ana, PAGE, Section.WHOLE, OptionalLong.of(first.id().value())))
                .isEqualTo(new EditForm.NoSuchRevision(first.id().value()));
        assertThat(wiki.forms.open(
                        admin, PAGE, Section.WHOLE, OptionalLong.of(first.id().value())))
                .isInstanceOfSatisfying(
                        EditForm.Open.class, open -> assertThat(open.text()).isEqualTo("secret"));
    }

    @Test
    void restoringGivesTheOldTextForTheBox() {
        Revision first = wiki.save(ana, "Page", "one");
        wiki.save(vandal, "Page", "two");
        assertThat(wiki.reverts.restore(ana, PAGE, first.id()))
                .isInstanceOfSatisfying(RevertOutcome.Prepared.class, prepared -> {
                    assertThat(prepared.text()).isEqualTo("one");
                    assertThat(prepared.summary()).contains("Restored revision " + first.id());
                });
    }
}
