// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class RightsCheckerTest {

    private static final Instant NOW = Instant.parse("2025-02-13T16:05:00Z");
    private static final GroupPolicy POLICY = GroupPolicy.defaults();
    private static final RightsChecker CHECKER = new RightsChecker(POLICY, ReadOnlyMode.NEVER);
    private static final Title PAGE = Title.of(Namespace.MAIN, "Page");

    private static User account(String name, long edits, String... groups) {
        Map<String, Expiry> explicit = new java.util.HashMap<>();
        for (String group : groups) {
            explicit.put(group, Expiry.NEVER);
        }
        return new User(
                new UserId(7),
                name,
                "",
                Optional.empty(),
                "",
                NOW.minus(Duration.ofDays(30)),
                edits,
                explicit,
                Map.of());
    }

    private static Viewer viewer(Optional<User> user, Block... blocks) {
        Set<String> groups = user.map(account -> POLICY.groupsOf(account, NOW)).orElse(Set.of("*"));
        return new Viewer(user, "192.0.2.7", groups, POLICY.rightsOf(groups), List.of(blocks));
    }

    private static Viewer anonymous(Block... blocks) {
        return viewer(Optional.empty(), blocks);
    }

    private static Viewer ben(Block... blocks) {
        return viewer(Optional.of(account("Ben", 0)), blocks);
    }

    private static PageState page(Title title, Protection... protections) {
        return new PageState(title, true, List.of(protections), List.of());
    }

    private static Protection protection(String level) {
        return new Protection(PAGE, "edit", level, Expiry.NEVER, false);
    }

    private static Block block(Set<Block.Flag> flags, Set<Title> pages) {
        return new Block(
                3,
                "Ben",
                Optional.of(new UserId(7)),
                Actor.unregistered("Admin"),
                NOW,
                Expiry.NEVER,
                "vandalism",
                flags,
                pages);
    }

    @Test
    void everybodyEditsOpenPagesAndOnlySomeDelete() {
        assertThat(CHECKER.check(anonymous(), Action.EDIT, page(PAGE)).isAllowed())
                .isTrue();
        assertThat(CHECKER.check(ben(), Action.DELETE, page(PAGE)))
                .isEqualTo(new Decision.Denied(List.of(new Denial.MissingRight(Right.DELETE, Set.of("sysop"), false))));
        assertThat(CHECKER.check(anonymous(), Action.MOVE, page(PAGE)))
                .isEqualTo(new Decision.Denied(List.of(new Denial.MissingRight(Right.MOVE, Set.of("user"), true))));
    }

    @Test
    void V2_semiProtectionLetsConfirmedAccountsEdit() {
        PageState page = page(PAGE, protection("autoconfirmed"));
        assertThat(CHECKER.check(anonymous(), Action.EDIT, page))
                .isEqualTo(new Decision.Denied(List.of(new Denial.Protected(protection("autoconfirmed")))));
        assertThat(CHECKER.check(ben(), Action.EDIT, page).isAllowed()).isFalse();
        assertThat(CHECKER.check(viewer(Optional.of(account("Old", 10))), Action.EDIT, page)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void V1_fullProtectionLetsAdministratorsEdit() {
        PageState page = page(PAGE, protection("sysop"));
        assertThat(CHECKER.check(viewer(Optional.of(account("Old", 100))), Action.EDIT, page)
                        .isAllowed())
                .isFalse();
        assertThat(CHECKER.check(viewer(Optional.of(account("Boss", 1, "sysop"))), Action.EDIT, page)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void V4_cascadingProtectionNamesThePageThatIncludes() {
        Title main = Title.of(Namespace.MAIN, "Main_Page");
        PageState page = new PageState(
                PAGE, true, List.of(), List.of(new Protection(main, "edit", "sysop", Expiry.NEVER, true)));
        assertThat(CHECKER.check(ben(), Action.EDIT, page))
                .isEqualTo(new Decision.Denied(List.of(new Denial.CascadeProtected(List.of(main)))));
    }

    @Test
    void W12_aBlockLeavesOnesOwnTalkPageAndWallUnlessItTakesThem() {
        Title ownTalk = Title.of(Namespace.USER_TALK, "Ben");
        Title ownWall = Title.of(Namespace.WALL, "Ben");
        Title othersWall = Title.of(Namespace.WALL, "Ana");
        Viewer mild = ben(block(Set.of(), Set.of()));
        assertThat(CHECKER.check(mild, Action.EDIT, page(PAGE)).isAllowed()).isFalse();
        assertThat(CHECKER.check(mild, Action.EDIT, page(othersWall)).isAllowed())
                .isFalse();
        assertThat(CHECKER.check(mild, Action.EDIT, page(ownTalk)).isAllowed()).isTrue();
        assertThat(CHECKER.check(mild, Action.EDIT, page(ownWall)).isAllowed()).isTrue();
        Viewer hard = ben(block(Set.of(Block.Flag.OWN_TALK), Set.of()));
        assertThat(CHECKER.check(hard, Action.EDIT, page(ownTalk)).isAllowed()).isFalse();
        assertThat(CHECKER.check(hard, Action.READ, page(PAGE)).isAllowed()).isTrue();
        assertThat(CHECKER.checkInGeneral(hard, Action.EDIT, page(PAGE)).isAllowed())
                .isTrue();
    }

    @Test
    void aBlockOfSomePagesLeavesAllOthers() {
        Viewer partly = ben(block(Set.of(), Set.of(PAGE)));
        assertThat(CHECKER.check(partly, Action.EDIT, page(PAGE)).isAllowed()).isFalse();
        assertThat(CHECKER.check(partly, Action.EDIT, page(Title.of(0, "Other")))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void scriptsAndInterfaceTextsAreForTheirOwnersAndAdministrators() {
        Title own = Title.of(Namespace.USER, "Ben/common.js");
        Title others = Title.of(Namespace.USER, "Ana/common.js");
        Title text = Title.of(Namespace.MEDIAWIKI, "Sitenotice");
        assertThat(CHECKER.check(ben(), Action.EDIT, page(own)).isAllowed()).isTrue();
        assertThat(CHECKER.check(ben(), Action.EDIT, page(others)))
                .isEqualTo(new Decision.Denied(List.of(new Denial.CodePage(others))));
        assertThat(CHECKER.check(ben(), Action.EDIT, page(text)))
                .isEqualTo(new Decision.Denied(List.of(new Denial.InterfacePage(text))));
    }

    @Test
    void E11_nothingIsSavedInReadOnlyModeButPreviewsWork() {
        RightsChecker checker = new RightsChecker(POLICY, () -> Optional.of("moving house"));
        assertThat(checker.check(ben(), Action.EDIT, page(PAGE)))
                .isEqualTo(new Decision.Denied(List.of(new Denial.ReadOnly("moving house"))));
        assertThat(checker.checkInGeneral(ben(), Action.EDIT, page(PAGE)).isAllowed())
                .isTrue();
        assertThat(checker.check(ben(), Action.READ, page(PAGE)).isAllowed()).isTrue();
    }

    @Test
    void onAClosedWikiOneNeedsAnAccountToWrite() {
        GroupPolicy closed = POLICY.membersOnly();
        RightsChecker checker = new RightsChecker(closed, ReadOnlyMode.NEVER);
        Viewer visitor =
                new Viewer(Optional.empty(), "192.0.2.7", Set.of("*"), closed.rightsOf(Set.of("*")), List.of());
        assertThat(checker.check(visitor, Action.EDIT, page(PAGE)))
                .isEqualTo(new Decision.Denied(List.of(new Denial.MissingRight(Right.EDIT, Set.of("user"), true))));
        assertThat(checker.check(visitor, Action.READ, page(PAGE)).isAllowed()).isTrue();
        assertThat(checker.check(ben(), Action.EDIT, page(PAGE)).isAllowed()).isTrue();
    }

    @Test
    void specialPagesCannotBeEdited() {
        assertThat(CHECKER.check(ben(), Action.EDIT, page(Title.of(-1, "Version")))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void groupsEndWithTheirExpiry() {
        User user = new User(
                new UserId(1), "Temp", "", Optional.empty(), "", NOW, 0, Map.of("sysop", Expiry.at(NOW)), Map.of());
        assertThat(POLICY.groupsOf(user, NOW)).doesNotContain("sysop");
        assertThat(POLICY.groupsOf(user, NOW.minusSeconds(1))).contains("sysop");
    }
}
