// SPDX-License-Identifier: Apache-2.0
/** Acceptance scenarios by their codes, played over HTTP as by a browser without JavaScript, on both databases. */
@NullMarked
package org.explorepedia.app.scenario;

import org.jspecify.annotations.NullMarked;
