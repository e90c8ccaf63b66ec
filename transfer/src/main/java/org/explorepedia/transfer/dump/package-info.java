// SPDX-License-Identifier: Apache-2.0
/** Reads MediaWiki's XML export format of every version as a stream of small values. */
@NullMarked
package org.explorepedia.transfer.dump;

import org.jspecify.annotations.NullMarked;
