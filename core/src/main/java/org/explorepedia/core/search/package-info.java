// SPDX-License-Identifier: Apache-2.0
/** Keeps the search index in step with the texts, and answers searches. */
@NullMarked
package org.explorepedia.core.search;

import org.jspecify.annotations.NullMarked;
