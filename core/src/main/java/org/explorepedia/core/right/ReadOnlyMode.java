// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.util.Optional;

/** Whether the wiki takes no changes at the moment. */
@FunctionalInterface
public interface ReadOnlyMode {

    ReadOnlyMode NEVER = Optional::empty;

    /** The operator's reason, possibly an empty text; empty if changes are taken. */
    Optional<String> reason();
}
