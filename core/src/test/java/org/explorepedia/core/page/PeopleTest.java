// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;

/** Groups, names, contributions and watchlists. */
class PeopleTest {

    private final Desk desk = new Desk();

    @Test
    void administratorsMakeModeratorsAndNothingElse() {
        assertThat(desk.groups.change(desk.admin, "Ana", Map.of("moderator", Expiry.NEVER), Set.of(), "trusted"))
                .isInstanceOfSatisfying(
                        UserGroups.Outcome.Changed.class,
                        changed -> assertThat(changed.user().groups()).containsKey("moderator"));
        assertThat(desk.groups.change(desk.admin, "Ana", Map.of("sysop", Expiry.NEVER), Set.of(), ""))
                .isEqualTo(new UserGroups.Outcome.NotYours(Set.of("sysop")));
        assertThat(desk.groups.change(desk.ana, "Ana", Map.of("moderator", Expiry.NEVER), Set.of(), ""))
                .isInstanceOf(UserGroups.Outcome.Denied.class);
        assertThat(desk.lastLog("User:Ana", "rights"))
                .hasValueSatisfying(entry -> assertThat(entry.details())
                        .containsEntry("added", "moderator")
                        .containsEntry("removed", ""));
    }

    @Test
    void bureaucratsTakeGroupsAwayAndGroupsEnd() {
        Viewer chief = desk.wiki.account("Chief", "bureaucrat");
        Expiry end = Expiry.at(desk.wiki.clock.instant().plus(Duration.ofDays(7)));

        assertThat(desk.groups.change(chief, "Admin", Map.of("bot", end), Set.of("sysop"), ""))
                .isInstanceOfSatisfying(UserGroups.Outcome.Changed.class, changed -> {
                    assertThat(changed.added()).containsExactly("bot");
                    assertThat(changed.removed()).containsExactly("sysop");
                });
        assertThat(desk.wiki.account("Admin").has("delete")).isFalse();
        assertThat(desk.wiki.account("Admin").has("bot")).isTrue();
        desk.wiki.clock.advance(Duration.ofDays(8));
        assertThat(desk.wiki.account("Admin").has("bot")).isFalse();
    }

    @Test
    void U4_theAddressesOfARenamedAccountLeadOn() {
        desk.put("User:Ana", "About me");
        desk.put("User:Ana/Notes", "Notes");
        desk.wiki.save(desk.ana, "Page", "text");
        Viewer chief = desk.wiki.account("Chief", "bureaucrat");

        UserRenames.Outcome outcome = desk.renames.rename(chief, "Ana", "ana Maria", "asked for", true);

        assertThat(outcome).isInstanceOfSatisfying(UserRenames.Outcome.Renamed.class, renamed -> {
            assertThat(renamed.user().name()).isEqualTo("Ana Maria");
            assertThat(renamed.pages()).isEqualTo(2);
        });
        assertThat(desk.text("User:Ana")).isEqualTo("#REDIRECT [[User:Ana Maria]]");
        assertThat(desk.text("User:Ana Maria/Notes")).isEqualTo("Notes");
        assertThat(desk.renames.currentName("Ana")).contains("Ana Maria");
        assertThat(desk.renames.currentName("Ana Maria")).isEmpty();
        assertThat(desk.renames.currentName("Nobody")).isEmpty();
        desk.renames.rename(chief, "Ana Maria", "Anna", "", true);
        assertThat(desk.renames.currentName("Ana")).contains("Anna");
        assertThat(lines("Anna")).isNotEmpty();
    }

    @Test
    void renamesThatCannotBeAreRefused() {
        Viewer chief = desk.wiki.account("Chief", "bureaucrat");
        assertThat(desk.renames.rename(chief, "Ana", "Admin", "", true))
                .isEqualTo(new UserRenames.Outcome.NameTaken("Admin"));
        assertThat(desk.renames.rename(chief, "Ana", "192.0.2.1", "", true))
                .isInstanceOf(UserRenames.Outcome.InvalidName.class);
        assertThat(desk.renames.rename(chief, "Nobody", "Somebody", "", true))
                .isInstanceOf(UserRenames.Outcome.NoSuchUser.class);
        assertThat(desk.renames.rename(desk.admin, "Ana", "Anna", "", true))
                .isInstanceOf(UserRenames.Outcome.Denied.class);
    }

    private java.util.List<Contributions.Line> lines(String name) {
        Contributions.Outcome outcome = desk.contributions.list(
                desk.wiki.anonymous(), name, RevisionStore.ContributionFilter.ALL, Slice.Request.first(50));
        return ((Contributions.Outcome.Listed) outcome)
                .lines().items().stream().map(Contributions.Line.class::cast).toList();
    }

