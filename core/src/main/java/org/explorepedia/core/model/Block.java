// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.title.Title;

/**
 * A block of an account, an address or a range of addresses.
 *
 * @param target name of the account, address, or range such as {@code 10.0.0.0/16}
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

    public enum Flag {
        CREATE_ACCOUNT,
        OWN_TALK,
        EMAIL,
        AUTOBLOCK,
        ANONYMOUS_ONLY
    }
}
