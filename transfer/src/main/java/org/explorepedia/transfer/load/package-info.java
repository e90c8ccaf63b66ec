// SPDX-License-Identifier: Apache-2.0
/** Puts what a dump holds into the wiki, so that it can be stopped and run again. */
@NullMarked
package org.explorepedia.transfer.load;

import org.jspecify.annotations.NullMarked;
