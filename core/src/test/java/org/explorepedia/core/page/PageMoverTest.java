// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.page.MoveOutcome.Obstacle;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageMoverTest {

    private final Desk desk = new Desk();

    @BeforeEach
    void pages() {
        desk.put("Old", "First text");
        desk.put("Old", "Second text");
        desk.put("Talk:Old", "Discussion");
    }

    private MoveOutcome move(Viewer viewer, String from, String to) {
        return desk.mover.move(viewer, MoveRequest.of(desk.title(from), desk.title(to), "better name"));
    }

    @Test
    void A5_aMoveLeavesRedirectsAndKeepsHistoryWatchersAndProtection() {
        PageId id = desk.wiki.page("Old").id();
        List<Revision> before = desk.wiki.history("Old");
        desk.watchlists.watch(desk.ana, desk.title("Old"), Expiry.NEVER);
        desk.protector.protect(
                desk.admin,
                new PageProtector.ProtectRequest(
                        desk.title("Old"),
                        Map.of("move", new PageProtector.Level("sysop", Expiry.NEVER)),
                        false,
                        "contested"));

        MoveOutcome outcome = move(desk.admin, "Old", "New name");

        assertThat(outcome).isInstanceOfSatisfying(MoveOutcome.Moved.class, moved -> {
            assertThat(moved.page().redirectLeft()).isTrue();
            assertThat(moved.others()).hasSize(1);
            assertThat(moved.left()).isEmpty();
        });
        assertThat(desk.wiki.page("New name").id()).isEqualTo(id);
        assertThat(desk.wiki.history("New name")).containsAll(before);
        assertThat(desk.text("New name")).isEqualTo("Second text");
        assertThat(desk.text("Old")).isEqualTo("#REDIRECT [[New name]]");
        assertThat(desk.text("Talk:Old")).isEqualTo("#REDIRECT [[Talk:New name]]");
        assertThat(desk.text("Talk:New name")).isEqualTo("Discussion");
        assertThat(desk.watchlists.isWatched(desk.ana, desk.title("New name"))).isTrue();
        assertThat(desk.protector.state(desk.ana, desk.title("New name")).protections())
                .hasSize(1);
        assertThat(desk.lastLog("Old", "move")).hasValueSatisfying(entry -> {
            assertThat(entry.details()).containsEntry("target", "New name").containsEntry("noredirect", "0");
            assertThat(entry.comment()).isEqualTo("better name");
        });
        assertThat(desk.wiki.happened)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                WikiEvent.PageMoved.class,
                                moved -> assertThat(moved.to()).isEqualTo(desk.title("New name"))));
    }

    @Test
    void aPageMovesBackOverTheBareRedirectThatItLeft() {
        move(desk.ana, "Old", "New");

        assertThat(move(desk.ana, "New", "Old")).isInstanceOf(MoveOutcome.Moved.class);

        assertThat(desk.text("Old")).isEqualTo("Second text");
        assertThat(desk.lastLog("Old", "delete"))
                .hasValueSatisfying(entry -> assertThat(entry.action()).isEqualTo("delete_redir"));
        assertThat(desk.lastLog("New", "move"))
                .hasValueSatisfying(entry -> assertThat(entry.action()).isEqualTo("move_redir"));
    }

    @Test
    void aRedirectThatWasEditedIsInTheWay() {
        move(desk.ana, "Old", "New");
        desk.put("Old", "#REDIRECT [[New]]\n\n[[Category:Names]]");

        assertThat(move(desk.ana, "New", "Old"))
                .isEqualTo(new MoveOutcome.Refused(desk.title("Old"), Obstacle.TARGET_EXISTS, false));
    }

    @Test
    void anAdministratorMayDeleteWhatIsInTheWay() {
        desk.put("Taken", "Something else");
        assertThat(move(desk.admin, "Old", "Taken"))
                .isEqualTo(new MoveOutcome.Refused(desk.title("Taken"), Obstacle.TARGET_EXISTS, true));

        MoveOutcome outcome = desk.mover.move(
                desk.admin,
                new MoveRequest(desk.title("Old"), desk.title("Taken"), "", true, false, false, false, true));

        assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
        assertThat(desk.text("Taken")).isEqualTo("Second text");
    }

    @Test
    void visitorsMayNotMoveAndAreToldWhy() {
        assertThat(move(desk.wiki.anonymous(), "Old", "New"))
                .isInstanceOfSatisfying(
                        MoveOutcome.Denied.class,
                        denied -> assertThat(denied.reasons()).singleElement().isInstanceOf(Denial.MissingRight.class));
        assertThat(desk.exists("New")).isFalse();
    }

    @Test
    void onlySomePeopleMayLeaveNoRedirect() {
        MoveRequest without =
                new MoveRequest(desk.title("Old"), desk.title("New"), "", false, false, false, false, false);

        desk.mover.move(desk.ana, without);
        assertThat(desk.exists("Old")).isTrue();

        desk.mover.move(
                desk.admin,
                new MoveRequest(desk.title("New"), desk.title("Newer"), "", false, false, false, false, false));
        assertThat(desk.exists("New")).isFalse();
        assertThat(desk.text("Newer")).isEqualTo("Second text");
    }

    @Test
    void subpagesMoveAlongIfTheyAreAskedTo() {
        desk.put("User:Ana/Box", "Box");
        desk.put("User:Ana/Box/One", "1");
        desk.put("User:Ana/Box/Two", "2");
        desk.put("User:Ana/Chest/Two", "taken");

        MoveOutcome outcome = desk.mover.move(
                desk.admin,
                new MoveRequest(
                        desk.title("User:Ana/Box"), desk.title("User:Ana/Chest"), "", true, true, true, false, false));

        assertThat(outcome).isInstanceOfSatisfying(MoveOutcome.Moved.class, moved -> {
            assertThat(moved.others())
                    .singleElement()
                    .satisfies(pair -> assertThat(pair.to()).isEqualTo(desk.title("User:Ana/Chest/One")));
            assertThat(moved.left())
                    .containsExactly(new MoveOutcome.Left(
                            desk.title("User:Ana/Box/Two"), desk.title("User:Ana/Chest/Two"), Obstacle.TARGET_EXISTS));
        });
    }

    @Test
    void impossibleTargetsAreNamed() {
        assertThat(move(desk.ana, "Old", "Old"))
                .isEqualTo(new MoveOutcome.Refused(desk.title("Old"), Obstacle.SAME_TITLE, false));
        assertThat(move(desk.ana, "Old", "Special:Search"))
                .isEqualTo(new MoveOutcome.Refused(desk.title("Special:Search"), Obstacle.BAD_TARGET, false));
        assertThat(move(desk.ana, "Old", "File:Old.jpg"))
                .isEqualTo(new MoveOutcome.Refused(desk.title("File:Old.jpg"), Obstacle.FILE_NAMESPACE, false));
        assertThat(move(desk.ana, "Nowhere", "New")).isEqualTo(new MoveOutcome.NoSuchPage(desk.title("Nowhere")));
    }

    @Test
    void redirectsToCategoriesAreLinksAndNotMemberships() {
        desk.put("Category:Rivers", "About rivers");

        move(desk.admin, "Category:Rivers", "Category:Streams");

        assertThat(desk.text("Category:Rivers")).isEqualTo("#REDIRECT [[:Category:Streams]]");
    }
}
