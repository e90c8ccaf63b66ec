// SPDX-License-Identifier: Apache-2.0
/** Full-text search in a Lucene index on disk. */
@NullMarked
package org.explorepedia.storage.lucene;

import org.jspecify.annotations.NullMarked;
