// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.HiddenPart;

/** Who may see hidden parts of revisions and log entries. */
public final class Visibility {

    private Visibility() {}

    /** Whether a part that may be hidden is to be shown to somebody. */
    public static boolean shows(Viewer viewer, Set<HiddenPart> hidden, HiddenPart part) {
        return !hidden.contains(part) || mayUnhide(viewer, hidden, part);
    }

    /** Whether somebody may know who did a thing: neither that nor the account itself is hidden from them. */
    public static boolean showsAuthor(Viewer viewer, Set<HiddenPart> hidden, Actor author) {
        return shows(viewer, hidden, HiddenPart.AUTHOR) && viewer.knows(author.name());
    }

    /** Whether somebody may look at a part in spite of its being hidden. */
    public static boolean mayUnhide(Viewer viewer, Set<HiddenPart> hidden, HiddenPart part) {
        if (hidden.contains(HiddenPart.SUPPRESSED)) {
            return viewer.has(Right.SUPPRESS_REVISION);
        }
        return switch (part) {
            case TEXT -> viewer.has(Right.DELETED_TEXT);
            case SUMMARY, AUTHOR -> viewer.has(Right.DELETED_HISTORY);
            case SUPPRESSED -> false;
        };
    }

    /** Whether an account with this block is there at all for somebody. */
    public static boolean knowsOf(Viewer viewer, Optional<Block> block) {
        return viewer.has(Right.HIDE_USER) || block.filter(Block::hidesUser).isEmpty();
    }
}
