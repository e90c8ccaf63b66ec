// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.page.Blocks.BlockRequest;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private final Desk desk = new Desk();

    private BlockOutcome block(Viewer viewer, String target, boolean change) {
        return desk.blocks.block(
                viewer,
                new BlockRequest(
                        target, Expiry.NEVER, "vandalism", Set.of(Block.Flag.ANONYMOUS_ONLY), Set.of(), change));
    }

    private EditOutcome edit(Viewer viewer, String title) {
        return desk.wiki.edits.publish(viewer, EditRequest.of(desk.title(title), "x", "", new Base.Unknown()));
    }

    /** The same account as a new request sees it. */
    private Viewer again(String name) {
        return desk.wiki.account(name);
    }

    @Test
    void E10_aBlockedWriterCannotPublishUntilTheBlockIsLifted() {
        assertThat(block(desk.admin, "ana", false)).isInstanceOfSatisfying(BlockOutcome.Blocked.class, blocked -> {
            assertThat(blocked.block().target()).isEqualTo("Ana");
            assertThat(blocked.block().flags()).isEmpty();
        });
        assertThat(edit(again("Ana"), "Page")).isInstanceOf(EditOutcome.Denied.class);

        assertThat(desk.blocks.unblock(desk.admin, "Ana", "promised")).isInstanceOf(BlockOutcome.Unblocked.class);

        assertThat(edit(again("Ana"), "Page")).isInstanceOf(EditOutcome.Published.class);
        assertThat(desk.blocks.log("Ana", 5))
                .extracting(entry -> entry.action())
                .containsExactly("unblock", "block");
    }

    @Test
    void aBlockOfSomePagesLeavesTheOthersOpen() {
        Title page = desk.title("Page");
        desk.blocks.block(desk.admin, new BlockRequest("Ana", Expiry.NEVER, "", Set.of(), Set.of(page), false));

        assertThat(edit(again("Ana"), "Page")).isInstanceOf(EditOutcome.Denied.class);
        assertThat(edit(again("Ana"), "Other")).isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void aSecondBlockIsAnsweredWithTheFirstUnlessItIsToBeChanged() {
        block(desk.admin, "Ana", false);
        assertThat(block(desk.admin, "Ana", false)).isInstanceOf(BlockOutcome.AlreadyBlocked.class);
        assertThat(block(desk.admin, "Ana", true)).isInstanceOf(BlockOutcome.Blocked.class);
        assertThat(desk.blocks.log("Ana", 5))
                .extracting(entry -> entry.action())
                .containsExactly("reblock", "block");
    }

    @Test
    void rangesAreStoredByTheirFirstAddressAndMayNotBeTooWide() {
        assertThat(block(desk.admin, "192.0.2.77/24", false))
                .isInstanceOfSatisfying(
                        BlockOutcome.Blocked.class,
                        blocked -> assertThat(blocked.block().target()).isEqualTo("192.0.2.0/24"));
        assertThat(block(desk.admin, "10.0.0.0/8", false)).isEqualTo(new BlockOutcome.RangeTooWide("10.0.0.0/8", 16));
        assertThat(block(desk.admin, "2001:db8::1/48", false))
                .isInstanceOfSatisfying(
                        BlockOutcome.Blocked.class,
                        blocked -> assertThat(blocked.block().target()).isEqualTo("2001:DB8:0:0:0:0:0:0/48"));
    }

    @Test
    void whatCannotBeBlockedIsNamed() {
        assertThat(block(desk.admin, "Nobody", false)).isEqualTo(new BlockOutcome.NoSuchTarget("Nobody"));
        assertThat(block(desk.admin, "300.1.1.1", false)).isEqualTo(new BlockOutcome.NoSuchTarget("300.1.1.1"));
        assertThat(block(desk.ana, "Admin", false)).isInstanceOf(BlockOutcome.Denied.class);
        assertThat(desk.blocks.unblock(desk.admin, "Ana", "")).isEqualTo(new BlockOutcome.NotBlocked("Ana"));
        Expiry past = Expiry.at(desk.wiki.clock.instant().minus(Duration.ofSeconds(1)));
        assertThat(desk.blocks.block(desk.admin, new BlockRequest("Ana", past, "", Set.of(), Set.of(), false)))
                .isEqualTo(new BlockOutcome.ExpiryInPast());
    }

    @Test
    void aBlockIsLiftedByItsNumber() {
        block(desk.admin, "Ana", false);
        Optional<Block> block = desk.blocks.find("Ana");

        desk.blocks.unblock(desk.admin, "#" + block.orElseThrow().id(), "");

        assertThat(desk.blocks.find("Ana")).isEmpty();
        assertThat(desk.blocks.unblock(desk.admin, "#nonsense", "")).isInstanceOf(BlockOutcome.NotBlocked.class);
    }

    @Test
    void aBlockedAdministratorBlocksNobody() {
        desk.wiki.account("Other", "sysop");
        block(again("Other"), "Admin", false);

        assertThat(block(again("Admin"), "Ana", false)).isInstanceOf(BlockOutcome.Denied.class);
        assertThat(desk.blocks.unblock(again("Admin"), "Admin", "")).isInstanceOf(BlockOutcome.Denied.class);
    }

    @Test
    void U6_aHiddenAccountLooksAsIfItDidNotExist() {
        desk.wiki.save(desk.ana, "Page", "x");
        Viewer visitor = desk.wiki.anonymous();
        Set<Block.Flag> hide = Set.of(Block.Flag.HIDE_USER);
        Expiry soon = Expiry.at(desk.wiki.clock.instant().plus(Duration.ofDays(1)));
        assertThat(desk.blocks.block(desk.admin, new BlockRequest("Ana", soon, "", hide, Set.of(), false)))
                .isEqualTo(new BlockOutcome.CannotHide("Ana"));
        assertThat(desk.blocks.block(
                        desk.admin, new BlockRequest("192.0.2.1", Expiry.NEVER, "", hide, Set.of(), false)))
                .isEqualTo(new BlockOutcome.CannotHide("192.0.2.1"));

        desk.blocks.block(desk.admin, new BlockRequest("Ana", Expiry.NEVER, "", hide, Set.of(), false));

        assertThat(owner(visitor))
                .isEqualTo(new ViewOutcome.Owner("Ana", Optional.empty(), false, Optional.empty(), false));
        assertThat(owner(desk.admin).user()).isPresent();
        assertThat(lines(visitor)).isEmpty();
        assertThat(lines(desk.admin)).isNotEmpty();
        assertThat(desk.blocks.list(visitor, Slice.Request.first(10)).items()).isEmpty();
        assertThat(desk.logs
                        .list(visitor, LogStore.Filter.about(desk.title("User:Ana")), Slice.Request.first(10))
                        .items())
                .noneMatch(line -> line.entry().type().equals("block"));
    }

    private ViewOutcome.Owner owner(Viewer viewer) {
        ViewOutcome view =
                desk.wiki.views.view(viewer, ViewRequest.of(desk.title("User:Ana"), RenderOptions.reader("en")));
        return ((ViewOutcome.Missing) view).owner().orElseThrow();
    }

    private List<Contributions.Line> lines(Viewer viewer) {
        Contributions.Outcome outcome =
                desk.contributions.list(viewer, "Ana", RevisionStore.ContributionFilter.ALL, Slice.Request.first(10));
        return ((Contributions.Outcome.Listed) outcome)
                .lines().items().stream().map(Contributions.Line.class::cast).toList();
    }
}
