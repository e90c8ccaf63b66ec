// SPDX-License-Identifier: Apache-2.0
/** The product as a reader meets it: a started program and a real browser. */
@NullMarked
package org.explorepedia.app.e2e;

import org.jspecify.annotations.NullMarked;
