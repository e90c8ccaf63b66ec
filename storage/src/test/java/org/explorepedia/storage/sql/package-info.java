// SPDX-License-Identifier: Apache-2.0
/** The port contracts on both databases, and what is particular to SQL. */
@NullMarked
package org.explorepedia.storage.sql;

import org.jspecify.annotations.NullMarked;
