// SPDX-License-Identifier: Apache-2.0
/** The things of a wiki as values: pages, revisions, people, blocks, log entries. */
@NullMarked
package org.explorepedia.core.model;

import org.jspecify.annotations.NullMarked;
