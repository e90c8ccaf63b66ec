// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.store.AddressStore;
import org.explorepedia.core.store.Stores;

/**
 * Blocks the addresses of somebody who is blocked with {@link Block.Flag#AUTOBLOCK}, for a day, so that another account
 * does not help. Nobody is shown these addresses.
 */
public final class AutomaticBlocks {

    /** How long an address stays blocked, and how far back the addresses of an account are looked for. */
    private static final Duration LASTS = Duration.ofDays(1);

    private static final int MOST_ADDRESSES = 10;

    private AutomaticBlocks() {}

    /** Blocks the addresses from which somebody who was blocked just now acted lately. */
    public static void onBlock(Stores stores, Block block, Instant now) {
        if (spreads(block)) {
            for (AddressStore.Use use : stores.addresses().of(block.target(), now.minus(LASTS), MOST_ADDRESSES)) {
                stores.restrictions().blockAddress(automatic(block, now), block.id(), use.address());
            }
        }
    }

    /** Blocks an address from which somebody who is blocked tries to go on. */
    public static void onTry(Stores stores, Block block, String address, Instant now) {
        if (spreads(block)) {
            stores.restrictions().blockAddress(automatic(block, now), block.id(), address);
        }
    }

    public static boolean spreads(Block block) {
        return block.flags().contains(Block.Flag.AUTOBLOCK)
                && !block.flags().contains(Block.Flag.AUTOMATIC)
                && block.pages().isEmpty();
    }

    private static Block automatic(Block cause, Instant now) {
        Instant end = now.plus(LASTS);
        Instant until = cause.expiry().at().filter(end::isAfter).orElse(end);
        Set<Block.Flag> flags = EnumSet.of(Block.Flag.AUTOMATIC);
        if (cause.flags().contains(Block.Flag.CREATE_ACCOUNT)) {
            flags.add(Block.Flag.CREATE_ACCOUNT);
        }
        return new Block(
                0, "", java.util.Optional.empty(), cause.by(), now, Expiry.at(until), cause.reason(), flags, Set.of());
    }
}
