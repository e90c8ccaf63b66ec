// SPDX-License-Identifier: Apache-2.0
/** Reads and writes the export formats of MediaWiki. */
@NullMarked
package org.explorepedia.transfer;

import org.jspecify.annotations.NullMarked;
