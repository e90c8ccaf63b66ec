// SPDX-License-Identifier: Apache-2.0
/** Keeps everything but files and the search index in SQLite or PostgreSQL. */
@NullMarked
package org.explorepedia.storage.sql;

import org.jspecify.annotations.NullMarked;
