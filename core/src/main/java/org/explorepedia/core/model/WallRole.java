// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** In which role somebody acts on a wall; what a higher one did a lower one cannot undo. */
public enum WallRole {
    /** Who wrote the message. */
    AUTHOR,
    /** Whose wall it is. */
    OWNER,
    MODERATOR
}
