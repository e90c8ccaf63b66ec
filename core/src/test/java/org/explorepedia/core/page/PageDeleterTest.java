// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.page.PageDeleter.DeleteRequest;
import org.explorepedia.core.page.PageDeleter.RestoreRequest;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageDeleterTest {

    private final Desk desk = new Desk();
    private final Title title = desk.title("Page");

    @BeforeEach
    void page() {
        desk.put("Page", "One");
        desk.put("Page", "Two");
        desk.put("Page", "#REDIRECT [[Elsewhere]]");
    }

    private DeleteOutcome delete() {
        return desk.deleter.delete(desk.admin, new DeleteRequest(title, "spam", false, false));
    }

    @Test
    void A3_aDeletedPageIsGoneAndTheLogSaysWhy() {
        PageId id = desk.wiki.page("Page").id();
        assertThat(delete())
                .isInstanceOfSatisfying(
                        DeleteOutcome.Deleted.class,
                        deleted -> assertThat(deleted.page()).isEqualTo(id));
        assertThat(desk.exists("Page")).isFalse();
        ViewOutcome view =
                desk.wiki.views.view(desk.wiki.anonymous(), ViewRequest.of(title, RenderOptions.reader("en")));
        assertThat(view)
                .isInstanceOfSatisfying(
                        ViewOutcome.Missing.class,
                        missing -> assertThat(missing.log())
                                .singleElement()
                                .satisfies(entry -> assertThat(entry.comment()).isEqualTo("spam")));
    }

    @Test
    void everythingComesBackUnderItsOldNumbers() {
        PageId id = desk.wiki.page("Page").id();
        List<Revision> before = desk.wiki.history("Page");
        delete();

        RestoreOutcome outcome = desk.deleter.restore(desk.admin, new RestoreRequest(title, Set.of(), "mistake"));

        assertThat(outcome).isEqualTo(new RestoreOutcome.Restored(title, id, 3));
        assertThat(desk.wiki.history("Page")).containsExactlyElementsOf(before);
        assertThat(desk.wiki.page("Page").latest()).isEqualTo(before.getFirst().id());
        assertThat(desk.wiki.page("Page").redirect()).isTrue();
    }

    @Test
    void chosenRevisionsComeBackAloneAndTheNewestOfThemIsTheText() {
        List<Revision> revisions = desk.wiki.history("Page");
        delete();

        RestoreOutcome outcome = desk.deleter.restore(
                desk.admin,
                new RestoreRequest(
                        title, Set.of(revisions.get(1).id(), revisions.get(2).id()), ""));

        assertThat(outcome).isInstanceOf(RestoreOutcome.Restored.class);
        assertThat(desk.text("Page")).isEqualTo("Two");
        assertThat(desk.wiki.page("Page").redirect()).isFalse();
        assertThat(desk.deleter.history(desk.admin, title))
                .isInstanceOfSatisfying(
                        DeletedHistory.Found.class,
                        found -> assertThat(found.revisions())
                                .singleElement()
                                .satisfies(left -> assertThat(left.id())
                                        .isEqualTo(revisions.getFirst().id())));
    }

    @Test
    void oldRevisionsJoinAPageThatWasMadeAnewAndDoNotReplaceItsText() {
        delete();
        desk.put("Page", "A new page");

        desk.deleter.restore(desk.admin, new RestoreRequest(title, Set.of(), ""));

        assertThat(desk.text("Page")).isEqualTo("A new page");
        assertThat(desk.wiki.history("Page")).hasSize(4);
    }

    @Test
    void thereIsNothingToRestoreTwice() {
        delete();
        desk.deleter.restore(desk.admin, new RestoreRequest(title, Set.of(), ""));

        assertThat(desk.deleter.restore(desk.admin, new RestoreRequest(title, Set.of(), "")))
                .isEqualTo(new RestoreOutcome.NothingThere(title));
    }

    @Test
    void theArchiveIsForThoseWhoMaySeeIt() {
        Revision newest = desk.wiki.history("Page").getFirst();
        delete();
        assertThat(desk.deleter.history(desk.ana, title)).isInstanceOf(DeletedHistory.Denied.class);
        assertThat(desk.deleter.text(desk.ana, title, newest.id())).isEmpty();
        assertThat(desk.deleter.text(desk.admin, title, newest.id())).contains("#REDIRECT [[Elsewhere]]");
        assertThat(desk.deleter.restore(desk.ana, new RestoreRequest(title, Set.of(), "")))
                .isInstanceOf(RestoreOutcome.Denied.class);
        assertThat(desk.deleter.delete(desk.ana, new DeleteRequest(desk.title("Admin"), "", false, false)))
                .isInstanceOf(DeleteOutcome.NoSuchPage.class);
    }

    @Test
    void theTalkPageGoesAlongIfItIsAskedTo() {
        desk.put("Talk:Page", "Talk");

        desk.deleter.delete(desk.admin, new DeleteRequest(title, "", true, false));

        assertThat(desk.exists("Talk:Page")).isFalse();
    }
}
