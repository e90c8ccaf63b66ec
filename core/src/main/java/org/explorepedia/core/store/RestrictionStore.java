// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;

/** Protections and blocks. */
public interface RestrictionStore {

    /** Protections of a title that have not expired, for pages that exist and for those that do not. */
    List<Protection> protections(Title title, Instant now);

    Map<Title, List<Protection>> protections(Collection<Title> titles, Instant now);

    /** Replaces all protections of a title. */
    void protect(Title title, Collection<Protection> protections);

    /** Cascading protections of pages that transclude this title. */
    List<Protection> cascading(Title title, Instant now);

    Slice<Protection> protectedTitles(Slice.Request slice, Instant now);

    /** Follows a page to its new title. */
    void moveProtections(Title from, Title to);

    /** Blocks that have not expired and hit an account or an address, ranges included. */
    List<Block> blocks(Optional<UserId> user, String address, Instant now);

    Optional<Block> findBlock(String target, Instant now);

    Optional<Block> findBlock(long id);

    /** Stores a block and returns it with its number; replaces one of the same target. */
    Block block(Block block);

    /**
     * Blocks an address on behalf of another block, in place of an earlier such block. The address is kept where it is needed
     * and shown nowhere.
     *
     * @param block without number and target
     * @param parent number of the block that is the cause
     */
    void blockAddress(Block block, long parent, String address);

    /** Lifts a block and those that it caused. */
    void unblock(long id);

    /** Names of accounts that blocks in force hide. */
    Set<String> hiddenUsers(Instant now);

    Slice<Block> blockList(Slice.Request slice, Instant now);
}
