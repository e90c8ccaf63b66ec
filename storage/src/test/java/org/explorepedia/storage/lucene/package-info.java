// SPDX-License-Identifier: Apache-2.0
/** The contract of search on Lucene. */
@NullMarked
package org.explorepedia.storage.lucene;

import org.jspecify.annotations.NullMarked;