    @Test
    void H2_contributionsAreListedThoughThereIsNoUserPage() {
        Viewer shelter = desk.wiki.account("Shelter");
        desk.wiki.save(shelter, "Article", "Text of the article");

        assertThat(lines("shelter")).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo(desk.title("Article"));
            assertThat(line.current()).isTrue();
            assertThat(line.revision().growth()).isEqualTo("Text of the article".length());
        });
        assertThat(desk.exists("User:Shelter")).isFalse();
    }

    @Test
    void H8_addressesHaveContributionsInAnySpelling() {
        desk.wiki.save(desk.wiki.anonymous(), "Article", "Text");
        assertThat(lines("192.0.2.9")).hasSize(1);
        assertThat(lines("192.000.002.009")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aWatchlistShowsChangesToFollowedPagesAndTheirTalk() {
        desk.wiki.save(desk.admin, "Page", "one");
        desk.wiki.save(desk.admin, "Other", "one");
        assertThat(desk.watchlists.watch(desk.ana, desk.title("Talk:Page"), Expiry.NEVER))
                .isInstanceOf(Watchlists.Outcome.Done.class);
        desk.wiki.save(desk.admin, "Page", "two");

        assertThat(desk.watchlists
                        .changes(desk.ana, ChangeStore.Filter.ALL, Slice.Request.first(10))
                        .items())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.change().title()).isEqualTo(desk.title("Page")))
                .first()
                .satisfies(line -> assertThat(line.unseen()).isTrue());
        desk.watchlists.markSeen(desk.ana.userId().orElseThrow(), desk.title("Page"));
        assertThat(desk.watchlists
                        .changes(desk.ana, ChangeStore.Filter.ALL, Slice.Request.first(10))
                        .items())
                .noneMatch(ChangeLine::unseen);
    }

    @Test
    void aWatchlistIsReplacedAsAWhole() {
        desk.watchlists.watch(desk.ana, desk.title("A"), Expiry.NEVER);
        desk.watchlists.watch(desk.ana, desk.title("B"), Expiry.NEVER);

        desk.watchlists.replace(
                desk.ana, java.util.List.of(desk.title("B"), desk.title("Talk:C"), desk.title("Special:Search")));

        assertThat(desk.watchlists
                        .list(desk.ana.userId().orElseThrow(), Slice.Request.first(10))
                        .items())
                .extracting(watched -> watched.title())
                .containsExactlyInAnyOrder(desk.title("B"), desk.title("C"));
    }

    @Test
    void visitorsHaveNoWatchlist() {
        assertThat(desk.watchlists.watch(desk.wiki.anonymous(), desk.title("A"), Expiry.NEVER))
                .isInstanceOf(Watchlists.Outcome.Denied.class);
        assertThat(desk.watchlists.watch(desk.ana, desk.title("Special:Search"), Expiry.NEVER))
                .isInstanceOf(Watchlists.Outcome.Unwatchable.class);
    }

    @Test
    void informationCountsWatchersOnlyForThoseWhoMayKnow() {
        desk.wiki.save(desk.admin, "Page", "[[Link]]");
        desk.wiki.save(desk.ana, "Page", "[[Link]] more");
        desk.watchlists.watch(desk.ana, desk.title("Page"), Expiry.NEVER);

        PageInformation.Facts forAna =
                desk.information.of(desk.ana, desk.title("Page")).orElseThrow();
        PageInformation.Facts forAdmin =
                desk.information.of(desk.admin, desk.title("Page")).orElseThrow();

        assertThat(forAna.revisions()).isEqualTo(2);
        assertThat(forAna.first().orElseThrow().author()).contains(desk.admin.actor());
        assertThat(forAna.watchers()).isEmpty();
        assertThat(forAdmin.watchers()).hasValue(1);
        assertThat(desk.information.of(desk.ana, desk.title("Missing"))).isEmpty();
    }

    @Test
    void nobodyVouchesForTheirOwnChanges() {
        var own = desk.wiki.save(desk.admin, "Page", "x");
        var others = desk.wiki.save(desk.ana, "Page", "y");
        assertThat(desk.changes.patrol(desk.admin, own.id())).isInstanceOf(RecentChanges.PatrolOutcome.OwnChange.class);
        assertThat(desk.changes.patrol(desk.ana, own.id())).isInstanceOf(RecentChanges.PatrolOutcome.Denied.class);
        assertThat(desk.changes.patrol(desk.admin, others.id()))
                .isInstanceOf(RecentChanges.PatrolOutcome.Patrolled.class);
        assertThat(desk.changes.find(desk.ana, others.id()))
                .hasValueSatisfying(
                        line -> assertThat(line.change().patrolled()).isTrue());
    }
}
