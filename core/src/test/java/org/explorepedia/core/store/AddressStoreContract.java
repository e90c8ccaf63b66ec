// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.junit.jupiter.api.Test;

/** What every {@link AddressStore} does, and the blocks of addresses that follow from other blocks. */
public abstract class AddressStoreContract extends StoreContract {

    private static final Actor ANN = Actor.unregistered("~2026-ANNA-0001");
    private static final Actor BOB = Actor.unregistered("~2026-BOBB-0002");

    private void note(Actor actor, String address, Instant when) {
        addresses().note(actor, address, when);
    }

    private List<String> of(Actor actor, Instant since) {
        return addresses().of(actor.name(), since, 10).stream()
                .map(AddressStore.Use::address)
                .toList();
    }

    @Test
    void usesAreFoundByNameAndByAddress() {
        note(ANN, "198.51.100.7", at(0));
        note(ANN, "2001:DB8:0:0:0:0:0:7", at(3600));
        note(BOB, "198.51.100.7", at(60));
        assertThat(of(ANN, at(0))).containsExactly("2001:DB8:0:0:0:0:0:7", "198.51.100.7");
        assertThat(of(ANN, at(1800))).containsExactly("2001:DB8:0:0:0:0:0:7");
        assertThat(addresses().at("198.51.100.7", at(0), 10))
                .extracting(use -> use.actor().name())
                .containsExactly(BOB.name(), ANN.name());
        note(ANN, "198.51.100.7", at(7200));
        assertThat(of(ANN, at(0))).containsExactly("198.51.100.7", "2001:DB8:0:0:0:0:0:7");
        addresses().forget(at(3601));
        assertThat(of(ANN, at(0))).containsExactly("198.51.100.7");
        assertThat(of(BOB, at(0))).isEmpty();
    }

    private static Block block(String target, Set<Block.Flag> flags) {
        return new Block(0, target, Optional.empty(), ANN, NOW, Expiry.NEVER, "why", flags, Set.of());
    }

    @Test
    void addressesBlockedByAnotherBlockGoWithIt() {
        Block parent = restrictions().block(block("~2026-PARE-NT00", Set.of()));
        Block automatic = block("", Set.of(Block.Flag.AUTOMATIC));
        for (int i = 0; i < 2; i++) {
            restrictions().blockAddress(automatic, parent.id(), "203.0.113.9");
        }
        List<Block> hit = restrictions().blocks(Optional.empty(), "203.0.113.9", NOW);
        assertThat(hit).singleElement().satisfies(found -> {
            assertThat(found.target()).isEqualTo("#" + found.id());
            assertThat(found.reason()).isEqualTo("why");
            assertThat(restrictions().findBlock(found.id())).contains(found);
        });
        restrictions().unblock(parent.id());
        assertThat(restrictions().blocks(Optional.empty(), "203.0.113.9", NOW)).isEmpty();
    }

    @Test
    void aNewBlockOfTheSameTargetForgetsWhatTheOldOneBlocked() {
        Block parent = restrictions().block(block("~2026-AGAI-N000", Set.of()));
        restrictions().blockAddress(block("", Set.of(Block.Flag.AUTOMATIC)), parent.id(), "203.0.113.10");
        restrictions().block(block("~2026-AGAI-N000", Set.of()));
        assertThat(restrictions().blocks(Optional.empty(), "203.0.113.10", NOW)).isEmpty();
    }

    @Test
    void hiddenNamesAreListedAsLongAsTheyAreHidden() {
        Block hiding = restrictions().block(block("Hidden away", Set.of(Block.Flag.HIDE_USER)));
        assertThat(restrictions().hiddenUsers(NOW)).contains("Hidden away");
        restrictions().unblock(hiding.id());
        assertThat(restrictions().hiddenUsers(NOW)).doesNotContain("Hidden away");
    }
}
