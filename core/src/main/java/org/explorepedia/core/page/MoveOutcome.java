// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.List;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.wikitext.title.Title;

/** What became of a wish to move a page. */
public sealed interface MoveOutcome {

    /**
     * @param page the page that was asked for
     * @param others talk page and subpages that moved along
     * @param left those that stayed where they were, with the reason
     */
    record Moved(Pair page, List<Pair> others, List<Left> left) implements MoveOutcome {
        public Moved {
            others = List.copyOf(others);
            left = List.copyOf(left);
        }
    }

    record Denied(List<Denial> reasons) implements MoveOutcome {
        public Denied {
            reasons = List.copyOf(reasons);
        }
    }

    record NoSuchPage(Title title) implements MoveOutcome {}

    /** @param deletable whether the mover may delete what is in the way and so move after all */
    record Refused(Title to, Obstacle obstacle, boolean deletable) implements MoveOutcome {}

    record Pair(Title from, Title to, PageId page, boolean redirectLeft) {}

    record Left(Title from, Title to, Obstacle obstacle) {}

    /** Why a page cannot have a title; {@link #messageKey} names the text that says it. */
    enum Obstacle {
        SAME_TITLE,
        TARGET_EXISTS,
        /** The target is a namespace without pages of its own, or another wiki. */
        BAD_TARGET,
        /** Pages of this namespace stay where they are. */
        IMMOVABLE,
        /** Files stay files, and other pages do not become files. */
        FILE_NAMESPACE,
        TOO_LONG,
        NOT_ALLOWED;

        public String messageKey() {
            return "move.obstacle." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
