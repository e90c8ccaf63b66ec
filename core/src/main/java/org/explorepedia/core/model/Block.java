// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * A block of an account, an address or a range of addresses.
 *
 * @param target name of the account, address, or range such as {@code 10.0.0.0/16}; {@code #} and its number for an
 *     automatic block, whose address nobody is shown
 * @param user the account if the target is one
 * @param flags what it takes away beside editing
 * @param pages titles that it is limited to; empty for the whole site
 */
public record Block(
        long id,
        String target,
        Optional<UserId> user,
        Actor by,
        Instant timestamp,
        Expiry expiry,
        String reason,
        Set<Flag> flags,
        Set<Title> pages) {

    public Block {
        flags = Set.copyOf(flags);
        pages = Set.copyOf(pages);
    }

    /** Whether the account is hidden from those who may not hide accounts themselves. */
    public boolean hidesUser() {
        return flags.contains(Flag.HIDE_USER);
    }

    public enum Flag {
        CREATE_ACCOUNT,
        OWN_TALK,
        EMAIL,
        /** Blocks the addresses of the account too, for a while. */
        AUTOBLOCK,
        ANONYMOUS_ONLY,
        /** Makes an account look as if it did not exist, to all but those who may hide accounts. */
        HIDE_USER,
        /** Set by the program because somebody who is blocked acted from the address. */
        AUTOMATIC
    }
}
