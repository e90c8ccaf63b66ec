// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link RestrictionStore} promises. */
public abstract class RestrictionStoreContract extends StoreContract {

    private static Protection protection(Title title, String action, Expiry expiry, boolean cascade) {
        return new Protection(title, action, "editprotected", expiry, cascade);
    }

    @Test
    void protectionsAreReplacedAndExpire() {
        Title title = title("Protected");
        Protection edit = protection(title, "edit", Expiry.at(at(60)), false);
        Protection move = protection(title, "move", Expiry.NEVER, false);
        restrictions().protect(title, List.of(edit, move));
        assertThat(restrictions().protections(title, NOW)).containsExactly(edit, move);
        assertThat(restrictions().protections(title, at(60))).containsExactly(move);
        assertThat(restrictions().protections(List.of(title, title("Free")), NOW))
                .isEqualTo(Map.of(title, List.of(edit, move)));
        Title withFragment = new Title(0, "Protected", "Part", "");
        assertThat(restrictions().protections(withFragment, NOW)).hasSize(2);
        restrictions().protect(title, List.of(edit));
        assertThat(restrictions().protections(title, NOW)).containsExactly(edit);
        restrictions().protect(title, List.of());
        assertThat(restrictions().protections(title, NOW)).isEmpty();
    }

    @Test
    void protectionsFollowAMove() {
        restrictions().protect(title("Move_a"), List.of(protection(title("Move_a"), "edit", Expiry.NEVER, false)));
        restrictions().protect(title("Move_b"), List.of(protection(title("Move_b"), "move", Expiry.NEVER, false)));
        restrictions().moveProtections(title("Move_a"), title("Move_b"));
        assertThat(restrictions().protections(title("Move_a"), NOW)).isEmpty();
        assertThat(restrictions().protections(title("Move_b"), NOW))
                .containsExactly(protection(title("Move_b"), "edit", Expiry.NEVER, false));
    }

    @Test
    void protectionCascadesToWhatAPageTranscludes() {
        PageId main = page(title("Cascading"), "x");
        Title template = Title.of(10, "Cascaded");
        links().change(main, LinkKind.TEMPLATE, Map.of(new Target(10, "Cascaded"), ""), Set.of());
        Protection cascading = protection(title("Cascading"), "edit", Expiry.at(at(60)), true);
        restrictions().protect(title("Cascading"), List.of(cascading));
        assertThat(restrictions().cascading(template, NOW)).containsExactly(cascading);
        assertThat(restrictions().cascading(template, at(60))).isEmpty();
        assertThat(restrictions().cascading(Title.of(10, "Other"), NOW)).isEmpty();
    }

    @Test
    void protectedTitlesAreListedBothWays() {
        for (int number = 0; number < 5; number++) {
            Title title = Title.of(200, "List_" + number);
            restrictions().protect(title, List.of(protection(title, "edit", Expiry.NEVER, false)));
        }
        List<Protection> listed =
                all(slice -> read(stores -> stores.restrictions().protectedTitles(slice, NOW)), 2);
        assertThat(listed)
                .filteredOn(protection -> protection.title().namespace() == 200)
                .hasSize(5);
    }

    private Block block(String target, Optional<UserId> user, Expiry expiry) {
        return restrictions()
                .block(new Block(
                        0,
                        target,
                        user,
                        WRITER,
                        NOW,
                        expiry,
                        "vandalism",
                        Set.of(Block.Flag.CREATE_ACCOUNT, Block.Flag.OWN_TALK),
                        Set.of(title("Only_here"), Title.of(2, "And here: too"))));
    }

    private List<String> hitting(String address) {
        return restrictions().blocks(Optional.empty(), address, at(1)).stream()
                .map(Block::target)
                .toList();
    }

    @Test
    void anAccountIsBlockedUntilItIsNot() {
        UserId user = account("Blocked person");
        Block block = block("Blocked person", Optional.of(user), Expiry.at(at(60)));
        assertThat(block.flags()).containsExactlyInAnyOrder(Block.Flag.CREATE_ACCOUNT, Block.Flag.OWN_TALK);
        assertThat(block.pages()).containsExactlyInAnyOrder(title("Only_here"), Title.of(2, "And here: too"));
        assertThat(restrictions().blocks(Optional.of(user), "", at(59))).containsExactly(block);
        assertThat(restrictions().blocks(Optional.of(user), "", at(60))).isEmpty();
        assertThat(restrictions().findBlock("Blocked person", at(1))).contains(block);
        assertThat(restrictions().findBlock(block.id())).contains(block);
        Block longer = block("Blocked person", Optional.of(user), Expiry.NEVER);
        assertThat(restrictions().blocks(Optional.of(user), "", at(90))).containsExactly(longer);
        restrictions().unblock(longer.id());
        assertThat(restrictions().blocks(Optional.of(user), "", at(1))).isEmpty();
    }

    @Test
    void addressesAndRangesHitTheAddressesInThem() {
        block("198.51.100.7", Optional.empty(), Expiry.NEVER);
        block("198.51.100.0/24", Optional.empty(), Expiry.NEVER);
        block("10.128.0.0/9", Optional.empty(), Expiry.NEVER);
        block("2001:db8::/32", Optional.empty(), Expiry.NEVER);
        block("2001:DB8:0:0:0:0:0:1", Optional.empty(), Expiry.NEVER);
        assertThat(hitting("198.51.100.7")).containsExactlyInAnyOrder("198.51.100.7", "198.51.100.0/24");
        assertThat(hitting("198.51.100.255")).containsExactly("198.51.100.0/24");
        assertThat(hitting("198.51.101.0")).isEmpty();
        assertThat(hitting("10.255.1.1")).containsExactly("10.128.0.0/9");
        assertThat(hitting("10.127.255.255")).isEmpty();
        assertThat(hitting("2001:db8::1")).containsExactlyInAnyOrder("2001:db8::/32", "2001:DB8:0:0:0:0:0:1");
        assertThat(hitting("2001:0db8:ffff:0000:0000:0000:0000:0000")).containsExactly("2001:db8::/32");
        assertThat(hitting("2001:db9::1")).isEmpty();
        for (String odd : List.of("", "x", "1.2.3", "::g", "1.2.3.4/99", "%", "fe80::1%eth0", "999.1.1.1")) {
            assertThat(hitting(odd)).as(odd).isEmpty();
        }
        UserId user = account("Behind an address");
        assertThat(restrictions().blocks(Optional.of(user), "198.51.100.9", at(1)))
                .hasSize(1);
    }

    @Test
    void blocksAreListedNewestFirst() {
        Block first = block("203.0.113.1", Optional.empty(), Expiry.NEVER);
        Block second = block("203.0.113.2", Optional.empty(), Expiry.NEVER);
        Block expired = block("203.0.113.3", Optional.empty(), Expiry.at(at(-60)));
        List<Block> listed = all(slice -> read(stores -> stores.restrictions().blockList(slice, NOW)), 2);
        assertThat(listed).containsSubsequence(second, first).doesNotContain(expired);
    }
}
