// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class EditFormsTest {

    private static final Title PAGE = TestWiki.title("Page");

    private final TestWiki wiki = new TestWiki();
    private final Viewer ana = wiki.account("Ana");
    private final Viewer admin = wiki.account("Admin", "sysop");

    private EditForm open(Section section) {
        return wiki.forms.open(ana, PAGE, section, OptionalLong.empty());
    }

    @Test
    void opensASectionWithItsHeadingInTheSummary() {
        Revision saved = wiki.save(ana, "Page", "Lead\n\n== One ==\ntext\n\n== Two ==\nmore");
        assertThat(open(new Section.Numbered(1))).isInstanceOfSatisfying(EditForm.Open.class, form -> {
            assertThat(form.text().strip()).isEqualTo("== One ==\ntext");
            assertThat(form.summary()).isEqualTo("/* One */ ");
            assertThat(form.base()).isEqualTo(new Base.OnRevision(saved.id()));
            assertThat(form.now().isAllowed()).isTrue();
        });
        assertThat(open(new Section.Numbered(7))).isEqualTo(new EditForm.NoSuchSection(PAGE, 7));
    }

    @Test
    void anOldTextIsSavedOverTheCurrentRevision() {
        Revision first = wiki.save(ana, "Page", "one");
        Revision second = wiki.save(admin, "Page", "two");
        EditForm form = wiki.forms.open(
                ana, PAGE, Section.WHOLE, OptionalLong.of(first.id().value()));
        assertThat(form).isInstanceOfSatisfying(EditForm.Open.class, open -> {
            assertThat(open.old()).isTrue();
            assertThat(open.text()).isEqualTo("one");
            assertThat(open.base()).isEqualTo(new Base.OnRevision(second.id()));
            assertThat(wiki.edits.publish(ana, EditRequest.of(PAGE, open.text(), "", open.base())))
                    .isInstanceOf(EditOutcome.Published.class);
        });
    }

    @Test
    void V1_aProtectedPageShowsItsSourceAndTheReason() {
        wiki.save(ana, "Page", "text");
        Protection protection = new Protection(PAGE, "edit", "sysop", Expiry.NEVER, false);
        wiki.work.write(stores -> {
            stores.restrictions().protect(PAGE, List.of(protection));
            return true;
        });
        assertThat(open(Section.WHOLE)).isInstanceOfSatisfying(EditForm.ViewSource.class, source -> {
            assertThat(source.text()).isEqualTo("text");
            assertThat(source.reasons()).containsExactly(new Denial.Protected(protection));
        });
        assertThat(wiki.forms.open(admin, PAGE, Section.WHOLE, OptionalLong.empty()))
                .isInstanceOf(EditForm.Open.class);
    }

    @Test
    void E12_aDraftWaitsInTheForm() {
        wiki.save(ana, "Page", "text");
        Drafts drafts = new Drafts(wiki.editing);
        drafts.save(
                ana.userId().orElseThrow(),
                PAGE,
                Section.WHOLE,
                java.util.Optional.of(wiki.page("Page").latest()),
                "half a thought",
                "");
        assertThat(open(Section.WHOLE))
                .isInstanceOfSatisfying(
                        EditForm.Open.class,
                        form -> assertThat(form.draft()).hasValueSatisfying(draft -> {
                            assertThat(draft.text()).isEqualTo("half a thought");
                            assertThat(drafts.isOutdated(draft)).isFalse();
                        }));
        wiki.save(admin, "Page", "changed");
        assertThat(drafts.find(ana.userId().orElseThrow(), PAGE, Section.WHOLE))
                .hasValueSatisfying(
                        draft -> assertThat(drafts.isOutdated(draft)).isTrue());
        wiki.save(ana, "Page", "done");
        assertThat(drafts.list(ana.userId().orElseThrow())).isEmpty();
    }

    @Test
    void showsTheNoticesThatTheWikiHasForAPlace() {
        wiki.edits.publish(
                admin,
                EditRequest.of(Title.of(Namespace.MEDIAWIKI, "Editnotice-0"), "Be kind.", "", new Base.Unknown()));
        assertThat(open(Section.WHOLE))
                .isInstanceOfSatisfying(
                        EditForm.Open.class, form -> assertThat(form.notices()).containsExactly("editnotice-0"));
    }
}
