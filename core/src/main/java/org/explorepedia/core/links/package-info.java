// SPDX-License-Identifier: Apache-2.0
/** Keeps what links to what in step with the texts, and answers questions about it. */
@NullMarked
package org.explorepedia.core.links;

import org.jspecify.annotations.NullMarked;
